import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  Checkboxes,
  DataTable,
  DateField,
  Empty,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  NumberField,
  Select,
  SummaryList,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { levels, type Place, placeKinds, weekdays } from './place.ts'
import {
  beginPlace,
  changePlace,
  openPlace,
  registerEmployer,
  registerPlace,
  searchPlaces,
} from './register-place.ts'

type Choices = Awaited<ReturnType<typeof beginPlace.run>>
const named = (list: readonly { id?: string; code?: string; name: string }[]) =>
  list.map(({ id, code, name }) => ({ value: id ?? code ?? '', label: name }))
const kindOptions = ({ t }: Visit) => placeKinds.map((value) => ({ value, label: t(`place.kind.${value}`) }))
const dayOptions = ({ t }: Visit) => weekdays.map((value) => ({ value, label: t(`place.weekday.${value}`) }))
const levelOptions = levels.map((value) => ({ value, label: value }))

const Fields = ({ state, visit, choices }: { state: FormState; visit: Visit; choices: Choices }) => {
  const { t } = visit
  const field = (name: string) => ({ form: state, name, label: t(`place.${name}`), t })
  return (
    <>
      <TextField {...field('title')} required />
      <TextField {...field('sector')} />
      <Select
        {...field('level')}
        hint={t('place.level-hint')}
        options={levelOptions}
        empty={t('place.not-known')}
      />
      <Checkboxes {...field('weekdays')} options={dayOptions(visit)} />
      <NumberField {...field('halfDays')} />
      <NumberField {...field('hours')} />
      <TextField {...field('guidance')} hint={t('place.guidance-hint')} />
      <Select
        {...field('municipality')}
        options={named(choices.municipalities)}
        empty={t('place.not-known')}
      />
      <DateField {...field('availableFrom')} />
      <DateField {...field('availableUntil')} />
      <NumberField {...field('places')} required />
    </>
  )
}

