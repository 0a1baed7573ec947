import { weekdays } from '../../catalogue/place/index.ts'
import { levels } from '../../catalogue/programme/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import {
  Actions,
  DataTable,
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  fieldValue,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Radios,
  Section,
  Select,
  SummaryList,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { attendanceStates, type GroupContent, halfDaysOfBlocks, lastDayOf } from './group.ts'
import { nestedInput } from './nested-fields.ts'
import { openGroup } from './open-group.ts'
import { openProgramme } from './open-programmes.ts'
import { placeWaiting } from './place-waiting.ts'
import { blockRows, changeGroup, planGroup } from './plan-group.ts'
import type { AdoptedContent } from './programme-content.ts'
import { recordAttendance } from './record-attendance.ts'
import { halfDaysOf } from './schedule.ts'

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
        options={levels.map((value) => ({ value, label: value }))}
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

type Shown = Awaited<ReturnType<typeof openGroup.run>>

const Seats = ({ shown, visit: { t } }: { shown: Shown; visit: Visit }) => {
  const { group, seats, absences } = shown
  const sitting = seats.filter(({ state }) => state === 'placed')
  const first = seats.find(({ state }) => state === 'waiting')
  return (
    <>
      <p>
        {t('programme.seats-of', {
          placed: group.placed,
          capacity: group.content.capacity,
          waiting: group.waiting,
        })}
      </p>
      {first && group.placed < group.content.capacity && (
        <Notice kind="info" title={t('programme.seat-free', { name: first.name })}>
          <LinkButton href={`/programmas/groepen/${group.id}/plaatsen/${first.person}`}>
            {t('programme.place-waiting')}
          </LinkButton>
        </Notice>
      )}
      {sitting.length > 0 && (
        <DataTable
          caption={t('programme.who-sits')}
          rows={sitting}
          columns={[
            { key: 'name', header: t('programme.participant'), naming: true, cell: ({ name }) => name },
            { key: 'level', header: t('programme.level'), cell: ({ level }) => level ?? t('html.unknown') },
            {
              key: 'absent',
              header: t('programme.absent'),
              numeric: true,
              cell: ({ person }) => absences.get(person) ?? 0,
            },
          ]}
        />
      )}
      {first && (
        <>
          <h3>{t('programme.waiting-list')}</h3>
          <ol>
            {seats
              .filter(({ state }) => state === 'waiting')
              .map(({ name }) => (
                <li>{name}</li>
              ))}
          </ol>
        </>
      )}
    </>
  )
}

export const groupPage = page({
  path: '/programmas/groepen/:group',
  action: openGroup,
  title: ({ group }) => group.content.name,
  view: (shown, visit) => {
    const { t, language } = visit
    const { group, adopted, step, weeks, mixes, levels: mixed, own, days } = shown
    const { content } = group
    const [asks, has] = [halfDaysOf(step), halfDaysOfBlocks(content.blocks)]
    return (
      <>
        <h1>{content.name}</h1>
        {mixes && (
          <Notice kind="warning">
            <p>{t('programme.mixes', { levels: mixed.join(', ') })}</p>
          </Notice>
        )}
        {asks !== null && asks !== has && (
          <Notice kind="warning">
            <p>
              {t('programme.load-differs', {
                asks: formatNumber(asks, language),
                has: formatNumber(has, language),
              })}
            </p>
          </Notice>
        )}
        <SummaryList
          t={t}
          items={[
            {
              term: t('programme.programme'),
              description: <a href={`/programmas/${adopted.id}`}>{adopted.content.name}</a>,
            },
            { term: t('programme.step'), description: inLanguage(step.name, language) },
            { term: t('programme.level'), description: content.level ?? t('programme.mixed') },
            { term: t('programme.starts'), description: formatDay(content.startsOn, language) },
            { term: t('programme.ends'), description: formatDay(lastDayOf(content), language) },
            {
              term: t('programme.load'),
              description: t('programme.half-days', {
                count: has,
                number: formatNumber(has, language),
                days: formatNumber(has / 2, language),
              }),
            },
            { term: t('programme.place'), description: content.place },
          ]}
        />
        <Actions>
          {own && (
            <LinkButton href={`/programmas/groepen/${group.id}/wijzigen`}>
              {t('programme.change-group')}
            </LinkButton>
          )}
          {days.length > 0 && (
            <LinkButton href={`/programmas/groepen/${group.id}/aanwezig`}>
              {t('programme.attendance')}
            </LinkButton>
          )}
        </Actions>
        <Section title={t('programme.participants')} id="deelnemers">
          <Seats shown={shown} visit={visit} />
        </Section>
        <Details summary={t('programme.week-plan', { count: weeks.length })} open>
          <DataTable
            caption={t('programme.week-plan', { count: weeks.length })}
            rows={weeks}
            columns={[
              { key: 'week', header: t('programme.week-number'), naming: true, cell: ({ week }) => week },
              {
                key: 'meetings',
                header: t('programme.lessons'),
                cell: ({ meetings }) =>
                  meetings
                    .map(({ on, from, until }) => `${formatDay(on, language)} ${from}–${until}`)
                    .join('; '),
              },
            ]}
          />
        </Details>
      </>
    )
  },
})

