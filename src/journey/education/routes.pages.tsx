import {
  type CheckedRoute,
  gapsOf,
  KindFilter,
  routeKinds,
  unknownsOf,
} from '../../catalogue/education/index.ts'
import { inLanguage } from '../../catalogue/practice/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, DataTable, Details, Empty, LinkButton, Section, Tag } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Address } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { checkRoutes, openOwnRoutes } from './check-routes.ts'
import { ConditionLine, type Shown } from './gap-words.tsx'
import { linkModule } from './link-module.ts'
import { ModuleList } from './module-list.tsx'
import { recordProfile } from './record-profile.ts'
import { saveSchooling } from './save-schooling.ts'

export const TruthTag = ({ truth, t }: { truth: string; t: Shown['visit']['t'] }) => (
  <Tag {...(truth === 'yes' && { kind: 'good' as const })}>{t(`education.truth.${truth}`)}</Tag>
)

const moneyWords = ({ route, money }: CheckedRoute, { t }: Shown['visit']) =>
  route.money.conditions.length === 0
    ? t(`education.money.${route.money.kind}`)
    : `${t(`education.money.${route.money.kind}`)}: ${t(`education.truth.${money.truth}`).toLowerCase()}`

const missingWords = ({ conditions }: CheckedRoute, { t }: Shown['visit']): string => {
  const [gaps, unknown] = [gapsOf(conditions).length, unknownsOf(conditions).length]
  return gaps + unknown === 0
    ? t('education.nothing-missing')
    : [
        gaps > 0 && t('education.gaps', { count: gaps }),
        unknown > 0 && t('education.unknowns', { count: unknown }),
      ]
        .filter((part) => part !== false)
        .join(', ')
}

const Compared = ({ routes, visit }: Pick<Shown, 'visit'> & { routes: readonly CheckedRoute[] }) => {
  const { t, language } = visit
  return (
    <DataTable
      caption={t('education.compared')}
      rows={routes}
      columns={[
        {
          key: 'name',
          header: t('education.route'),
          naming: true,
          cell: ({ route }) => <a href={`#${route.id}`}>{inLanguage(route.name, language)}</a>,
        },
        {
          key: 'entry',
          header: t('education.may-begin'),
          cell: ({ entry }) => <TruthTag truth={entry.truth} t={t} />,
        },
        { key: 'missing', header: t('education.missing'), cell: (one) => missingWords(one, visit) },
        { key: 'money', header: t('education.paid-by'), cell: (one) => moneyWords(one, visit) },
      ]}
    />
  )
}

/** The reasons lie folded; a link to the route opens them, for its target lies inside. */
const RouteDetail = ({ checked, opened, visit }: Shown & { checked: CheckedRoute }) => {
  const { t, language } = visit
  const { route, conditions, moneyConditions, entry } = checked
  const name = inLanguage(route.name, language)
  return (
    <Details
      summary={entry.truth === 'yes' ? name : `${name}: ${missingWords(checked, visit)}`}
      open={entry.truth === 'yes'}
    >
      <p id={route.id}>
        {inLanguage(route.leadsTo, language)}.{' '}
        {t('education.lasts-line', {
          lasts: route.lasts ? inLanguage(route.lasts, language) : t('html.unknown'),
        })}
      </p>
      {conditions.length === 0 ? (
        <p>{t('education.asks-nothing')}</p>
      ) : (
        <ul>
          {conditions.map((one) => (
            <ConditionLine checked={one} opened={opened} visit={visit} />
          ))}
        </ul>
      )}
      <p>
        {t('education.paid-by')}: {moneyWords(checked, visit)}
      </p>
      {moneyConditions.length > 0 && (
        <ul>
          {moneyConditions.map((one) => (
            <ConditionLine checked={one} opened={opened} visit={visit} />
          ))}
        </ul>
      )}
    </Details>
  )
}

