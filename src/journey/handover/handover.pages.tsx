import type { Child } from 'hono/jsx'
import type { Action } from '../../platform/action/action.ts'
import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  Checkboxes,
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  fieldValue,
  Hidden,
  LinkButton,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type PersonId, personSection } from '../person/index.ts'
import { askQuestion } from './ask-question.ts'
import { confirmPackage } from './confirm-package.ts'
import { ConsentList } from './consent.pages.tsx'
import type { Meeting } from './handover.store.ts'
import { nextState } from './handover.ts'
import { holdMeeting, presences, taskOwners, taskRows } from './hold-meeting.ts'
import { loadHandover, openHandover } from './open-handover.ts'
import { PackageView } from './package-view.tsx'
import { Questions } from './question.pages.tsx'
import { sendPackage } from './send-package.ts'

type Shown = Awaited<ReturnType<typeof loadHandover>> & { person: PersonId; identity: { givenName: string } }

/** A form that asks one thing only: shall it be done. */
const confirmation = <Input,>(
  path: string,
  name: string,
  action: Action<Input, { person: PersonId }>,
  body?: (shown: Shown, state: FormState, visit: Visit) => { around?: Child; inside?: Child },
) =>
  form({
    path: `/mensen/:person/overdracht/${path}`,
    show: openHandover,
    action,
    title: (shown, { t }) => t(`handover.${name}.title`, { name: shown.identity.givenName }),
    view: (shown, state, visit) => {
      const { around, inside } = body?.(shown, state, visit) ?? {}
      return (
        <>
          <h1>{visit.t(`handover.${name}.title`, { name: shown.identity.givenName })}</h1>
          <p>{visit.t(`handover.${name}.explained`)}</p>
          {around}
          <Form
            action={`/mensen/${shown.person}/overdracht/${path}`}
            form={state}
            submitLabel={visit.t(`handover.${name}.submit`)}
            t={visit.t}
            cancel={{ href: `/mensen/${shown.person}`, label: visit.t('handover.back') }}
          >
            {inside}
          </Form>
        </>
      )
    },
    done: ({ person }) => ({ to: `/mensen/${person}`, said: `handover.said.${name}` }),
  })

export const sendForm = confirmation('sturen', 'send', sendPackage)
export const confirmForm = confirmation(
  'bevestigen',
  'confirm',
  confirmPackage,
  ({ packages: [last], kinds }, state, visit) =>
    last
      ? {
          around: <PackageView content={last.content} kinds={kinds} heading="h2" visit={visit} />,
          // a refused form keeps the package that was read
          inside: <Hidden form={state} name="package" value={fieldValue(state, 'package') || last.id} />,
        }
      : {},
)

export const meetingForm = form({
  path: '/mensen/:person/overdracht/gesprek',
  show: openHandover,
  action: holdMeeting,
  values: (_, visit) => ({
    on: visit.today,
    present: ['coa', 'municipality', 'person'],
    owner1: 'municipality',
    owner2: 'municipality',
    owner3: 'municipality',
  }),
  title: ({ identity }, { t }) => t('handover.meeting.title', { name: identity.givenName }),
  view: ({ person, identity }, state, { t }) => (
    <>
      <h1>{t('handover.meeting.title', { name: identity.givenName })}</h1>
      <p>{t('handover.meeting.explained')}</p>
      <Form
        action={`/mensen/${person}/overdracht/gesprek`}
        form={state}
        submitLabel={t('handover.meeting.submit')}
        t={t}
      >
        <DateField form={state} name="on" label={t('handover.meeting.on')} required t={t} />
        <Checkboxes
          form={state}
          name="present"
          label={t('handover.meeting.present')}
          options={presences.map((value) => ({ value, label: t(`handover.presence.${value}`) }))}
          required
          t={t}
        />
        <TextField
          form={state}
          name="others"
          label={t('handover.meeting.others')}
          hint={t('handover.meeting.others-hint')}
          t={t}
        />
        <TextArea form={state} name="agreed" label={t('handover.meeting.agreed')} t={t} />
        <Fieldset legend={t('handover.meeting.tasks')}>
          {taskRows.map((row) => (
            <>
              <TextField form={state} name={`task${row}`} label={t('handover.meeting.task', { row })} t={t} />
              <Select
                form={state}
                name={`owner${row}`}
                label={t('handover.meeting.owner', { row })}
                options={taskOwners.map((value) => ({
                  value,
                  label: t(`handover.presence.${value}`),
                }))}
                required
                t={t}
              />
              <DateField form={state} name={`due${row}`} label={t('handover.meeting.due', { row })} t={t} />
            </>
          ))}
        </Fieldset>
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'handover.said.meeting' }),
})

const MeetingView = ({ meeting, visit }: { meeting: Meeting; visit: Visit }) => {
  const { t, language } = visit
  const there = meeting.present.map((who) => t(`handover.presence.${who}`))
  return (
    <>
      <h3>{t('handover.meeting.of', { day: formatDay(meeting.on, language) })}</h3>
      <p>{[...there, ...(meeting.others === null ? [] : [meeting.others])].join(', ')}</p>
      {meeting.agreed && <p>{meeting.agreed}</p>}
      {meeting.tasks.length > 0 && (
        <ul>
          {meeting.tasks.map(({ task, owner, dueOn }) => (
            <li>
              {task} ({t(`handover.presence.${owner}`)}
              {dueOn && `, ${t('handover.meeting.due-on', { day: formatDay(dueOn, language) })}`})
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const handoverSection = personSection({
  key: 'overdracht',
  title: 'handover.section',
  roles: ['coa-case-manager', 'client-manager', 'social-guide', 'income-consultant', 'person'],
  load: (context, person) => loadHandover(context, person),
  view: (data, visit, person) => {
    const { t, language } = visit
    const [last] = data.packages
    const [meeting] = data.meetings
    const may = (action: { name: string; allow: Parameters<typeof mayPerform>[0] }) =>
      mayPerform(action.allow, visit.actor?.role ?? null) && nextState(data.state, action.name) !== undefined
    return (
      <>
        <p>{t(`handover.state.${data.state}`)}</p>
        {last && (
          <Details summary={t('handover.package-of', { day: formatDay(last.sentOn, language) })}>
            <PackageView content={last.content} kinds={data.kinds} visit={visit} />
          </Details>
        )}
        <Questions questions={data.questions} visit={visit} person={person} />
        {meeting && <MeetingView meeting={meeting} visit={visit} />}
        <h3>{t('handover.consent.heading')}</h3>
        <ConsentList given={data.consents} visit={visit} person={person} />
        <Actions>
          {may(sendPackage) && (
            <LinkButton href={`/mensen/${person}/overdracht/sturen`}>{t('handover.send.link')}</LinkButton>
          )}
          {may(confirmPackage) && last?.confirmedOn === null && (
            <LinkButton href={`/mensen/${person}/overdracht/bevestigen`}>
              {t('handover.confirm.link')}
            </LinkButton>
          )}
          {may(askQuestion) && (
            <LinkButton href={`/mensen/${person}/overdracht/vraag`}>{t('handover.ask.link')}</LinkButton>
          )}
          {may(holdMeeting) && (
            <LinkButton href={`/mensen/${person}/overdracht/gesprek`}>
              {t('handover.meeting.link')}
            </LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
