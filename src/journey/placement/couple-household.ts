import type { Kysely } from 'kysely'
import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { findMunicipality, OrganisationId } from '../../catalogue/organisation/index.ts'
import { roles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField } from '../../platform/problem.ts'
import {
  endResponsibility,
  getLine,
  PersonId,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import {
  findCoupling,
  insertCoupling,
  membersOn,
  retractMilestone,
  retractResponsibility,
} from './placement.store.ts'
import type { ProposalSnapshot } from './placement.ts'
import { compareChoice, type Proposal } from './proposal.ts'
import { householdOn, makeProposals, ProposalQuestion } from './propose-placement.ts'

/** What stood before the coupler when the choice was made; the reason is asked when it departs from the proposal (S13). */
const snapshotOf = (
  proposals: readonly Proposal[],
  municipality: string,
  { person: _person, ...question }: ProposalQuestion,
): ProposalSnapshot => {
  const region = proposals.find((one) =>
    one.municipalities.some((each) => each.municipality === municipality),
  )
  const chosen = region?.municipalities.find((one) => one.municipality === municipality)
  if (!region || !chosen) throw invalidField('municipality', 'placement.municipality')
  const choice = compareChoice(proposals, municipality)
  const scored = ({
    name,
    anchors,
    score,
    terms,
  }: Pick<Proposal, 'name' | 'anchors' | 'score' | 'terms'>) => ({
    name,
    anchors: [...anchors],
    score,
    terms: terms.map((term) => ({ ...term, detail: { ...term.detail } })),
  })
  return {
    choice: choice.kind,
    best: choice.kind === 'departs' ? choice.best : null,
    region: scored(region),
    municipality: scored(chosen),
    question,
  }
}

/** The duty of housing passes to a municipality; a municipality that was coupled before loses every duty of it. */
const passHousing = async (
  db: Kysely<unknown>,
  person: PersonId,
  { to, former, on }: { to: OrganisationId; former: string | undefined; on: IsoDate },
): Promise<'passed' | 'held-already'> => {
  const held = (await getLine(db, person)).responsibilities.filter(
    (one) => one.endsOn === null || one.endsOn >= on,
  )
  const ending = held.filter(
    (one) =>
      one.organisation !== to &&
      (one.duty === 'housing' ||
        (one.organisation === former && roles['client-manager'].exercises.some((duty) => duty === one.duty))),
  )
  for (const one of ending) {
    if (one.startsOn >= on) await retractResponsibility(db, one)
    else {
      const { duty, organisation } = one
      await endResponsibility(db, { person, duty, organisation, endsOn: addDays(on, -1) })
    }
  }
  if (held.some((one) => one.organisation === to && one.duty === 'housing')) return 'held-already'
  await startResponsibility(db, { person, organisation: to, duty: 'housing', startsOn: on })
  return 'passed'
}

/**
 * Couples the household of a person to a municipality, which is responsible for housing from that day. Another one than the
 * best proposal asks for a reason (S13). Coupling again ends the former coupling; coupling to the same municipality again
 * only reaches who joined the household since.
 */
export const coupleHousehold = action('placement.couple', {
  input: ProposalQuestion.extend({
    version: versionInput.default(0).describe('version of the coupling that was seen; 0 when there was none'),
    municipality: z
      .string({ error: 'problem.field.choose' })
      .regex(/^GM\d{4}$/, { error: 'problem.field.choose' }),
    on: dayInput,
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['coa-coupler'],
  effect: 'write',
  purpose: 'placement',
  person: (input) => input.person,
  run: async (context, { municipality, on, reason, version, ...question }) => {
    const { db, today, concerns } = context
    const { person } = question
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const household = householdOn(line, on)
    if (!household) throw invalidField('on', 'placement.no-household')
    const organisation = await findMunicipality(db, municipality)
    if (!organisation) {
      const known = (await regions()).municipalities.find((one) => one.code === municipality)
      throw known
        ? invalidField('municipality', 'placement.not-connected', { name: known.name })
        : invalidField('municipality', 'placement.municipality')
    }
    const earlier = await findCoupling(db, [household])
    if (earlier && on < earlier.on) throw invalidField('on', 'placement.before-earlier')
    const again = earlier?.municipality === municipality
    // reaching who joined since changes no coupling, so it needs no version
    if (!again && (earlier?.version ?? 0) !== version) throw changedMeanwhile()
    if (!again) {
      const proposal = snapshotOf(await makeProposals(context, question), municipality, question)
      if (reason === null && proposal.best !== null) {
        throw invalidField('reason', 'placement.reason-needed', { best: proposal.best })
      }
      if (reason === null && proposal.choice === 'nothing-proposed') {
        throw invalidField('reason', 'placement.reason-unproposed')
      }
      const coupling = { municipality, organisation: organisation.id, on, proposal, reason }
      await insertCoupling(db, household, earlier, coupling)
      const mistaken = line.milestones.find(
        (one) => one.kind === 'coupled' && one.on === on && one.organisation === earlier?.organisation,
      )
      if (earlier?.on === on && mistaken) await retractMilestone(db, mistaken)
      const detail = organisation.name
      const milestone = { kind: 'coupled', on, organisation: OrganisationId.parse(organisation.id), detail }
      await recordMilestone(db, { household }, milestone)
    }
    const reached: string[] = []
    for (const member of (await membersOn(db, household, on)).map((one) => PersonId.parse(one))) {
      concerns(member)
      const former = again ? undefined : earlier?.organisation
      reached.push(await passHousing(db, member, { to: organisation.id, former, on }))
    }
    if (again && !reached.includes('passed')) throw conflict('placement.coupled-already')
    return { person, municipality }
  },
})
