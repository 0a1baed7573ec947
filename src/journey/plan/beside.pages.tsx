import { mayPerform } from '../../platform/action/action.ts'
import { Actions, Form, Hidden, LinkButton, Notice, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type OpenedBeside, openBeside } from './open-beside.ts'
import { type PlanWords, planLanguages } from './own-words.ts'
import type { Part, Plan, PlanStep } from './plan.ts'
import { textsOf, translatePlan, translationField, translationOf } from './translate-plan.ts'

/** Days the way a language writes them, with figures that everybody here reads. */
const dayIn = ({ language }: PlanWords, day: string): string =>
  new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

type Column = {
  readonly plan: Plan
  readonly next: PlanStep | undefined
  readonly words: PlanWords
  readonly visit: Visit
}

const Column = ({ plan, next, words, visit }: Column) => {
  const { words: w, language, direction } = words
  const Text = ({ of }: { of: string }) => {
    const text = language === 'nl' ? of : translationOf(plan, of, language)
    return text === undefined ? (
      <>
        <bdi lang="nl">{of}</bdi> <small class="unknown">{w.untranslated}</small>
      </>
    ) : (
      <bdi>{text}</bdi>
    )
  }
  const stepOf = (step: PlanStep) => (
    <>
      <Text of={step.text} /> ({words.owners[step.owner]}
      {step.dueOn && step.doneOn === null && `, ${w.before} ${dayIn(words, step.dueOn)}`}
      {step.doneOn && `, ${w.done}: ${dayIn(words, step.doneOn)}`})
    </>
  )
  const partOf = (part: Part) => (
    <>
      {words.kinds[part.kind as keyof PlanWords['kinds']] ?? <bdi lang="nl">{part.kind}</bdi>}, {w.from}{' '}
      {dayIn(words, part.startsOn)}
      {part.endsOn && `, ${w.until} ${dayIn(words, part.endsOn)}`}
      {part.halfDays !== null && `, ${w['half-days']}: ${part.halfDays}`}
    </>
  )
  return (
    <section class="beside__column" lang={language} dir={direction} aria-label={words.name}>
      <h2>{w.plan}</h2>
      <h3>{w['next-step']}</h3>
      <p>{next ? stepOf(next) : w['no-step']}</p>
      <h3>{w.goal}</h3>
      <p>
        <Text of={plan.goal} />
      </p>
      <h3>{w.route}</h3>
      <p>{words.kinds[plan.route]}</p>
      <h3>{w.parts}</h3>
      <ul>
        {plan.parts.map((part) => (
          <li>{partOf(part)}</li>
        ))}
      </ul>
      <h3>{w.steps}</h3>
      <ul>
        {plan.steps.map((step) => (
          <li>{stepOf(step)}</li>
        ))}
      </ul>
      <h3>{w.talks}</h3>
      <p>
        {plan.talks ?? w.unknown}
        {plan.nextTalkOn && `. ${w['next-talk']}: ${dayIn(words, plan.nextTalkOn)}`}
      </p>
      {visit.actor?.role !== 'person' && !words.reviewed && (
        <p class="hint">{visit.t('plan.beside-page.unreviewed')}</p>
      )}
    </section>
  )
}

const view = ({ plan, next, dutch, own, spoken, person }: OpenedBeside, visit: Visit) => {
  const { t, actor } = visit
  const self = actor?.role === 'person'
  const base = self ? '/mijn/plan/naast' : `/mensen/${person}/plan/naast`
  return (
    <>
      <h1>{t('plan.beside-page.title')}</h1>
      <p class="week-moments">
        {t('plan.beside-page.languages')}{' '}
        {planLanguages
          .filter((language) => language !== 'nl')
          .map((language) => (
            <>
              <a href={`${base}?taal=${language}`}>{t(`plan.beside-page.language.${language}`)}</a>{' '}
            </>
          ))}
      </p>
      {spoken === null && (
        <Notice kind="info">
          <p>{t('plan.beside-page.no-words')}</p>
        </Notice>
      )}
      {plan ? (
        <div class="beside">
          <Column plan={plan.content} next={next} words={dutch} visit={visit} />
          <Column plan={plan.content} next={next} words={own} visit={visit} />
        </div>
      ) : (
        <p>{t(self ? 'plan.none-own' : 'plan.none')}</p>
      )}
      <Actions>
        {plan && mayPerform(translatePlan.allow, actor?.role ?? null) && (
          <LinkButton href={`/mensen/${person}/plan/vertalen/${own.language}`}>
            {t('plan.beside-page.translate')}
          </LinkButton>
        )}
        <LinkButton href={self ? '/mijn/plan' : `/mensen/${person}#plan`}>
          {t('plan.beside-page.back')}
        </LinkButton>
      </Actions>
    </>
  )
}

const besidePage = (path: string): Mount =>
  page({
    path,
    action: openBeside,
    input: ({ params, query }) => ({ ...params, ...(query.taal && { language: query.taal }) }),
    title: (_, { t }) => t('plan.beside-page.title'),
    view: (opened, visit) => view(opened, visit),
  })

export const besidePages: readonly Mount[] = [
  besidePage('/mensen/:person/plan/naast'),
  besidePage('/mijn/plan/naast'),
]

export const translateForm = form({
  path: '/mensen/:person/plan/vertalen/:language',
  show: openBeside,
  action: translatePlan,
  values: ({ plan, own }) => ({
    version: String(plan?.version ?? 0),
    ...Object.fromEntries(
      (plan ? textsOf(plan.content) : []).map((of, index) => [
        translationField(index),
        (plan && translationOf(plan.content, of, own.language)) ?? '',
      ]),
    ),
  }),
  title: (_, { t }) => t('plan.beside-page.translate'),
  view: ({ plan, person, own }, state, visit) => {
    const { t } = visit
    const base = `/mensen/${person}/plan`
    return (
      <>
        <h1>{t('plan.beside-page.translate-to', { language: own.name })}</h1>
        <p class="lead">{t('plan.beside-page.translate-explained')}</p>
        <Form
          action={`${base}/vertalen/${own.language}`}
          form={state}
          submitLabel={t('plan.beside-page.save')}
          cancel={{ href: `${base}/naast?taal=${own.language}`, label: t('plan.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          {(plan ? textsOf(plan.content) : []).map((of, index) => (
            <TextArea form={state} name={translationField(index)} label={of} t={t} />
          ))}
        </Form>
      </>
    )
  },
  done: ({ person, language }) => ({
    to: `/mensen/${person}/plan/naast?taal=${language}`,
    said: 'plan.said.translated',
  }),
})
