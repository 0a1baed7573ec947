import {
  Details,
  Fieldset,
  Form,
  type FormState,
  Notice,
  NumberField,
  Radios,
  Select,
  SummaryList,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Html } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type AskedHours, askHours, checkHours } from './ask-hours.ts'
import { addressOfGiven, fittingOf, valuesOfGiven } from './asked.ts'
import { hoursFields } from './hours-input.ts'
import { RemarkWords, rangeWords } from './money-words.tsx'
import { householdKinds } from './norm.ts'

const Outcome = ({ asked, visit }: { asked: AskedHours; visit: Visit }) => {
  const { outcome, given, today } = asked
  const { t, language } = visit
  if (outcome === null) return null
  return (
    <>
      <h2>{t('funding.hours.outcome', { day: formatDay(today, language) })}</h2>
      <Notice kind="info" title={t('funding.hours.income')}>
        <p>
          <strong>{rangeWords(outcome.income, visit)}</strong>
        </p>
        <p>{t('funding.hours.no-promise')}</p>
      </Notice>
      <SummaryList
        t={t}
        items={[
          { term: t('funding.hours.wage'), description: rangeWords(outcome.wage, visit) },
          { term: t('funding.hours.net'), description: rangeWords(outcome.net, visit) },
          ...(given.benefit === 'no'
            ? []
            : [
                { term: t('funding.hours.norm'), description: rangeWords(outcome.norm, visit) },
                { term: t('funding.hours.exempt'), description: rangeWords(outcome.exempt, visit) },
                { term: t('funding.hours.benefit-part'), description: rangeWords(outcome.benefit, visit) },
              ]),
          { term: t('funding.hours.without'), description: rangeWords(outcome.without, visit) },
          { term: t('funding.hours.left'), description: rangeWords(outcome.left, visit) },
        ]}
      />
      <h3>{t('funding.hours.not-known')}</h3>
      <ul>
        {outcome.unknowns.map((remark) => (
          <li>
            <RemarkWords remark={remark} kind="unknown" visit={visit} />
          </li>
        ))}
      </ul>
      <Details summary={t('funding.hours.assumed')} open>
        <ul>
          {outcome.assumptions.map((remark) => (
            <li>
              <RemarkWords remark={remark} kind="assumption" visit={visit} />
            </li>
          ))}
        </ul>
      </Details>
      <p>{t('funding.print')}</p>
    </>
  )
}

const answers = (visit: Visit) =>
  (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: visit.t(`funding.answer.${value}`) }))

/** Two numbers, least and most, of one thing. */
const LeastMost = ({
  names: [least, most],
  label,
  unit,
  state,
  visit: { t },
}: {
  names: readonly [string, string]
  label: string
  unit: string
  state: FormState
  visit: Visit
}) => (
  <Fieldset legend={label} hint={t('funding.least-most-hint')}>
    <NumberField form={state} name={least} label={t('funding.least')} unit={unit} t={t} />
    <NumberField form={state} name={most} label={t('funding.most')} unit={unit} t={t} />
  </Fieldset>
)

const Assumptions = ({ asked, state, visit }: { asked: AskedHours; state: FormState; visit: Visit }) => {
  const { t } = visit
  const month = t('funding.euros-month')
  return (
    <Details
      summary={t('funding.hours.change')}
      open={asked.outcome !== null || Object.keys(state.errors).length > 0}
    >
      <Select
        form={state}
        name="household"
        label={t('funding.hours.household')}
        empty={t('funding.answer.unknown')}
        options={householdKinds.map((value) => ({ value, label: t(`funding.household.${value}`) }))}
        t={t}
      />
      {(['benefit', 'sharers', 'youngChild', 'exemptionUsed'] as const).map((name) => (
        <Radios form={state} name={name} label={t(`funding.hours.${name}`)} options={answers(visit)} t={t} />
      ))}
      <NumberField form={state} name="partnerAge" label={t('funding.hours.partnerAge')} t={t} />
      <NumberField
        form={state}
        name="norm"
        label={t('funding.hours.norm-now')}
        hint={t('funding.hours.norm-hint')}
        unit={month}
        t={t}
      />
      <LeastMost
        names={['netLeast', 'netMost']}
        label={t('funding.hours.net-share')}
        unit="%"
        state={state}
        visit={visit}
      />
      <LeastMost
        names={['otherLeast', 'otherMost']}
        label={t('funding.hours.other')}
        unit={month}
        state={state}
        visit={visit}
      />
      <LeastMost
        names={['travelLeast', 'travelMost']}
        label={t('funding.hours.travel')}
        unit={month}
        state={state}
        visit={visit}
      />
      <LeastMost
        names={['careLeast', 'careMost']}
        label={t('funding.hours.care')}
        unit={month}
        state={state}
        visit={visit}
      />
    </Details>
  )
}

const view =
  (own: boolean) =>
  (asked: AskedHours, state: FormState, visit: Visit): Html => {
    const { t } = visit
    const path = own ? '/mijn/geld/uren' : `/mensen/${asked.person}/geld/uren`
    const { givenName, familyName } = asked.identity
    return (
      <>
        <h1>
          {own
            ? t('funding.hours.own-title')
            : t('funding.hours.title', { name: `${givenName} ${familyName}` })}
        </h1>
        <p>{t(own ? 'funding.hours.own-lead' : 'funding.hours.lead')}</p>
        <Outcome asked={asked} visit={visit} />
        <h2>{t('funding.hours.question')}</h2>
        <Form
          action={path}
          form={state}
          submitLabel={t('funding.hours.submit')}
          cancel={{ href: own ? '/mijn/geld' : `/mensen/${asked.person}/geld`, label: t('funding.back') }}
          t={t}
        >
          <NumberField
            form={state}
            name="hours"
            label={t('funding.hours.hours')}
            unit={t('funding.hours-week')}
            required
            t={t}
          />
          <NumberField
            form={state}
            name="hoursMost"
            label={t('funding.hours.hours-most')}
            unit={t('funding.hours-week')}
            t={t}
          />
          <NumberField
            form={state}
            name="wage"
            label={t('funding.hours.hourly')}
            hint={t('funding.hours.hourly-hint')}
            unit={t('funding.euros-hour')}
            t={t}
          />
          <NumberField
            form={state}
            name="wageMost"
            label={t('funding.hours.hourly-most')}
            unit={t('funding.euros-hour')}
            t={t}
          />
          <Assumptions asked={asked} state={state} visit={visit} />
        </Form>
      </>
    )
  }

const hoursForm = (own: boolean) =>
  form({
    path: own ? '/mijn/geld/uren' : '/mensen/:person/geld/uren',
    show: askHours,
    showInput: ({ params, query }) => ({ ...(own ? {} : params), ...fittingOf(hoursFields, query) }),
    action: checkHours,
    values: ({ given }) => valuesOfGiven(given),
    title: (_, { t }) => t('funding.hours.own-title'),
    view: view(own),
    done: ({ person, changed }) => ({
      to: `${own ? '/mijn/geld/uren' : `/mensen/${person}/geld/uren`}?${addressOfGiven(changed)}`,
      said: 'funding.said.reckoned',
    }),
  })

export const hoursPages = [hoursForm(false), hoursForm(true)]
