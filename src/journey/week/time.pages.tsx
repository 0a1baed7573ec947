import { weekdays } from '../../catalogue/place/index.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import {
  Checkbox,
  Checkboxes,
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  NumberField,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form, givenFields } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { addTime, changeTime, removeTime } from './keep-time.ts'
import { type OpenedTime, openTime } from './open-week.ts'
import { clockOf, reasons, timeKinds, ways } from './week-time.ts'
import { blockWords } from './week-words.tsx'

type Fields = { readonly opened: OpenedTime; readonly state: FormState; readonly visit: Visit }

const Hours = ({ state, visit: { t }, row }: Omit<Fields, 'opened'> & { readonly row: '' | '2' }) => (
  <>
    <div class="choices-in-row">
      <Checkboxes
        form={state}
        name={`weekdays${row}`}
        label={t('week.days')}
        options={weekdays.map((value) => ({ value, label: t(`place.weekday.${value}`) }))}
        required={row === ''}
        t={t}
      />
    </div>
    <TextField
      form={state}
      name={`from${row}`}
      label={t('week.from')}
      hint={t('week.clock-hint')}
      required={row === ''}
      inputmode="numeric"
      t={t}
    />
    <TextField
      form={state}
      name={`until${row}`}
      label={t('week.until')}
      required={row === ''}
      inputmode="numeric"
      t={t}
    />
  </>
)

const Other = ({ opened, state, visit }: Fields) => {
  const { t } = visit
  return (
    <Fieldset legend={t('week.another-way')} hint={t('week.another-way-hint')}>
      <Select
        form={state}
        name="instead"
        label={t('week.instead')}
        empty={t('week.instead-of-nothing')}
        options={opened.standing.map((one) => ({
          value: one.fact,
          label: `${one.label ?? t(`week.kind.${one.kind}`)}, ${blockWords(one.blocks, visit)}`,
        }))}
        t={t}
      />
      <Select
        form={state}
        name="way"
        label={t('week.way-label')}
        empty={t('week.instead-of-nothing')}
        options={ways.map((value) => ({ value, label: t(`week.way.${value}`) }))}
        t={t}
      />
    </Fieldset>
  )
}

const TimeFields = (fields: Fields) => {
  const { opened, state, visit } = fields
  const { t, language } = visit
  return (
    <>
      <Select
        form={state}
        name="kind"
        label={t('week.what')}
        options={timeKinds.map((value) => ({ value, label: t(`week.kind.${value}`) }))}
        required
        t={t}
      />
      <Select
        form={state}
        name="episode"
        label={t('week.part')}
        hint={t('week.part-hint')}
        empty={t('week.no-part')}
        options={opened.episodes.map((one) => ({
          value: one.fact,
          label: episodeLabel(opened.words, one.kind, language),
        }))}
        t={t}
      />
      <TextField form={state} name="label" label={t('week.label')} hint={t('week.label-hint')} t={t} />
      <Fieldset legend={t('week.when')}>
        <Hours state={state} visit={visit} row="" />
      </Fieldset>
      <Details summary={t('week.second')} open={Boolean(state.values.from2) || Boolean(state.errors.from2)}>
        <Hours state={state} visit={visit} row="2" />
      </Details>
      <Fieldset legend={t('week.where')}>
        <TextField
          form={state}
          name="municipality"
          label={t('week.municipality')}
          hint={t('week.municipality-hint')}
          t={t}
        />
        <TextField form={state} name="place" label={t('week.place')} t={t} />
        <NumberField
          form={state}
          name="travelMinutes"
          label={t('week.travel-minutes')}
          hint={t('week.travel-minutes-hint')}
          t={t}
        />
      </Fieldset>
      <Fieldset legend={t('week.dates')} hint={t('week.dates-hint')}>
        <DateField form={state} name="startsOn" label={t('week.starts')} t={t} />
        <DateField form={state} name="endsOn" label={t('week.ends')} t={t} />
      </Fieldset>
      {opened.standing.length > 0 && <Other {...fields} />}
      <Checkbox form={state} name="toArrange" label={t('week.to-arrange-label')} t={t} />
    </>
  )
}

const back = (own: boolean, person: string) => (own ? '/mijn/week' : `/mensen/${person}/week`)

