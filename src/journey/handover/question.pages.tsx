import { mayPerform } from '../../platform/action/action.ts'
import { daysBetween, type IsoDate } from '../../platform/date.ts'
import { DataTable, DateField, Empty, Form, Tag, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { PersonId } from '../person/index.ts'
import { answerQuestion, askQuestion } from './ask-question.ts'
import type { Question } from './handover.store.ts'
import { listQuestions } from './list-questions.ts'
import { openHandover } from './open-handover.ts'

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
  showInput: ({ params }) => ({ person: params.person }),
  action: answerQuestion,
  title: ({ identity }, { t }) => t('handover.answer.title', { name: identity.givenName }),
  view: ({ person, identity, questions }, state, { t }, { params }) => (
    <>
      <h1>{t('handover.answer.title', { name: identity.givenName })}</h1>
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

type Waiting = { readonly askedOn: IsoDate; readonly dueOn: IsoDate }

/** How long a question is open, and whether the answer is late. */
const Age = ({ of, visit }: { of: Waiting; visit: Visit }) => {
  const { t, language, today } = visit
  const late = of.dueOn < today
  return (
    <>
      <Tag {...(late && { kind: 'missing' as const })}>
        {t('handover.open-for', { count: daysBetween(of.askedOn, today) })}
      </Tag>{' '}
      {t(late ? 'handover.overdue' : 'handover.due-on', { day: formatDay(of.dueOn, language) })}
    </>
  )
}

const AnswerLink = ({ person, question, visit }: { person: string; question: string; visit: Visit }) =>
  mayPerform(answerQuestion.allow, visit.actor?.role ?? null) ? (
    <a href={`/mensen/${person}/overdracht/antwoord/${question}`}>{visit.t('handover.answer.link')}</a>
  ) : null

/** Every open question of everybody whose file one holds. */
export const questionsPage = page({
  path: '/overdracht/vragen',
  action: listQuestions,
  input: () => ({}),
  title: (_, { t }) => t('handover.open-questions'),
  view: ({ questions }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('handover.open-questions')}</h1>
        {questions.length === 0 ? (
          <Empty title={t('handover.no-open-questions')} />
        ) : (
          <DataTable
            caption={t('handover.open-questions')}
            rows={questions}
            columns={[
              {
                key: 'person',
                header: t('person.name'),
                naming: true,
                cell: (one) => (
                  <a href={`/mensen/${one.person}`}>
                    {one.givenName} {one.familyName}
                  </a>
                ),
              },
              { key: 'question', header: t('handover.question-asked'), cell: (one) => one.question },
              { key: 'age', header: t('handover.age'), cell: (one) => <Age of={one} visit={visit} /> },
              {
                key: 'answer',
                header: t('handover.answer.label'),
                cell: (one) => <AnswerLink person={one.person} question={one.id} visit={visit} />,
              },
            ]}
          />
        )}
      </>
    )
  },
})

export const Questions = ({
  questions,
  visit,
  person,
}: {
  questions: readonly Question[]
  visit: Visit
  person: PersonId
}) => {
  const { t, language } = visit
  if (questions.length === 0) return null
  return (
    <>
      <h3>{t('handover.questions')}</h3>
      <ul class="plain-list">
        {questions.map((one) => (
          <li>
            {one.question}{' '}
            {one.answer !== null && one.answeredOn ? (
              <>
                <br />
                {t('handover.answered', { day: formatDay(one.answeredOn, language) })} {one.answer}
              </>
            ) : (
              <>
                <Age of={one} visit={visit} /> <AnswerLink person={person} question={one.id} visit={visit} />
              </>
            )}
          </li>
        ))}
      </ul>
      {mayPerform(listQuestions.allow, visit.actor?.role ?? null) && (
        <p>
          <a href="/overdracht/vragen">{t('handover.all-open-questions')}</a>
        </p>
      )}
    </>
  )
}
