import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import {
  DateField,
  Fieldset,
  Form,
  Hidden,
  Notice,
  NumberField,
  Select,
  TextArea,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { establishPlan } from './establish-plan.ts'
import { AsPlanned } from './measure-words.tsx'
import { openPlan } from './open-plan.ts'
import { routes } from './plan.ts'
import { PartRows, routeField, type Shown, StepRows, TimeFields, valuesOf } from './plan-form.tsx'
import { WeekNotices } from './plan-view.tsx'

const titleOf = (of2013: boolean): string => (of2013 ? 'plan.title-2013' : 'plan.title')

/** The route that follows from the learnability test, in the form that asks for one. */
const Proposal = ({ shown, visit: { t, language } }: { readonly shown: Shown; readonly visit: Visit }) =>
  shown.proposal && (
    <p>
      {t('plan.proposal', {
        day: formatDay(shown.proposal.testedOn, language),
        outcome: t(`intake.learnable.${shown.proposal.outcome}`),
        route: episodeLabel(shown.vocabulary, shown.proposal.route, language),
      })}
    </p>
  )

export const establishForm = form({
  path: '/mensen/:person/plan',
  show: openPlan,
  action: establishPlan,
  values: valuesOf,
  title: ({ identity, of2013 }, { t }) => t(titleOf(of2013), { name: identity.givenName }),
  view: (shown, state, visit) => {
    const { t, language } = visit
    const { person, identity, of2013, plan } = shown
    return (
      <>
        <h1>{t(titleOf(of2013), { name: identity.givenName })}</h1>
        <p class="lead">{t('plan.explained')}</p>
        <p>{t(plan ? 'plan.new-version' : of2013 ? 'plan.first-2013' : 'plan.first')}</p>
        <WeekNotices load={shown.load} clashes={shown.clashes} words={shown.vocabulary} visit={visit} />
        <AsPlanned planned={shown.asPlanned} visit={visit} />
        <Form
          action={`/mensen/${person}/plan`}
          form={state}
          submitLabel={t('plan.submit')}
          cancel={{ href: `/mensen/${person}#plan`, label: t('plan.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <DateField form={state} name="on" label={t('plan.on')} max={visit.today} required t={t} />
          <TextArea
            form={state}
            name="goal"
            label={t('plan.goal')}
            hint={t('plan.goal-hint')}
            required
            t={t}
          />
          <Fieldset legend={t('plan.route-heading')}>
            <Select
              form={state}
              name="route"
              label={t('plan.route')}
              options={routes
                .filter((value) => (value === 'civic-integration-2013') === of2013)
                .map((value) => ({ value, label: episodeLabel(shown.vocabulary, value, language) }))}
              required
              t={t}
            />
            <Proposal shown={shown} visit={visit} />
            {(plan || shown.proposal) && (
              <TextArea
                form={state}
                name="routeReason"
                label={t('plan.route-reason')}
                hint={t('plan.route-reason-hint')}
                t={t}
              />
            )}
            <DateField form={state} name="routeStartsOn" label={t('plan.starts')} required t={t} />
            <TimeFields state={state} shown={shown} visit={visit} name={routeField} />
            {shown.contracts.length > 0 && (
              <>
                <p>
                  {t('plan.contracts', {
                    names: [...new Set(shown.contracts.map(({ providerName }) => providerName))].join(', '),
                  })}
                </p>
                <TextArea
                  form={state}
                  name="providerReason"
                  label={t('plan.provider-reason')}
                  hint={t('plan.provider-reason-hint')}
                  t={t}
                />
              </>
            )}
          </Fieldset>
          <h2>{t('plan.beside')}</h2>
          <p>{t('plan.beside-hint')}</p>
          {shown.landing && (
            <>
              <Notice kind="warning">
                <p>
                  {t('plan.landing', {
                    count: shown.landing.months,
                    day: formatDay(shown.landing.until, language),
                  })}
                </p>
              </Notice>
              <TextArea
                form={state}
                name="earlyWorkReason"
                label={t('plan.early-work')}
                hint={t('plan.early-work-hint')}
                t={t}
              />
            </>
          )}
          <PartRows state={state} shown={shown} visit={visit} />
          <h2>{t('plan.steps')}</h2>
          <p>{t('plan.steps-hint')}</p>
          <StepRows state={state} shown={shown} visit={visit} />
          <Fieldset legend={t('plan.talks-heading')}>
            <NumberField
              form={state}
              name="talks"
              label={t('plan.talks')}
              hint={t(of2013 ? 'plan.talks-hint-2013' : 'plan.talks-hint')}
              t={t}
            />
            <DateField form={state} name="nextTalkOn" label={t('plan.next-talk')} t={t} />
          </Fieldset>
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'plan.said.established' }),
})
