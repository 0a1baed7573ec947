import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { addDays, date, type IsoDate } from '../../platform/date.ts'
import { numberInput } from '../../platform/form-input.ts'
import { getIdentity, getLine, type Line, PersonId } from '../person/index.ts'
import { coupledCounts, findCoupling, membersOn } from './placement.store.ts'
import { type AnchorKind, anchorKinds, type Proposal, proposeMunicipalities } from './proposal.ts'

const municipality = z
  .string()
  .regex(/^GM\d{4}$/, { error: 'problem.placement.municipality' })
  .nullable()
  .default(null)

export const ProposalQuestion = z.object({
  person: PersonId,
  nationalTarget: numberInput(0, 200_000).nullable().default(null),
  work: municipality,
  training: municipality,
  family: municipality,
  hospital: municipality,
})
export type ProposalQuestion = z.infer<typeof ProposalQuestion>

/** First and last day of the half-year in which a day lies. */
export const halfYearOf = (day: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } => {
  const year = day.slice(0, 4)
  return day.slice(5, 7) < '07'
    ? { from: date(`${year}-01-01`), to: date(`${year}-06-30`) }
    : { from: date(`${year}-07-01`), to: addDays(date(`${Number(year) + 1}-01-01`), -1) }
}

/** The household of which the person is a member on a day. */
export const householdOn = (line: Line, day: IsoDate) =>
  line.memberships.find((one) => one.startsOn <= day && (one.endsOn === null || one.endsOn >= day))?.household

export const makeProposals = async (
  { db, today }: ActionContext,
  question: ProposalQuestion,
): Promise<readonly Proposal[]> => {
  const library = await regions()
  const line = await getLine(db, question.person)
  const household = householdOn(line, today)
  const home = line.episodes.find(
    (one) => one.track === 'living' && one.state === 'running' && one.provider !== null,
  )
  const livesWith = home?.provider ? await findOrganisation(db, home.provider) : undefined
  const { from, to } = halfYearOf(today)
  const anchors = anchorKinds.flatMap((kind: AnchorKind) => {
    const code = question[kind]
    return code === null ? [] : [{ kind, municipality: code }]
  })
  return proposeMunicipalities({
    municipalities: library.municipalities,
    regions: library.regions,
    persons: household ? (await membersOn(db, household, today)).length : 1,
    anchors,
    livesIn: livesWith?.municipality ?? null,
    nationalTarget: question.nationalTarget,
    coupled: await coupledCounts(db, from, to),
  })
}

/** The best municipalities for the household of a person, with the reasons. A person decides; nothing is stored. */
export const proposePlacement = action('placement.propose', {
  input: ProposalQuestion,
  allow: ['coa-coupler'],
  effect: 'read',
  purpose: 'placement',
  person: (input) => input.person,
  run: async (context, question) => {
    const line = await getLine(context.db, question.person)
    return {
      question,
      identity: await getIdentity(context.db, question.person),
      proposals: (await makeProposals(context, question)).slice(0, 10),
      coupling: await findCoupling(
        context.db,
        line.memberships.map((one) => one.household),
      ),
      municipalities: (await regions()).municipalities
        .map(({ code, name }) => ({ code, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }
  },
})
