import { type Days, union } from '../../../lib/day-set/index.ts'
import { toDayNumber } from '../../platform/date.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import type { ExampleFacts } from './rule.ts'

/** A dated fact, as a day number; `fact` leads back to where it stands. */
export type Happening = { readonly day: number; readonly detail: string | null; readonly fact: string }

/** Something that lasted: from a day number up to, not including, another (Infinity while it runs). */
export type Lasting = {
  readonly kind: string
  readonly traits: readonly string[]
  readonly from: number
  readonly to: number
  readonly state: 'planned' | 'running' | 'done' | 'broken-off'
  readonly fact: string
}

export type Holding = {
  readonly duty: string
  readonly organisation: string
  readonly from: number
  readonly to: number
}

/** What rules look at: everything that is known of one person, in day numbers, the earliest first. */
export type RuleFacts = {
  readonly born: number | null
  readonly arrivedAsFamily: boolean
  readonly milestones: ReadonlyMap<string, readonly Happening[]>
  readonly episodes: readonly Lasting[]
  readonly holdings: readonly Holding[]
  readonly amounts: ReadonlyMap<string, readonly { readonly day: number; readonly value: number }[]>
  readonly interrupted: Days
  readonly withPartner: Days
  readonly withChild: Days
  /** the day on which the line closed: departure, death, loss of the permit */
  readonly closedOn: number | null
}

/** The number that holds on a day, of what was agreed: the last that was written; null before it, and after a zero. */
export const agreedOn = ({ amounts }: RuleFacts, kind: string, day: number): number | null => {
  const value = amounts.get(kind)?.findLast((one) => one.day <= day)?.value ?? 0
  return value >= 1 ? Math.floor(value) : null
}

/** The days on which some number was agreed. */
export const agreedDays = ({ amounts }: RuleFacts, kind: string): Days => {
  const agreed = amounts.get(kind) ?? []
  return union(
    agreed.flatMap(({ day, value }, index) =>
      value >= 1 ? [{ from: day, to: agreed[index + 1]?.day ?? Infinity }] : [],
    ),
  )
}

/** The milestones that close a line neutrally. */
export const closingMilestones = ['departed', 'died', 'permit-lost'] as const

const group = <Value, Fact extends { readonly day: number }>(
  values: readonly Value[],
  read: (value: Value, index: number) => readonly [string, Fact],
): ReadonlyMap<string, readonly Fact[]> => {
  const map = new Map<string, Fact[]>()
  for (const [index, value] of values.entries()) {
    const [kind, fact] = read(value, index)
    const list = map.get(kind)
    if (list) list.push(fact)
    else map.set(kind, [fact])
  }
  for (const list of map.values()) list.sort((a, b) => a.day - b.day)
  return map
}

const everything: Days = [{ from: -Infinity, to: Infinity }]

/** The facts of an example of a rule. @throws Error for a kind that the vocabulary does not know. */
export const factsOfExample = (example: ExampleFacts, vocabulary: Vocabulary): RuleFacts => {
  const milestones = group(example.milestones, ([kind, on, detail], index) => {
    if (!vocabulary.milestoneKinds.has(kind)) throw new Error(`there is no milestone ${kind}`)
    return [kind, { day: toDayNumber(on), detail: detail ?? null, fact: `milestone-${index}` }]
  })
  const closings = closingMilestones.flatMap((kind) => milestones.get(kind) ?? [])
  return {
    born: example.born === null ? null : toDayNumber(example.born),
    arrivedAsFamily: example.family,
    milestones,
    episodes: example.episodes
      .map(([code, startsOn, endsOn, state], index): Lasting => {
        const kind = vocabulary.episodeKinds.get(code)
        if (!kind) throw new Error(`there is no episode ${code}`)
        return {
          kind: code,
          traits: kind.traits,
          from: toDayNumber(startsOn),
          to: endsOn === null ? Infinity : toDayNumber(endsOn) + 1,
          state: state ?? 'running',
          fact: `episode-${index}`,
        }
      })
      .sort((a, b) => a.from - b.from),
    holdings: example.duties.map(([duty, startsOn, endsOn]) => ({
      duty,
      organisation: 'example',
      from: toDayNumber(startsOn),
      to: endsOn === null ? Infinity : toDayNumber(endsOn) + 1,
    })),
    amounts: group(example.amounts, ([kind, on, value]) => [kind, { day: toDayNumber(on), value }]),
    interrupted: example.interruptions.map(([startsOn, endsOn]) => ({
      from: toDayNumber(startsOn),
      to: endsOn === null ? Infinity : toDayNumber(endsOn) + 1,
    })),
    withPartner: example.partner ? everything : [],
    withChild: example.child ? everything : [],
    closedOn: closings.length > 0 ? Math.min(...closings.map(({ day }) => day)) : null,
  }
}
