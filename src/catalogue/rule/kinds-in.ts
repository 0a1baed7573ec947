import type { Vocabulary } from '../vocabulary/index.ts'

const keys = ['milestone', 'running'] as const

/** Every milestone, episode, trait and amount that an expression names. */
const codesIn = (value: unknown): readonly (readonly [sort: string, code: string])[] => {
  if (Array.isArray(value)) return value.flatMap(codesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]): readonly (readonly [string, string])[] => {
    if (keys.some((key) => key === name)) return [part].flat().map((code) => [name, String(code)] as const)
    if (
      (name === 'amount' || name === 'reached') &&
      typeof part === 'object' &&
      part !== null &&
      'of' in part
    )
      return [part.of, 'with' in part ? part.with : []]
        .flat()
        .map((code) => ['amount', String(code)] as const)
    if (name === 'agreed') return [['amount', String(part)]]
    if (name === 'age' || name === 'birthday') return [['birth', 'birth-date']]
    return codesIn(part)
  })
}

/** Where a milestone of a strand is kept. */
const trackOfStrand = {
  'reception-and-housing': 'living',
  'civic-integration': 'language',
  income: 'income',
  'work-and-education': 'work',
  closure: 'status',
} as const

const tracksOf = (sort: string, code: string, vocabulary: Vocabulary): readonly string[] => {
  if (sort === 'birth') return ['identity']
  if (sort === 'amount') return [vocabulary.amountKinds.get(code)?.track ?? 'status']
  if (sort === 'milestone') {
    const kind = vocabulary.milestoneKinds.get(code)
    return kind ? [trackOfStrand[kind.strand]] : []
  }
  return [...vocabulary.episodeKinds.values()]
    .filter((kind) => kind.code === code || (kind.traits as readonly string[]).includes(code))
    .map(({ track }) => track)
}

/** The parts of a file that one must see to know whether an expression is so. */
export const categoriesIn = (expression: unknown, vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set(codesIn(expression).flatMap(([sort, code]) => tracksOf(sort, code, vocabulary)))
