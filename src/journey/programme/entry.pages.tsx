import { distances } from '../../catalogue/programme/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import {
  Button,
  Checkbox,
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  fieldValue,
  Hidden,
  Radios,
  Select,
  Tag,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form, type Sent } from '../../platform/http/form.ts'
import type { Address, Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { enrolPerson } from './enrol-person.ts'
import type { EntryCheck } from './entry.ts'
import { EntryWeek, Gap, type ShownEntry } from './entry-parts.tsx'
import { daysAsked, typedDay } from './entry-week.ts'
import { nestedInput } from './nested-fields.ts'
import { openEntry } from './open-entry.ts'
import { conditionWords } from './programme-words.ts'
import { weekLoadOf } from './schedule.ts'

type Shown = ShownEntry

/** One condition: its answer, who supplies what is missing, what would unlock it, and what the visitor says of it. */
const Check = ({
  check,
  shown,
  state,
  visit,
}: {
  check: EntryCheck
  shown: Shown
  state: FormState
  visit: Visit
}) => {
  const { condition } = check
  const { t } = visit
  const told = 'told' in condition.needs
  // what was answered here stands there with its answer, also before it is saved
  const said = told ? fieldValue(state, `told.${condition.id}`) : ''
  const reason =
    said === 'yes' || said === 'no'
      ? { ...check.reason, truth: said, suppliedBy: undefined, unlockedBy: undefined }
      : check.reason
  return (
    <Fieldset legend={conditionWords(condition, visit)}>
      <p>
        <Tag {...(reason.truth === 'yes' && { kind: 'good' as const })}>
          {t(`programme.truth.${reason.truth}`)}
        </Tag>{' '}
        {reason.detail.value !== undefined && t('programme.has', { value: factWords(check, visit) })}{' '}
        {reason.suppliedBy && t('programme.supplied', { who: t(`programme.supplier.${reason.suppliedBy}`) })}{' '}
        {reason.unlockedBy && t('programme.unlocked', { what: t(`programme.unlock.${reason.unlockedBy}`) })}
      </p>
      {told && (
        <Radios
          form={state}
          name={`told.${condition.id}`}
          label={t('programme.tell')}
          options={[
            { value: 'yes', label: t('programme.said.yes') },
            { value: 'no', label: t('programme.said.no') },
          ]}
          t={t}
        />
      )}
      {(reason.truth === 'unknown' || state.errors[`accepted.${condition.id}`]) && (
        <Checkbox
          form={state}
          name={`accepted.${condition.id}`}
          label={t('programme.accept-unknown')}
          t={t}
        />
      )}
      {(reason.truth === 'no' || state.errors[`exceptions.${condition.id}`]) && (
        <TextField
          form={state}
          name={`exceptions.${condition.id}`}
          label={t('programme.exception')}
          hint={t(shown.mayExcept ? 'programme.exception-hint' : 'programme.exception-elsewhere')}
          t={t}
        />
      )}
    </Fieldset>
  )
}

const factWords = ({ reason }: EntryCheck, { t, language }: Visit): string => {
  const { fact, value } = reason.detail
  if (typeof value === 'number') return formatNumber(Math.floor(value * 10) / 10, language)
  if (fact === 'level' || value === undefined) return String(value)
  return t(`programme.fact.${fact}.${value}`)
}

const GroupFields = ({
  shown,
  state,
  visit: { t, language },
}: {
  shown: Shown
  state: FormState
  visit: Visit
}) =>
  shown.groups.length === 0 ? null : (
    <>
      <Select
        form={state}
        name="group"
        label={t('programme.group')}
        hint={t('programme.group-hint', { level: shown.level ?? t('html.unknown') })}
        options={shown.groups.map(({ id, content, placed }) => ({
          value: id,
          label: t('programme.group-option', {
            name: content.name,
            level: content.level ?? t('programme.mixed'),
            day: formatDay(content.startsOn, language),
            free: Math.max(0, content.capacity - placed),
          }),
        }))}
        t={t}
      />
      <Checkbox form={state} name="waiting" label={t('programme.may-wait')} t={t} />
    </>
  )

/** How far the person is from work, where the intake does not say it. */
const DistanceFields = ({ shown, state, visit: { t } }: { shown: Shown; state: FormState; visit: Visit }) =>
  !shown.asksDistance ? null : (
    <Fieldset legend={t('programme.distance')} hint={t('programme.distance-hint')}>
      {shown.mayExcept ? (
        <>
          <Select
            form={state}
            name="distance.class"
            label={t('programme.distance-class')}
            options={distances.map((value) => ({ value, label: t(`programme.fact.distance.${value}`) }))}
            t={t}
          />
          <TextArea form={state} name="distance.evidence" label={t('programme.distance-evidence')} t={t} />
        </>
      ) : (
        <p>{t('programme.distance-elsewhere')}</p>
      )}
    </Fieldset>
  )

const proposedIn = (days: ReturnType<typeof daysAsked>, prefix: string): FormValues =>
  Object.fromEntries([...days].map(([id, { startsOn }]) => [`${prefix}.${id}`, startsOn ?? '']))

/** Do the days stand in the form as they were proposed? `_days` keeps the proposal beside them. */
const untouched = (values: FormValues): boolean =>
  Object.entries(values).every(
    ([name, day]) => !name.startsWith('days.') || day === (values[`_${name}`] ?? ''),
  )

/** Days that nobody touched are left to the proposal, which follows the first day. */
const enrolSent = (address: Address, sent: Sent): unknown =>
  nestedInput(address, {
    ...sent,
    values: untouched(sent.values)
      ? Object.fromEntries(Object.entries(sent.values).filter(([name]) => !name.startsWith('days.')))
      : sent.values,
  })

/** The days as they stand in the form: typed, or proposed from the first day that was typed. */
const daysIn = ({ adopted, first }: Shown, state: FormState) => {
  const { steps } = adopted.content
  const from = typedDay(fieldValue(state, 'startsOn')) ?? first
  const typed = Object.fromEntries(steps.map(({ id }) => [id, fieldValue(state, `days.${id}`)]))
  return { from, days: daysAsked(steps, from, untouched(state.values) ? null : typed) }
}

export const enrolForm = form({
  path: '/mensen/:person/programma/:programme',
  show: openEntry,
  action: enrolPerson,
  input: enrolSent,
  values: ({ first, days }) => ({
    startsOn: first,
    ...proposedIn(days, 'days'),
    ...proposedIn(days, '_days'),
  }),
  title: ({ adopted }) => adopted.content.name,
  view: (shown, typed, visit) => {
    const { t, language } = visit
    const { person, identity, adopted, checks } = shown
    const { from, days } = daysIn(shown, typed)
    const state = untouched(typed.values)
      ? { ...typed, values: { ...typed.values, ...proposedIn(days, 'days'), ...proposedIn(days, '_days') } }
      : typed
    const { steps, load: whole } = adopted.content
    const load = weekLoadOf(steps, days, { line: shown.lasting, from, whole })
    const asked = [
      ...new Map(
        adopted.content.steps.flatMap(({ when }) =>
          when && 'told' in when.needs ? [[when.id, when] as const] : [],
        ),
      ).values(),
    ]
    return (
      <>
        <h1>{t('programme.enrol-title', { name: identity.givenName, programme: adopted.content.name })}</h1>
        <p>{t('programme.enrol-explained')}</p>
        <Gap shown={shown} visit={visit} />
        <EntryWeek shown={shown} load={load} group={fieldValue(state, 'group')} visit={visit} />
        <Form
          action={`/mensen/${person}/programma/${adopted.id}`}
          form={state}
          submitLabel={t('programme.enrol')}
          cancel={{ href: `/mensen/${person}/programma`, label: t('programme.back') }}
          t={t}
        >
          {checks.map((check) => (
            <Check check={check} shown={shown} state={state} visit={visit} />
          ))}
          <DistanceFields shown={shown} state={state} visit={visit} />
          {asked.map((when) => (
            <Radios
              form={state}
              name={`told.${when.id}`}
              label={inLanguage(when.asks, language)}
              hint={t('programme.for-some')}
              options={[
                { value: 'yes', label: t('programme.said.yes') },
                { value: 'no', label: t('programme.said.no') },
              ]}
              t={t}
            />
          ))}
          <DateField form={state} name="startsOn" label={t('programme.starts')} required t={t} />
          <GroupFields shown={shown} state={state} visit={visit} />
          <Details summary={t('programme.days-of-steps')} open={!untouched(state.values)}>
            <p>{t('programme.days-explained')}</p>
            {steps.map((step) => (
              <>
                <DateField
                  form={state}
                  name={`days.${step.id}`}
                  label={inLanguage(step.name, language)}
                  t={t}
                />
                <Hidden form={state} name={`_days.${step.id}`} />
              </>
            ))}
          </Details>
          <p>
            <Button name="_resume" value="show">
              {t('programme.reckon-again')}
            </Button>{' '}
            {t('programme.reckon-explained')}
          </p>
        </Form>
      </>
    )
  },
  done: ({ enrolment }) => ({ to: `/deelnames/${enrolment}`, said: 'programme.done.enrolled' }),
})