export const searchPage = page({
  path: '/plaatsen',
  action: searchPlaces,
  input: ({ query }) =>
    Object.fromEntries(
      Object.entries(query).filter(
        ([name, value]) => value !== '' && ['q', 'kind', 'level', 'weekday', 'municipality'].includes(name),
      ),
    ),
  title: (_, { t }) => t('place.title'),
  view: ({ places, asked, municipalities }, visit) => {
    const { t, actor } = visit
    const state: FormState = {
      values: Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, value ?? ''])),
      errors: {},
      problem: null,
      idempotencyKey: '',
    }
    return (
      <>
        <h1>{t('place.title')}</h1>
        <Form action="/plaatsen" method="get" form={state} submitLabel={t('place.search')} t={t}>
          <div class="filters">
            <TextField form={state} name="q" label={t('place.words')} t={t} />
            <Select
              form={state}
              name="kind"
              label={t('place.kind-label')}
              options={kindOptions(visit)}
              empty={t('place.any')}
              t={t}
            />
            <Select
              form={state}
              name="level"
              label={t('place.highest-level')}
              options={levelOptions}
              empty={t('place.any')}
              t={t}
            />
            <Select
              form={state}
              name="weekday"
              label={t('place.on-day')}
              options={dayOptions(visit)}
              empty={t('place.any')}
              t={t}
            />
            <Select
              form={state}
              name="municipality"
              label={t('place.municipality')}
              options={named(municipalities)}
              empty={t('place.any')}
              t={t}
            />
          </div>
        </Form>
        {places.length === 0 ? (
          <Empty title={t('place.none')}>
            <p>{t('place.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('place.found', { count: places.length })}
            rows={places}
            columns={[
              {
                key: 'title',
                header: t('place.place'),
                cell: (one) => <a href={`/plaatsen/${one.id}`}>{one.title}</a>,
              },
              { key: 'organisation', header: t('place.organisation'), cell: (one) => one.organisationName },
              { key: 'kind', header: t('place.kind-label'), cell: (one) => t(`place.kind.${one.kind}`) },
              { key: 'level', header: t('place.level'), cell: (one) => one.level ?? t('html.unknown') },
              {
                key: 'days',
                header: t('place.weekdays'),
                cell: (one) =>
                  one.weekdays.map((day) => t(`place.weekday.${day}`)).join(', ') || t('html.unknown'),
              },
              { key: 'state', header: t('place.state-label'), cell: (one) => t(`place.state.${one.state}`) },
            ]}
          />
        )}
        <Actions>
          {mayPerform(registerPlace.allow, actor?.role ?? null) && (
            <LinkButton href="/plaatsen/nieuw">{t('place.new')}</LinkButton>
          )}
          {mayPerform(registerEmployer.allow, actor?.role ?? null) && (
            <LinkButton href="/werkgevers/nieuw">{t('place.new-employer')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})

export const registerPage = form({
  path: '/plaatsen/nieuw',
  show: beginPlace,
  action: registerPlace,
  values: () => ({ places: '1' }),
  title: (_, { t }) => t('place.new'),
  view: (choices, state, visit) => {
    const { t, actor } = visit
    return (
      <>
        <h1>{t('place.new')}</h1>
        <Form action="/plaatsen/nieuw" form={state} submitLabel={t('place.register')} t={t}>
          {actor?.role !== 'employer' && (
            <Select
              form={state}
              name="organisation"
              label={t('place.organisation')}
              options={named(choices.employers)}
              required
              t={t}
            />
          )}
          <Select
            form={state}
            name="kind"
            label={t('place.kind-label')}
            options={kindOptions(visit)}
            required
            t={t}
          />
          <Fields state={state} visit={visit} choices={choices} />
        </Form>
      </>
    )
  },
  done: ({ place }) => ({ to: `/plaatsen/${place}`, said: 'place.said.registered' }),
})

export const PlaceSummary = ({
  place,
  visit,
  municipalities,
}: {
  place: Place
  visit: Visit
  municipalities: readonly { code: string; name: string }[]
}) => {
  const { t, language } = visit
  return (
    <SummaryList
      t={t}
      items={[
        { term: t('place.organisation'), description: place.organisationName },
        { term: t('place.kind-label'), description: t(`place.kind.${place.kind}`) },
        { term: t('place.sector'), description: place.sector },
        { term: t('place.level'), description: place.level },
        {
          term: t('place.weekdays'),
          description: place.weekdays.map((day) => t(`place.weekday.${day}`)).join(', '),
        },
        {
          term: t('place.halfDays'),
          description: place.halfDays === null ? null : formatNumber(place.halfDays, language),
        },
        {
          term: t('place.hours'),
          description: place.hours === null ? null : formatNumber(place.hours, language),
        },
        { term: t('place.guidance'), description: place.guidance },
        {
          term: t('place.municipality'),
          description: municipalities.find((one) => one.code === place.municipality)?.name,
        },
        {
          term: t('place.availableFrom'),
          description: place.availableFrom && formatDay(place.availableFrom, language),
        },
        { term: t('place.places'), description: formatNumber(place.places, language) },
        { term: t('place.state-label'), description: t(`place.state.${place.state}`) },
      ]}
    />
  )
}

export const placePage = page({
  path: '/plaatsen/:place',
  action: openPlace,
  title: ({ place }) => place.title,
  view: ({ place, municipalities }, visit) => (
    <>
      <h1>{place.title}</h1>
      <PlaceSummary place={place} visit={visit} municipalities={municipalities} />
      {mayPerform(changePlace.allow, visit.actor?.role ?? null) && (
        <Actions>
          <LinkButton href={`/plaatsen/${place.id}/wijzigen`}>{visit.t('place.change')}</LinkButton>
        </Actions>
      )}
    </>
  ),
})

const text = (value: string | number | null): string => (value === null ? '' : String(value))
export const changePage = form({
  path: '/plaatsen/:place/wijzigen',
  show: openPlace,
  action: changePlace,
  values: ({ place }) => ({
    ...Object.fromEntries(
      Object.entries(place).flatMap(([name, value]) => (Array.isArray(value) ? [] : [[name, text(value)]])),
    ),
    weekdays: place.weekdays,
  }),
  title: ({ place }) => place.title,
  view: (shown, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{shown.place.title}</h1>
        <Form
          action={`/plaatsen/${shown.place.id}/wijzigen`}
          form={state}
          submitLabel={t('place.save')}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Select
            form={state}
            name="state"
            label={t('place.state-label')}
            options={['open', 'filled', 'withdrawn'].map((value) => ({
              value,
              label: t(`place.state.${value}`),
            }))}
            required
            t={t}
          />
          <Fields state={state} visit={visit} choices={shown} />
        </Form>
      </>
    )
  },
  done: ({ place }) => ({ to: `/plaatsen/${place}`, said: 'place.said.changed' }),
})

export const employerPage = form({
  path: '/werkgevers/nieuw',
  show: beginPlace,
  action: registerEmployer,
  title: (_, { t }) => t('place.new-employer'),
  view: ({ municipalities }, state, { t }) => (
    <>
      <h1>{t('place.new-employer')}</h1>
      <Form action="/werkgevers/nieuw" form={state} submitLabel={t('place.register')} t={t}>
        <TextField form={state} name="name" label={t('place.employer-name')} required t={t} />
        <Select
          form={state}
          name="municipality"
          label={t('place.municipality')}
          options={named(municipalities)}
          empty={t('place.not-known')}
          t={t}
        />
      </Form>
    </>
  ),
  done: () => ({ to: '/plaatsen/nieuw', said: 'place.said.employer' }),
})