/** Profiles of schools with the routes that fit them, each with its own answer (S65). */
export const Profiles = ({ opened, visit }: Shown) => {
  const { t, language } = visit
  if (opened.profiles.length === 0) return <Empty title={t('education.no-profile')} />
  return (
    <>
      {opened.profiles.map(({ outflow, fits, on, by }) => (
        <>
          <h3>{inLanguage(outflow.name, language)}</h3>
          <p>
            {t('education.profile-given', { day: formatDay(on, language), by })}{' '}
            {inLanguage(outflow.means, language)}
          </p>
          <p>{t('education.profile-fits')}</p>
          <ol>
            {fits.map(({ route, entry }) => (
              <li>
                <a href={`#${route.id}`}>{inLanguage(route.name, language)}</a>{' '}
                <TruthTag truth={entry.truth} t={t} />
              </li>
            ))}
          </ol>
          <p>
            <small>
              {t(`education.certainty.${outflow.certainty}`)}{' '}
              {outflow.practices.map((id) => {
                const practice = opened.library.practices.find((one) => one.id === id)
                return (
                  <>
                    <a href={`/praktijken/${id}`}>
                      {practice ? inLanguage(practice.name, language) : id}
                    </a>{' '}
                  </>
                )
              })}
            </small>
          </p>
        </>
      ))}
    </>
  )
}

type RouteKind = (typeof routeKinds)[number]
type Listed = Shown & { readonly path: string; readonly kind: RouteKind | null }

const kindIn = ({ query }: Address): RouteKind | null =>
  routeKinds.find((kind) => kind === query.kind) ?? null

const Everything = (listed: Listed) => {
  const { opened, visit, kind } = listed
  const { t } = visit
  const routes = opened.routes.filter(({ route }) => kind === null || route.kind === kind)
  return (
    <>
      <KindFilter {...listed} />
      <Section id="vergelijken" title={t('education.compare')}>
        <p>{t('education.compare-explained')}</p>
        <Compared routes={routes} visit={visit} />
      </Section>
      <Section id="profiel" title={t('education.profiles')}>
        <Profiles opened={opened} visit={visit} />
      </Section>
      <Section id="taalmodules" title={t('education.modules-followed')}>
        <ModuleList modules={opened.modules} words={opened.words} visit={visit} person={opened.person} />
      </Section>
      {(['yes', 'unknown', 'no'] as const).map((truth) => {
        const some = routes.filter(({ entry }) => entry.truth === truth)
        return (
          some.length > 0 && (
            <Section id={truth} title={t(`education.answer.${truth}`, { count: some.length })}>
              {some.map((checked) => (
                <RouteDetail checked={checked} opened={opened} visit={visit} />
              ))}
            </Section>
          )
        )
      })}
      <p class="no-print">{t('education.print')}</p>
    </>
  )
}

export const routesOfPerson = page({
  path: '/mensen/:person/opleidingen',
  action: checkRoutes,
  title: ({ identity }, { t }) => t('education.title', { name: identity.givenName }),
  view: (opened, visit, address) => {
    const { t, actor } = visit
    const { person, identity } = opened
    const path = `/mensen/${person}/opleidingen`
    const may = (action: typeof saveSchooling | typeof recordProfile | typeof linkModule) =>
      mayPerform(action.allow, actor?.role ?? null)
    return (
      <>
        <p class="no-print">
          <a href={`/mensen/${person}`}>
            {identity.givenName} {identity.familyName}
          </a>
        </p>
        <h1>{t('education.title', { name: identity.givenName })}</h1>
        <div class="no-print">
          <Actions>
            {may(saveSchooling) && (
              <LinkButton href={`${path}/gegevens`}>{t('education.save-link')}</LinkButton>
            )}
            {may(recordProfile) && (
              <LinkButton href={`${path}/profiel`}>{t('education.profile-link')}</LinkButton>
            )}
            {may(linkModule) && (
              <LinkButton href={`${path}/taalmodule`}>{t('education.module-link')}</LinkButton>
            )}
          </Actions>
        </div>
        <Everything opened={opened} visit={visit} path={path} kind={kindIn(address)} />
      </>
    )
  },
})

export const ownRoutesPage = page({
  path: '/mijn/opleidingen',
  action: openOwnRoutes,
  input: () => ({}),
  title: (_, { t }) => t('education.own-title'),
  view: (opened, visit, address) => (
    <>
      <h1>{visit.t('education.own-title')}</h1>
      <Everything opened={opened} visit={visit} path="/mijn/opleidingen" kind={kindIn(address)} />
    </>
  ),
})
