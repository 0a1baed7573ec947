import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import type { FormState } from '../../platform/html/index.ts'
import {
  Checkboxes,
  DateField,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { changeRoute } from './change-route.ts'
import { exemptionBases, extensionGrounds, lateReasons, newRoutes, waivableParts } from './decision.ts'
import { diplomaLevels } from './diploma.ts'
import { examLevels, examParts, skills } from './exam-part.ts'
import { holdTalk } from './hold-talk.ts'
import { recordExam } from './record-exam.ts'
import { recordExemption } from './record-exemption.ts'
import { recordExtension } from './record-extension.ts'
import { recordWaiver } from './record-waiver.ts'
import { scaleDown } from './scale-down.ts'
import { statusForm } from './status-form.tsx'
import { scalingWords } from './status-words.tsx'

/** Name, label and words of a field, out of the messages. */
const field = (state: FormState, { t }: Visit, name: string, label = name) => ({
  form: state,
  name,
  label: t(`civic-integration.field.${label}`),
  t,
})

const choice = (values: readonly string[], { t }: Visit, group: string) =>
  values.map((value) => ({ value, label: t(`civic-integration.${group}.${value}`) }))

export const examForm = statusForm('examen', recordExam, (state, visit) => (
  <>
    <Select {...field(state, visit, 'part')} options={choice(examParts, visit, 'part')} required />
    <Select
      {...field(state, visit, 'level')}
      hint={visit.t('civic-integration.field.level-hint')}
      options={examLevels.map((value) => ({ value, label: value }))}
    />
    <Radios
      {...field(state, visit, 'result')}
      options={choice(['passed', 'failed'], visit, 'result')}
      required
    />
    <DateField {...field(state, visit, 'on', 'exam-on')} required />
  </>
))

export const extensionForm = statusForm('verlenging', recordExtension, (state, visit) => (
  <>
    <DateField {...field(state, visit, 'on', 'decided-on')} required />
    <NumberField {...field(state, visit, 'months')} hint={visit.t('civic-integration.field.months-hint')} />
    <NumberField {...field(state, visit, 'weeks')} />
    <Select {...field(state, visit, 'ground')} options={choice(extensionGrounds, visit, 'ground')} required />
    <TextField
      {...field(state, visit, 'words', 'note')}
      hint={visit.t('civic-integration.field.no-health')}
    />
  </>
))

export const routeForm = statusForm('leerroute', changeRoute, (state, visit, { status, vocabulary }) => (
  <>
    {status.routeChange && (
      <p>
        {visit.t(`civic-integration.route-change-${status.routeChange.isOpen ? 'until' : 'over'}`, {
          day: formatDay(status.routeChange.until, visit.language),
        })}
      </p>
    )}
    <DateField {...field(state, visit, 'on', 'decided-on')} required />
    <Radios
      {...field(state, visit, 'route')}
      options={newRoutes.map((value) => ({ value, label: episodeLabel(vocabulary, value, visit.language) }))}
      required
    />
    <DateField
      {...field(state, visit, 'startsOn', 'lessons-from')}
      hint={visit.t('civic-integration.field.lessons-from-hint')}
      required
    />
    <TextArea {...field(state, visit, 'words', 'reason')} required />
    <Select
      {...field(state, visit, 'late')}
      hint={visit.t('civic-integration.field.late-hint')}
      options={choice(lateReasons, visit, 'late')}
    />
  </>
))

export const scalingForm = statusForm('afschalen', scaleDown, (state, visit, { status }) => (
  <>
    <p>{scalingWords(status, visit)}</p>
    <DateField {...field(state, visit, 'on', 'decided-on')} required />
    <Checkboxes {...field(state, visit, 'skills')} options={choice(skills, visit, 'part')} required />
    <TextArea
      {...field(state, visit, 'effort')}
      hint={visit.t('civic-integration.field.effort-hint')}
      required
    />
    <TextArea {...field(state, visit, 'early')} hint={visit.t('civic-integration.field.early-hint')} />
  </>
))

export const exemptionForm = statusForm(
  'vrijstelling',
  recordExemption,
  (state, visit) => (
    <>
      <DateField {...field(state, visit, 'on', 'decided-on')} required />
      <Radios {...field(state, visit, 'basis')} options={choice(exemptionBases, visit, 'basis')} required />
      <Select
        {...field(state, visit, 'diploma')}
        hint={visit.t('civic-integration.field.diploma-hint')}
        options={choice(diplomaLevels, visit, 'diploma')}
      />
    </>
  ),
  ({ status }, { today }) => ({
    on: today,
    ...(status.diploma?.exempts === 'yes' && { basis: 'diploma', diploma: status.diploma.level }),
  }),
)

export const waiverForm = statusForm('ontheffing', recordWaiver, (state, visit) => (
  <>
    <DateField {...field(state, visit, 'on', 'decided-on')} required />
    <Radios
      {...field(state, visit, 'extent')}
      options={choice(['whole', 'parts'], visit, 'extent')}
      required
    />
    <Checkboxes
      {...field(state, visit, 'parts')}
      hint={visit.t('civic-integration.field.parts-hint')}
      options={choice(waivableParts, visit, 'part')}
    />
  </>
))

export const talkForm = statusForm('gesprek', holdTalk, (state, visit) => (
  <>
    <DateField {...field(state, visit, 'on', 'talk-on')} required />
    <TextField
      {...field(state, visit, 'words', 'note')}
      hint={visit.t('civic-integration.field.no-health')}
    />
  </>
))
