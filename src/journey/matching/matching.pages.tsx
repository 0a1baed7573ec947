import type { Answer } from '../../../lib/conditions/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  DataTable,
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
import { personSection } from '../person/index.ts'
import { stateOfMatch } from './match.ts'
import { type Card, listMatches } from './matching.store.ts'
import {
  answerCard,
  matchPlace,
  openCards,
  openOwnMatches,
  proposeMatches,
  respondToMatch,
} from './propose-match.ts'

const Reasons = ({ answer, visit }: { answer: Answer; visit: Visit }) => {
  const { t } = visit
  return (
    <ul class="plain-list">
      {answer.reasons.map((reason) => (
        <li>
          <strong>{t(`matching.truth.${reason.truth}`)}</strong>{' '}
          {t(`matching.condition.${reason.condition}.${reason.truth}`, reason.detail)}
          {reason.suppliedBy && ` ${t('matching.supplied-by', { role: t(`role.${reason.suppliedBy}`) })}`}
          {reason.unlockedBy && ` ${t(`matching.unlock.${reason.unlockedBy}`)}`}
        </li>
      ))}
    </ul>
  )
}

export const proposePage = page({
  path: '/mensen/:person/match',
  action: proposeMatches,
  title: ({ identity }, { t }) => t('matching.title', { name: identity.givenName }),
  view: ({ person, identity, proposals }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('matching.title', { name: identity.givenName })}</h1>
        <p>{t('matching.explained')}</p>
        {proposals.length === 0 ? (
          <Empty title={t('matching.none')}>
            <p>{t('matching.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('matching.proposals')}
            rows={proposals}
            columns={[
              {
                key: 'place',
                header: t('matching.place'),
                cell: (one) => <a href={`/plaatsen/${one.place.id}`}>{one.place.title}</a>,
              },
              { key: 'employer', header: t('matching.employer'), cell: (one) => one.place.organisationName },
              {
                key: 'fits',
                header: t('matching.fits'),
                cell: (one) => t(`matching.truth.${one.answer.truth}`),
              },
              {
                key: 'why',
                header: t('matching.why'),
                cell: (one) => <Reasons answer={one.answer} visit={visit} />,
              },
              {
                key: 'do',
                header: t('matching.choose'),
                cell: (one) => (
                  <a href={`/mensen/${person}/match/${one.place.id}`}>{t('matching.propose')}</a>
                ),
              },
            ]}
          />
        )}
      </>
    )
  },
})

export const matchForm = form({
  path: '/mensen/:person/match/:place',
  show: proposeMatches,
  showInput: ({ params }) => ({ person: params.person }),
  action: matchPlace,
  title: (_, { t }) => t('matching.propose'),
  view: ({ person, identity, proposals }, state, visit, { params }) => {
    const chosen = proposals.find((one) => one.place.id === params.place)
    return (
      <>
        <h1>{visit.t('matching.confirm', { name: identity.givenName, place: chosen?.place.title ?? '' })}</h1>
        {chosen && <Reasons answer={chosen.answer} visit={visit} />}
        <Notice kind="info">
          <p>{visit.t('matching.what-happens')}</p>
        </Notice>
        <Form
          action={`/mensen/${person}/match/${params.place}`}
          form={state}
          submitLabel={visit.t('matching.propose')}
          t={visit.t}
        />
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'matching.said.proposed' }),
})

const answerFields = (t: Visit['t'], state: Parameters<typeof Form>[0]['form']) => (
  <>
    <Radios
      form={state}
      name="answer"
      label={t('matching.answer')}
      options={['accepted', 'refused'].map((value) => ({ value, label: t(`matching.say.${value}`) }))}
      required
      t={t}
    />
    <TextArea form={state} name="reason" label={t('matching.reason')} t={t} />
  </>
)

