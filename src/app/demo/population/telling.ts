import type { Organisation, OrganisationId } from '../../../catalogue/organisation/index.ts'
import {
  type FactGatherer,
  type GatheredPerson,
  gatheredHousehold,
  type HouseholdId,
} from '../../../journey/person/index.ts'
import type { Action } from '../../../platform/action/action.ts'
import type { RowSets } from '../../../platform/database/row-sets.ts'
import type { IsoDate } from '../../../platform/date.ts'
import { type Deed, type OrganisationKey, organisationFields } from './story.ts'

/** What a story is told into: facts that are gathered, the organisations by key, and the household so far. */
export type Telling = {
  readonly facts: FactGatherer
  readonly sets: RowSets
  readonly organisation: (key: OrganisationKey) => Organisation
  readonly organisationById: (id: OrganisationId) => Organisation
  readonly members: GatheredPerson[]
}
export type Teller = (telling: Telling, deed: Deed) => void

/** A story that can not be told: which deed, and why. Nothing of its batch is stored. */
export class StoryProblem extends Error {
  constructor(deed: Deed, reason: string) {
    super(`${deed.act} on ${deed.on}: ${reason}`)
    this.name = 'StoryProblem'
  }
}

export const memberOf = ({ members }: Telling, deed: Deed): GatheredPerson => {
  const member = members[deed.who]
  if (!member) throw new StoryProblem(deed, 'nobody was registered')
  return member
}

/** Everybody who belongs to a household on a day. */
export const membersOn = ({ members }: Telling, household: HouseholdId, day: IsoDate) =>
  members.filter((one) =>
    one.memberships.some(
      (each) =>
        each.household === household &&
        !each.retracted &&
        each.startsOn <= day &&
        (each.endsOn === null || each.endsOn >= day),
    ),
  )

export const householdOf = (telling: Telling, deed: Deed, day: IsoDate = deed.on): HouseholdId =>
  gatheredHousehold(memberOf(telling, deed), day)

/** An input with identifiers in place of the keys of organisations. */
export const identified = (
  organisation: Telling['organisation'],
  input: Deed['input'],
): Record<string, unknown> => {
  const given: Record<string, unknown> = { ...input }
  for (const field of organisationFields) {
    const key = given[field]
    if (typeof key === 'string') given[field] = organisation(key).id
  }
  return given
}

/** The input of a deed as the action itself would read it. */
export const inputOf = <Input>(
  telling: Telling,
  deed: Deed,
  { input }: Pick<Action<Input>, 'input'>,
): Input => {
  const person = telling.members[deed.who]?.id
  const parsed = input.safeParse({
    ...(person && { person }),
    ...identified(telling.organisation, deed.input),
  })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new StoryProblem(deed, `${issue?.path.join('.')}: ${issue?.message}`)
}

/** What most actions refuse: a day that has not come. */
export const hasCome = (deed: Deed, day: IsoDate): void => {
  if (day > deed.on) throw new StoryProblem(deed, `${day} had not come`)
}
