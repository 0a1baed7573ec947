import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  DataTable,
  Empty,
  Filters,
  type FormState,
  LinkButton,
  NumberField,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { notOffered, type Place } from './place.ts'
import { dayOptions, kindOptions, levelOptions, named } from './place-form.tsx'
import { daysOf, levelsOf } from './place-summary.tsx'
import { registerEmployer } from './register-employer.ts'
import { registerPlace } from './register-place.ts'
import { searchPlaces } from './search-places.ts'

type Found = Awaited<ReturnType<typeof searchPlaces.run>>
const asked = ['q', 'kind', 'level', 'weekday', 'municipality', 'km'] as const

/** Each choice that works now in words, with the address of the list without it. */
const applied = ({ asked: given, municipalities }: Found, { t }: Visit) =>
  asked.flatMap((name) => {
    const value = given[name]
    if (value === null || name === 'km') return []
    const others = Object.entries(given).flatMap(([other, kept]): [string, string][] =>
      other === name || kept === null || (name === 'municipality' && other === 'km')
        ? []
        : [[other, String(kept)]],
    )
    const label = {
      q: String(value),
      kind: t(`place.kind.${value}`),
      level: t('place.at-most', { level: String(value) }),
      weekday: t(`place.weekday.${value}`),
      municipality: municipalities.find(({ code }) => code === value)?.name ?? String(value),
    }[name]
    return [{ label, href: `/plaatsen?${new URLSearchParams(others)}` }]
  })

const SearchFields = ({ found, visit }: { found: Found; visit: Visit }) => {
  const { t } = visit
  const state: FormState = {
    values: Object.fromEntries(asked.map((name) => [name, String(found.asked[name] ?? '')])),
    errors: {},
    problem: null,
    idempotencyKey: '',
  }
  const field = (name: (typeof asked)[number], label: string) => ({ form: state, name, label: t(label), t })
  const any = t('place.any')
  return (
    <>
      <TextField {...field('q', 'place.words')} />
      <Select {...field('kind', 'place.kind-label')} options={kindOptions(visit)} empty={any} />
      <Select {...field('level', 'place.highest-level')} options={levelOptions} empty={any} />
      <Select {...field('weekday', 'place.on-day')} options={dayOptions(visit)} empty={any} />
      <Select
        {...field('municipality', 'place.municipality')}
        options={named(found.municipalities)}
        empty={any}
      />
      <NumberField {...field('km', 'place.within-km')} />
    </>
  )
}

const stateOf = (place: Place, { t, today }: Visit): string => {
  const why = notOffered(place, today)
  if (why === 'closed') return t(`place.state.${place.state}`)
  return why
    ? t(`place.not-offered.${why}`)
    : t('place.free', { free: place.places - place.taken, places: place.places })
}

const Results = ({ found, visit }: { found: Found; visit: Visit }) => {
  const { t } = visit
  return (
    <DataTable
      caption={t('place.found', { count: found.places.length })}
      rows={found.places}
      columns={[
        {
          key: 'title',
          header: t('place.place'),
          cell: (one) => <a href={`/plaatsen/${one.id}`}>{one.title}</a>,
          naming: true,
        },
        ...(visit.actor?.role === 'employer'
          ? []
          : [
              {
                key: 'organisation',
                header: t('place.organisation'),
                cell: (one: Place) => one.organisationName,
              },
            ]),
        { key: 'kind', header: t('place.kind-label'), cell: (one) => t(`place.kind.${one.kind}`) },
        { key: 'level', header: t('place.dutch'), cell: (one) => levelsOf(one, visit) || <Unknown t={t} /> },
        { key: 'days', header: t('place.weekdays'), cell: (one) => daysOf(one, visit) || <Unknown t={t} /> },
        {
          key: 'where',
          header: t('place.municipality'),
          cell: (one) =>
            found.municipalities.find(({ code }) => code === one.municipality)?.name ?? <Unknown t={t} />,
        },
        { key: 'state', header: t('place.state-label'), cell: (one) => stateOf(one, visit) },
      ]}
    />
  )
}

const Unknown = ({ t }: Pick<Visit, 't'>) => <span class="unknown">{t('html.unknown')}</span>

export const searchPage = page({
  path: '/plaatsen',
  action: searchPlaces,
  input: ({ query }) =>
    Object.fromEntries(asked.flatMap((name) => (query[name]?.trim() ? [[name, query[name]]] : []))),
  title: (_, { t, actor }) => t(actor?.role === 'employer' ? 'place.own-title' : 'place.list-title'),
  view: (found, visit) => {
    const { t, actor } = visit
    const role = actor?.role ?? null
    const filters = applied(found, visit)
    return (
      <>
        <h1>{t(role === 'employer' ? 'place.own-title' : 'place.list-title')}</h1>
        <p class="lead">{t(role === 'employer' ? 'place.own-explained' : 'place.list-explained')}</p>
        <Actions>
          {mayPerform(registerPlace.allow, role) && (
            <LinkButton href="/plaatsen/nieuw" primary>
              {t('place.new')}
            </LinkButton>
          )}
          {mayPerform(registerEmployer.allow, role) && (
            <LinkButton href="/werkgevers/nieuw">{t('place.new-employer')}</LinkButton>
          )}
        </Actions>
        <Filters
          action="/plaatsen"
          label={t('place.search-in')}
          submitLabel={t('place.search')}
          applied={filters}
          t={t}
        >
          <SearchFields found={found} visit={visit} />
        </Filters>
        {found.places.length === 0 ? (
          <Empty title={t(filters.length > 0 ? 'place.none' : 'place.none-yet')}>
            <p>
              {t(
                filters.length > 0
                  ? 'place.none-explained'
                  : mayPerform(registerPlace.allow, role)
                    ? 'place.none-yet-explained'
                    : 'place.none-yet-ask',
              )}
            </p>
          </Empty>
        ) : (
          <Results found={found} visit={visit} />
        )}
      </>
    )
  },
})
