import {
  Actions,
  DateField,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Radios,
  Section,
  Select,
  SummaryList,
  TextArea,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { skills } from '../screening/index.ts'
import { cvParts, exercises } from './job-application.ts'
import { recordExercise } from './record-exercise.ts'
import { type OpenedApplication, openApplication, writeCv } from './write-cv.ts'

/** What the file knows, as a beginning; the person writes over it. */
const begin = ({ identity, intake, profile }: OpenedApplication, { t }: Visit): Record<string, string> => {
  const known = intake ?? profile
  const dutch = skills
    .flatMap((skill) => {
      const level = intake?.[skill] ?? profile?.dutch[skill]
      return level ? [`${t(`screening.${skill}`)} ${level}`] : []
    })
    .join(', ')
  const years = known?.yearsOfWork
  return {
    contact: [`${identity.givenName} ${identity.familyName}`, identity.phone, identity.email]
      .filter((one) => one)
      .join('\n'),
    experience: [known?.occupation, years ? t('job-application.years', { count: years }) : null]
      .filter((one) => one)
      .join(', '),
    education: [
      known?.diploma,
      known?.educationLevel ? t(`screening.level.${known.educationLevel}`) : null,
      ...(profile?.courses ?? []),
    ]
      .filter((one) => one)
      .join(', '),
    languages: dutch === '' ? '' : t('job-application.dutch', { levels: dutch }),
  }
}

const valuesOf = (shown: OpenedApplication, visit: Visit): FormValues => ({
  version: String(shown.stored?.version ?? 0),
  on: visit.today,
  ...(shown.stored ? {} : begin(shown, visit)),
  ...Object.fromEntries(
    cvParts.flatMap((name) => {
      const text = shown.application.cv[name]
      return text === null && !shown.stored ? [] : [[name, text ?? '']]
    }),
  ),
})

/** What is missing, by name; and whether everything is ready. */
export const Readiness = ({ shown, visit }: { shown: OpenedApplication; visit: Visit }) => {
  const { t, language } = visit
  return (
    <>
      <p>
        <strong>{t(`job-application.ready.${shown.readiness.truth}`)}</strong>
      </p>
      {shown.stored && shown.missing.length > 0 && (
        <Notice kind="warning">
          <p>
            {t('job-application.missing', {
              parts: shown.missing.map((name) => t(`job-application.part.${name}`)).join(', '),
            })}
          </p>
        </Notice>
      )}
      <SummaryList
        t={t}
        items={exercises.map((name) => {
          const done = shown.application.exercises[name]
          return {
            term: t(`job-application.exercise.${name}`),
            description:
              done &&
              `${t(`job-application.state.${done.state}`)}, ${formatDay(done.on, language)}. ${done.words}`,
          }
        })}
      />
    </>
  )
}

const CvFields = ({ state, visit: { t } }: { state: FormState; visit: Visit }) => (
  <>
    <Hidden form={state} name="version" />
    {cvParts.map((name) => (
      <TextArea
        form={state}
        name={name}
        label={t(`job-application.part.${name}`)}
        hint={t(`job-application.hint.${name}`)}
        t={t}
      />
    ))}
  </>
)

const cvForm = (path: '/mijn/cv' | '/mensen/:person/cv') =>
  form({
    path,
    show: openApplication,
    action: writeCv,
    values: valuesOf,
    title: (_, { t }) => t('job-application.cv'),
    view: (shown, state, visit) => {
      const { t } = visit
      const at = shown.own ? '/mijn/cv' : `/mensen/${shown.person}/cv`
      return (
        <>
          <h1>
            {shown.own
              ? t('job-application.own-cv')
              : t('job-application.of', { name: shown.identity.givenName })}
          </h1>
          <p>{t('job-application.cv-explained')}</p>
          <Readiness shown={shown} visit={visit} />
          <Actions>
            <LinkButton href={`${at}/afdrukken`}>{t('job-application.print')}</LinkButton>
          </Actions>
          <Form action={at} form={state} submitLabel={t('job-application.save')} t={t}>
            <CvFields state={state} visit={visit} />
          </Form>
        </>
      )
    },
    done: ({ person, own }) => ({
      to: own ? '/mijn/cv' : `/mensen/${person}/cv`,
      said: 'job-application.said.saved',
    }),
  })

const printPage = (path: '/mijn/cv/afdrukken' | '/mensen/:person/cv/afdrukken') =>
  page({
    path,
    action: openApplication,
    title: (_, { t }) => t('job-application.cv'),
    view: ({ identity, application, missing }, { t }) => (
      <>
        <h1>{`${identity.givenName} ${identity.familyName}`}</h1>
        {missing.length === cvParts.length && <p>{t('job-application.nothing')}</p>}
        {cvParts.map((name) => {
          const text = application.cv[name]
          return (
            text !== null && (
              <Section id={name} title={t(`job-application.part.${name}`)}>
                {text.split('\n').map((line) => (
                  <p dir="auto">{line}</p>
                ))}
              </Section>
            )
          )
        })}
      </>
    ),
  })

const exerciseForm = form({
  path: '/mensen/:person/sollicitatie',
  show: openApplication,
  action: recordExercise,
  values: valuesOf,
  title: (_, { t }) => t('job-application.practise'),
  view: (shown, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('job-application.practise-with', { name: shown.identity.givenName })}</h1>
        <Readiness shown={shown} visit={visit} />
        <Form
          action={`/mensen/${shown.person}/sollicitatie`}
          form={state}
          submitLabel={t('job-application.record')}
          cancel={{ href: `/mensen/${shown.person}`, label: t('job-application.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Select
            form={state}
            name="exercise"
            label={t('job-application.what')}
            options={exercises.map((value) => ({ value, label: t(`job-application.exercise.${value}`) }))}
            required
            t={t}
          />
          <DateField form={state} name="on" label={t('job-application.on')} required t={t} />
          <Radios
            form={state}
            name="state"
            label={t('job-application.how-far')}
            options={(['practised', 'ready'] as const).map((value) => ({
              value,
              label: t(`job-application.state.${value}`),
            }))}
            required
            t={t}
          />
          <TextArea form={state} name="words" label={t('job-application.words')} required t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/sollicitatie`, said: 'job-application.said.recorded' }),
})

export const applicationPages = [
  cvForm('/mijn/cv'),
  cvForm('/mensen/:person/cv'),
  printPage('/mijn/cv/afdrukken'),
  printPage('/mensen/:person/cv/afdrukken'),
  exerciseForm,
]
