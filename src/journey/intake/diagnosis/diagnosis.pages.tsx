import {
  Checkboxes,
  DateField,
  Form,
  Hidden,
  Section,
  Select,
  TextArea,
} from '../../../platform/html/index.ts'
import { form } from '../../../platform/http/form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { formatDay } from '../../../platform/language/format.ts'
import { nextSteps } from '../intake.ts'
import { AdviceList } from '../scan/scan-advice.tsx'
import { closeDiagnosis, openDiagnosis } from './close-diagnosis.ts'
import { type Diagnosis, diagnosisParties } from './diagnosis.ts'

type Shown = Awaited<ReturnType<typeof openDiagnosis.run>>

/** Dated, with the words of the vocabulary. */
const Happened = ({ shown, visit }: { shown: Shown; visit: Visit }) => {
  const { t, language } = visit
  if (shown.happened.length === 0) return <p>{t('intake.diagnosis.nothing-since')}</p>
  return (
    <ul>
      {shown.happened.map(({ on, kind, what }) => {
        const kinds = what === 'milestone' ? shown.vocabulary.milestoneKinds : shown.vocabulary.episodeKinds
        return (
          <li>
            {formatDay(on, language)}: {kinds.get(kind)?.[language] ?? kind}
          </li>
        )
      })}
    </ul>
  )
}

/** The conclusions as they stand in the file. */
export const DiagnosisWords = ({ diagnosis, visit }: { diagnosis: Diagnosis; visit: Visit }) => {
  const { t, language } = visit
  const { on, conclusions, parties, nextStep, reason } = diagnosis
  return (
    <p>
      {t('intake.diagnosis.closed', { day: formatDay(on, language) })}{' '}
      <strong>{t(`intake.step.${nextStep}`)}</strong>. {conclusions} {reason}{' '}
      {t('intake.diagnosis.with', {
        parties: parties.map((party) => t(`intake.diagnosis.party.${party}`)).join(', '),
      })}
    </p>
  )
}

export const diagnosisForm = form({
  path: '/mensen/:person/diagnose',
  show: openDiagnosis,
  action: closeDiagnosis,
  values: ({ diagnosis }, { today }) => ({
    version: String(diagnosis?.version ?? 0),
    on: diagnosis?.content.on ?? today,
    conclusions: diagnosis?.content.conclusions ?? '',
    parties: diagnosis?.content.parties ?? [],
    nextStep: diagnosis?.content.nextStep ?? '',
    reason: diagnosis?.content.reason ?? '',
  }),
  title: (_, { t }) => t('intake.diagnosis.title'),
  view: (shown, state, visit) => {
    const { t, language } = visit
    const { person, identity, intake, advice, since } = shown
    return (
      <>
        <h1>{t('intake.diagnosis.of', { name: identity.givenName })}</h1>
        <Section id="bekend" title={t('intake.diagnosis.known')}>
          <p>
            {intake?.completed
              ? `${t(`intake.step.${intake.completed.nextStep}`)}, ${formatDay(intake.completed.on, language)}. ${intake.completed.reason}`
              : t('intake.not-completed')}
          </p>
          {intake?.wish && <p>{`${t('intake.wish')}: ${intake.wish}`}</p>}
          {advice && <AdviceList advice={advice} visit={visit} />}
        </Section>
        <Section
          id="sindsdien"
          title={
            since
              ? t('intake.diagnosis.since', { day: formatDay(since, language) })
              : t('intake.diagnosis.happened')
          }
        >
          <Happened shown={shown} visit={visit} />
        </Section>
        <Form
          action={`/mensen/${person}/diagnose`}
          form={state}
          submitLabel={t('intake.diagnosis.close')}
          cancel={{ href: `/mensen/${person}`, label: t('intake.diagnosis.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <DateField form={state} name="on" label={t('intake.diagnosis.on')} required t={t} />
          <Checkboxes
            form={state}
            name="parties"
            label={t('intake.diagnosis.parties')}
            options={diagnosisParties.map((value) => ({
              value,
              label: t(`intake.diagnosis.party.${value}`),
            }))}
            required
            t={t}
          />
          <TextArea
            form={state}
            name="conclusions"
            label={t('intake.diagnosis.conclusions')}
            hint={t('intake.no-medical')}
            required
            t={t}
          />
          <Select
            form={state}
            name="nextStep"
            label={t('intake.nextStep')}
            options={nextSteps.map((value) => ({ value, label: t(`intake.step.${value}`) }))}
            required
            t={t}
          />
          <TextArea form={state} name="reason" label={t('intake.reason')} required t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'intake.said.diagnosed' }),
})
