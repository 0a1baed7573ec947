import type { IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'

/**
 * Routes at the level that the learnability test expects (Wet inburgering 2021, art. 6 to 9; practice 4): B1 can be reached along the
 * B1 route and the education route, A2 along the B1 route (scaled down later), and who is expected to end lower takes the Z-route.
 */
const fitting = {
  B1: ['route-b1', 'route-education'],
  A2: ['route-b1'],
  low: ['route-z'],
} as const satisfies Record<string, readonly string[]>
export type Outcome = keyof typeof fitting

const isOutcome = (detail: string | null): detail is Outcome =>
  detail !== null && Object.hasOwn(fitting, detail)
const towardsEducation: readonly (string | null)[] = ['education', 'bridge-course']

export type RouteProposal = {
  readonly testedOn: IsoDate
  readonly outcome: Outcome
  /** what the test and the chosen next step lead to */
  readonly route: (typeof fitting)[Outcome][number]
  /** every route at that level: another one asks for the reason */
  readonly fits: readonly string[]
}

/** The route that follows from the last learnability test; null where no outcome is known, or the law of 2021 does not hold. */
export const proposedRoute = ({ milestones, episodes }: Line): RouteProposal | null => {
  if (episodes.some(({ kind }) => kind === 'regime-2013')) return null
  const tests = milestones.filter(({ kind }) => kind === 'learnability-test')
  const last = tests.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1)
  if (!last || !isOutcome(last.detail)) return null
  const nextStep = milestones.findLast(({ kind }) => kind === 'intake')?.detail ?? null
  const fits = fitting[last.detail]
  const route =
    fits.find((one) => one === 'route-education' && towardsEducation.includes(nextStep)) ?? fits[0]
  return { testedOn: last.on, outcome: last.detail, route, fits }
}
