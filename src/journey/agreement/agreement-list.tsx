import { DataTable, Empty, Filters, type FormState, Select, Tag } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { mostListed } from './agreement.store.ts'
import { agreementKinds, missingSignatures } from './agreement.ts'
import { stages } from './agreement-lifecycle.ts'
import { listOwnAgreements } from './open-agreement.ts'
import { StageTag } from './stage-tag.tsx'

type Listed = Awaited<ReturnType<typeof listOwnAgreements.run>>
type Row = Listed['agreements'][number]
const attentions = ['visit-late', 'over'] as const

const ListFilters = ({ filter, visit }: { filter: Listed['filter']; visit: Visit }) => {
  const { t } = visit
  const chosen = Object.entries(filter).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  const state: FormState = {
    values: Object.fromEntries(chosen),
    errors: {},
    problem: null,
    idempotencyKey: '',
  }
  const words = { stage: 'stage', kind: 'kind-of', attention: 'attention' } as const
  const label = (name: string, value: string) =>
    name === 'kind' ? t(`place.kind.${value}`) : t(`agreement.${words[name as keyof typeof words]}.${value}`)
  return (
    <Filters
      action="/overeenkomsten"
      label={t('agreement.filter')}
      submitLabel={t('agreement.filter-submit')}
      t={t}
      applied={chosen.map(([name, value]) => ({
        label: label(name, value),
        href: `/overeenkomsten?${new URLSearchParams(Object.fromEntries(chosen.filter(([other]) => other !== name)))}`,
      }))}
    >
      <Select
        form={state}
        name="stage"
        label={t('agreement.state-label')}
        options={stages.map((value) => ({ value, label: label('stage', value) }))}
        empty={t('agreement.any')}
        t={t}
      />
      <Select
        form={state}
        name="kind"
        label={t('agreement.kind')}
        options={agreementKinds.map((value) => ({ value, label: label('kind', value) }))}
        empty={t('agreement.any')}
        t={t}
      />
      <Select
        form={state}
        name="attention"
        label={t('agreement.attention-label')}
        options={attentions.map((value) => ({ value, label: label('attention', value) }))}
        empty={t('agreement.any')}
        t={t}
      />
    </Filters>
  )
}

const todo = (one: Row, { t }: Visit) => {
  if (one.state === 'proposed')
    return t('agreement.waits-for-whom', {
      who: missingSignatures(one.signatures)
        .map((party) => t(`agreement.party.${party}`))
        .join(', '),
    })
  if (one.visitLate > 0)
    return <Tag kind="missing">{t('agreement.visit-late', { count: one.visitLate })}</Tag>
  return t(one.stage === 'over' ? 'agreement.round-off' : 'agreement.nothing')
}

export const listPage = page({
  path: '/overeenkomsten',
  action: listOwnAgreements,
  input: ({ query }) =>
    Object.fromEntries(
      Object.entries(query).filter(
        ([name, value]) => value !== '' && ['stage', 'kind', 'attention'].includes(name),
      ),
    ),
  title: (_, { t }) => t('agreement.list'),
  view: ({ agreements, total, filter }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('agreement.list')}</h1>
        {total > 0 && <ListFilters filter={filter} visit={visit} />}
        {total >= mostListed && <p>{t('agreement.most-listed', { count: mostListed })}</p>}
        {agreements.length === 0 ? (
          <Empty title={t(total > 0 ? 'agreement.none-so' : 'agreement.none')}>
            <p>{t(total > 0 ? 'agreement.none-so-explained' : 'agreement.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('agreement.list')}
            rows={agreements}
            columns={[
              {
                key: 'who',
                header: t('agreement.party.person'),
                naming: true,
                cell: (one) => (
                  <a href={`/overeenkomsten/${one.id}`}>{one.personName ?? t('agreement.name-hidden')}</a>
                ),
              },
              {
                key: 'kind',
                header: t('agreement.kind'),
                cell: (one) => t(`place.kind.${one.content.kind}`),
              },
              { key: 'employer', header: t('agreement.party.employer'), cell: (one) => one.employerName },
              {
                key: 'period',
                header: t('agreement.period'),
                cell: (one) =>
                  t('agreement.from-until', {
                    from: formatDay(one.content.startsOn, language),
                    until: formatDay(one.endedOn ?? one.content.endsOn, language),
                  }),
              },
              {
                key: 'state',
                header: t('agreement.state-label'),
                cell: (one) => <StageTag stage={one.stage} visit={visit} />,
              },
              { key: 'todo', header: t('agreement.todo'), cell: (one) => todo(one, visit) },
            ]}
          />
        )}
      </>
    )
  },
})
