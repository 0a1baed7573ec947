import { DateField, Form, Hidden, Radios, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { declineReasons, type Preparation } from './preparation.ts'
import { openPreparation, recordPreparation } from './record-preparation.ts'

export const preparationForm = form({
  path: '/mensen/:person/voorinburgering',
  show: openPreparation,
  action: recordPreparation,
  values: ({ preparation }, { today }) => ({
    version: String(preparation?.version ?? 0),
    on: preparation?.content.on ?? today,
    choice: preparation ? (preparation.content.takesPart ? 'takes-part' : 'declines') : '',
    reason: preparation?.content.reason ?? '',
    explained: preparation?.content.explained ?? '',
  }),
  title: ({ identity }, { t }) => t('screening.preparation.title', { name: identity.givenName }),
  view: ({ person, identity }, state, { t, today }) => {
    const field = (name: string) => ({ form: state, name, label: t(`screening.preparation.${name}`), t })
    return (
      <>
        <h1>{t('screening.preparation.title', { name: identity.givenName })}</h1>
        <p>{t('screening.preparation.explanation')}</p>
        <Form
          action={`/mensen/${person}/voorinburgering`}
          form={state}
          submitLabel={t('screening.save')}
          cancel={{ href: `/mensen/${person}#screening`, label: t('person.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <DateField {...field('on')} max={today} required />
          <Radios
            {...field('choice')}
            options={['takes-part', 'declines'].map((value) => ({
              value,
              label: t(`screening.preparation.${value}`),
            }))}
            required
          />
          <Radios
            {...field('reason')}
            hint={t('screening.preparation.reason-hint')}
            options={declineReasons.map((value) => ({ value, label: t(`screening.declined.${value}`) }))}
          />
          <TextField {...field('explained')} hint={t('screening.preparation.explained-hint')} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'screening.said.preparation' }),
})

/** What was chosen, in one sentence; nothing recorded is said as unknown. */
export const PreparationWords = ({
  preparation,
  followed,
  visit: { t, language },
}: {
  readonly preparation: Preparation | undefined
  /** whether the course itself stands on the line */
  readonly followed: boolean
  readonly visit: Visit
}) => {
  if (!preparation && followed) return <p>{t('screening.preparation.followed')}</p>
  if (!preparation) return <p class="unknown">{t('screening.preparation.unknown')}</p>
  const { takesPart, reason, explained, on } = preparation
  return (
    <p>
      {t(takesPart ? 'screening.preparation.taking' : 'screening.preparation.declining', {
        day: formatDay(on, language),
      })}{' '}
      {reason && t('screening.because', { reason: t(`screening.declined.${reason}`) })}
      {explained && ` (${explained})`}
    </p>
  )
}
