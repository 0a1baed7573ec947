import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { Actions, LinkButton, Section } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Html } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatEuros } from '../../platform/language/format.ts'
import { educationRoutes } from './answer-source.ts'
import { BudgetWords } from './budget-words.tsx'
import { CoverTable } from './cover-table.tsx'
import { type OpenedMoney, openMoney } from './open-money.ts'
import { SourceList } from './source-list.tsx'
import { PolicyWords, RequestWords } from './study-words.tsx'

type Shown = { readonly opened: OpenedMoney; readonly visit: Visit }

const Routes = ({ opened: { route, words, answers }, base, visit }: Shown & { base: string }) => {
  const { t, language } = visit
  return (
    <>
      <p>{t('funding.route-now', { route: episodeLabel(words, route, language) })}</p>
      <SourceList answers={answers} visit={visit} />
      <p>{t('funding.other-routes')}</p>
      <ul>
        {educationRoutes
          .filter((kind) => kind !== route)
          .map((kind) => (
            <li>
              <a href={`${base}?route=${kind}#bronnen`}>{episodeLabel(words, kind, language)}</a>
            </li>
          ))}
      </ul>
    </>
  )
}

const Payments = ({ opened: { payments, contracts }, visit: { t, language } }: Shown) => (
  <ul>
    {payments.map((one) => (
      <li>
        {formatDay(one.on, language)}:{' '}
        {contracts.find(({ fact }) => fact === one.contract)?.results[one.result]?.label ??
          t('funding.result.one')}
        , {formatEuros(one.amount, language)}. {t(`funding.result.state.${one.state}`)}
      </li>
    ))}
  </ul>
)

const links = (role: string | undefined, person: string): readonly (readonly [string, string])[] => {
  if (role === 'person') return [['/mijn/geld/studie', 'funding.study.request']]
  const base = `/mensen/${person}/geld`
  const decides = role === 'client-manager' || role === 'income-consultant'
  const coaches = role === 'client-manager' || role === 'social-guide'
  return [
    [`${base}/studie`, 'funding.study.request'],
    ...(decides ? ([[`${base}/studie/besluit`, 'funding.study.decide']] as const) : []),
    ...(coaches
      ? ([
          [`${base}/opleidingsbudget/aanvraag`, 'funding.budget.request'],
          [`${base}/opleidingsbudget/uitgave`, 'funding.budget.spend'],
        ] as const)
      : []),
    ...(decides
      ? ([
          [`${base}/opleidingsbudget/besluit`, 'funding.budget.decide'],
          [`${base}/resultaat`, 'funding.result.claim'],
          [`${base}/resultaat/besluit`, 'funding.result.confirm'],
        ] as const)
      : []),
  ]
}

const view =
  (own: boolean) =>
  (opened: OpenedMoney, visit: Visit): Html => {
    const { t, actor } = visit
    const { person, identity, policy, study, budget, payments } = opened
    const base = own ? '/mijn/geld' : `/mensen/${person}/geld`
    const given = links(actor?.role, person)
    const to = (part: string) => given.filter(([href]) => href.includes(part))
    const Links = ({ part }: { part: string }) => (
      <Actions>
        {to(part).map(([href, label]) => (
          <LinkButton href={href}>{t(label)}</LinkButton>
        ))}
      </Actions>
    )
    return (
      <>
        <h1>
          {own
            ? t('funding.own-title')
            : t('funding.title', { name: `${identity.givenName} ${identity.familyName}` })}
        </h1>
        {actor?.role !== 'social-guide' && (
          <Actions>
            <LinkButton href={`${base}/uren`} primary>
              {t('funding.hours.own-title')}
            </LinkButton>
          </Actions>
        )}
        <Section title={t('funding.cover')} id="dekking">
          <CoverTable opened={opened} visit={visit} />
        </Section>
        <Section title={t('funding.sources')} id="bronnen">
          <Routes opened={opened} base={base} visit={visit} />
        </Section>
        <Section title={t('funding.study.title')} id="studie">
          <PolicyWords policy={policy} visit={visit} />
          <RequestWords study={study} visit={visit} />
          <Links part="/studie" />
        </Section>
        <Section title={t('funding.budget.title')} id="opleidingsbudget">
          <BudgetWords budget={budget} visit={visit} />
          <Links part="/opleidingsbudget" />
        </Section>
        {!own && (
          <Section title={t('funding.result.title')} id="resultaten">
            {payments.length === 0 ? (
              <p>{t('funding.result.none')}</p>
            ) : (
              <Payments opened={opened} visit={visit} />
            )}
            <Links part="/resultaat" />
          </Section>
        )}
        <p>{t('funding.print')}</p>
      </>
    )
  }

const route = (query: Readonly<Record<string, string>>) =>
  educationRoutes.some((kind) => kind === query.route) ? { route: query.route } : {}

export const moneyPages = [
  page({
    path: '/mensen/:person/geld',
    action: openMoney,
    input: ({ params, query }) => ({ ...params, ...route(query) }),
    title: ({ identity }, { t }) =>
      t('funding.title', { name: `${identity.givenName} ${identity.familyName}` }),
    view: view(false),
  }),
  page({
    path: '/mijn/geld',
    action: openMoney,
    input: ({ query }) => route(query),
    title: (_, { t }) => t('funding.own-title'),
    view: view(true),
  }),
]
