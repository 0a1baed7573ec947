import { amountCodes } from '../../catalogue/funding/index.ts'
import { milestoneLabel } from '../../catalogue/vocabulary/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import {
  DateField,
  Fieldset,
  Form,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { agreeResults, resultSlots } from './agree-results.ts'
import { listFunding } from './list-funding.ts'
import { registerSource } from './register-source.ts'
import { setAmount } from './set-amount.ts'
import { setStudyPolicy } from './set-study-policy.ts'
import { jobDuties } from './study.ts'

const shared = { show: listFunding, showInput: () => ({}) }
const done = () => ({ to: '/geld', said: 'funding.said.saved' })

const sourceForm = form({
  ...shared,
  path: '/geld/bron',
  action: registerSource,
  title: (_, { t }) => t('funding.register'),
  view: ({ sources, practices }, state, { t, language }) => (
    <>
      <h1>{t('funding.register')}</h1>
      <p>{t('funding.register-lead')}</p>
      <Form
        action="/geld/bron"
        form={state}
        submitLabel={t('funding.save')}
        cancel={{ href: '/geld', label: t('funding.back') }}
        t={t}
      >
        <Select
          form={state}
          name="source"
          label={t('funding.source')}
          options={sources
            .filter(({ registered }) => registered)
            .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
          required
          t={t}
        />
        <TextField
          form={state}
          name="name"
          label={t('funding.csv.name')}
          hint={t('funding.name-hint')}
          required
          t={t}
        />
        <Select
          form={state}
          name="practice"
          label={t('funding.csv.practice')}
          options={practices.map(({ id, name }) => ({
            value: id,
            label: `${id}: ${inLanguage(name, language)}`,
          }))}
          t={t}
        />
        <NumberField
          form={state}
          name="amount"
          label={t('funding.csv.amount')}
          unit={t('funding.euros')}
          t={t}
        />
        <DateField form={state} name="startsOn" label={t('funding.csv.starts')} t={t} />
        <DateField
          form={state}
          name="endsOn"
          label={t('funding.csv.ends')}
          hint={t('funding.ends-hint')}
          t={t}
        />
      </Form>
    </>
  ),
  done,
})

const amountForm = form({
  ...shared,
  path: '/geld/bedrag',
  action: setAmount,
  title: (_, { t }) => t('funding.set-amount'),
  view: (_, state, { t }) => (
    <>
      <h1>{t('funding.set-amount')}</h1>
      <p>{t('funding.set-amount-lead')}</p>
      <Form
        action="/geld/bedrag"
        form={state}
        submitLabel={t('funding.save')}
        cancel={{ href: '/geld', label: t('funding.back') }}
        t={t}
      >
        <Select
          form={state}
          name="code"
          label={t('funding.amount-code')}
          options={amountCodes.map((value) => ({ value, label: t(`funding.code.${value}`) }))}
          required
          t={t}
        />
        <NumberField
          form={state}
          name="value"
          label={t('funding.amount')}
          unit={t('funding.euros')}
          required
          t={t}
        />
        <DateField form={state} name="from" label={t('funding.amount-from')} required t={t} />
      </Form>
    </>
  ),
  done,
})

const policyForm = form({
  ...shared,
  path: '/geld/studiebeleid',
  action: setStudyPolicy,
  values: ({ policy }, { today }) => ({
    allowed: policy ? (policy.allowed ? 'yes' : 'no') : '',
    conditions: policy?.conditions ?? '',
    jobDuty: policy?.jobDuty ?? '',
    appeal: policy?.appeal ?? '',
    startsOn: today,
  }),
  title: (_, { t }) => t('funding.study.set'),
  view: (_, state, { t }) => (
    <>
      <h1>{t('funding.study.set')}</h1>
      <Form
        action="/geld/studiebeleid"
        form={state}
        submitLabel={t('funding.save')}
        cancel={{ href: '/geld', label: t('funding.back') }}
        t={t}
      >
        <Radios
          form={state}
          name="allowed"
          label={t('funding.study.may')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`funding.answer.${value}`) }))}
          required
          t={t}
        />
        <TextArea form={state} name="conditions" label={t('funding.study.conditions')} t={t} />
        <Radios
          form={state}
          name="jobDuty"
          label={t('funding.study.job-duty')}
          options={jobDuties.map((value) => ({ value, label: t(`funding.job-duty.${value}`) }))}
          required
          t={t}
        />
        <TextArea form={state} name="appeal" label={t('funding.study.appeal-heading')} t={t} />
        <DateField form={state} name="startsOn" label={t('funding.amount-from')} required t={t} />
      </Form>
    </>
  ),
  done,
})

const contractForm = form({
  ...shared,
  path: '/geld/contract',
  action: agreeResults,
  title: (_, { t }) => t('funding.result.new-contract'),
  view: ({ words }, state, { t, language }) => (
    <>
      <h1>{t('funding.result.new-contract')}</h1>
      <p>{t('funding.result.contract-lead')}</p>
      <Form
        action="/geld/contract"
        form={state}
        submitLabel={t('funding.save')}
        cancel={{ href: '/geld', label: t('funding.back') }}
        t={t}
      >
        <TextField form={state} name="name" label={t('funding.result.contract-name')} required t={t} />
        <TextField form={state} name="funder" label={t('funding.result.funder')} required t={t} />
        <DateField form={state} name="startsOn" label={t('funding.csv.starts')} required t={t} />
        <DateField form={state} name="endsOn" label={t('funding.csv.ends')} t={t} />
        {resultSlots.map((slot) => (
          <Fieldset legend={t('funding.result.number', { number: slot })}>
            <TextField
              form={state}
              name={`label${slot}`}
              label={t('funding.result.one')}
              required={slot === 1}
              t={t}
            />
            <NumberField
              form={state}
              name={`amount${slot}`}
              label={t('funding.amount')}
              unit={t('funding.euros')}
              required={slot === 1}
              t={t}
            />
            <Select
              form={state}
              name={`proof${slot}`}
              label={t('funding.result.proof')}
              empty={t('funding.result.proof-outcome')}
              options={[...words.milestoneKinds.keys()].map((value) => ({
                value,
                label: milestoneLabel(words, value, language),
              }))}
              t={t}
            />
          </Fieldset>
        ))}
      </Form>
    </>
  ),
  done,
})

export const organisationForms = [sourceForm, amountForm, policyForm, contractForm]
