import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { DateField, Form, Hidden, Notice, Radios, Select, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { completeStep } from './complete-step.ts'
import { endingReasons, followPart, possible } from './follow-part.ts'
import { openPlan } from './open-plan.ts'
import { progressKindsFor, recordProgress } from './record-progress.ts'

export const followForm = form({
  path: '/mensen/:person/plan/onderdeel/:part',
  show: openPlan,
  showInput: ({ params }) => ({ person: params.person }),
  action: followPart,
  values: (_, visit) => ({ on: visit.today }),
  title: (_, { t }) => t('plan.follow.title'),
  view: ({ person, identity, line, vocabulary: words }, state, { t, language }, { params }) => {
    const part = line.episodes.find((one) => one.fact === params.part)
    const options = part ? possible(part.state) : []
    if (!part || options.length === 0)
      return (
        <>
          <h1>{t('plan.follow.title')}</h1>
          <Notice kind="info">
            <p>
              {t('plan.follow.over')} <a href={`/mensen/${person}#plan`}>{t('plan.follow.back')}</a>
            </p>
          </Notice>
        </>
      )
    return (
      <>
        <h1>
          {t('plan.follow.of', { part: episodeLabel(words, part.kind, language), name: identity.givenName })}
        </h1>
        <p>
          {t(`plan.follow.now.${part.state}`, { day: formatDay(part.startsOn, language) })}{' '}
          {part.endsOn && t('plan.follow.until', { day: formatDay(part.endsOn, language) })}
        </p>
        <Form
          action={`/mensen/${person}/plan/onderdeel/${params.part}`}
          form={state}
          submitLabel={t('plan.follow.submit')}
          cancel={{ href: `/mensen/${person}#plan`, label: t('plan.cancel') }}
          t={t}
        >
          <Radios
            form={state}
            name="what"
            label={t('plan.follow.what')}
            options={options.map((value) => ({ value, label: t(`plan.follow.${value}`) }))}
            required
            t={t}
          />
          <DateField form={state} name="on" label={t('plan.follow.on')} required t={t} />
          <Select
            form={state}
            name="reason"
            label={t('plan.follow.reason')}
            hint={t('plan.follow.reason-hint')}
            options={endingReasons.map((value) => ({ value, label: t(`plan.reason.${value}`) }))}
            t={t}
          />
          <TextField
            form={state}
            name="explained"
            label={t('plan.follow.explained')}
            hint={t('plan.follow.explained-hint')}
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'plan.said.followed' }),
})

export const stepForm = form({
  path: '/mensen/:person/plan/stap/:step',
  show: openPlan,
  showInput: ({ params }) => ({ person: params.person }),
  action: completeStep,
  values: ({ plan }) => ({ version: String(plan?.version ?? 0) }),
  title: (_, { t }) => t('plan.step-done-title'),
  view: ({ person, plan }, state, { t }, { params }) => (
    <>
      <h1>{t('plan.step-done-title')}</h1>
      <p>
        <strong>{plan?.content.steps[Number(params.step) - 1]?.text}</strong>
      </p>
      <Form
        action={`/mensen/${person}/plan/stap/${params.step}`}
        form={state}
        submitLabel={t('plan.step-done-submit')}
        cancel={{ href: `/mensen/${person}#plan`, label: t('plan.cancel') }}
        t={t}
      >
        <Hidden form={state} name="version" />
      </Form>
    </>
  ),
  done: (_, { params }) => ({ to: `/mensen/${params.person}`, said: 'plan.said.step' }),
})

export const progressForm = form({
  path: '/mensen/:person/voortgang',
  show: openPlan,
  action: recordProgress,
  values: (_, visit) => ({ on: visit.today }),
  title: ({ identity }, { t }) => t('plan.progress.title', { name: identity.givenName }),
  view: ({ person, identity, vocabulary: words }, state, { t, language, actor }) => (
    <>
      <h1>{t('plan.progress.title', { name: identity.givenName })}</h1>
      <Form
        action={`/mensen/${person}/voortgang`}
        form={state}
        submitLabel={t('plan.progress.submit')}
        cancel={{ href: `/mensen/${person}#plan`, label: t('plan.cancel') }}
        t={t}
      >
        <Select
          form={state}
          name="kind"
          label={t('plan.progress.kind')}
          options={progressKindsFor(actor?.role ?? null).map((value) => ({
            value,
            label: words.milestoneKinds.get(value)?.[language] ?? value,
          }))}
          required
          t={t}
        />
        <DateField form={state} name="on" label={t('plan.progress.on')} required t={t} />
        <TextField
          form={state}
          name="detail"
          label={t('plan.progress.detail')}
          hint={t('plan.progress.detail-hint')}
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'plan.said.progress' }),
})
