import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
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
import { formatDay } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { coupleHousehold } from './couple-household.ts'
import { findCoupling } from './placement.store.ts'
import { anchorKinds, bestOf, type Proposal } from './proposal.ts'
import { ProposalTable, Reasons, Sources } from './proposal-table.tsx'
import { proposePlacement } from './propose-placement.ts'

/** What the coupler fills in for a proposal: codes and a number, nothing of the person. */
const questionFields = ['nationalTarget', 'livesIn', ...anchorKinds] as const
const shownRegions = 5
const shownMunicipalities = 5

const Proposals = ({ proposals, visit }: { proposals: readonly Proposal[]; visit: Visit }) => {
  const { t } = visit
  const [best, ...others] = proposals.slice(0, shownRegions)
  if (!best || !bestOf(proposals).region) {
    return (
      <Notice kind="warning">
        <p>{t('placement.nothing-proposed')}</p>
      </Notice>
    )
  }
  const municipalitiesOf = (one: Proposal) => (
    <ProposalTable
      caption={t('placement.municipalities-of', { region: one.name })}
      place={t('placement.municipality')}
      rows={one.municipalities.slice(0, shownMunicipalities)}
      visit={visit}
    />
  )
  return (
    <>
      <ProposalTable
        caption={t('placement.regions')}
        place={t('placement.region')}
        rows={[best, ...others]}
        visit={visit}
      />
      <Sources terms={best.terms} visit={visit} />
      {municipalitiesOf(best)}
      {others.map((one) => (
        <Details summary={t('placement.municipalities-of', { region: one.name })}>
          {municipalitiesOf(one)}
        </Details>
      ))}
      <Notice kind="info">
        <p>{t('placement.you-decide')}</p>
      </Notice>
    </>
  )
}

/** The question stands in the address, so that a proposal can be asked again. */
export const coupleForm = form({
  path: '/mensen/:person/koppeling',
  show: proposePlacement,
  showInput: ({ params, query }) => ({
    person: params.person,
    ...Object.fromEntries(questionFields.flatMap((name) => (query[name] ? [[name, query[name]]] : []))),
  }),
  action: coupleHousehold,
  values: ({ proposals, question, coupling }, visit) => ({
    on: visit.today,
    version: String(coupling?.version ?? 0),
    municipality: bestOf(proposals).municipality?.municipality ?? '',
    ...Object.fromEntries(
      questionFields.map((name) => [name, question[name] === null ? '' : String(question[name])]),
    ),
  }),
  title: ({ identity }, { t }) => t('placement.title', { name: identity.givenName }),
  view: (shown, state, visit) => {
    const { t } = visit
    const { identity, proposals, question, occupation } = shown
    const municipalities = shown.municipalities.map(({ code, name }) => ({ value: code, label: name }))
    const regions = shown.regions.map(({ code, name }) => ({
      value: code,
      label: t('placement.somewhere-in', { region: name }),
    }))
    const here = `/mensen/${question.person}/koppeling`
    // a refused form shows the same proposals again
    const asked = new URLSearchParams(
      Object.fromEntries(
        questionFields.flatMap((name) => (question[name] === null ? [] : [[name, String(question[name])]])),
      ),
    )
    return (
      <>
        <h1>{t('placement.title', { name: identity.givenName })}</h1>
        <p>{t('placement.explained')}</p>
        <p>
          {t('placement.demand-unknown', { occupation: occupation ?? t('placement.occupation-unknown') })}
        </p>
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
            <Select
              form={state}
              name="livesIn"
              label={t('placement.lives-in')}
              options={municipalities}
              empty={t('placement.unknown')}
              t={t}
            />
            <Fieldset legend={t('placement.anchors')} hint={t('placement.anchors-hint')}>
              {anchorKinds.map((kind) => (
                <Select
                  form={state}
                  name={kind}
                  label={t(`placement.anchor.${kind}`)}
                  options={
                    kind === 'work' || kind === 'training' ? [...regions, ...municipalities] : municipalities
                  }
                  empty={t('placement.no-anchor')}
                  t={t}
                />
              ))}
            </Fieldset>
          </Form>
        </Details>
        <Proposals proposals={proposals} visit={visit} />
        <Form action={`${here}?${asked}`} form={state} submitLabel={t('placement.couple')} t={t}>
          {['version', ...questionFields].map((name) => (
            <Hidden form={state} name={name} value={fieldValue(state, name)} />
          ))}
          <Select
            form={state}
            name="municipality"
            label={t('placement.choose')}
            options={municipalities}
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
  view: (data, visit, person) => {
    const { t } = visit
    const proposal = data?.coupling.proposal
    return (
      <>
        {data ? (
          <SummaryList
            t={t}
            items={[
              { term: t('placement.coupled-to'), description: data.organisation?.name },
              { term: t('placement.on'), description: formatDay(data.coupling.on, visit.language) },
              ...(data.coupling.reason
                ? [{ term: t('placement.reason-given'), description: data.coupling.reason }]
                : []),
            ]}
          />
        ) : (
          <p>{t('placement.none')}</p>
        )}
        {proposal && (
          <Details summary={t('placement.what-counted')}>
            <p>
              {proposal.best === null
                ? t(`placement.choice.${proposal.choice}`)
                : t('placement.choice.departs', { best: proposal.best })}
            </p>
            <h3>{proposal.region.name}</h3>
            <Reasons of={proposal.region} visit={visit} />
            <h3>{proposal.municipality.name}</h3>
            <Reasons of={proposal.municipality} visit={visit} />
            <Sources terms={proposal.region.terms} visit={visit} />
          </Details>
        )}
        {mayPerform(coupleHousehold.allow, visit.actor?.role ?? null) && (
          <Actions>
            <LinkButton href={`/mensen/${person}/koppeling`}>
              {t(data ? 'placement.again' : 'placement.start')}
            </LinkButton>
          </Actions>
        )}
      </>
    )
  },
})
