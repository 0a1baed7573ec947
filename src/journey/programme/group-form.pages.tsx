import { weekdays } from '../../catalogue/place/index.ts'
import { cefrLevels } from '../../catalogue/vocabulary/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import {
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  fieldValue,
  Hidden,
  NumberField,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { GroupContent } from './group.ts'
import { nestedInput } from './nested-fields.ts'
import { openGroup } from './open-group.ts'
import { openProgramme } from './open-programmes.ts'
import { blockRows, changeGroup, planGroup } from './plan-group.ts'
import type { AdoptedContent } from './programme-content.ts'

const Fields = ({ content, state, visit }: { content: AdoptedContent; state: FormState; visit: Visit }) => {
  const { t, language } = visit
  const isFilled = (row: (typeof blockRows)[number]) =>
    ['weekday', 'from', 'until'].some(
      (field) =>
        fieldValue(state, `blocks.${row}.${field}`) !== '' ||
        state.errors[`blocks.${row}.${field}`] !== undefined,
    )
  const lesson = (row: (typeof blockRows)[number]) => (
    <Fieldset legend={t('programme.lesson', { number: row })}>
      <Select
        form={state}
        name={`blocks.${row}.weekday`}
        label={t('programme.weekday-label')}
        options={weekdays.map((value) => ({ value, label: t(`programme.weekday.${value}`) }))}
        t={t}
      />
      <TextField form={state} name={`blocks.${row}.from`} label={t('programme.time-from')} t={t} />
      <TextField form={state} name={`blocks.${row}.until`} label={t('programme.time-until')} t={t} />
    </Fieldset>
  )
  return (
    <>
      <TextField form={state} name="name" label={t('programme.name')} required t={t} />
      <Select
        form={state}
        name="step"
        label={t('programme.step')}
        options={content.steps
          .filter(({ takes }) => takes !== 'event' || content.steps.every((one) => one.takes === 'event'))
          .map((step) => ({ value: step.id, label: inLanguage(step.name, language) }))}
        required
        t={t}
      />
      <Select
        form={state}
        name="level"
        label={t('programme.level')}
        hint={t('programme.level-hint')}
        options={cefrLevels.map((value) => ({ value, label: value }))}
        t={t}
      />
      <NumberField form={state} name="capacity" label={t('programme.capacity')} required t={t} />
      <DateField form={state} name="startsOn" label={t('programme.starts')} required t={t} />
      <NumberField form={state} name="weeks" label={t('programme.weeks')} required t={t} />
      <TextField form={state} name="place" label={t('programme.place')} t={t} />
      {blockRows.slice(0, 2).map(lesson)}
      <Details summary={t('programme.more-lessons')} open={blockRows.slice(2).some(isFilled)}>
        {blockRows.slice(2).map(lesson)}
      </Details>
    </>
  )
}

/** The length in whole weeks, where the template says it. */
const weeksOf = ({ lasts }: AdoptedContent['steps'][number]): string => {
  if (lasts === null) return ''
  const length = lasts.to ?? lasts.from
  const inWeeks = { days: 1 / 7, weeks: 1, months: 52 / 12, years: 52 }[lasts.unit]
  return String(Math.ceil(length * inWeeks))
}

export const groupForm = form({
  path: '/programmas/:programme/groep',
  show: openProgramme,
  action: planGroup,
  input: nestedInput,
  values: ({ adopted: { content } }, { today }) => {
    const step = content.steps.find(({ takes }) => takes !== 'event')
    return {
      startsOn: content.startsOn > today ? content.startsOn : today,
      capacity: content.group?.size?.value.toString() ?? '',
      step: step?.id ?? '',
      weeks: step ? weeksOf(step) : '',
    }
  },
  title: (_, { t }) => t('programme.plan-group'),
  view: ({ adopted }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('programme.plan-group')}</h1>
        <p>{adopted.content.name}</p>
        <Form
          action={`/programmas/${adopted.id}/groep`}
          form={state}
          submitLabel={t('programme.save')}
          cancel={{ href: `/programmas/${adopted.id}`, label: t('programme.back') }}
          t={t}
        >
          <Fields content={adopted.content} state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: ({ group }) => ({ to: `/programmas/groepen/${group}`, said: 'programme.done.group' }),
})

const valuesOf = (content: GroupContent) => ({
  ...{
    name: content.name,
    step: content.step,
    level: content.level ?? '',
    capacity: String(content.capacity),
  },
  ...{ startsOn: content.startsOn, weeks: String(content.weeks), place: content.place ?? '' },
  ...Object.fromEntries(
    content.blocks.flatMap(({ weekday, from, until }, index) => [
      [`blocks.${index + 1}.weekday`, weekday],
      [`blocks.${index + 1}.from`, from],
      [`blocks.${index + 1}.until`, until],
    ]),
  ),
})

export const changeGroupForm = form({
  path: '/programmas/groepen/:group/wijzigen',
  show: openGroup,
  action: changeGroup,
  input: nestedInput,
  values: ({ group }) => ({ version: String(group.version), ...valuesOf(group.content) }),
  title: (_, { t }) => t('programme.change-group'),
  view: ({ group, adopted }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('programme.change-group')}</h1>
        <Form
          action={`/programmas/groepen/${group.id}/wijzigen`}
          form={state}
          submitLabel={t('programme.save')}
          cancel={{ href: `/programmas/groepen/${group.id}`, label: t('programme.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Fields content={adopted.content} state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: ({ group }) => ({ to: `/programmas/groepen/${group}`, said: 'programme.done.group' }),
})
