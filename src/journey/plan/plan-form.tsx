import { weekdays } from '../../catalogue/place/index.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import {
  Checkboxes,
  DateField,
  Details,
  Fieldset,
  type FormState,
  fieldValue,
  Hidden,
  NumberField,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import type { FormValues } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { openPlan } from './open-plan.ts'
import { type Part, partKinds, stepOwners } from './plan.ts'
import { partRows, stepRows } from './plan-input.ts'

export type Shown = Awaited<ReturnType<typeof openPlan.run>>
type Fields = { readonly state: FormState; readonly shown: Shown; readonly visit: Visit }
const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

const timeValues = (part: Part | undefined, name: (field: string) => string): FormValues => ({
  [name('endsOn')]: text(part?.endsOn),
  [name('halfDays')]: text(part?.halfDays),
  [name('weekdays')]: part?.weekdays ?? [],
  [name('provider')]: text(part?.provider),
  [name('episode')]: text(part?.episode),
})
const ofRoute = (field: string): string => `route${field.charAt(0).toUpperCase()}${field.slice(1)}`

/** What stands in the form: the present plan; before there is one, the wish of the intake as the goal. */
export const valuesOf = ({ plan, intake, proposal }: Shown, visit: Visit): FormValues => {
  const content = plan?.content
  const [route, ...parts] = content?.parts ?? []
  return {
    version: String(plan?.version ?? 0),
    on: visit.today,
    route: content?.route ?? proposal?.route ?? '',
    earlyWorkReason: content?.earlyWorkReason ?? '',
    providerReason: content?.providerReason ?? '',
    routeStartsOn: text(route?.startsOn),
    ...timeValues(route, ofRoute),
    goal: content?.goal ?? intake?.content.wish ?? '',
    talks: text(content?.talks),
    nextTalkOn: text(content?.nextTalkOn),
    ...Object.assign(
      {},
      ...partRows.map((row) => ({
        [`kind${row}`]: text(parts[row - 1]?.kind),
        [`startsOn${row}`]: text(parts[row - 1]?.startsOn),
        ...timeValues(parts[row - 1], (field) => `${field}${row}`),
      })),
      ...stepRows.map((row) => {
        const step = content?.steps[row - 1]
        return {
          [`step${row}`]: text(step?.text),
          [`owner${row}`]: step?.owner ?? 'client-manager',
          [`due${row}`]: text(step?.dueOn),
        }
      }),
    ),
  }
}

/** End, load, days and provider of a part. */
export const TimeFields = ({ state, shown, visit, name }: Fields & { name: (field: string) => string }) => {
  const { t } = visit
  return (
    <>
      <DateField form={state} name={name('endsOn')} label={t('plan.ends')} t={t} />
      <NumberField
        form={state}
        name={name('halfDays')}
        label={t('plan.half-days')}
        hint={t('plan.half-days-hint')}
        t={t}
      />
      <div class="choices-in-row">
        <Checkboxes
          form={state}
          name={name('weekdays')}
          label={t('plan.weekdays')}
          options={weekdays.slice(0, 6).map((value) => ({ value, label: t(`place.weekday.${value}`) }))}
          t={t}
        />
      </div>
      <Select
        form={state}
        name={name('provider')}
        label={t('plan.provider')}
        options={shown.providers.map(({ id, name: label }) => ({ value: id, label }))}
        empty={t('plan.provider-unknown')}
        t={t}
      />
      <Hidden form={state} name={name('episode')} />
    </>
  )
}
export const routeField = ofRoute

const PartFields = ({ row, ...fields }: Fields & { row: number }) => {
  const { state, shown, visit } = fields
  const { t, language } = visit
  return (
    <Fieldset legend={t('plan.part', { row })}>
      <Select
        form={state}
        name={`kind${row}`}
        label={t('plan.kind')}
        options={partKinds.map((value) => ({
          value,
          label: episodeLabel(shown.vocabulary, value, language),
        }))}
        empty={t('plan.no-part')}
        t={t}
      />
      <DateField form={state} name={`startsOn${row}`} label={t('plan.starts')} t={t} />
      <TimeFields {...fields} name={(field) => `${field}${row}`} />
    </Fieldset>
  )
}

const StepFields = ({ row, state, visit: { t } }: Omit<Fields, 'shown'> & { row: number }) => (
  <Fieldset legend={t('plan.step', { row })}>
    <TextField form={state} name={`step${row}`} label={t('plan.step-what')} t={t} />
    <Select
      form={state}
      name={`owner${row}`}
      label={t('plan.owner')}
      options={stepOwners.map((value) => ({ value, label: t(`role.${value}`) }))}
      required
      t={t}
    />
    <DateField form={state} name={`due${row}`} label={t('plan.due')} t={t} />
  </Fieldset>
)

/** Rows in use and one more stand open; the others unfold, so that a long plan has room and a short one stays short. */
const split = (rows: readonly number[], inUse: (row: number) => boolean): readonly [number[], number[]] => {
  const last = rows.findLast(inUse) ?? 0
  return [rows.filter((row) => row <= last + 1), rows.filter((row) => row > last + 1)]
}

export const PartRows = (fields: Fields) => {
  const { state, visit } = fields
  const [open, more] = split(
    partRows,
    (row) => fieldValue(state, `kind${row}`) !== '' || Boolean(state.errors[`kind${row}`]),
  )
  return (
    <>
      {open.map((row) => (
        <PartFields {...fields} row={row} />
      ))}
      {more.length > 0 && (
        <Details summary={visit.t('plan.more-parts')}>
          {more.map((row) => (
            <PartFields {...fields} row={row} />
          ))}
        </Details>
      )}
    </>
  )
}

export const StepRows = (fields: Fields) => {
  const { state, visit } = fields
  const [open, more] = split(
    stepRows,
    (row) => fieldValue(state, `step${row}`) !== '' || Boolean(state.errors[`step${row}`]),
  )
  return (
    <>
      {open.map((row) => (
        <StepFields {...fields} row={row} />
      ))}
      {more.length > 0 && (
        <Details summary={visit.t('plan.more-steps')}>
          {more.map((row) => (
            <StepFields {...fields} row={row} />
          ))}
        </Details>
      )}
    </>
  )
}
