import type { LineMeasures } from './measures.ts'

/** Support within thirteen weeks is early: the report asks for a start in the first months; our own boundary, in days. */
export const earlyWithin = 91

/** From these shares on a group scores high and middle; below, low. Our own boundaries, the same for all three. */
export const bands = [
  { band: 'high', from: 0.75 },
  { band: 'middle', from: 0.5 },
  { band: 'low', from: 0 },
] as const

export type GroupScore = {
  /** null when there is no denominator */
  readonly band: 'high' | 'middle' | 'low' | null
  readonly numerator: number
  readonly denominator: number
  /** persons whose answer is not known, or not yet; never counted as zero */
  readonly unknown: number
  readonly unit: 'persons' | 'days'
}

const score = (part: Omit<GroupScore, 'band'>): GroupScore => ({
  ...part,
  band:
    part.denominator === 0
      ? null
      : (bands.find(({ from }) => part.numerator / part.denominator >= from)?.band ?? 'low'),
})

/** Early for a group: persons supported within the boundary, over persons for whom that is decided. */
const earlyScore = (group: readonly LineMeasures[]): GroupScore => {
  const decided = group.filter(
    ({ early }) =>
      early.status === 'supported' || (early.status === 'waiting' && (early.days ?? 0) > earlyWithin),
  )
  return score({
    numerator: decided.filter(({ early }) => (early.days ?? Number.POSITIVE_INFINITY) <= earlyWithin).length,
    denominator: decided.length,
    unknown: group.length - decided.length,
    unit: 'persons',
  })
}

const shareScore = (group: readonly LineMeasures[], measure: 'combined' | 'continuous'): GroupScore => {
  const shares = group.map((one) => one[measure])
  return score({
    numerator: shares.reduce((total, share) => total + (share.numerator ?? 0), 0),
    denominator: shares.reduce((total, share) => total + (share.denominator ?? 0), 0),
    unknown: shares.filter((share) => share.status === 'unknown').length,
    unit: 'days',
  })
}

/** The three marks of quality for a group of people, such as those of one municipality (S122), with their evidence. */
export const qualityOf = (group: readonly LineMeasures[]) => ({
  persons: group.length,
  early: earlyScore(group),
  combined: shareScore(group, 'combined'),
  continuous: shareScore(group, 'continuous'),
})
