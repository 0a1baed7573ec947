import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import {
  Condition,
  Lasts,
  Programme as LibraryProgramme,
  Load,
  type Programme,
  ProgrammeStep,
} from '../../catalogue/programme/index.ts'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'

export const ProgrammeId = identifier('ProgrammeId')
export type ProgrammeId = z.infer<typeof ProgrammeId>

/** A place in the report's record, or null: the organisation chose it. */
const source = Condition.shape.cites.nullable()

export const AdoptedLasts = Lasts.extend({ cites: source })
export type AdoptedLasts = z.infer<typeof AdoptedLasts>
export const AdoptedLoad = Load.extend({ cites: source })

export const AdoptedStep = ProgrammeStep.extend({
  cites: source,
  lasts: AdoptedLasts.nullable(),
  load: AdoptedLoad.nullable(),
  provider: OrganisationId.nullable().default(null),
})
export type AdoptedStep = z.infer<typeof AdoptedStep>

const Group = LibraryProgramme.shape.group.unwrap()

/** A programme as an organisation carries it out: the practice's, with what was changed. */
export const AdoptedContent = z.object({
  practice: z.string(),
  name: z.string().min(1).max(120),
  conditions: z.array(Condition),
  steps: z.array(AdoptedStep).min(1),
  lasts: LibraryProgramme.shape.lasts,
  load: LibraryProgramme.shape.load,
  group: Group.extend({ cites: source }).nullable(),
  outcomes: LibraryProgramme.shape.outcomes,
  metrics: LibraryProgramme.shape.metrics,
  startsOn: IsoDate.describe('from this day the organisation carries it out'),
  endsOn: IsoDate.nullable(),
  fundedUntil: IsoDate.nullable().describe('last day of the money'),
  target: z.int().min(1).nullable().describe('participants that are planned'),
})
export type AdoptedContent = z.infer<typeof AdoptedContent>

/** What the adoption itself says. */
export type Adoption = Pick<AdoptedContent, 'name' | 'startsOn' | 'endsOn' | 'fundedUntil' | 'target'>

/** The practice as it is, taken over. */
export const adoptedFrom = (programme: Programme, adoption: Adoption): AdoptedContent => ({
  practice: programme.practice,
  conditions: programme.conditions,
  steps: programme.steps.map((step) => ({ ...step, provider: null })),
  lasts: programme.lasts,
  load: programme.load,
  group: programme.group,
  outcomes: programme.outcomes,
  metrics: programme.metrics,
  ...adoption,
})

/** The bound of a condition that an organisation may fill in: what kind, and what it is now; undefined where there is none. */
export const boundOf = ({
  needs,
}: Pick<Condition, 'needs'>):
  | {
      readonly fact: string
      readonly way: 'atLeast' | 'atMost' | 'under'
      readonly bound: string | number | null
    }
  | undefined => {
  if ('told' in needs || 'in' in needs) return undefined
  if ('under' in needs) return { fact: needs.fact, way: 'under', bound: needs.under }
  if ('atLeast' in needs) return { fact: needs.fact, way: 'atLeast', bound: needs.atLeast }
  return { fact: needs.fact, way: 'atMost', bound: needs.atMost }
}

/** Does the organisation still have to say what this condition asks? */
export const waitsForBound = (one: Pick<Condition, 'needs'>): boolean => boundOf(one)?.bound === null