export const attendanceForm = form({
  path: '/programmas/groepen/:group/aanwezig',
  show: openGroup,
  showInput: ({ params, query }) => ({ ...params, ...(query.on && { on: query.on }) }),
  action: recordAttendance,
  input: nestedInput,
  values: ({ on, attendance }) => ({
    on: on ?? '',
    ...Object.fromEntries(
      attendance.filter((one) => one.on === on).map(({ person, state }) => [`marks.${person}`, state]),
    ),
  }),
  title: (_, { t }) => t('programme.attendance'),
  view: ({ group, seats, days }, state, visit) => {
    const { t, language } = visit
    const sitting = seats.filter((one) => one.state === 'placed')
    const at = `/programmas/groepen/${group.id}`
    return (
      <>
        <h1>{t('programme.attendance-title', { name: group.content.name })}</h1>
        <p>{t('programme.attendance-explained')}</p>
        <Details summary={t('programme.other-day')}>
          <ul>
            {days.toReversed().map((day) => (
              <li>
                <a href={`${at}/aanwezig?on=${day}`}>{formatDay(day, language)}</a>
              </li>
            ))}
          </ul>
        </Details>
        {sitting.length === 0 ? (
          <p>{t('programme.nobody-sits')}</p>
        ) : (
          <Form
            action={`${at}/aanwezig`}
            form={state}
            submitLabel={t('programme.save')}
            cancel={{ href: at, label: t('programme.back') }}
            t={t}
          >
            <DateField form={state} name="on" label={t('programme.on')} required t={t} />
            {sitting.map(({ person, name }) => (
              <Radios
                form={state}
                name={`marks.${person}`}
                label={name}
                options={attendanceStates.map((value) => ({
                  value,
                  label: t(`programme.attended.${value}`),
                }))}
                t={t}
              />
            ))}
          </Form>
        )}
      </>
    )
  },
  done: ({ group }) => ({ to: `/programmas/groepen/${group}`, said: 'programme.done.attendance' }),
})

export const placeForm = form({
  path: '/programmas/groepen/:group/plaatsen/:person',
  show: openGroup,
  showInput: ({ params }) => ({ group: params.group }),
  action: placeWaiting,
  title: (_, { t }) => t('programme.place-waiting'),
  values: () => ({}),
  view: ({ group, seats }, state, { t }, { params }) => {
    const seat = seats.find(({ person }) => person === params.person)
    return (
      <>
        <h1>{t('programme.place-waiting')}</h1>
        <p>{seat?.name}</p>
        <Form
          action={`/programmas/groepen/${group.id}/plaatsen/${params.person}`}
          form={state}
          submitLabel={t('programme.place-waiting')}
          cancel={{ href: `/programmas/groepen/${group.id}`, label: t('programme.back') }}
          t={t}
        >
          <Hidden form={state} name="version" value={seat?.version ?? 0} />
        </Form>
      </>
    )
  },
  done: ({ group }) => ({ to: `/programmas/groepen/${group}`, said: 'programme.done.placed' }),
})
