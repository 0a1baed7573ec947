import { DateField, Details, Form, Hidden, Radios } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { attendanceStates } from './group.ts'
import { nestedInput } from './nested-fields.ts'
import { openGroup } from './open-group.ts'
import { placeWaiting } from './place-waiting.ts'
import { recordAttendance } from './record-attendance.ts'

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
