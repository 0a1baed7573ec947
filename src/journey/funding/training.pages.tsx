import { DateField, Form, Hidden, NumberField, Radios, Select, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay, formatEuros } from '../../platform/language/format.ts'
import { approveTraining } from './approve-training.ts'
import { BudgetWords } from './budget-words.tsx'
import { type OpenedMoney, openMoney } from './open-money.ts'
import { requestTraining } from './request-training.ts'
import { spendTraining } from './spend-training.ts'
import { noBudget, waitingOf } from './training-budget.ts'

const path = (part: string) => `/mensen/:person/geld/opleidingsbudget/${part}`
const shared = {
  show: openMoney,
  showInput: ({ params }: { params: Readonly<Record<string, string>> }) => ({ person: params.person }),
}
const version = ({ budget }: OpenedMoney) => String(budget?.version ?? 0)
const back = (opened: OpenedMoney) => `/mensen/${opened.person}/geld#opleidingsbudget`
const done = ({ person }: { person: string }) => ({
  to: `/mensen/${person}/geld`,
  said: 'funding.said.saved',
})

const requestForm = form({
  ...shared,
  path: path('aanvraag'),
  action: requestTraining,
  values: (opened) => ({ version: version(opened) }),
  title: (_, { t }) => t('funding.budget.request'),
  view: (opened, state, { t }) => (
    <>
      <h1>{t('funding.budget.request')}</h1>
      <Form
        action={`/mensen/${opened.person}/geld/opleidingsbudget/aanvraag`}
        form={state}
        submitLabel={t('funding.budget.send')}
        cancel={{ href: back(opened), label: t('funding.back') }}
        t={t}
      >
        <Hidden form={state} name="version" />
        <NumberField
          form={state}
          name="amount"
          label={t('funding.amount')}
          unit={t('funding.euros')}
          required
          t={t}
        />
        <TextField form={state} name="purpose" label={t('funding.budget.purpose')} required t={t} />
      </Form>
    </>
  ),
  done,
})

const approveForm = form({
  ...shared,
  path: path('besluit'),
  action: approveTraining,
  values: (opened) => ({ version: version(opened) }),
  title: (_, { t }) => t('funding.budget.decide'),
  view: (opened, state, { t, language }) => {
    const waiting = waitingOf(opened.budget?.content ?? noBudget)
    return (
      <>
        <h1>{t('funding.budget.decide')}</h1>
        {waiting.length === 0 ? (
          <p>{t('funding.budget.nothing-waits')}</p>
        ) : (
          <Form
            action={`/mensen/${opened.person}/geld/opleidingsbudget/besluit`}
            form={state}
            submitLabel={t('funding.save')}
            cancel={{ href: back(opened), label: t('funding.back') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            <Select
              form={state}
              name="request"
              label={t('funding.budget.which')}
              options={waiting.map(({ request, index }) => ({
                value: String(index),
                label: `${formatDay(request.on, language)}: ${request.purpose}, ${formatEuros(request.amount, language)}`,
              }))}
              required
              t={t}
            />
            <Radios
              form={state}
              name="outcome"
              label={t('funding.budget.decision')}
              options={(['approved', 'refused'] as const).map((value) => ({
                value,
                label: t(`funding.budget.choose-${value}`),
              }))}
              required
              t={t}
            />
            <TextField form={state} name="reason" label={t('funding.budget.reason')} t={t} />
          </Form>
        )}
      </>
    )
  },
  done,
})

const spendForm = form({
  ...shared,
  path: path('uitgave'),
  action: spendTraining,
  values: (opened, { today }) => ({ version: version(opened), on: today }),
  title: (_, { t }) => t('funding.budget.spend'),
  view: (opened, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('funding.budget.spend')}</h1>
        <BudgetWords budget={opened.budget} visit={visit} />
        <Form
          action={`/mensen/${opened.person}/geld/opleidingsbudget/uitgave`}
          form={state}
          submitLabel={t('funding.save')}
          cancel={{ href: back(opened), label: t('funding.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <NumberField
            form={state}
            name="amount"
            label={t('funding.amount')}
            unit={t('funding.euros')}
            required
            t={t}
          />
          <TextField form={state} name="what" label={t('funding.budget.what')} required t={t} />
          <DateField form={state} name="on" label={t('funding.budget.on')} required t={t} />
        </Form>
      </>
    )
  },
  done,
})

export const trainingPages = [requestForm, approveForm, spendForm]
