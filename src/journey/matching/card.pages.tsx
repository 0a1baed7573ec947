import {
  Actions,
  Empty,
  Form,
  LinkButton,
  Notice,
  Radios,
  SummaryList,
  TextArea,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { type Certificate, CertificateLines } from '../education/index.ts'
import { answerCard, openCards } from './answer-card.ts'
import type { Card } from './card.ts'
import { stateOfMatch } from './match-state.ts'
import { Reasons } from './reasons.tsx'

type Shown = Awaited<ReturnType<typeof openCards.run>>['cards'][number]

/** How far somebody lives is no business of an employer; the other conditions are about the place. */
const notForEmployers = ['distance'] as const

export const CardSummary = ({ card, visit }: { card: Card; visit: Visit }) => {
  const { t, language } = visit
  const number = (value: number | null) => (value === null ? null : formatNumber(value, language))
  return (
    <SummaryList
      t={t}
      items={[
        {
          term: t('matching.card.speaking'),
          description:
            card.speaking &&
            (card.speakingOn
              ? t('matching.card.level-on', {
                  level: card.speaking,
                  day: formatDay(card.speakingOn, language),
                })
              : card.speaking),
        },
        {
          term: t('matching.card.education'),
          description: card.educationLevel && t(`screening.level.${card.educationLevel}`),
        },
        { term: t('matching.card.occupation'), description: card.occupation },
        { term: t('matching.card.years'), description: number(card.yearsOfWork) },
        { term: t('matching.card.free'), description: number(card.freeHalfDays) },
      ]}
    />
  )
}

/** Shown only where the person shares the portfolio; nothing is said where not, for that is no news about the person. */
const Certificates = ({ certificates, visit }: { certificates: readonly Certificate[]; visit: Visit }) =>
  certificates.length > 0 && (
    <>
      <p>{visit.t('matching.certificates')}</p>
      <CertificateLines certificates={certificates} visit={visit} />
    </>
  )

const stateOf = (one: Shown, today: Visit['today']) => stateOfMatch({ ...one, endedHow: null }, today)

const heading = ({ name, placeTitle }: Shown, { t }: Visit): string =>
  name ?? t('matching.candidate', { place: placeTitle })

export const cardsPage = page({
  path: '/kandidaten',
  action: openCards,
  input: () => ({}),
  title: (_, { t }) => t('matching.cards'),
  view: ({ cards }, visit) => {
    const { t, language, today } = visit
    return (
      <>
        <h1>{t('matching.cards')}</h1>
        <p class="lead">{t('matching.cards-explained')}</p>
        {cards.length === 0 && (
          <Empty
            title={t('matching.no-cards')}
            action={<LinkButton href="/plaatsen">{t('place.own-title')}</LinkButton>}
          >
            <p>{t('matching.no-cards-explained')}</p>
          </Empty>
        )}
        {cards.map((card) => (
          <section class="section" aria-labelledby={`kaart-${card.match}`}>
            <h2 id={`kaart-${card.match}`}>{heading(card, visit)}</h2>
            <p>
              <a href={`/plaatsen/${card.place}`}>{card.placeTitle}</a>.{' '}
              <strong>{t(`matching.card-state.${stateOf(card, today)}`)}</strong>{' '}
              {card.employerAnswer === null &&
                t('matching.answer-before', { day: formatDay(card.expiresOn, language) })}
            </p>
            <CardSummary card={card.card} visit={visit} />
            <Certificates certificates={card.certificates} visit={visit} />
            {card.employerAnswer === null && (
              <Actions>
                <LinkButton href={`/kandidaten/${card.match}`} primary>
                  {t('matching.answer')}
                </LinkButton>
              </Actions>
            )}
          </section>
        ))}
      </>
    )
  },
})

export const answerForm = form({
  path: '/kandidaten/:match',
  show: openCards,
  showInput: () => ({}),
  action: answerCard,
  title: (_, { t }) => t('matching.answer'),
  view: ({ cards }, state, visit, { params }) => {
    const { t } = visit
    const card = cards.find((one) => one.match === params.match)
    if (!card || card.employerAnswer !== null)
      return (
        <>
          <h1>{t('matching.answer')}</h1>
          <Notice kind="info">
            <p>
              {t('matching.card-gone')} <a href="/kandidaten">{t('matching.cards')}</a>
            </p>
          </Notice>
        </>
      )
    return (
      <>
        <h1>{heading(card, visit)}</h1>
        {card.name && <p>{t('matching.for-place', { place: card.placeTitle })}</p>}
        <CardSummary card={card.card} visit={visit} />
        <Certificates certificates={card.certificates} visit={visit} />
        <h2>{t('matching.why')}</h2>
        <Reasons answer={card.explanation} visit={visit} without={notForEmployers} />
        <Form
          action={`/kandidaten/${params.match}`}
          form={state}
          submitLabel={t('matching.send')}
          cancel={{ href: '/kandidaten', label: t('matching.cancel') }}
          t={t}
        >
          <Radios
            form={state}
            name="answer"
            label={t('matching.card-question')}
            options={['accepted', 'refused'].map((value) => ({
              value,
              label: t(`matching.card-say.${value}`),
            }))}
            required
            t={t}
          />
          <TextArea
            form={state}
            name="reason"
            label={t('matching.reason')}
            hint={t('matching.card-reason-hint')}
            t={t}
          />
        </Form>
      </>
    )
  },
  done: () => ({ to: '/kandidaten', said: 'matching.said.answered' }),
})
