import type { Child } from 'hono/jsx'
import type { Action } from '../../platform/action/action.ts'
import {
  DateField,
  Form,
  type FormState,
  Hidden,
  Notice,
  NumberField,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { notFound } from '../../platform/problem.ts'
import type { Episode, PersonId } from '../person/index.ts'
import { correctContract, extendContract, retractContract } from './change-contract.ts'
import { contractKinds } from './contract.ts'
import { endContract } from './end-contract.ts'
import { openWork } from './open-work.ts'
import { recordContract } from './record-contract.ts'

type Shown = Awaited<ReturnType<typeof openWork.run>>

const Fields = ({ state, visit, shown }: { state: FormState; visit: Visit; shown: Shown }) => {
  const { t, actor } = visit
  return (
    <>
      {actor?.role !== 'employer' && (
        <Select
          form={state}
          name="employer"
          label={t('work.employer')}
          options={shown.employers.map(({ id, name }) => ({ value: id, label: name }))}
          required
          t={t}
        />
      )}
      <Select
        form={state}
        name="kind"
        label={t('work.kind')}
        options={contractKinds.map((value) => ({ value, label: t(`work.kinds.${value}`) }))}
        required
        t={t}
      />
      <DateField form={state} name="startsOn" label={t('work.starts')} required t={t} />
      <DateField form={state} name="endsOn" label={t('work.ends')} hint={t('work.ends-hint')} t={t} />
      <NumberField form={state} name="hours" label={t('work.hours')} required t={t} />
    </>
  )
}

export const contractForm = form({
  path: '/mensen/:person/contract',
  show: openWork,
  showInput: ({ params, query }) => ({
    ...params,
    ...(query.overeenkomst && { agreement: query.overeenkomst }),
  }),
  action: recordContract,
  values: ({ after }) => (after ? { employer: after.employer, kind: 'employment' } : {}),
  title: ({ identity }, { t }) => t('work.contract.title', { name: identity.givenName }),
  view: (shown, state, visit) => {
    const { t } = visit
    const { person, identity, after } = shown
    return (
      <>
        <h1>{t('work.contract.title', { name: identity.givenName })}</h1>
        <p>{t('work.contract.explained')}</p>
        {after && <p>{t('work.contract.after', { employer: after.employerName })}</p>}
        <Form
          action={`/mensen/${person}/contract${after ? `?overeenkomst=${after.id}` : ''}`}
          form={state}
          submitLabel={t('work.contract.submit')}
          cancel={{ href: `/mensen/${person}#werk`, label: t('work.back') }}
          t={t}
        >
          <Fields state={state} visit={visit} shown={shown} />
          <DateField form={state} name="signedOn" label={t('work.signed')} t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}#werk`, said: 'work.said.contract' }),
})

/** `openWork` finds nothing where the contract that the address names is not on the line. */
const jobOf = ({ job }: Shown): Episode => {
  if (!job) throw notFound()
  return job
}

/** A form about one contract: which one, what it means, and the version that was seen. */
const oneContractForm = <Input,>(
  path: string,
  name: string,
  action: Action<Input, { person: PersonId }>,
  fields: (state: FormState, visit: Visit, shown: Shown) => Child,
  values: (job: Episode, visit: Visit) => FormValues = () => ({}),
) =>
  form({
    path: `/mensen/:person/contract/:contract/${path}`,
    show: openWork,
    showInput: ({ params }) => params,
    action,
    values: (shown, visit) => {
      const job = jobOf(shown)
      return { version: String(job.version), ...values(job, visit) }
    },
    title: (_, { t }) => t(`work.${name}.title`),
    view: (shown, state, visit) => {
      const { t, language } = visit
      const job = jobOf(shown)
      const employer = shown.employers.find((one) => one.id === job.provider)?.name ?? t('html.unknown')
      return (
        <>
          <h1>{t(`work.${name}.title`)}</h1>
          <p>
            {t('work.which', {
              kind: t(`work.kinds.${job.kind}`),
              employer,
              from: formatDay(job.startsOn, language),
              until: job.endsOn ? formatDay(job.endsOn, language) : t('work.permanent'),
            })}
          </p>
          <Notice kind="info">
            <p>{t(`work.${name}.explained`)}</p>
          </Notice>
          <Form
            action={`/mensen/${shown.person}/contract/${job.fact}/${path}`}
            form={state}
            submitLabel={t(`work.${name}.submit`)}
            cancel={{ href: `/mensen/${shown.person}#werk`, label: t('work.back') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            {fields(state, visit, shown)}
          </Form>
        </>
      )
    },
    done: ({ person }) => ({ to: `/mensen/${person}#werk`, said: `work.said.${name}` }),
  })

const text = (value: string | number | null): string => (value === null ? '' : String(value))

export const endContractForm = oneContractForm(
  'einde',
  'end',
  endContract,
  (state, { t }) => (
    <>
      <DateField form={state} name="on" label={t('work.end.on')} required t={t} />
      <TextField
        form={state}
        name="reason"
        label={t('work.end.reason')}
        hint={t('work.end.reason-hint')}
        required
        t={t}
      />
    </>
  ),
  (_, { today }) => ({ on: today }),
)

export const extendContractForm = oneContractForm(
  'verlengen',
  'extend',
  extendContract,
  (state, { t }) => (
    <>
      <DateField form={state} name="endsOn" label={t('work.extend.until')} hint={t('work.ends-hint')} t={t} />
      <NumberField form={state} name="hours" label={t('work.hours')} required t={t} />
    </>
  ),
  (job) => ({ hours: text(job.hours) }),
)

export const correctContractForm = oneContractForm(
  'verbeteren',
  'correct',
  correctContract,
  (state, visit, shown) => <Fields state={state} visit={visit} shown={shown} />,
  (job) => ({
    employer: text(job.provider),
    kind: job.kind,
    startsOn: job.startsOn,
    endsOn: text(job.endsOn),
    hours: text(job.hours),
  }),
)

export const retractContractForm = oneContractForm('wissen', 'retract', retractContract, () => null)
