import { union } from '../../../lib/day-set/index.ts'
import {
  closingMilestones,
  type Happening,
  type Lasting,
  type RuleFacts,
} from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { type IsoDate, toDayNumber } from '../../platform/date.ts'
import type { HouseholdRole, Line } from '../person/index.ts'

const after = (endsOn: IsoDate | null): number => (endsOn === null ? Infinity : toDayNumber(endsOn) + 1)

const byKind = <Fact extends { readonly kind: string }, Kept extends { readonly day: number }>(
  facts: readonly Fact[],
  keep: (fact: Fact) => Kept,
): ReadonlyMap<string, readonly Kept[]> => {
  const map = new Map<string, Kept[]>()
  for (const fact of facts) {
    const kept = keep(fact)
    const list = map.get(fact.kind)
    if (list) list.push(kept)
    else map.set(fact.kind, [kept])
  }
  for (const list of map.values()) list.sort((a, b) => a.day - b.day)
  return map
}

/** Another member of a household that somebody belongs to, with the days on which both do. */
export type Companion = { readonly role: HouseholdRole; readonly from: number; readonly to: number }

const daysWith = (companions: readonly Companion[], roles: readonly HouseholdRole[]) =>
  union(companions.filter(({ role }) => roles.includes(role)).map(({ from, to }) => ({ from, to })))

/** What rules look at on one line; whoever else is in the household comes apart. */
export const factsOfLine = (
  line: Line,
  vocabulary: Vocabulary,
  companions: readonly Companion[] = [],
): RuleFacts => {
  const milestones = byKind(
    line.milestones,
    (one): Happening => ({ day: toDayNumber(one.on), detail: one.detail, fact: one.fact }),
  )
  const closings = closingMilestones.flatMap((kind) => milestones.get(kind) ?? [])
  const isChild = line.memberships.some(({ role }) => role === 'child')
  return {
    born: line.birthDate === null ? null : toDayNumber(line.birthDate),
    arrivedAsFamily: line.arrivedAsFamily,
    milestones,
    episodes: line.episodes.map(
      (one): Lasting => ({
        kind: one.kind,
        traits: vocabulary.episodeKinds.get(one.kind)?.traits ?? [],
        from: toDayNumber(one.startsOn),
        to: after(one.endsOn),
        state: one.state,
        fact: one.fact,
      }),
    ),
    holdings: line.responsibilities.map((one) => ({
      duty: one.duty,
      organisation: one.organisation,
      from: toDayNumber(one.startsOn),
      to: after(one.endsOn),
    })),
    amounts: byKind(line.amounts, (one) => ({ day: toDayNumber(one.on), value: one.value })),
    interrupted: union(
      line.interruptions.map((one) => ({ from: toDayNumber(one.startsOn), to: after(one.endsOn) })),
    ),
    withPartner: isChild ? [] : daysWith(companions, ['main', 'partner']),
    withChild: isChild ? [] : daysWith(companions, ['child']),
    closedOn: closings.length > 0 ? Math.min(...closings.map(({ day }) => day)) : null,
  }
}
