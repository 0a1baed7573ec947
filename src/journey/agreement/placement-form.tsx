import { DateField, Radios, TextArea } from '../../platform/html/index.ts'
import { agreementStepForm } from './agreement-step-form.tsx'
import { confirmStart } from './confirm-start.ts'
import { endAgreement } from './end-agreement.ts'
import { evaluatePlacement } from './evaluate-placement.ts'
import { Answer, evaluationQuestions } from './evaluation.store.ts'
import { recordVisit } from './record-visit.ts'
import { callOffAgreement, withdrawAgreement } from './withdraw-agreement.ts'

export const withdrawForm = agreementStepForm('intrekken', 'withdraw', withdrawAgreement, { withText: true })

export const callOffForm = agreementStepForm('afzeggen', 'call-off', callOffAgreement, {
  withText: true,
  fields: (state, { t }) => (
    <TextArea form={state} name="reason" label={t('agreement.reason')} required t={t} />
  ),
})

export const confirmStartForm = agreementStepForm('begonnen', 'confirm-start', confirmStart, {
  values: ({ agreement }) => ({ on: agreement.content.startsOn }),
  fields: (state, { t }) => (
    <DateField form={state} name="on" label={t('agreement.begun-on')} required t={t} />
  ),
})

export const visitForm = agreementStepForm('bezoek', 'visit', recordVisit, {
  values: (_, visit) => ({ on: visit.today }),
  fields: (state, { t }) => (
    <>
      <DateField form={state} name="on" label={t('agreement.visited-on')} required t={t} />
      <TextArea
        form={state}
        name="finding"
        label={t('agreement.finding')}
        hint={t('agreement.finding-hint')}
        required
        t={t}
      />
    </>
  ),
})

export const evaluationForm = agreementStepForm('evaluatie', 'evaluate', evaluatePlacement, {
  values: ({ evaluations }, { actor }) => {
    const before = evaluations.find((one) => one.party === actor?.role)
    return before ? { ...before.content, words: before.content.words ?? '' } : {}
  },
  fields: (state, { t, actor }) => (
    <>
      {evaluationQuestions.map((question) => (
        <Radios
          form={state}
          name={question}
          label={t(`agreement.question.${actor?.role === 'person' ? 'person' : 'employer'}.${question}`)}
          options={Answer.options.map((value) => ({ value, label: t(`agreement.answer.${value}`) }))}
          required
          t={t}
        />
      ))}
      <TextArea form={state} name="words" label={t('agreement.words')} t={t} />
    </>
  ),
})

export const endForm = agreementStepForm('beeindigen', 'end', endAgreement, {
  values: ({ agreement, stage }, { today }) => ({
    on: stage === 'over' ? agreement.content.endsOn : today,
    how: 'ended',
  }),
  fields: (state, { t }) => (
    <>
      <DateField form={state} name="on" label={t('agreement.ended-on')} required t={t} />
      <Radios
        form={state}
        name="how"
        label={t('agreement.how')}
        options={['ended', 'broken-off'].map((value) => ({ value, label: t(`agreement.how-${value}`) }))}
        required
        t={t}
      />
      <TextArea
        form={state}
        name="reason"
        label={t('agreement.reason')}
        hint={t('agreement.reason-hint')}
        t={t}
      />
    </>
  ),
})
