import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  DataTable,
  DateField,
  Details,
  Fieldset,
  Form,
  fieldValue,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Select,
  SummaryList,
  TextArea,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { coupleHousehold } from './couple-household.ts'
import { findCoupling } from './placement.store.ts'
import { anchorKinds, type Proposal, type Term } from './proposal.ts'
import { proposePlacement } from './propose-placement.ts'

const explainTerm = (term: Term, { t, language }: Visit): string =>
  term.value === null
    ? t('placement.term-unknown', { term: t(`placement.term.${term.name}`) })
    : t(`placement.explain.${term.name}`, {
        ...Object.fromEntries(
          Object.entries(term.detail).map(([name, value]) => [
            name,
            typeof value === 'number' ? formatNumber(value, language) : value,
          ]),
        ),
        ...(term.name === 'anchor' && {
          kinds: term.detail.kinds
            ? String(term.detail.kinds)
                .split(' ')
                .map((kind) => t(`placement.anchor.${kind}`))
                .join(', ')
            : t('placement.no-anchor'),
        }),
      })

const ProposalTable = ({ proposals, visit }: { proposals: readonly Proposal[]; visit: Visit }) => (
  <DataTable
    caption={visit.t('placement.proposals')}
    rows={proposals}
    columns={[
      { key: 'name', header: visit.t('placement.municipality'), cell: (one) => one.name },
      { key: 'region', header: visit.t('placement.region'), cell: (one) => one.regionName },
      {
        key: 'score',
        header: visit.t('placement.score'),
        numeric: true,
        cell: (one) => formatNumber(Math.round(one.score * 100), visit.language),
      },
      {
        key: 'why',
        header: visit.t('placement.why'),
        cell: (one) => (
          <ul class="plain-list">
            {one.terms.map((term) => (
              <li>{explainTerm(term, visit)}</li>
            ))}
          </ul>
        ),
      },
    ]}
  />
)

/** The question stands in the address (codes and a number, nothing of the person), so that a proposal can be asked again. */
export const coupleForm = form({
  path: '/mensen/:person/koppeling',
  show: proposePlacement,
  showInput: ({ params, query }) => ({
    person: params.person,
    ...Object.fromEntries(
      ['nationalTarget', ...anchorKinds].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
    ),
  }),
  action: coupleHousehold,
  values: ({ proposals, question }, visit) => ({
    on: visit.today,
    municipality: proposals[0]?.municipality ?? '',
    nationalTarget: question.nationalTarget === null ? '' : String(question.nationalTarget),
    ...Object.fromEntries(anchorKinds.map((kind) => [kind, question[kind] ?? ''])),
  }),
  title: ({ identity }, { t }) => t('placement.title', { name: identity.givenName }),
  view: ({ identity, proposals, municipalities, question }, state, visit) => {
    const { t } = visit
    const options = municipalities.map(({ code, name }) => ({ value: code, label: name }))
    const here = `/mensen/${question.person}/koppeling`
    return (
      <>
        <h1>{t('placement.title', { name: identity.givenName })}</h1>
        <p>{t('placement.explained')}</p>
        <Details summary={t('placement.ask')} open={question.nationalTarget === null}>
          <Form
            action={here}
            method="get"
            form={{ ...state, idempotencyKey: '', errors: {}, problem: null }}
            submitLabel={t('placement.ask-submit')}
            t={t}
          >
            <NumberField
              form={state}
              name="nationalTarget"
              label={t('placement.national-target')}
              hint={t('placement.national-target-hint')}
              t={t}
            />
            <Fieldset legend={t('placement.anchors')} hint={t('placement.anchors-hint')}>
              {anchorKinds.map((kind) => (
                <Select
                  form={state}
                  name={kind}
                  label={t(`placement.anchor.${kind}`)}
                  options={options}
                  empty={t('placement.no-anchor')}
                  t={t}
                />
              ))}
            </Fieldset>
          </Form>
        </Details>
        <ProposalTable proposals={proposals} visit={visit} />
        <Notice kind="info">
          <p>{t('placement.you-decide')}</p>
        </Notice>
        <Form action={here} form={state} submitLabel={t('placement.couple')} t={t}>
          {['nationalTarget', ...anchorKinds].map((name) => (
            <Hidden form={state} name={name} value={fieldValue(state, name)} />
          ))}
          <Select
            form={state}
            name="municipality"
            label={t('placement.choose')}
            options={options}
            required
            t={t}
          />
          <DateField form={state} name="on" label={t('placement.on')} required t={t} />
          <TextArea
            form={state}
            name="reason"
            label={t('placement.reason')}
            hint={t('placement.reason-hint')}
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'placement.said.coupled' }),
})

export const placementSection = personSection({
  key: 'koppeling',
  title: 'placement.section',
  roles: ['coa-screener', 'coa-coupler', 'coa-case-manager', 'client-manager', 'person'],
  load: async ({ db }, _person, line) => {
    const coupling = await findCoupling(
      db,
      line.memberships.map((one) => one.household),
    )
    return coupling && { coupling, organisation: await findOrganisation(db, coupling.organisation) }
  },
  view: (data, visit, person) => (
    <>
      {data ? (
        <SummaryList
          t={visit.t}
          items={[
            { term: visit.t('placement.coupled-to'), description: data.organisation?.name },
            { term: visit.t('placement.on'), description: formatDay(data.coupling.on, visit.language) },
            ...(data.coupling.reason
              ? [{ term: visit.t('placement.reason-given'), description: data.coupling.reason }]
              : []),
          ]}
        />
      ) : (
        <p>{visit.t('placement.none')}</p>
      )}
      {mayPerform(coupleHousehold.allow, visit.actor?.role ?? null) && (
        <Actions>
          <LinkButton href={`/mensen/${person}/koppeling`}>
            {visit.t(data ? 'placement.again' : 'placement.start')}
          </LinkButton>
        </Actions>
      )}
    </>
  ),
})
