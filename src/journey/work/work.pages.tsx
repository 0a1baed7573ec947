import { vocabulary } from '../../catalogue/knowledge.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { daysBetween } from '../../platform/date.ts'
import {
  Actions,
  DataTable,
  DateField,
  Form,
  LinkButton,
  NumberField,
  Radios,
  Select,
  TextArea,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { changeBenefit, contractKinds, endContract, openWork, recordContract } from './record-contract.ts'

export const contractForm = form({
  path: '/mensen/:person/contract',
  show: openWork,
  action: recordContract,
  title: ({ identity }, { t }) => t('work.contract.title', { name: identity.givenName }),
  view: ({ person, identity, employers }, state, { t, actor }) => (
    <>
      <h1>{t('work.contract.title', { name: identity.givenName })}</h1>
      <Form action={`/mensen/${person}/contract`} form={state} submitLabel={t('work.contract.submit')} t={t}>
        {actor?.role !== 'employer' && (
          <Select
            form={state}
            name="employer"
            label={t('work.employer')}
            options={employers.map(({ id, name }) => ({ value: id, label: name }))}
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
        <DateField form={state} name="signedOn" label={t('work.signed')} t={t} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'work.said.contract' }),
})

export const endContractForm = form({
  path: '/mensen/:person/contract/:contract/einde',
  show: openWork,
  showInput: ({ params }) => ({ person: params.person }),
  action: endContract,
  values: (_, visit) => ({ on: visit.today }),
  title: (_, { t }) => t('work.end.title'),
  view: ({ person }, state, { t }, { params }) => (
    <>
      <h1>{t('work.end.title')}</h1>
      <Form
        action={`/mensen/${person}/contract/${params.contract}/einde`}
        form={state}
        submitLabel={t('work.end.submit')}
        t={t}
      >
        <DateField form={state} name="on" label={t('work.end.on')} required t={t} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'work.said.end' }),
})

export const benefitForm = form({
  path: '/mensen/:person/uitkering',
  show: openWork,
  action: changeBenefit,
  values: () => ({ how: 'partly' }),
  title: ({ identity }, { t }) => t('work.benefit.title', { name: identity.givenName }),
  view: ({ person, identity }, state, { t }) => (
    <>
      <h1>{t('work.benefit.title', { name: identity.givenName })}</h1>
      <p>{t('work.benefit.explained')}</p>
      <Form action={`/mensen/${person}/uitkering`} form={state} submitLabel={t('work.benefit.submit')} t={t}>
        <Radios
          form={state}
          name="how"
          label={t('work.benefit.how')}
          options={['partly', 'wholly'].map((value) => ({ value, label: t(`work.benefit.${value}`) }))}
          required
          t={t}
        />
        <DateField form={state} name="from" label={t('work.benefit.from')} required t={t} />
        <TextArea form={state} name="reason" label={t('work.benefit.reason')} required t={t} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'work.said.benefit' }),
})

export const workSection = personSection({
  key: 'werk',
  title: 'work.section',
  roles: ['client-manager', 'employer-service-point', 'employer', 'income-consultant', 'person'],
  load: async (_context, _person, line) => ({
    jobs: line.episodes.filter((one) => (contractKinds as readonly string[]).includes(one.kind)),
    words: await vocabulary(),
  }),
  view: ({ jobs, words }, visit, person) => {
    const { t, language, today } = visit
    const role = visit.actor?.role ?? null
    return (
      <>
        {jobs.length === 0 ? (
          <p>{t('work.none')}</p>
        ) : (
          <DataTable
            caption={t('work.contracts')}
            rows={jobs}
            columns={[
              { key: 'kind', header: t('work.kind'), cell: (one) => episodeLabel(words, one.kind, language) },
              { key: 'starts', header: t('work.starts'), cell: (one) => formatDay(one.startsOn, language) },
              {
                key: 'ends',
                header: t('work.ends'),
                cell: (one) =>
                  one.endsOn
                    ? `${formatDay(one.endsOn, language)}${one.endsOn >= today ? ` (${t('work.days-left', { count: daysBetween(today, one.endsOn) })})` : ''}`
                    : t('work.permanent'),
              },
              {
                key: 'hours',
                header: t('work.hours'),
                numeric: true,
                cell: (one) => (one.hours === null ? t('html.unknown') : formatNumber(one.hours, language)),
              },
              ...(mayPerform(endContract.allow, role)
                ? [
                    {
                      key: 'end',
                      header: t('work.change'),
                      cell: (one: (typeof jobs)[number]) =>
                        one.state === 'running' ? (
                          <a href={`/mensen/${person}/contract/${one.fact}/einde`}>{t('work.end.link')}</a>
                        ) : (
                          ''
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        <Actions>
          {mayPerform(recordContract.allow, role) && (
            <LinkButton href={`/mensen/${person}/contract`}>{t('work.contract.link')}</LinkButton>
          )}
          {mayPerform(changeBenefit.allow, role) && (
            <LinkButton href={`/mensen/${person}/uitkering`}>{t('work.benefit.link')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
