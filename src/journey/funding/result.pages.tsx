import { DateField, Form, Radios, Select, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay, formatEuros } from '../../platform/language/format.ts'
import { claimResult } from './claim-result.ts'
import { confirmResult } from './confirm-result.ts'
import { type OpenedMoney, openMoney } from './open-money.ts'

const shared = {
  show: openMoney,
  showInput: ({ params }: { params: Readonly<Record<string, string>> }) => ({ person: params.person }),
}
const back = (opened: OpenedMoney) => `/mensen/${opened.person}/geld#resultaten`

const claimForm = form({
  ...shared,
  path: '/mensen/:person/geld/resultaat',
  action: claimResult,
  values: (_, { today }) => ({ on: today }),
  title: (_, { t }) => t('funding.result.claim'),
  view: (opened, state, { t, language }) => (
    <>
      <h1>{t('funding.result.claim')}</h1>
      {opened.contracts.length === 0 ? (
        <p>{t('funding.result.no-contract')}</p>
      ) : (
        <Form
          action={`/mensen/${opened.person}/geld/resultaat`}
          form={state}
          submitLabel={t('funding.result.send')}
          cancel={{ href: back(opened), label: t('funding.back') }}
          t={t}
        >
          <Select
            form={state}
            name="result"
            label={t('funding.result.one')}
            options={opened.contracts.flatMap(({ fact, name, results }) =>
              results.map(({ label, amount }, index) => ({
                value: `${fact}:${index}`,
                label: `${name}: ${label}, ${formatEuros(amount, language)}`,
              })),
            )}
            required
            t={t}
          />
          <DateField
            form={state}
            name="on"
            label={t('funding.result.on')}
            hint={t('funding.result.on-hint')}
            required
            t={t}
          />
          <TextArea form={state} name="evidence" label={t('funding.result.evidence')} required t={t} />
        </Form>
      )}
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}/geld`, said: 'funding.said.claimed' }),
})

const confirmForm = form({
  ...shared,
  path: '/mensen/:person/geld/resultaat/besluit',
  action: confirmResult,
  title: (_, { t }) => t('funding.result.confirm'),
  view: (opened, state, { t, language }) => {
    const waiting = opened.payments.filter((one) => one.state === 'claimed')
    return (
      <>
        <h1>{t('funding.result.confirm')}</h1>
        {waiting.length === 0 ? (
          <p>{t('funding.result.nothing-waits')}</p>
        ) : (
          <Form
            action={`/mensen/${opened.person}/geld/resultaat/besluit`}
            form={state}
            submitLabel={t('funding.save')}
            cancel={{ href: back(opened), label: t('funding.back') }}
            t={t}
          >
            <Select
              form={state}
              name="payment"
              label={t('funding.result.which')}
              options={waiting.map((one) => ({
                value: one.fact,
                label: `${formatDay(one.on, language)}, ${formatEuros(one.amount, language)}: ${one.evidence}`,
              }))}
              required
              t={t}
            />
            <Radios
              form={state}
              name="outcome"
              label={t('funding.result.decision')}
              options={(['confirmed', 'rejected'] as const).map((value) => ({
                value,
                label: t(`funding.result.choose-${value}`),
              }))}
              required
              t={t}
            />
          </Form>
        )}
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/geld`, said: 'funding.said.decided' }),
})

export const resultPages = [claimForm, confirmForm]
