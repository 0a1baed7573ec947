import { DateField, Form, Hidden, Notice, Radios, Select, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type TestWeek, testWeekState } from './assessment.ts'
import { closeTestWeek, openTestWeek, planTestWeek } from './hold-test-week.ts'

/** The week, and what came of it; over without a plan or a no is missing. */
export const TestWeekWords = ({ week, visit }: { week: TestWeek; visit: Visit }) => {
  const { t, language, today } = visit
  const state = testWeekState(week, today)
  const days = t('assessment.week-days', {
    from: formatDay(week.startsOn, language),
    until: formatDay(week.endsOn, language),
  })
  if (state === 'open')
    return (
      <Notice kind="missing">
        <p>
          {days} {t('assessment.week.open')}
        </p>
      </Notice>
    )
  return (
    <>
      <p>
        {days} <strong>{t(`assessment.week.${state}`)}</strong>
      </p>
      {week.outcome && (
        <>
          <p>{week.outcome.observations}</p>
          <p>{week.outcome.text}</p>
        </>
      )}
    </>
  )
}

const planForm = form({
  path: '/mensen/:person/testweek',
  show: openTestWeek,
  action: planTestWeek,
  values: ({ week }) => ({
    version: String(week?.version ?? 0),
    company: week?.content.company ?? '',
    startsOn: week?.content.outcome ? '' : (week?.content.startsOn ?? ''),
    endsOn: week?.content.outcome ? '' : (week?.content.endsOn ?? ''),
  }),
  title: (_, { t }) => t('assessment.week-title'),
  view: ({ person, identity, week, companies }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('assessment.week-of', { name: identity.givenName })}</h1>
        {week && <TestWeekWords week={week.content} visit={visit} />}
        <Form
          action={`/mensen/${person}/testweek`}
          form={state}
          submitLabel={t('assessment.plan-week')}
          cancel={{ href: `/mensen/${person}`, label: t('assessment.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Select
            form={state}
            name="company"
            label={t('assessment.company')}
            options={companies.map(({ id, name }) => ({ value: id, label: name }))}
            required
            t={t}
          />
          <DateField form={state} name="startsOn" label={t('assessment.startsOn')} required t={t} />
          <DateField form={state} name="endsOn" label={t('assessment.endsOn')} required t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'assessment.said.week' }),
})

const closeForm = form({
  path: '/mensen/:person/testweek/uitkomst',
  show: openTestWeek,
  action: closeTestWeek,
  values: ({ week }) => ({
    version: String(week?.version ?? 0),
    observations: week?.content.outcome?.observations ?? '',
    outcome: week?.content.outcome?.kind ?? '',
    text: week?.content.outcome?.text ?? '',
  }),
  title: (_, { t }) => t('assessment.outcome-title'),
  view: ({ person, identity, week }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('assessment.outcome-of', { name: identity.givenName })}</h1>
        {week && <TestWeekWords week={week.content} visit={visit} />}
        <Form
          action={`/mensen/${person}/testweek/uitkomst`}
          form={state}
          submitLabel={t('assessment.close-week')}
          cancel={{ href: `/mensen/${person}`, label: t('assessment.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <TextArea form={state} name="observations" label={t('assessment.observations')} required t={t} />
          <Radios
            form={state}
            name="outcome"
            label={t('assessment.outcome')}
            options={(['plan', 'no'] as const).map((value) => ({
              value,
              label: t(`assessment.outcomes.${value}`),
            }))}
            required
            t={t}
          />
          <TextArea
            form={state}
            name="text"
            label={t('assessment.outcome-text')}
            hint={t('assessment.outcome-hint')}
            required
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'assessment.said.closed' }),
})

export const testWeekPages = [planForm, closeForm]
