import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  Checkbox,
  DataTable,
  DateField,
  Empty,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Radios,
  Select,
  SummaryList,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { type Agreement, listAgreements } from './agreement.store.ts'
import { agreementKinds, missingSignatures, parties } from './agreement.ts'
import {
  beginAgreement,
  changeAgreement,
  listOwnAgreements,
  openAgreement,
  proposeAgreement,
} from './propose-agreement.ts'
import { endAgreement, signAgreement, withdrawAgreement } from './sign-agreement.ts'

const Fields = ({ state, visit }: { state: FormState; visit: Visit }) => {
  const { t } = visit
  const field = (name: string) => ({ form: state, name, label: t(`agreement.${name}`), t })
  return (
    <>
      <Select
        {...field('kind')}
        options={agreementKinds.map((value) => ({ value, label: t(`place.kind.${value}`) }))}
        required
      />
      <DateField {...field('startsOn')} required />
      <DateField {...field('endsOn')} required />
      <NumberField {...field('halfDays')} required />
      <TextArea {...field('learningGoals')} hint={t('agreement.goals-hint')} required />
      <TextField {...field('guidance')} />
      <NumberField {...field('visitWeeks')} required />
      <Checkbox {...field('noUnpaidProduction')} required />
    </>
  )
}

export const proposeForm = form({
  path: '/mensen/:person/overeenkomst',
  show: beginAgreement,
  action: proposeAgreement,
  values: () => ({ visitWeeks: '4' }),
  title: ({ identity }, { t }) => t('agreement.title', { name: identity.givenName }),
  view: ({ person, identity, employers }, state, visit) => (
    <>
      <h1>{visit.t('agreement.title', { name: identity.givenName })}</h1>
      <p>{visit.t('agreement.explained')}</p>
      <Form
        action={`/mensen/${person}/overeenkomst`}
        form={state}
        submitLabel={visit.t('agreement.propose')}
        t={visit.t}
      >
        <Select
          form={state}
          name="employer"
          label={visit.t('agreement.employer')}
          options={employers.map(({ id, name }) => ({ value: id, label: name }))}
          required
          t={visit.t}
        />
        <Fields state={state} visit={visit} />
      </Form>
    </>
  ),
  done: ({ agreement }) => ({ to: `/overeenkomsten/${agreement}`, said: 'agreement.said.proposed' }),
})

const Text = ({ agreement, visit }: { agreement: Agreement; visit: Visit }) => {
  const { t, language } = visit
  const { content } = agreement
  return (
    <>
      <SummaryList
        t={t}
        items={[
          {
            term: t('agreement.party.person'),
            description: agreement.personName ?? t('agreement.name-hidden'),
          },
          { term: t('agreement.party.employer'), description: agreement.employerName },
          { term: t('agreement.party.municipality'), description: agreement.municipalityName },
          { term: t('agreement.kind'), description: t(`place.kind.${content.kind}`) },
          { term: t('agreement.startsOn'), description: formatDay(content.startsOn, language) },
          { term: t('agreement.endsOn'), description: formatDay(content.endsOn, language) },
          { term: t('agreement.halfDays'), description: formatNumber(content.halfDays, language) },
          { term: t('agreement.learningGoals'), description: content.learningGoals },
          { term: t('agreement.guidance'), description: content.guidance },
          {
            term: t('agreement.visits'),
            description: t('agreement.visits-every', { count: content.visitWeeks }),
          },
        ]}
      />
      <p>{t('agreement.promise')}</p>
    </>
  )
}

