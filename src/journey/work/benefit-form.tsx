import { DateField, Form, Notice, Radios, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { benefitOn, changeBenefit } from './change-benefit.ts'
import { openWork } from './open-work.ts'
import { resumeBenefit } from './resume-benefit.ts'

type Shown = Awaited<ReturnType<typeof openWork.run>>

/** What the consultant decides on: the benefit now, and the work beside it. */
const Known = ({ shown, visit }: { shown: Shown; visit: Visit }) => {
  const { t, language, today } = visit
  const benefit = benefitOn(shown.line.episodes, today)
  const running = shown.jobs.filter((one) => one.endsOn === null || one.endsOn >= today)
  return (
    <ul>
      <li>
        {benefit
          ? t('work.benefit.now', {
              kind: t(`work.benefit.kinds.${benefit.kind}`),
              day: formatDay(benefit.startsOn, language),
            })
          : t('work.benefit.none')}
      </li>
      {running.map((one) => (
        <li>
          {t('work.benefit.beside', {
            kind: t(`work.kinds.${one.kind}`),
            hours: one.hours === null ? '?' : formatNumber(one.hours, language),
            day: formatDay(one.startsOn, language),
          })}
        </li>
      ))}
    </ul>
  )
}

export const benefitForm = form({
  path: '/mensen/:person/uitkering',
  show: openWork,
  action: changeBenefit,
  values: ({ line }, { today }) => ({
    how: benefitOn(line.episodes, today)?.kind === 'partial-assistance' ? 'wholly' : 'partly',
  }),
  title: ({ identity }, { t }) => t('work.benefit.title', { name: identity.givenName }),
  view: (shown, state, visit) => {
    const { t, today } = visit
    const { person, identity, line } = shown
    const benefit = benefitOn(line.episodes, today)
    const possible = benefit?.kind === 'partial-assistance' ? ['wholly', 'fully'] : ['partly', 'wholly']
    return (
      <>
        <h1>{t('work.benefit.title', { name: identity.givenName })}</h1>
        <p>{t('work.benefit.explained')}</p>
        <Known shown={shown} visit={visit} />
        {!benefit && (
          <Notice kind="info">
            <p>
              {t('work.benefit.none-now')}{' '}
              <a href={`/mensen/${person}/uitkering/terug`}>{t('work.resume.link')}</a>
            </p>
          </Notice>
        )}
        <Form
          action={`/mensen/${person}/uitkering`}
          form={state}
          submitLabel={t('work.benefit.submit')}
          cancel={{ href: `/mensen/${person}#werk`, label: t('work.back') }}
          t={t}
        >
          <Radios
            form={state}
            name="how"
            label={t('work.benefit.how')}
            options={possible.map((value) => ({ value, label: t(`work.benefit.${value}`) }))}
            required
            t={t}
          />
          <DateField form={state} name="from" label={t('work.benefit.from')} required t={t} />
          <TextArea form={state} name="reason" label={t('work.benefit.reason')} required t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}#werk`, said: 'work.said.benefit' }),
})

export const resumeForm = form({
  path: '/mensen/:person/uitkering/terug',
  show: openWork,
  action: resumeBenefit,
  values: () => ({ kind: 'social-assistance' }),
  title: ({ identity }, { t }) => t('work.resume.title', { name: identity.givenName }),
  view: (shown, state, visit) => {
    const { t } = visit
    const { person, identity } = shown
    return (
      <>
        <h1>{t('work.resume.title', { name: identity.givenName })}</h1>
        <p>{t('work.resume.explained')}</p>
        <Known shown={shown} visit={visit} />
        <Form
          action={`/mensen/${person}/uitkering/terug`}
          form={state}
          submitLabel={t('work.resume.submit')}
          cancel={{ href: `/mensen/${person}#werk`, label: t('work.back') }}
          t={t}
        >
          <Radios
            form={state}
            name="kind"
            label={t('work.resume.kind')}
            options={(['social-assistance', 'partial-assistance'] as const).map((value) => ({
              value,
              label: t(`work.benefit.kinds.${value}`),
            }))}
            required
            t={t}
          />
          <DateField form={state} name="from" label={t('work.benefit.from')} required t={t} />
          <DateField form={state} name="appliedOn" label={t('work.resume.applied')} t={t} />
          <TextArea form={state} name="reason" label={t('work.benefit.reason')} required t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}#werk`, said: 'work.said.resume' }),
})
