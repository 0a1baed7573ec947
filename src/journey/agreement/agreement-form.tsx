import {
  Checkbox,
  DateField,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { EarlyWorkField, LandingNotice } from '../plan/index.ts'
import type { Agreement } from './agreement.store.ts'
import { agreementKinds } from './agreement.ts'
import { agreementName } from './agreement-text.tsx'
import { changeAgreement } from './change-agreement.ts'
import { openAgreement } from './open-agreement.ts'
import { beginAgreement, proposeAgreement } from './propose-agreement.ts'

const text = (value: string | number | boolean | null): string =>
  value === null || value === false ? '' : value === true ? 'yes' : String(value)

const valuesOf = ({ content }: Agreement): FormValues =>
  Object.fromEntries(Object.entries(content).map(([name, value]) => [name, text(value)]))

const Fields = ({ state, visit }: { state: FormState; visit: Visit }) => {
  const { t } = visit
  const field = (name: string) => ({ form: state, name, label: t(`agreement.${name}`), t })
  return (
    <>
      <Fieldset legend={t('agreement.when')}>
        <Select
          {...field('kind')}
          hint={t('agreement.kind-hint')}
          options={agreementKinds.map((value) => ({ value, label: t(`place.kind.${value}`) }))}
          required
        />
        <DateField {...field('startsOn')} required />
        <DateField {...field('endsOn')} required />
        <NumberField
          {...field('ownMaximum')}
          hint={t('agreement.ownMaximum-hint')}
          unit={t('agreement.months')}
        />
        <NumberField {...field('halfDays')} hint={t('agreement.halfDays-hint')} required />
        <TextField {...field('days')} hint={t('agreement.days-hint')} />
      </Fieldset>
      <Fieldset legend={t('agreement.learning')}>
        <TextArea {...field('learningGoals')} hint={t('agreement.goals-hint')} required />
        <TextField {...field('guidance')} hint={t('agreement.guidance-hint')} />
        <NumberField {...field('visitWeeks')} unit={t('agreement.weeks')} required />
        <TextField {...field('followUp')} hint={t('agreement.followUp-hint')} />
        <Checkbox {...field('noUnpaidProduction')} required />
      </Fieldset>
    </>
  )
}

/** A prolongation begins the day after; what was agreed is kept and can be changed. */
const prolonged = (before: Agreement): FormValues => ({
  ...valuesOf(before),
  employer: before.employer,
  startsOn: '',
  endsOn: '',
  noUnpaidProduction: '',
})

export const proposeForm = form({
  path: '/mensen/:person/overeenkomst',
  show: beginAgreement,
  showInput: ({ params, query }) => ({ ...params, ...(query.vervolg && { continues: query.vervolg }) }),
  action: proposeAgreement,
  values: ({ before }) => ({ visitWeeks: '4', ...(before && prolonged(before)) }),
  title: ({ identity }, { t }) => t('agreement.title', { name: identity.givenName }),
  view: ({ person, before, identity, employers, landing }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('agreement.title', { name: identity.givenName })}</h1>
        <p>{t('agreement.explained')}</p>
        {before && (
          <p>
            {t('agreement.prolongs', {
              name: agreementName(before, visit),
              day: formatDay(before.endedOn ?? before.content.endsOn, language),
            })}
          </p>
        )}
        <LandingNotice landing={landing} visit={visit} />
        <Form
          action={`/mensen/${person}/overeenkomst${before ? `?vervolg=${before.id}` : ''}`}
          form={state}
          submitLabel={t('agreement.propose')}
          cancel={{ href: `/mensen/${person}`, label: t('agreement.back') }}
          t={t}
        >
          <Select
            form={state}
            name="employer"
            label={t('agreement.employer')}
            options={employers.map(({ id, name }) => ({ value: id, label: name }))}
            required
            t={t}
          />
          <Fields state={state} visit={visit} />
          <EarlyWorkField landing={landing} state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: ({ agreement }) => ({ to: `/overeenkomsten/${agreement}`, said: 'agreement.said.proposed' }),
})

export const changeForm = form({
  path: '/overeenkomsten/:agreement/wijzigen',
  show: openAgreement,
  action: changeAgreement,
  values: ({ agreement }) => ({ ...valuesOf(agreement), version: String(agreement.version) }),
  title: (_, { t }) => t('agreement.change'),
  view: ({ agreement }, state, visit) => (
    <>
      <h1>{visit.t('agreement.change-title', { name: agreementName(agreement, visit) })}</h1>
      <p>{visit.t('agreement.change-explained')}</p>
      <Form
        action={`/overeenkomsten/${agreement.id}/wijzigen`}
        form={state}
        submitLabel={visit.t('agreement.change')}
        t={visit.t}
        cancel={{ href: `/overeenkomsten/${agreement.id}`, label: visit.t('agreement.back') }}
      >
        <Hidden form={state} name="version" />
        <Fields state={state} visit={visit} />
      </Form>
    </>
  ),
  done: ({ agreement }) => ({ to: `/overeenkomsten/${agreement}`, said: 'agreement.said.change' }),
})
