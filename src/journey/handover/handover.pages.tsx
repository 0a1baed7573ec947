import type { z } from 'zod'
import type { Action } from '../../platform/action/action.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { daysBetween } from '../../platform/date.ts'
import {
  Actions,
  Checkboxes,
  DateField,
  Details,
  Fieldset,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Select,
  SummaryList,
  Tag,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type PersonId, personSection } from '../person/index.ts'
import { answerQuestion, askQuestion } from './ask-question.ts'
import { confirmPackage } from './confirm-package.ts'
import { giveConsent, withdrawConsent } from './give-consent.ts'
import { consentItems, type InformationPackage } from './handover.ts'
import { holdMeeting, presences, taskRows } from './hold-meeting.ts'
import { loadHandover, openHandover } from './open-handover.ts'
import { sendPackage } from './send-package.ts'

type Shown = Awaited<ReturnType<typeof loadHandover>> & { person: PersonId; identity: { givenName: string } }
const back = ({ person }: { person: PersonId }, visit: Visit) =>
  visit.actor?.role === 'person' ? '/mijn' : `/mensen/${person}`

/** A form that asks one thing only: shall it be done. */
const confirmation = <Input,>(
  path: string,
  name: string,
  action: Action<Input, { person: PersonId }>,
  body?: (shown: Shown, visit: Visit) => unknown,
) =>
  form({
    path: `/mensen/:person/overdracht/${path}`,
    show: openHandover,
    action,
    title: (shown, { t }) => t(`handover.${name}.title`, { name: shown.identity.givenName }),
    view: (shown, state, visit) => (
      <>
        <h1>{visit.t(`handover.${name}.title`, { name: shown.identity.givenName })}</h1>
        <p>{visit.t(`handover.${name}.explained`)}</p>
        {body?.(shown, visit)}
        <Form
          action={`/mensen/${shown.person}/overdracht/${path}`}
          form={state}
          submitLabel={visit.t(`handover.${name}.submit`)}
          t={visit.t}
          cancel={{ href: back(shown, visit), label: visit.t('handover.back') }}
        />
      </>
    ),
    done: ({ person }) => ({ to: `/mensen/${person}`, said: `handover.said.${name}` }),
  })

/** The package as the municipality reads it; what is missing says so. */
const PackageView = ({ content, visit }: { content: InformationPackage; visit: Visit }) => {
  const { t, language } = visit
  return (
    <>
      {content.missing.length > 0 && (
        <Notice kind="warning">
          <p>
            {t('handover.missing')} {content.missing.map((key) => t(key)).join(', ')}.
          </p>
        </Notice>
      )}
      <SummaryList
        t={t}
        items={[
          {
            term: t('handover.item.household'),
            description: content.household.map((member) => member.name).join(', '),
          },
          {
            term: t('handover.item.language'),
            description:
              content.contact.language &&
              new Intl.DisplayNames(language, { type: 'language' }).of(content.contact.language),
          },
          { term: t('handover.item.phone'), description: content.contact.phone },
          { term: t('handover.item.email'), description: content.contact.email },
          {
            term: t('handover.item.courses'),
            description:
              content.courses.length > 0 ? String(content.courses.length) : t('handover.no-courses'),
          },
        ]}
      />
    </>
  )
}

export const sendForm = confirmation('sturen', 'send', sendPackage)
export const confirmForm = confirmation(
  'bevestigen',
  'confirm',
  confirmPackage,
  ({ packages }, visit) => packages[0] && <PackageView content={packages[0].content} visit={visit} />,
)

export const askForm = form({
  path: '/mensen/:person/overdracht/vraag',
  show: openHandover,
  action: askQuestion,
  title: ({ identity }, { t }) => t('handover.ask.title', { name: identity.givenName }),
  view: ({ person, identity }, state, { t }) => (
    <>
      <h1>{t('handover.ask.title', { name: identity.givenName })}</h1>
      <p>{t('handover.ask.explained')}</p>
      <Form
        action={`/mensen/${person}/overdracht/vraag`}
        form={state}
        submitLabel={t('handover.ask.submit')}
        t={t}
      >
        <TextArea form={state} name="question" label={t('handover.question')} required t={t} />
        <DateField form={state} name="dueOn" label={t('handover.due')} hint={t('handover.due-hint')} t={t} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'handover.said.ask' }),
})

export const answerForm = form({
  path: '/mensen/:person/overdracht/antwoord/:question',
  show: openHandover,
  action: answerQuestion,
  title: ({ identity }, { t }) => t('handover.answer.title', { name: identity.givenName }),
  view: ({ person, questions }, state, { t }, { params }) => (
    <>
      <h1>{t('handover.answer.title', { name: '' })}</h1>
      <blockquote>{questions.find((one) => one.id === params.question)?.question}</blockquote>
      <Form
        action={`/mensen/${person}/overdracht/antwoord/${params.question}`}
        form={state}
        submitLabel={t('handover.answer.submit')}
        t={t}
      >
        <TextArea form={state} name="answer" label={t('handover.answer.label')} required t={t} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'handover.said.answer' }),
})

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
        <TextArea form={state} name="agreed" label={t('handover.meeting.agreed')} t={t} />
        <Fieldset legend={t('handover.meeting.tasks')}>
          {taskRows.map((row) => (
            <>
              <TextField form={state} name={`task${row}`} label={t('handover.meeting.task', { row })} t={t} />
              <Select
                form={state}
                name={`owner${row}`}
                label={t('handover.meeting.owner', { row })}
                options={['coa', 'municipality'].map((value) => ({
                  value,
                  label: t(`handover.presence.${value}`),
                }))}
                required
                t={t}
              />
            </>
          ))}
        </Fieldset>
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'handover.said.meeting' }),
})

