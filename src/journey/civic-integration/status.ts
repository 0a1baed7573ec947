import { ageOn, type IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'
import { type DiplomaFinding, diplomaOf } from './diploma.ts'
import { firstOf, sumOf } from './line-facts.ts'
import { type Loan, loanOf } from './loan.ts'
import { type IntegrationPart, partsOf, type RouteKind, routeKinds } from './parts.ts'
import {
  type IntegrationTerm,
  integrationTerm,
  type Regime,
  type Relief,
  reliefOf,
  routeChangeUntil,
} from './term.ts'

export type IntegrationDuty =
  | { readonly state: 'fulfilled' | 'exempt' | 'released' | 'yes'; readonly on: IsoDate }
  | { readonly state: 'none'; readonly why: 'status' | 'under-16' | 'closed' }
  | { readonly state: 'unknown'; readonly missing: 'duo-notice' }

export type IntegrationStatus = {
  readonly regime: Regime | null
  readonly duty: IntegrationDuty
  readonly term: IntegrationTerm
  readonly route: { readonly kind: RouteKind; readonly since: IsoDate | null } | null
  readonly parts: readonly IntegrationPart[]
  readonly diploma: DiplomaFinding | null
  /** a course is followed whose diploma may exempt; as long as it lasts there may be no duty */
  readonly enrolled: string | null
  readonly talks: { readonly agreed: number | null; readonly held: number }
  /** after 600 lesson hours: whether A2 may do for a skill; null where it does not belong to the route */
  readonly scalingDown: {
    readonly hours: number | null
    readonly possible: 'yes' | 'not-yet' | 'unknown'
  } | null
  readonly routeChange: { readonly until: IsoDate; readonly isOpen: boolean } | null
  readonly relief: Relief | null
  /** of the law of 2013 only */
  readonly loan: Loan | null
}

/** What the plan adds to the line. */
export type PlanFacts = { readonly route: RouteKind; readonly talks: number | null }

/** Where DUO wrote it down as a release of everything (`recordWaiver`). */
export const wholeWaiver = 'Ontheffing'
export const scaleDownHours = 600

/** The law that governs the person on a day; a route that only one law knows tells it too. */
const regimeOf = (line: Line, route: RouteKind | null, today: IsoDate): Regime | null => {
  const kind = line.episodes
    .filter((one) => ['regime-2013', 'regime-2021'].includes(one.kind) && one.startsOn <= today)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]?.kind
  if (kind) return kind === 'regime-2021' ? 'Wi2021' : 'Wi2013'
  if (route === null) return null
  return route === 'civic-integration-2013' ? 'Wi2013' : 'Wi2021'
}

const isRoute = (kind: string): kind is RouteKind => (routeKinds as readonly string[]).includes(kind)

/** The route of the plan, with the day on which its lessons began; without a plan the last one on the line. */
const routeOf = (line: Line, plan: PlanFacts | null): IntegrationStatus['route'] => {
  const lessons = line.episodes
    .filter(({ kind }) => isRoute(kind))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const last = lessons.at(-1)?.kind
  const kind = plan?.route ?? (last && isRoute(last) ? last : null)
  if (kind === null) return null
  const since = lessons.find((one) => one.kind === kind && one.state !== 'planned')?.startsOn ?? null
  return { kind, since }
}

const withoutDuty = ['temporary-protection', 'dutch-national']
const closing = ['departed', 'died', 'permit-lost']

const dutyOf = (line: Line, today: IsoDate): IntegrationDuty => {
  const fulfilled = firstOf(line, 'integrated')
  if (fulfilled) return { state: 'fulfilled', on: fulfilled.on }
  const exempted = firstOf(line, 'exempted')
  if (exempted) return { state: exempted.detail === wholeWaiver ? 'released' : 'exempt', on: exempted.on }
  if (firstOf(line, ...closing)) return { state: 'none', why: 'closed' }
  const free = line.episodes.some(
    (one) =>
      withoutDuty.includes(one.kind) && one.startsOn <= today && (one.endsOn === null || one.endsOn >= today),
  )
  if (free) return { state: 'none', why: 'status' }
  if (line.birthDate !== null && ageOn(line.birthDate, today) < 16) return { state: 'none', why: 'under-16' }
  const notice = firstOf(line, 'duo-notice')
  return notice ? { state: 'yes', on: notice.on } : { state: 'unknown', missing: 'duo-notice' }
}

const exemptingCourses = ['mbo', 'bbl', 'higher-education']

/**
 * How civic integration stands for one person on a day, from the line and the plan alone (S56). What is not recorded is
 * unknown and says what is missing.
 */
export const statusOf = (line: Line, plan: PlanFacts | null, today: IsoDate): IntegrationStatus => {
  const route = routeOf(line, plan)
  const regime = regimeOf(line, route?.kind ?? null, today)
  const hours = sumOf(line, 'course-hours')
  const until = regime === 'Wi2021' ? routeChangeUntil(line) : null
  return {
    regime,
    duty: dutyOf(line, today),
    term: integrationTerm(line, regime, today),
    route,
    parts: partsOf(line, regime, route?.kind ?? null),
    diploma: diplomaOf(line),
    enrolled:
      line.episodes.find((one) => one.state === 'running' && exemptingCourses.includes(one.kind))?.kind ??
      null,
    talks: {
      agreed: plan?.talks ?? null,
      held: line.milestones.filter(({ kind }) => kind === 'review-talk').length,
    },
    scalingDown:
      regime === 'Wi2021' && route?.kind === 'route-b1'
        ? { hours, possible: hours === null ? 'unknown' : hours >= scaleDownHours ? 'yes' : 'not-yet' }
        : null,
    routeChange: until === null ? null : { until, isOpen: today <= until },
    relief: regime === 'Wi2021' ? reliefOf(line, today) : null,
    loan: regime === 'Wi2013' ? loanOf(line) : null,
  }
}
