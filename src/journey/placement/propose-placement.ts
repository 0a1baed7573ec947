import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import type { RegionLibrary } from '../../catalogue/region/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { addDays, date, type IsoDate } from '../../platform/date.ts'
import { numberInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getIdentity, getLine, type Line, PersonId } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { coupledCounts, findCoupling, membersOn } from './placement.store.ts'
import { type Anchor, anchorKinds, type Proposal, proposeRegions } from './proposal.ts'

const code = (pattern: RegExp) =>
  z.string().regex(pattern, { error: 'problem.placement.place' }).nullable().default(null)
const municipality = code(/^GM\d{4}$/)
/** work or training binds to a region; the municipality is said where it is known */
const regionOrMunicipality = code(/^(GM\d{4}|AM\d{2})$/)

/** What the coupler knows and the file does not: facts that bind, and the numbers of the half-year. */
export const ProposalQuestion = z.object({
  person: PersonId,
  nationalTarget: numberInput(0, 200_000).nullable().default(null),
  livesIn: municipality.describe('where the household lives now, when the file does not say it'),
  work: regionOrMunicipality,
  training: regionOrMunicipality,
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

const anchorsOf = (question: ProposalQuestion, library: RegionLibrary): readonly Anchor[] =>
  anchorKinds.flatMap((kind): Anchor[] => {
    const place = question[kind]
    if (place === null) return []
    if (library.regions.some((one) => one.code === place))
      return [{ kind, region: place, municipality: null }]
    const found = library.municipalities.find((one) => one.code === place)
    if (!found) throw invalidField(kind, 'placement.place')
    return [{ kind, region: found.region, municipality: found.code }]
  })

/** The municipality of the place where the person lives now, as far as the line says it. */
const presentPlace = async ({ db, today }: Pick<ActionContext, 'db' | 'today'>, line: Line) => {
  const home = line.episodes.findLast(
    (one) =>
      one.track === 'living' &&
      one.provider !== null &&
      one.startsOn <= today &&
      (one.endsOn === null || one.endsOn >= today),
  )
  return home?.provider ? ((await findOrganisation(db, home.provider))?.municipality ?? null) : null
}

export const makeProposals = async (
  context: Pick<ActionContext, 'db' | 'today'>,
  question: ProposalQuestion,
): Promise<readonly Proposal[]> => {
  const { db, today } = context
  const library = await regions()
  const line = await getLine(db, question.person)
  const household = householdOn(line, today)
  const { from, to } = halfYearOf(today)
  return proposeRegions({
    municipalities: library.municipalities,
    regions: library.regions,
    persons: household ? (await membersOn(db, household, today)).length : 1,
    anchors: anchorsOf(question, library),
    livesIn: question.livesIn ?? (await presentPlace(context, line)),
    nationalTarget: question.nationalTarget,
    coupled: await coupledCounts(db, from, to),
    demand: new Map(),
    sources: { room: library.municipalitySource, distance: library.municipalitySource, demand: null },
  })
}

/** The regions and municipalities for the household of a person, with the reasons. A person decides; nothing is stored. */
export const proposePlacement = action('placement.propose', {
  input: ProposalQuestion,
  allow: ['coa-coupler'],
  effect: 'read',
  purpose: 'placement',
  person: (input) => input.person,
  run: async (context, question) => {
    const { db } = context
    const line = await getLine(db, question.person)
    const library = await regions()
    return {
      question: { ...question, livesIn: question.livesIn ?? (await presentPlace(context, line)) },
      identity: await getIdentity(db, question.person),
      occupation: (await findProfile(db, question.person))?.content.occupation ?? null,
      proposals: await makeProposals(context, question),
      coupling: await findCoupling(
        db,
        line.memberships.map((one) => one.household),
      ),
      regions: [...library.regions].sort((a, b) => a.name.localeCompare(b.name)),
      municipalities: library.municipalities
        .map(({ code, name }) => ({ code, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }
  },
})