export const respondForm = form({
  path: '/mijn/match/:match',
  show: openOwnMatches,
  showInput: () => ({}),
  action: respondToMatch,
  title: (_, { t }) => t('matching.own-title'),
  view: ({ matches }, state, { t }, { params }) => {
    const match = matches.find((one) => one.id === params.match)
    return (
      <>
        <h1>{t('matching.own-title')}</h1>
        <p>
          {match && t('matching.own-question', { place: match.placeTitle, employer: match.employerName })}
        </p>
        <p>{t('matching.own-explained')}</p>
        <Form action={`/mijn/match/${params.match}`} form={state} submitLabel={t('matching.send')} t={t}>
          {answerFields(t, state)}
        </Form>
      </>
    )
  },
  done: () => ({ to: '/mijn', said: 'matching.said.answered' }),
})

const CardSummary = ({ card, visit }: { card: Card; visit: Visit }) => {
  const { t, language } = visit
  return (
    <SummaryList
      t={t}
      items={[
        {
          term: t('matching.card.speaking'),
          description:
            card.speaking &&
            `${card.speaking}${card.speakingOn ? ` (${formatDay(card.speakingOn, language)})` : ''}`,
        },
        {
          term: t('matching.card.education'),
          description: card.educationLevel && t(`screening.level.${card.educationLevel}`),
        },
        { term: t('matching.card.occupation'), description: card.occupation },
        {
          term: t('matching.card.years'),
          description: card.yearsOfWork === null ? null : formatNumber(card.yearsOfWork, language),
        },
        {
          term: t('matching.card.free'),
          description: card.freeHalfDays === null ? null : formatNumber(card.freeHalfDays, language),
        },
      ]}
    />
  )
}

export const cardsPage = page({
  path: '/kandidaten',
  action: openCards,
  input: () => ({}),
  title: (_, { t }) => t('matching.cards'),
  view: ({ cards }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('matching.cards')}</h1>
        <p>{t('matching.cards-explained')}</p>
        {cards.length === 0 && (
          <Empty title={t('matching.no-cards')}>
            <p>{t('matching.no-cards-explained')}</p>
          </Empty>
        )}
        {cards.map((card) => (
          <section class="section" aria-labelledby={`kaart-${card.match}`}>
            <h2 id={`kaart-${card.match}`}>
              {card.name ?? t('matching.candidate', { place: card.placeTitle })}
            </h2>
            <p>{t(`matching.state.${stateOfMatch(card.personAnswer, card.employerAnswer)}`)}</p>
            <CardSummary card={card.card} visit={visit} />
            {card.employerAnswer === null && (
              <Actions>
                <LinkButton href={`/kandidaten/${card.match}`}>{t('matching.answer')}</LinkButton>
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
    return (
      <>
        <h1>{card?.name ?? t('matching.candidate', { place: card?.placeTitle ?? '' })}</h1>
        {card && <CardSummary card={card.card} visit={visit} />}
        <Form action={`/kandidaten/${params.match}`} form={state} submitLabel={t('matching.send')} t={t}>
          {answerFields(t, state)}
        </Form>
      </>
    )
  },
  done: () => ({ to: '/kandidaten', said: 'matching.said.answered' }),
})

export const matchingSection = personSection({
  key: 'match',
  title: 'matching.section',
  roles: ['client-manager', 'employer-service-point', 'person'],
  load: ({ db }, person) => listMatches(db, person),
  view: (matches, visit, person) => {
    const { t, language } = visit
    const role = visit.actor?.role ?? null
    return (
      <>
        {matches.length === 0 ? (
          <p>{t('matching.no-matches')}</p>
        ) : (
          <ul class="plain-list">
            {matches.map((one) => {
              const state = stateOfMatch(one.personAnswer, one.employerAnswer)
              return (
                <li>
                  {one.placeTitle}, {one.employerName}. {formatDay(one.proposedOn, language)}:{' '}
                  <strong>{t(`matching.state.${state}`)}</strong> {one.employerReason}{' '}
                  {role === 'person' && one.personAnswer === null && (
                    <a href={`/mijn/match/${one.id}`}>{t('matching.answer')}</a>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        {mayPerform(proposeMatches.allow, role) && (
          <Actions>
            <LinkButton href={`/mensen/${person}/match`}>{t('matching.find')}</LinkButton>
          </Actions>
        )}
      </>
    )
  },
})
