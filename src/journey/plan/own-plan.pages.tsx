import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { Form, Hidden, Notice, Radios, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { completeStep } from './complete-step.ts'
import { openOwnPlan } from './open-own-plan.ts'
import type { Plan } from './plan.ts'
import { Response, StepWords } from './plan-view.tsx'
import { respondToPlan } from './respond-to-plan.ts'

type Own = Awaited<ReturnType<typeof openOwnPlan.run>>

/** The own parts in plain words: what, where, from when, which days. */
const partWords = (
  part: Plan['parts'][number],
  { vocabulary: words, organisations }: Own,
  { t, language }: Visit,
) =>
  [
    episodeLabel(words, part.kind, language),
    part.provider && organisations.get(part.provider),
    t('plan.from', { day: formatDay(part.startsOn, language) }),
    part.halfDays !== null && t('plan.half-days-a-week', { count: formatNumber(part.halfDays, language) }),
    part.weekdays.map((day) => t(`place.weekday.${day}`)).join(', '),
  ]
    .filter((words) => words)
    .join(', ')

const Steps = ({ plan, visit }: { plan: Plan; visit: Visit }) => (
  <ul>
    {plan.steps.map((step, index) => (
      <li>
        <StepWords step={step} visit={visit} />{' '}
        {step.owner === 'person' && step.doneOn === null && (
          <a href={`/mijn/plan/stap/${index + 1}`}>{visit.t('plan.step-done-link')}</a>
        )}
      </li>
    ))}
  </ul>
)

const OwnPlan = ({ own, plan, visit }: { own: Own; plan: Plan; visit: Visit }) => {
  const { t } = visit
  return (
    <>
      {own.next && (
        <Notice kind="info" title={t('plan.next')}>
          <p>
            <StepWords step={own.next} visit={visit} />
          </p>
        </Notice>
      )}
      <h2>{t('plan.own-goal')}</h2>
      <p>{plan.goal}</p>
      <h2>{t('plan.own-parts')}</h2>
      <ul>
        {plan.parts.map((part) => (
          <li>{partWords(part, own, visit)}</li>
        ))}
      </ul>
      {plan.steps.length > 0 && (
        <>
          <h2>{t('plan.steps')}</h2>
          <Steps plan={plan} visit={visit} />
        </>
      )}
    </>
  )
}

export const respondForm = form({
  path: '/mijn/plan',
  show: openOwnPlan,
  showInput: () => ({}),
  action: respondToPlan,
  values: ({ plan }) => ({
    version: String(plan?.version ?? ''),
    agrees: plan?.content.response ? (plan.content.response.agrees ? 'yes' : 'no') : '',
    comment: plan?.content.response?.comment ?? '',
  }),
  title: (_, { t }) => t('plan.respond.title'),
  view: (own, state, visit) => {
    const { t } = visit
    const { plan } = own
    return (
      <>
        <h1>{t('plan.respond.title')}</h1>
        {plan ? (
          <>
            <OwnPlan own={own} plan={plan.content} visit={visit} />
            <h2>{t('plan.respond.heading')}</h2>
            <Response plan={plan.content} visit={visit} />
            <Form action="/mijn/plan" form={state} submitLabel={t('plan.respond.submit')} t={t}>
              <Hidden form={state} name="version" />
              <Radios
                form={state}
                name="agrees"
                label={t('plan.respond.question')}
                options={['yes', 'no'].map((value) => ({ value, label: t(`plan.respond.${value}`) }))}
                required
                t={t}
              />
              <TextArea
                form={state}
                name="comment"
                label={t('plan.respond.comment')}
                hint={t('plan.respond.comment-hint')}
                t={t}
              />
            </Form>
          </>
        ) : (
          <p>{t('plan.none-own')}</p>
        )}
      </>
    )
  },
  done: () => ({ to: '/mijn', said: 'plan.said.responded' }),
})

export const ownStepForm = form({
  path: '/mijn/plan/stap/:step',
  show: openOwnPlan,
  showInput: () => ({}),
  action: completeStep,
  values: ({ plan }) => ({ version: String(plan?.version ?? 0) }),
  title: (_, { t }) => t('plan.step-done-title'),
  view: ({ plan }, state, { t }, { params }) => (
    <>
      <h1>{t('plan.step-done-title')}</h1>
      <p>
        <strong>{plan?.content.steps[Number(params.step) - 1]?.text}</strong>
      </p>
      <Form
        action={`/mijn/plan/stap/${params.step}`}
        form={state}
        submitLabel={t('plan.step-done-submit')}
        cancel={{ href: '/mijn/plan', label: t('plan.cancel') }}
        t={t}
      >
        <Hidden form={state} name="version" />
      </Form>
    </>
  ),
  done: () => ({ to: '/mijn/plan', said: 'plan.said.step' }),
})
