import { DataTable, Empty, Form, LinkButton, Notice } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { EarlyWorkField, LandingNotice } from '../plan/index.ts'
import type { CardItem } from './card.ts'
import { matchPlace } from './match-place.ts'
import { proposeMatches } from './propose-matches.ts'
import { FitReasons, fitWord } from './reasons.tsx'

/** What the file does not say, and where it can be filled in (S82). */
export const MissingOfCard = ({
  missing,
  person,
  visit: { t },
}: {
  missing: readonly CardItem[]
  person: string
  visit: Visit
}) =>
  missing.length === 0 ? null : (
    <Notice kind={missing.includes('experience') ? 'missing' : 'info'}>
      <p>
        {t('matching.missing', { items: missing.map((item) => t(`matching.item.${item}`)).join(', ') })}{' '}
        {missing.includes('experience') && t('matching.missing-experience')}{' '}
        <a href={`/mensen/${person}/intake`}>{t('matching.fill-in')}</a>
      </p>
    </Notice>
  )

export const proposePage = page({
  path: '/mensen/:person/match',
  action: proposeMatches,
  title: ({ identity }, { t }) => t('matching.title', { name: identity.givenName }),
  view: ({ person, identity, proposals, proposedAt, found, missing, landing }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('matching.title', { name: `${identity.givenName} ${identity.familyName}` })}</h1>
        <p class="lead">{t('matching.explained')}</p>
        <LandingNotice landing={landing} visit={visit} />
        <MissingOfCard missing={missing} person={person} visit={visit} />
        {proposals.length === 0 ? (
          <Empty
            title={t('matching.none')}
            action={<LinkButton href="/plaatsen">{t('matching.to-places')}</LinkButton>}
          >
            <p>{t('matching.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('matching.best-of', { shown: proposals.length, found })}
            rows={proposals}
            columns={[
              {
                key: 'place',
                header: t('matching.place'),
                cell: (one) => <a href={`/plaatsen/${one.place.id}`}>{one.place.title}</a>,
                naming: true,
              },
              { key: 'employer', header: t('matching.employer'), cell: (one) => one.place.organisationName },
              {
                key: 'kind',
                header: t('place.kind-label'),
                cell: (one) => t(`place.kind.${one.place.kind}`),
              },
              { key: 'fits', header: t('matching.fits'), cell: (one) => fitWord(one.answer.truth, visit) },
              {
                key: 'why',
                header: t('matching.why'),
                cell: (one) => <FitReasons fit={one} visit={visit} />,
              },
              {
                key: 'do',
                header: t('matching.choose'),
                cell: (one) =>
                  proposedAt.includes(one.place.id) ? (
                    t('matching.proposed-before')
                  ) : (
                    <a href={`/mensen/${person}/match/${one.place.id}`}>
                      {t('matching.propose')}
                      <span class="visually-hidden">: {one.place.title}</span>
                    </a>
                  ),
              },
            ]}
          />
        )}
        <p>
          <a href={`/mensen/${person}#match`}>{t('matching.back-to-file')}</a>
        </p>
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
  view: ({ person, identity, proposals, missing, cardIsOpen, landing }, state, visit, { params }) => {
    const { t } = visit
    const chosen = proposals.find((one) => one.place.id === params.place)
    return (
      <>
        <h1>
          {chosen
            ? t('matching.confirm', { name: identity.givenName, place: chosen.place.title })
            : t('matching.confirm-other', { name: identity.givenName })}
        </h1>
        {chosen && <FitReasons fit={chosen} visit={visit} />}
        <LandingNotice landing={landing} visit={visit} />
        <MissingOfCard missing={missing} person={person} visit={visit} />
        <Notice kind="info">
          <p>{t(cardIsOpen ? 'matching.what-happens-open' : 'matching.what-happens')}</p>
        </Notice>
        <Form
          action={`/mensen/${person}/match/${params.place}`}
          form={state}
          submitLabel={t('matching.propose-to', { name: identity.givenName })}
          cancel={{ href: `/mensen/${person}/match`, label: t('matching.cancel') }}
          t={t}
        >
          <EarlyWorkField landing={landing} state={state} visit={visit} required />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'matching.said.proposed' }),
})
