import type { Child } from 'hono/jsx'
import {
  Fieldset,
  Form,
  type FormState,
  Notice,
  NumberField,
  SummaryList,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { addressOfGiven, fittingOf, valuesOfGiven } from './asked.ts'
import { rangeWords } from './money-words.tsx'
import { askBudget, budgetFields } from './reckon-budget.ts'
import { askRoute, routeFields } from './reckon-route.ts'

type Pair = readonly [least: string, most: string, key: string, unit: string]

const Pairs = ({
  pairs,
  area,
  state,
  t,
}: {
  pairs: readonly Pair[]
  area: string
  state: FormState
  t: Visit['t']
}) => (
  <>
    {pairs.map(([least, most, key, unit]) => (
      <Fieldset legend={t(`funding.${area}.${key}`)} hint={t('funding.least-most-hint')}>
        <NumberField
          form={state}
          name={least}
          label={t('funding.least')}
          unit={t(`funding.unit.${unit}`)}
          t={t}
        />
        <NumberField
          form={state}
          name={most}
          label={t('funding.most')}
          unit={t(`funding.unit.${unit}`)}
          t={t}
        />
      </Fieldset>
    ))}
  </>
)

const Outcome = ({
  title,
  main,
  items,
  sources,
  visit,
}: {
  title: string
  main: Child
  items: readonly { term: string; description: Child }[]
  sources: readonly string[]
  visit: Visit
}) => (
  <>
    <h2>{visit.t('funding.outcome', { day: formatDay(visit.today, visit.language) })}</h2>
    <Notice kind="info" title={title}>
      <p>
        <strong>{main}</strong>
      </p>
      <p>{visit.t('funding.no-forecast')}</p>
    </Notice>
    <SummaryList t={visit.t} items={items} />
    <h3>{visit.t('funding.how')}</h3>
    <ul>
      {sources.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
    <p>{visit.t('funding.print')}</p>
  </>
)

const isAsked = (given: Readonly<Record<string, unknown>>) =>
  Object.values(given).some((value) => value !== null)

const routeForm = form({
  path: '/geld/route',
  show: askRoute,
  showInput: ({ query }) => fittingOf(routeFields, query),
  action: askRoute,
  values: ({ given }) => valuesOfGiven(given),
  title: (_, { t }) => t('funding.route.title'),
  view: ({ given, reckoning }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('funding.route.title')}</h1>
        <p>{t('funding.route.lead')}</p>
        {isAsked(given) && (
          <Outcome
            title={t('funding.route.balance')}
            main={rangeWords(reckoning.balance, visit)}
            items={[{ term: t('funding.route.saved'), description: rangeWords(reckoning.saved, visit) }]}
            sources={[t('funding.route.formula'), t('funding.route.not-in-it')]}
            visit={visit}
          />
        )}
        <h2>{t('funding.assumptions')}</h2>
        <Form
          action="/geld/route"
          form={state}
          submitLabel={t('funding.reckon')}
          cancel={{ href: '/geld', label: t('funding.back') }}
          t={t}
        >
          <Pairs
            area="route"
            pairs={[
              ['costLeast', 'costMost', 'cost', 'euros'],
              ['monthsLeast', 'monthsMost', 'months', 'months'],
              ['benefitLeast', 'benefitMost', 'benefit', 'euros-month'],
              ['besideLeast', 'besideMost', 'beside', 'euros-month'],
              ['shareLeast', 'shareMost', 'share', 'percent'],
            ]}
            state={state}
            t={t}
          />
          <NumberField
            form={state}
            name="horizon"
            label={t('funding.route.horizon')}
            unit={t('funding.unit.months')}
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ given }) => ({ to: `/geld/route?${addressOfGiven(given)}`, said: 'funding.said.reckoned' }),
})

const budgetForm = form({
  path: '/geld/uitkeringsbudget',
  show: askBudget,
  showInput: ({ query }) => fittingOf(budgetFields, query),
  action: askBudget,
  values: ({ given }) => valuesOfGiven(given),
  title: (_, { t }) => t('funding.macro.title'),
  view: ({ given, reckoning }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('funding.macro.title')}</h1>
        <p>{t('funding.macro.lead')}</p>
        {isAsked(given) && (
          <Outcome
            title={t('funding.macro.shortfall')}
            main={rangeWords(reckoning.shortfall, visit)}
            items={[
              { term: t('funding.macro.inflow'), description: rangeWords(reckoning.inflowSpending, visit) },
              { term: t('funding.macro.spending'), description: rangeWords(reckoning.spending, visit) },
            ]}
            sources={[t('funding.macro.formula'), t('funding.macro.source')]}
            visit={visit}
          />
        )}
        <h2>{t('funding.assumptions')}</h2>
        <Form
          action="/geld/uitkeringsbudget"
          form={state}
          submitLabel={t('funding.reckon')}
          cancel={{ href: '/geld', label: t('funding.back') }}
          t={t}
        >
          <Pairs
            area="macro"
            pairs={[
              ['personsLeast', 'personsMost', 'persons', 'persons'],
              ['monthsLeast', 'monthsMost', 'months', 'months'],
              ['benefitLeast', 'benefitMost', 'benefit', 'euros-month'],
              ['otherLeast', 'otherMost', 'other', 'euros'],
            ]}
            state={state}
            t={t}
          />
          <NumberField
            form={state}
            name="received"
            label={t('funding.macro.received')}
            unit={t('funding.unit.euros')}
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ given }) => ({
    to: `/geld/uitkeringsbudget?${addressOfGiven(given)}`,
    said: 'funding.said.reckoned',
  }),
})

export const reckonPages = [routeForm, budgetForm]