const consentPage = (
  path: string,
  name: 'give' | 'withdraw',
  action: Action<z.infer<typeof giveConsent.input>, { person: PersonId }>,
) =>
  form({
    path: `/mensen/:person/toestemming/${path}/:item`,
    show: openHandover,
    showInput: ({ params }) => ({ person: params.person }),
    action,
    title: (_, { t }) => t(`handover.consent.${name}`),
    view: ({ person }, state, visit, { params }) => (
      <>
        <h1>{visit.t(`handover.consent.${name}`)}</h1>
        <p>
          <strong>{visit.t(`handover.consent.item.${params.item}`)}</strong>
        </p>
        <p>{visit.t('handover.consent.explained')}</p>
        <Form
          action={`/mensen/${person}/toestemming/${path}/${params.item}`}
          form={state}
          submitLabel={visit.t(`handover.consent.${name}-submit`)}
          t={visit.t}
        >
          <Hidden form={state} name="van" value={visit.actor?.role === 'person' ? 'mijn' : ''} />
        </Form>
      </>
    ),
    done: ({ person }) => ({ to: `/mensen/${person}`, said: `handover.said.consent-${name}` }),
  })
export const consentForm = consentPage('geven', 'give', giveConsent)
export const withdrawForm = consentPage('intrekken', 'withdraw', withdrawConsent)

type Data = Awaited<ReturnType<typeof loadHandover>>

const Questions = ({ data, visit, person }: { data: Data; visit: Visit; person: PersonId }) => {
  const { t, language, today } = visit
  return data.questions.length === 0 ? null : (
    <>
      <h3>{t('handover.questions')}</h3>
      <ul class="plain-list">
        {data.questions.map((one) => (
          <li>
            {one.question}{' '}
            {one.answer !== null && one.answeredOn ? (
              <>
                <br />
                {t('handover.answered', { day: formatDay(one.answeredOn, language) })} {one.answer}
              </>
            ) : (
              <>
                <Tag>{t('handover.open-for', { count: daysBetween(one.askedOn, today) })}</Tag>{' '}
                {one.dueOn < today ? (
                  <strong class="overdue">
                    {t('handover.overdue', { day: formatDay(one.dueOn, language) })}
                  </strong>
                ) : (
                  t('handover.due-on', { day: formatDay(one.dueOn, language) })
                )}{' '}
                {mayPerform(answerQuestion.allow, visit.actor?.role ?? null) && (
                  <a href={`/mensen/${person}/overdracht/antwoord/${one.id}`}>{t('handover.answer.link')}</a>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
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
    const may = (action: { allow: Parameters<typeof mayPerform>[0] }) =>
      mayPerform(action.allow, visit.actor?.role ?? null)
    const [last] = data.packages
    const [meeting] = data.meetings
    return (
      <>
        <p>{t(`handover.state.${data.state}`)}</p>
        {last && (
          <Details summary={t('handover.package-of', { day: formatDay(last.sentOn, language) })}>
            <PackageView content={last.content} visit={visit} />
          </Details>
        )}
        <Questions data={data} visit={visit} person={person} />
        {meeting && (
          <>
            <h3>{t('handover.meeting.of', { day: formatDay(meeting.on, language) })}</h3>
            <p>{meeting.present.map((who) => t(`handover.presence.${who}`)).join(', ')}</p>
            {meeting.agreed && <p>{meeting.agreed}</p>}
            {meeting.tasks.length > 0 && (
              <ul>
                {meeting.tasks.map(({ task, owner }) => (
                  <li>
                    {task} ({t(`handover.presence.${owner}`)})
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        <h3>{t('handover.consent.heading')}</h3>
        <ul class="plain-list">
          {consentItems.map((item) => {
            const given = data.consents.some((one) => one.item === item && one.withdrawnOn === null)
            return (
              <li>
                {t(`handover.consent.item.${item}`)}:{' '}
                <strong>{t(given ? 'handover.consent.yes' : 'handover.consent.no')}</strong>{' '}
                {may(giveConsent) && (
                  <a href={`/mensen/${person}/toestemming/${given ? 'intrekken' : 'geven'}/${item}`}>
                    {t(given ? 'handover.consent.withdraw' : 'handover.consent.give')}
                  </a>
                )}
              </li>
            )
          })}
        </ul>
        <Actions>
          {may(sendPackage) && (
            <LinkButton href={`/mensen/${person}/overdracht/sturen`}>{t('handover.send.link')}</LinkButton>
          )}
          {may(confirmPackage) && last && last.confirmedOn === null && (
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
