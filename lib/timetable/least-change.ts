import type { Timetable } from './prepare.ts'
import type { Block, Demand } from './problem.ts'
import { type Patience, search, type Terms } from './search.ts'
import { currentOf, termsOfChange } from './terms.ts'
import { describeWeek, type Week } from './week.ts'

export type Change =
  | {
      readonly kind: 'other-alternative'
      readonly part: string
      readonly from: string | undefined
      readonly to: string
      /** In what the new one differs. */
      readonly differs: readonly ('day' | 'time' | 'place')[]
      /** It still has to be arranged. */
      readonly reserve: boolean
    }
  | { readonly kind: 'leave-out'; readonly part: string; readonly required: boolean }
  | { readonly kind: 'yield'; readonly demand: Demand; readonly soft: boolean }

export type Proposal = {
  readonly changes: readonly Change[]
  /** What the week costs with its changes; proposals are ranked by it. */
  readonly cost: number
  /** No cheaper proposal exists besides those that stand before it. */
  readonly proven: boolean
  readonly week: Week
}

export type ProposalOptions = {
  readonly count?: number
  /** What every change costs besides the preference for what it leads to. */
  readonly changeCost?: number
  readonly patience?: Patience
}

const differences = (a: readonly Block[], b: readonly Block[], samePlace: boolean) => {
  const days = (blocks: readonly Block[]): string =>
    [...new Set(blocks.map(({ day }) => day))].toSorted().join()
  const times = (blocks: readonly Block[]): string =>
    [...new Set(blocks.map(({ from, to }) => `${from}-${to}`))].toSorted().join()
  return [
    ...(days(a) === days(b) ? [] : (['day'] as const)),
    ...(times(a) === times(b) ? [] : (['time'] as const)),
    ...(samePlace ? [] : (['place'] as const)),
  ]
}

/**
 * The cheapest ways to make the current week fit, best first: each changes something that no cheaper one changes entirely.
 * Empty when the current week fits already, or when nothing that may change helps.
 */
export const leastChanges = (timetable: Timetable, options: ProposalOptions = {}): readonly Proposal[] => {
  const { count = 3, changeCost = 1, patience = { nodes: 20_000 } } = options
  const { parts } = timetable.problem
  const terms = termsOfChange(timetable, changeCost)
  const current = parts.map(
    (part, index) =>
      timetable.ofPart[index]?.find(
        (value) => timetable.values[value]?.alternative?.id === currentOf(part),
      ) ?? -1,
  )
  const barred: { values: readonly number[]; broken: readonly number[] }[] = []
  const proposals: Proposal[] = []
  while (proposals.length < count) {
    const asked: Terms = { ...terms, barred }
    const { best, complete } = search(timetable, asked, patience)
    if (!best) break
    const changed = best.values.filter((value, part) => value !== current[part])
    const broken = best.broken
    if (changed.length + broken.length === 0) break
    barred.push({ values: changed, broken })
    const ofParts = changed.flatMap((value): readonly Change[] => {
      const one = timetable.values[value]
      const part = parts[one?.part ?? -1]
      if (!one || !part) return []
      if (!one.alternative)
        return [{ kind: 'leave-out', part: part.id, required: part.leaveOut === undefined }]
      const before = part.alternatives.find(({ id }) => id === currentOf(part))
      return [
        {
          kind: 'other-alternative',
          part: part.id,
          from: before?.id,
          to: one.alternative.id,
          differs: differences(
            before?.blocks ?? [],
            one.alternative.blocks,
            before?.place === one.alternative.place,
          ),
          reserve: one.alternative.reserve === true,
        },
      ]
    })
    const yields = broken.flatMap((index): readonly Change[] => {
      const constraint = timetable.constraints[index]
      return constraint
        ? [{ kind: 'yield', demand: constraint.demand, soft: constraint.firm.soft !== undefined }]
        : []
    })
    proposals.push({
      changes: [...ofParts, ...yields],
      cost: best.cost,
      proven: complete,
      week: describeWeek(timetable, best),
    })
  }
  return proposals
}
