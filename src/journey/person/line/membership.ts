import type { IsoDate } from '../../../platform/date.ts'
import type { HouseholdId, Membership } from '../line.ts'

const earliest = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b

/**
 * What lasts in a household concerns a member for as long as both last: the fact is cut at both ends of every
 * membership, so that a divorce splits it by date and somebody who joins later has it from then on.
 */
export const cutToMembership = <Fact extends { readonly startsOn: IsoDate; readonly endsOn: IsoDate | null }>(
  fact: Fact,
  household: HouseholdId,
  memberships: readonly Membership[],
): Fact[] =>
  memberships
    .filter((membership) => membership.household === household)
    .flatMap((membership) => {
      const startsOn = fact.startsOn > membership.startsOn ? fact.startsOn : membership.startsOn
      const endsOn = earliest(fact.endsOn, membership.endsOn)
      return endsOn !== null && endsOn < startsOn ? [] : [{ ...fact, startsOn, endsOn }]
    })

/** Whether the person belonged to the household on a day, first and last day included. */
export const isMemberOn = (
  household: HouseholdId,
  day: IsoDate,
  memberships: readonly Membership[],
): boolean =>
  memberships.some(
    (membership) =>
      membership.household === household &&
      membership.startsOn <= day &&
      (membership.endsOn === null || membership.endsOn >= day),
  )
