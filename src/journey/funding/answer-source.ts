import { type Answer, all, condition, type Truth } from '../../../lib/conditions/index.ts'
import type { FundingCondition, FundingFact, FundingSource } from '../../catalogue/funding/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { FundingFacts } from './funding-facts.ts'

/** Who can say what is not known. */
const suppliers: Record<FundingFact, string> = {
  duty: 'duo',
  'regime-2013': 'duo',
  'regime-2021': 'duo',
  benefit: 'income',
  'under-27': 'person',
  'under-30': 'person',
  registered: 'municipality',
  'finance-right': 'duo',
  'same-school': 'school',
  'employer-agrees': 'employer',
  'municipality-agrees': 'municipality',
  'study-agreed': 'municipality',
}

const factOf = (fact: FundingFact, source: string, facts: FundingFacts): Truth =>
  fact === 'registered' ? (facts.registered.has(source) ? 'yes' : 'unknown') : facts[fact]

export type SourceAnswer = {
  readonly source: FundingSource
  readonly answer: Answer
  readonly conditions: readonly (FundingCondition & { readonly truth: Truth })[]
}

/** Its first and last day; nothing is said of money that the rule does not date. */
const runsOn = ({ valid }: FundingSource, day: IsoDate): boolean =>
  (valid.from === null || valid.from <= day) && (valid.to === null || valid.to >= day)

/**
 * Whether somebody may use a source on a day: yes, no or unknown, with the reason of each condition. A condition that was
 * only recalled neither allows nor refuses.
 */
export const answerSource = (source: FundingSource, facts: FundingFacts, day: IsoDate): SourceAnswer => {
  const conditions = source.conditions.map((one) => {
    const known = factOf(one.fact, source.id, facts)
    const met: Truth = known === 'unknown' ? 'unknown' : known === one.is ? 'yes' : 'no'
    return { ...one, truth: one.certainty === 'recalled' ? ('unknown' as const) : met }
  })
  const answer = all([
    condition({ condition: 'runs', truth: runsOn(source, day) ? 'yes' : 'no', detail: {} }),
    ...conditions.map(({ fact, is, truth }) =>
      condition({
        condition: `${fact}-${is}`,
        truth,
        detail: {},
        ...(truth === 'unknown' && { suppliedBy: suppliers[fact] }),
      }),
    ),
  ])
  return { source, answer, conditions }
}

/** Kinds of education and language parts for which the check is asked (S67). */
export const educationRoutes = [
  'language-course',
  'literacy-course',
  'entree',
  'mbo',
  'bbl',
  'sector-course',
  'bridge-course',
  'higher-education',
] as const
export type EducationRoute = (typeof educationRoutes)[number]

export const paysFor = ({ pays }: FundingSource, kind: string): boolean =>
  pays.length === 0 || pays.includes(kind)

/** The sources that pay for a kind of part, what may be used first. */
export const sourcesFor = (
  kind: string,
  sources: readonly FundingSource[],
  facts: FundingFacts,
  day: IsoDate,
): readonly SourceAnswer[] => {
  const order: Record<Truth, number> = { yes: 0, unknown: 1, no: 2 }
  return sources
    .filter((source) => paysFor(source, kind))
    .map((source) => answerSource(source, facts, day))
    .toSorted((a, b) => order[a.answer.truth] - order[b.answer.truth])
}

export type Clash = {
  readonly one: FundingSource
  readonly other: FundingSource
  readonly rule: FundingSource['excludes'][number]
  /** no where they surely may not stand together, unknown where that depends on what is not known */
  readonly allowed: 'no' | 'unknown'
}

/** Two sources of one part that may not stand beside each other. */
export const clashesOf = (chosen: readonly FundingSource[], facts: FundingFacts): readonly Clash[] =>
  chosen.flatMap((one) =>
    one.excludes.flatMap((rule): Clash[] => {
      const other = chosen.find(({ id }) => id === rule.source)
      if (!other) return []
      const holds = rule.when === undefined ? 'yes' : factOf(rule.when, one.id, facts)
      if (holds === 'no') return []
      const sure = holds === 'yes' && rule.certainty !== 'recalled'
      return [{ one, other, rule, allowed: sure ? 'no' : 'unknown' }]
    }),
  )