const addForm = (own: boolean) =>
  form({
    path: own ? '/mijn/week/tijd' : '/mensen/:person/week/tijd',
    show: openTime,
    action: addTime,
    values: (opened, { path }): FormValues => {
      const asked = new URL(path, 'http://x').searchParams.get('onderdeel')
      const part = opened.episodes.find(({ fact }) => fact === asked)
      const kinds: Readonly<Record<string, string>> = {
        language: 'lesson',
        education: 'course',
        work: 'work',
        participation: 'activity',
      }
      return part ? { episode: part.fact, kind: kinds[part.track] ?? '' } : {}
    },
    title: (_, { t }) => t('week.add'),
    view: (opened, state, visit) => {
      const { t } = visit
      return (
        <>
          <h1>{t('week.add')}</h1>
          <p class="lead">{t('week.add-explained')}</p>
          <Form
            action={`${back(own, opened.person)}/tijd`}
            form={state}
            submitLabel={t('week.save')}
            cancel={{ href: back(own, opened.person), label: t('week.cancel') }}
            t={t}
          >
            <TimeFields opened={opened} state={state} visit={visit} />
            <Fieldset legend={t('week.why-fixed')} hint={t('week.why-fixed-hint')}>
              <Select
                form={state}
                name="reason"
                label={t('week.why')}
                empty={t('week.rather-not')}
                options={reasons.map((value) => ({ value, label: t(`week.reason.${value}`) }))}
                t={t}
              />
              <TextField form={state} name="explained" label={t('week.reason-words')} t={t} />
            </Fieldset>
          </Form>
        </>
      )
    },
    done: ({ person, day }) => ({ to: `${back(own, person)}?op=${day}`, said: 'week.said.added' }),
  })

const valuesOf = ({ time, municipalities }: OpenedTime): FormValues => {
  const [first] = time?.blocks ?? []
  if (!time || !first) return {}
  const same = time.blocks.filter(({ from, until }) => from === first.from && until === first.until)
  const rest = time.blocks.filter((block) => !same.includes(block))
  const hours = (blocks: typeof same, row: '' | '2') => ({
    [`weekdays${row}`]: blocks.map(({ weekday }) => weekday),
    [`from${row}`]: blocks[0] ? clockOf(blocks[0].from) : '',
    [`until${row}`]: blocks[0] ? clockOf(blocks[0].until) : '',
  })
  return {
    version: String(time.version),
    kind: time.kind,
    episode: time.episode ?? '',
    label: time.label ?? '',
    instead: time.instead ?? '',
    way: time.way ?? '',
    toArrange: time.arranged ? '' : 'on',
    ...hours(same, ''),
    ...hours(rest, '2'),
    municipality: municipalities.find(({ code }) => code === time.municipality)?.name ?? '',
    place: time.place ?? '',
    travelMinutes: time.travelMinutes === null ? '' : String(time.travelMinutes),
    startsOn: time.startsOn,
    endsOn: time.endsOn ?? '',
  }
}

const changeForm = (own: boolean) =>
  form({
    path: own ? '/mijn/week/tijd/:time' : '/mensen/:person/week/tijd/:time',
    show: openTime,
    action: changeTime,
    values: valuesOf,
    title: (_, { t }) => t('week.change'),
    view: (opened, state, visit) => {
      const { t } = visit
      const base = back(own, opened.person)
      return (
        <>
          <h1>{t('week.change')}</h1>
          <Form
            action={`${base}/tijd/${opened.time?.fact}`}
            form={state}
            submitLabel={t('week.save')}
            cancel={{ href: base, label: t('week.cancel') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            <TimeFields opened={opened} state={state} visit={visit} />
          </Form>
          <p>
            <a href={`${base}/tijd/${opened.time?.fact}/weg`}>{t('week.remove')}</a>
          </p>
        </>
      )
    },
    done: ({ person, day }) => ({ to: `${back(own, person)}?op=${day}`, said: 'week.said.changed' }),
  })

const removeForm = (own: boolean) =>
  form({
    path: own ? '/mijn/week/tijd/:time/weg' : '/mensen/:person/week/tijd/:time/weg',
    show: openTime,
    action: removeTime,
    values: ({ time }) => ({ version: String(time?.version ?? 0) }),
    input: ({ params }, { values }) => ({ ...givenFields(values), ...params }),
    title: (_, { t }) => t('week.remove'),
    view: ({ time, person }, state, visit) => {
      const { t } = visit
      return (
        <>
          <h1>{t('week.remove')}</h1>
          {time && (
            <p>
              {time.label ?? t(`week.kind.${time.kind}`)}, {blockWords(time.blocks, visit)}
            </p>
          )}
          <Form
            action={`${back(own, person)}/tijd/${time?.fact}/weg`}
            form={state}
            submitLabel={t('week.remove-submit')}
            cancel={{ href: back(own, person), label: t('week.cancel') }}
            t={t}
          >
            <Hidden form={state} name="version" />
          </Form>
        </>
      )
    },
    done: ({ person }) => ({ to: back(own, person), said: 'week.said.removed' }),
  })

export const timePages = [false, true].flatMap((own) => [addForm(own), changeForm(own), removeForm(own)])
