import type { Rank } from '../../catalogue/rule/index.ts'

/** How many days later something of this rank comes than a term of the law with the same due day. */
const later: Record<Rank, number> = { law: 0, norm: 14, local: 28 }

/** The day number of what has no day: it comes after everything that has one. */
export const lastOfAll = 100_000

/**
 * The place of an obligation in a list: the smaller, the more urgent. The due day as a day number; a norm of the chain and a
 * norm that an organisation set itself rank below the law, so they wait two and four weeks.
 */
export const urgencyOf = (rank: Rank, day: number): number => day + later[rank]