export const agreementPage = page({
  path: '/overeenkomsten/:agreement',
  action: openAgreement,
  title: (_, { t }) => t('agreement.one'),
  view: ({ agreement }, visit) => {
    const { t, language } = visit
    const role = visit.actor?.role ?? null
    const here = `/overeenkomsten/${agreement.id}`
    return (
      <>
        <h1>{t('agreement.one')}</h1>
        <p>
          <strong>{t(`agreement.state.${agreement.state}`)}</strong>
        </p>
        <Text agreement={agreement} visit={visit} />
        <h2>{t('agreement.signatures')}</h2>
        <ul class="plain-list">
          {parties.map((party) => {
            const signature = agreement.signatures.find((one) => one.party === party)
            return (
              <li>
                {t(`agreement.party.${party}`)}:{' '}
                {signature
                  ? t('agreement.signed-on', { day: formatDay(signature.on, language) })
                  : t('agreement.not-signed-yet')}
              </li>
            )
          })}
        </ul>
        <Actions>
          {agreement.state === 'proposed' && mayPerform(signAgreement.allow, role) && (
            <LinkButton href={`${here}/tekenen`} primary>
              {t('agreement.sign')}
            </LinkButton>
          )}
          {agreement.state === 'proposed' && mayPerform(changeAgreement.allow, role) && (
            <LinkButton href={`${here}/wijzigen`}>{t('agreement.change')}</LinkButton>
          )}
          {agreement.state === 'proposed' && mayPerform(withdrawAgreement.allow, role) && (
            <LinkButton href={`${here}/intrekken`}>{t('agreement.withdraw')}</LinkButton>
          )}
          {agreement.state === 'signed' && mayPerform(endAgreement.allow, role) && (
            <LinkButton href={`${here}/beeindigen`}>{t('agreement.end')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})

const agreementForm = <Input, Output>(
  path: string,
  name: string,
  action: Parameters<typeof form<unknown, unknown, Input, Output>>[0]['action'],
  fields?: (state: FormState, visit: Visit) => unknown,
) =>
  form({
    path: `/overeenkomsten/:agreement/${path}`,
    show: openAgreement,
    action,
    values: ({ agreement }, visit) => ({
      ...Object.fromEntries(
        Object.entries(agreement.content).map(([key, value]) => [
          key,
          value === null ? '' : value === true ? 'yes' : String(value),
        ]),
      ),
      version: String(agreement.version),
      on: visit.today,
      how: 'ended',
    }),
    title: (_, { t }) => t(`agreement.${name}`),
    view: ({ agreement }, state, visit) => (
      <>
        <h1>{visit.t(`agreement.${name}`)}</h1>
        <Notice kind="info">
          <p>{visit.t(`agreement.${name}-explained`)}</p>
        </Notice>
        {!fields && <Text agreement={agreement} visit={visit} />}
        <Form
          action={`/overeenkomsten/${agreement.id}/${path}`}
          form={state}
          submitLabel={visit.t(`agreement.${name}`)}
          t={visit.t}
          cancel={{ href: `/overeenkomsten/${agreement.id}`, label: visit.t('agreement.back') }}
        >
          {fields?.(state, visit) as never}
        </Form>
      </>
    ),
    done: (_, { params }) => ({ to: `/overeenkomsten/${params.agreement}`, said: `agreement.said.${name}` }),
  })

export const signForm = agreementForm('tekenen', 'sign', signAgreement)
export const withdrawForm = agreementForm('intrekken', 'withdraw', withdrawAgreement)
export const changeForm = agreementForm('wijzigen', 'change', changeAgreement, (state, visit) => (
  <>
    <Hidden form={state} name="version" />
    <Fields state={state} visit={visit} />
  </>
))
export const endForm = agreementForm('beeindigen', 'end', endAgreement, (state, { t }) => (
  <>
    <DateField form={state} name="on" label={t('agreement.ended-on')} required t={t} />
    <Radios
      form={state}
      name="how"
      label={t('agreement.how')}
      options={['ended', 'broken-off'].map((value) => ({ value, label: t(`agreement.state.${value}`) }))}
      required
      t={t}
    />
    <TextArea form={state} name="reason" label={t('agreement.reason')} t={t} />
  </>
))

export const listPage = page({
  path: '/overeenkomsten',
  action: listOwnAgreements,
  input: () => ({}),
  title: (_, { t }) => t('agreement.list'),
  view: ({ agreements }, { t, language }) => (
    <>
      <h1>{t('agreement.list')}</h1>
      {agreements.length === 0 ? (
        <Empty title={t('agreement.none')}>
          <p>{t('agreement.none-explained')}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t('agreement.list')}
          rows={agreements}
          columns={[
            {
              key: 'kind',
              header: t('agreement.kind'),
              cell: (one) => <a href={`/overeenkomsten/${one.id}`}>{t(`place.kind.${one.content.kind}`)}</a>,
            },
            {
              key: 'who',
              header: t('agreement.party.person'),
              cell: (one) => one.personName ?? t('agreement.name-hidden'),
            },
            { key: 'employer', header: t('agreement.party.employer'), cell: (one) => one.employerName },
            {
              key: 'from',
              header: t('agreement.startsOn'),
              cell: (one) => formatDay(one.content.startsOn, language),
            },
            {
              key: 'state',
              header: t('agreement.state-label'),
              cell: (one) => t(`agreement.state.${one.state}`),
            },
            {
              key: 'missing',
              header: t('agreement.waits-for'),
              cell: (one) =>
                one.state === 'proposed'
                  ? missingSignatures(one.signatures)
                      .map((party) => t(`agreement.party.${party}`))
                      .join(', ')
                  : '',
            },
          ]}
        />
      )}
    </>
  ),
})

export const agreementSection = personSection({
  key: 'overeenkomst',
  title: 'agreement.section',
  roles: ['client-manager', 'employer-service-point', 'employer', 'person'],
  load: ({ db }, person) => listAgreements(db, person),
  view: (agreements, visit, person) => {
    const { t, language } = visit
    return (
      <>
        {agreements.length === 0 ? (
          <p>{t('agreement.none')}</p>
        ) : (
          <ul class="plain-list">
            {agreements.map((one) => (
              <li>
                <a href={`/overeenkomsten/${one.id}`}>
                  {t(`place.kind.${one.content.kind}`)}, {one.employerName}
                </a>
                , {formatDay(one.content.startsOn, language)} – {formatDay(one.content.endsOn, language)}:{' '}
                {t(`agreement.state.${one.state}`)}
              </li>
            ))}
          </ul>
        )}
        {mayPerform(proposeAgreement.allow, visit.actor?.role ?? null) && (
          <Actions>
            <LinkButton href={`/mensen/${person}/overeenkomst`}>{t('agreement.new')}</LinkButton>
          </Actions>
        )}
      </>
    )
  },
})
