import { Form, LinkButton, Notice, Radios, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { canBeWithdrawn, stateOfMatch } from './match-state.ts'
import { Reasons } from './reasons.tsx'
import { openOwnMatches, respondToMatch } from './respond-to-match.ts'
import { openMatches, withdrawMatch } from './withdraw-match.ts'

const Over = ({ href, visit: { t } }: { href: string; visit: Visit }) => (
  <Notice kind="info">
    <p>
      {t('matching.own-over')} <a href={href}>{t('matching.back')}</a>
    </p>
  </Notice>
)

export const respondForm = form({
  path: '/mijn/match/:match',
  show: openOwnMatches,
  showInput: () => ({}),
  action: respondToMatch,
  title: (_, { t }) => t('matching.own-title'),
  view: ({ matches }, state, visit, { params }) => {
    const { t, language, today } = visit
    const match = matches.find((one) => one.id === params.match)
    if (!match || !['proposed', 'employer-accepted'].includes(stateOfMatch(match, today)))
      return (
        <>
          <h1>{t('matching.own-title')}</h1>
          <Over href="/mijn" visit={visit} />
        </>
      )
    return (
      <>
        <h1>{t('matching.own-title')}</h1>
        <p class="lead">
          {t('matching.own-question', { place: match.placeTitle, employer: match.employerName })}
        </p>
        <p>
          <LinkButton href={`/plaatsen/${match.place}`}>{t('matching.own-look')}</LinkButton>
        </p>
        <h2>{t('matching.own-why')}</h2>
        <Reasons answer={match.explanation} visit={visit} />
        <Notice kind="info">
          <p>{t('matching.own-explained')}</p>
          <p>{t('matching.answer-before', { day: formatDay(match.expiresOn, language) })}</p>
        </Notice>
        <Form action={`/mijn/match/${params.match}`} form={state} submitLabel={t('matching.send')} t={t}>
          <Radios
            form={state}
            name="answer"
            label={t('matching.own-title')}
            options={['accepted', 'refused'].map((value) => ({
              value,
              label: t(`matching.own-say.${value}`),
            }))}
            required
            t={t}
          />
          <TextArea
            form={state}
            name="reason"
            label={t('matching.reason')}
            hint={t('matching.own-reason-hint')}
            t={t}
          />
        </Form>
      </>
    )
  },
  done: () => ({ to: '/mijn', said: 'matching.said.answered' }),
})

const withdrawing = (where: 'portal' | 'file') =>
  ({
    path: where === 'portal' ? '/mijn/match/:match/intrekken' : '/mensen/:person/matches/:match/intrekken',
    home: (person: string | undefined) => (where === 'portal' ? '/mijn' : `/mensen/${person}`),
  }) as const

const WithdrawView = ({
  found,
  form: state,
  visit,
  action,
  home,
}: {
  found: { placeTitle: string; employerName: string } | undefined
  form: Parameters<typeof Form>[0]['form']
  visit: Visit
  action: string
  home: string
}) => {
  const { t, actor } = visit
  const own = actor?.role === 'person' ? '-own' : ''
  return (
    <>
      <h1>{t(`matching.withdraw${own}`)}</h1>
      {found ? (
        <>
          <p class="lead">
            {found.placeTitle}, {found.employerName}
          </p>
          <p>{t(`matching.withdraw-explained${own}`)}</p>
          <Form
            action={action}
            form={state}
            submitLabel={t(`matching.withdraw${own}`)}
            cancel={{ href: home, label: t('matching.cancel') }}
            t={t}
          >
            <TextArea form={state} name="reason" label={t('matching.reason')} required={own === ''} t={t} />
          </Form>
        </>
      ) : (
        <Over href={home} visit={visit} />
      )}
    </>
  )
}

const portal = withdrawing('portal')
export const withdrawOwnForm = form({
  path: portal.path,
  show: openOwnMatches,
  showInput: () => ({}),
  action: withdrawMatch,
  title: (_, { t }) => t('matching.withdraw-own'),
  view: ({ matches }, state, visit, { params }) => (
    <WithdrawView
      found={matches.find((one) => one.id === params.match && canBeWithdrawn(stateOfMatch(one, visit.today)))}
      form={state}
      visit={visit}
      action={`/mijn/match/${params.match}/intrekken`}
      home={portal.home(undefined)}
    />
  ),
  done: () => ({ to: portal.home(undefined), said: 'matching.said.withdrawn' }),
})

const file = withdrawing('file')
export const withdrawForm = form({
  path: file.path,
  show: openMatches,
  showInput: ({ params }) => ({ person: params.person }),
  action: withdrawMatch,
  title: (_, { t }) => t('matching.withdraw'),
  view: ({ matches, person }, state, visit, { params }) => (
    <WithdrawView
      found={matches.find((one) => one.id === params.match && canBeWithdrawn(stateOfMatch(one, visit.today)))}
      form={state}
      visit={visit}
      action={`/mensen/${person}/matches/${params.match}/intrekken`}
      home={file.home(person)}
    />
  ),
  done: ({ person }) => ({ to: file.home(person), said: 'matching.said.withdrawn' }),
})
