import {
  Checkbox,
  Form,
  type FormState,
  LinkButton,
  Notice,
  NumberField,
  Radios,
  Section,
  TextArea,
} from '../../../platform/html/index.ts'
import { form } from '../../../platform/http/form.ts'
import type { Html } from '../../../platform/http/site.ts'
import { notFound } from '../../../platform/problem.ts'
import { answerScan } from './answer-scan.ts'
import { completeScan } from './complete-scan.ts'
import { type OpenedScan, openScan } from './open-scan.ts'
import type { Question } from './questions.ts'
import { questionIds } from './scan.ts'
import { AdviceList } from './scan-advice.tsx'
import { inLanguage, ScanAnswers, ScanFrame, type ScanView, scanPath } from './scan-answers.tsx'
import { ScanIcon } from './scan-icon.tsx'
import {
  askOf,
  dayIn,
  filled,
  hintOf,
  optionOf,
  readingOf,
  sectionOf,
  sentence,
  translatorOf,
} from './scan-words.tsx'

/** The scan as a whole: what is answered, who did and when; the end of it when nothing is open. */
const Overview = ({ view, state }: { view: ScanView; state: FormState }) => {
  const { shown, reading, visit, query } = view
  const { t } = visit
  const [next] = shown.open
  const at = scanPath(shown)
  const answered = questionIds.length - shown.open.length
  return (
    <>
      <ScanFrame {...view} at={at}>
        <h1>
          {shown.own ? sentence(reading, 'title') : t('intake.scan.of', { name: shown.identity.givenName })}
        </h1>
        <p>{sentence(reading, 'why')}</p>
        <p>
          <bdi>
            {answered} / {questionIds.length}
          </bdi>{' '}
          {sentence(reading, 'answered')}
          <progress value={answered} max={questionIds.length} aria-label={sentence(reading, 'answered')} />
        </p>
        {next ? (
          <LinkButton primary href={`${at}/${next}${inLanguage(query)}`}>
            {sentence(reading, answered === 0 ? 'begin' : 'go-on')}
          </LinkButton>
        ) : (
          !shown.scan?.content.completed && (
            <Form
              action={`${at}${inLanguage(query)}`}
              form={state}
              submitLabel={sentence(reading, 'done')}
              t={translatorOf(reading, t)}
            />
          )
        )}
        <ScanAnswers {...view} />
      </ScanFrame>
      {!shown.own && (
        <Section id="advies" title={t('intake.advice.title')}>
          <AdviceList advice={shown.advice} visit={visit} />
        </Section>
      )}
    </>
  )
}

const Field = ({ question, view, state }: { question: Question; view: ScanView; state: FormState }) => {
  const { reading, visit } = view
  const t = translatorOf(reading, visit.t)
  const field = { form: state, name: 'value', label: askOf(reading, question.id), required: true, t }
  const hint = hintOf(reading, question.id)
  if (question.kind === 'choice')
    return (
      <Radios
        {...field}
        hint={hint}
        options={[
          ...question.options.map((value) => ({ value, label: optionOf(reading, question.id, value) })),
          { value: 'unsure', label: sentence(reading, 'unsure') },
        ]}
      />
    )
  return (
    <>
      {question.kind === 'number' ? (
        <NumberField {...field} hint={hint} />
      ) : (
        <TextArea {...field} hint={hint} />
      )}
      <Checkbox form={state} name="unsure" label={sentence(reading, 'unsure')} t={t} />
    </>
  )
}

/** One question on one screen. */
const AskView = ({
  question,
  view,
  state,
}: {
  question: Question
  view: ScanView
  state: FormState
}): Html => {
  const { shown, reading, visit, query } = view
  const t = translatorOf(reading, visit.t)
  const at = `${scanPath(shown)}/${question.id}`
  const part = shown.questions.indexOf(question) + 1
  const told = shown.told.get(question.id) ?? null
  const isAsked = shown.open.some((id) => id === question.id)
  const problem = Object.keys(state.errors).length > 0
  const inWords = sentence(reading, question.kind === 'number' ? 'error-number' : 'error')
  const said: FormState = problem ? { ...state, errors: { value: inWords } } : state
  return (
    <ScanFrame {...view} at={at}>
      <h1 class="scan__section">
        <ScanIcon section={question.section} />
        {sectionOf(reading, question.section)}
      </h1>
      <p>{filled(sentence(reading, 'progress'), { part, whole: shown.questions.length })}</p>
      {told !== null && shown.toldOn && isAsked && !problem && (
        <Notice kind="info">
          <p>{filled(sentence(reading, 'told'), { day: dayIn(reading, shown.toldOn) })}</p>
        </Notice>
      )}
      <Form
        action={`${at}${inLanguage(query)}`}
        form={said}
        submitLabel={sentence(reading, 'next')}
        cancel={{ href: `${scanPath(shown)}${inLanguage(query)}`, label: sentence(reading, 'later') }}
        t={t}
      >
        <Field question={question} view={view} state={said} />
      </Form>
    </ScanFrame>
  )
}

/** What stands in the field: the answer, or else what was told in reception. */
const valuesOf = ({ asked, scan, told }: OpenedScan) => {
  if (!asked) return {}
  const answer = scan?.content.answers[asked.id as keyof typeof scan.content.answers]
  const value = answer ? answer.value : (told.get(asked.id) ?? null)
  if (answer && value === null) return asked.kind === 'choice' ? { value: 'unsure' } : { unsure: 'yes' }
  return { value: value === null ? '' : String(value) }
}

const viewOf = (shown: OpenedScan, visit: ScanView['visit'], query: ScanView['query']): ScanView => ({
  shown,
  reading: readingOf(shown, visit, query.taal),
  visit,
  query,
})

const scanForms = (root: '/mijn/scan' | '/mensen/:person/scan') => [
  form({
    path: root,
    show: openScan,
    action: completeScan,
    input: ({ params }) => params,
    title: (_, { t }) => t('intake.scan.title'),
    view: (shown, state, visit, { query }) => <Overview view={viewOf(shown, visit, query)} state={state} />,
    done: ({ person, own }) => ({ to: own ? '/mijn' : `/mensen/${person}`, said: 'intake.said.scanned' }),
  }),
  form({
    path: `${root}/:question`,
    show: openScan,
    action: answerScan,
    values: valuesOf,
    title: (_, { t }) => t('intake.scan.title'),
    view: (shown, state, visit, { query }) => {
      if (!shown.asked) throw notFound()
      return <AskView question={shown.asked} view={viewOf(shown, visit, query)} state={state} />
    },
    done: ({ person, own, next }, { query }) => ({
      to: `${scanPath({ own, person })}${next ? `/${next}` : ''}${inLanguage(query)}`,
      said: 'intake.said.answered',
    }),
  }),
]

export const scanPages = [...scanForms('/mijn/scan'), ...scanForms('/mensen/:person/scan')]
