import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import {
  DataTable,
  Details,
  Empty,
  Filters,
  type FormState,
  listHref,
  Section,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { education } from '../knowledge.ts'
import { inLanguage } from '../words.ts'
import { KindFilter } from './kind-filter.tsx'
import { type LanguageModule, searchModules, sectorsOf } from './module.ts'
import { conditionWords } from './need-words.ts'
import { type EducationRoute, type Question, routeKinds } from './route.ts'
import { SourceWords } from './source-words.tsx'

/** Every way to learn with what it asks, for who looks around; for one person the step education answers. */
export const listRoutes = action('education.list-routes', {
  input: z.object({ kind: z.enum(routeKinds).nullable().default(null) }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async (_context, { kind }) => {
    const { routes, questions } = await education()
    return {
      kind,
      routes: kind === null ? routes : routes.filter((route) => route.kind === kind),
      questions,
      total: routes.length,
    }
  },
})

/** Vocational Dutch by sector and function (S44). */
export const listModules = action('education.list-modules', {
  input: z.object({
    q: z.string().trim().max(120).default(''),
    sector: z.string().trim().max(60).nullable().default(null).describe('in Dutch'),
  }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async (_context, { q, sector }) => {
    const { modules } = await education()
    return {
      q,
      sector,
      sectors: sectorsOf(modules),
      modules: searchModules(modules, { text: q, sector }),
      total: modules.length,
    }
  },
})

type RouteRow = {
  readonly route: EducationRoute
  readonly questions: readonly Question[]
  readonly visit: Visit
}

const Asked = ({ route, questions, visit }: RouteRow) =>
  route.conditions.length === 0 ? (
    <p>{visit.t('education.asks-nothing')}</p>
  ) : (
    <Details summary={visit.t('education.asks-count', { count: route.conditions.length })}>
      <ul>
        {route.conditions.map((one) => (
          <li>
            {conditionWords(one, questions, visit)} <SourceWords sourced={one} visit={visit} />
          </li>
        ))}
      </ul>
    </Details>
  )

export const routesPage = page({
  path: '/opleidingen',
  action: listRoutes,
  input: ({ query }) => ({ kind: routeKinds.find((kind) => kind === query.kind) ?? null }),
  title: (_, { t }) => t('education.routes-title'),
  view: ({ kind: chosen, routes, questions, total }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('education.routes-title')}</h1>
        <p>{t('education.routes-explained', { count: total })}</p>
        <p>
          <a href="/taalmodules">{t('education.modules-title')}</a>
        </p>
        <KindFilter path="/opleidingen" kind={chosen} visit={visit} />
        {(chosen === null ? routeKinds : [chosen]).map((kind) => (
          <Section id={kind} title={t(`education.kind.${kind}`)}>
            <DataTable
              caption={t('education.routes-of', { kind: t(`education.kind.${kind}`) })}
              rows={routes.filter((route) => route.kind === kind)}
              columns={[
                {
                  key: 'name',
                  header: t('education.route'),
                  naming: true,
                  cell: ({ name }) => inLanguage(name, language),
                },
                {
                  key: 'leads',
                  header: t('education.leads-to'),
                  cell: ({ leadsTo }) => inLanguage(leadsTo, language),
                },
                {
                  key: 'lasts',
                  header: t('education.lasts'),
                  cell: ({ lasts }) =>
                    lasts === null ? (
                      <span class="unknown">{t('html.unknown')}</span>
                    ) : (
                      inLanguage(lasts, language)
                    ),
                },
                {
                  key: 'asks',
                  header: t('education.asks'),
                  cell: (route) => <Asked route={route} questions={questions} visit={visit} />,
                },
                {
                  key: 'money',
                  header: t('education.paid-by'),
                  cell: ({ money }) => t(`education.money.${money.kind}`),
                },
              ]}
            />
          </Section>
        ))}
      </>
    )
  },
})

type ShownModule = { readonly module: LanguageModule; readonly visit: Visit }

/** What a module holds, for this page and for the file of a person. */
export const ModuleContents = ({ module: one, visit }: ShownModule) => {
  const { t, language } = visit
  return (
    <>
      <p>
        {inLanguage(one.sector, language)}: {inLanguage(one.function, language)}.{' '}
        {one.level === null
          ? t('education.module-level-unknown')
          : t('education.module-level', { level: one.level })}
      </p>
      <ul>
        {one.themes.map((theme) => (
          <li>{inLanguage(theme, language)}</li>
        ))}
      </ul>
      <Details summary={t('education.module-words', { count: one.words.length })}>
        <ul>
          {one.words.map(({ nl, en }) => (
            <li>{language === 'nl' ? nl : `${nl}: ${en}`}</li>
          ))}
        </ul>
      </Details>
      <p>
        <small>
          {inLanguage(one.basis, language)}.{' '}
          {one.practices.map((id) => (
            <>
              <a href={`/praktijken/${id}`}>{t('education.source.practice', { practice: id })}</a>{' '}
            </>
          ))}
        </small>
      </p>
    </>
  )
}

const ModuleCard = ({ module: one, visit }: ShownModule) => (
  <Section id={one.id} title={inLanguage(one.name, visit.language)}>
    <ModuleContents module={one} visit={visit} />
  </Section>
)

export const modulesPage = page({
  path: '/taalmodules',
  action: listModules,
  input: ({ query }) => ({ ...(query.q && { q: query.q }), ...(query.sector && { sector: query.sector }) }),
  title: (_, { t }) => t('education.modules-title'),
  view: ({ q, sector, sectors, modules, total }, visit) => {
    const { t, language } = visit
    const state: FormState = {
      values: { q, sector: sector ?? '' },
      errors: {},
      problem: null,
      idempotencyKey: '',
    }
    const without = (name: 'q' | 'sector') =>
      listHref('/taalmodules', { q, sector: sector ?? '', [name]: '' })
    return (
      <>
        <h1>{t('education.modules-title')}</h1>
        <p>{t('education.modules-explained', { count: total })}</p>
        <Filters
          action="/taalmodules"
          label={t('education.modules-filter')}
          submitLabel={t('app.search')}
          applied={[
            ...(q === '' ? [] : [{ label: q, href: without('q') }]),
            ...(sector === null ? [] : [{ label: sector, href: without('sector') }]),
          ]}
          t={t}
        >
          <TextField form={state} name="q" label={t('education.modules-search')} t={t} />
          <Select
            form={state}
            name="sector"
            label={t('education.sector')}
            options={sectors.map((one) => ({
              value: inLanguage(one, 'nl'),
              label: inLanguage(one, language),
            }))}
            empty={t('education.every-sector')}
            t={t}
          />
        </Filters>
        {modules.length === 0 ? (
          <Empty title={t('education.modules-none')} />
        ) : (
          modules.map((one) => <ModuleCard module={one} visit={visit} />)
        )}
      </>
    )
  },
})
