import { date, type IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'
import { type ExamPart, isSkill, passedParts, readExamPart, scaledDown, skills } from './exam-part.ts'
import { firstOf, sumOf } from './line-facts.ts'
import type { Regime } from './term.ts'

export const routeKinds = ['route-b1', 'route-education', 'route-z', 'civic-integration-2013'] as const
export type RouteKind = (typeof routeKinds)[number]

export type IntegrationPart = {
  readonly part: ExamPart | 'pvt' | 'map' | 'course' | 'activation' | 'final-talk'
  readonly state: 'done' | 'open' | 'unknown' | 'not-needed' | 'optional' | 'waived'
  readonly on: string | null
  /** level that is needed, for a skill */
  readonly level: string | null
  /** the day on which the municipality decided that A2 is enough for this skill */
  readonly loweredOn: string | null
  /** level that was passed, where it is known */
  readonly passed: string | null
  /** hours that count; null is unknown */
  readonly hours: number | null
  readonly of: number | null
  /** hours of PVT and MAP inside `hours` */
  readonly deducted: number | null
}

const blank = {
  on: null,
  level: null,
  loweredOn: null,
  passed: null,
  hours: null,
  of: null,
  deducted: null,
} as const

/** From this notice on the participation declaration belongs to the law of 2013 (rule wi2013-pvt). */
const declarationFrom = date('2017-10-01')

/** Parts of the exam, or of the Z route, from which somebody is released. */
export const waivedParts = (line: Line): ReadonlySet<string> =>
  new Set(
    line.milestones
      .filter(({ kind }) => kind === 'partly-waived')
      .flatMap(({ detail }) =>
        (detail ?? '')
          .split(',')
          .flatMap((one) => readExamPart(one)?.part ?? (one.trim() === 'Meedoen' ? 'activation' : [])),
      ),
  )

const byMilestone = (
  line: Line,
  part: 'pvt' | 'map',
  given: { readonly hours: string; readonly of: number } | null,
): IntegrationPart => {
  const done = firstOf(line, part)
  return {
    ...blank,
    part,
    state: done ? 'done' : 'open',
    on: done?.on ?? null,
    hours: given ? sumOf(line, given.hours) : null,
    of: given?.of ?? null,
  }
}

const exam = (line: Line, part: ExamPart, level: string | null): IntegrationPart => {
  const passed = passedParts(line).get(part)
  const enough = passed && (level === null || passed.level === null || passed.level >= level)
  return {
    ...blank,
    part,
    state: enough ? 'done' : 'open',
    on: passed?.on ?? null,
    level: isSkill(part) ? level : null,
    passed: passed?.level ?? null,
  }
}

/** Hours of lessons, or of taking part: done when they reach what is asked; not recorded is unknown. */
const hours = (line: Line, part: 'course' | 'activation', of: number): IntegrationPart => {
  const recorded = sumOf(line, `${part}-hours`)
  const deducted =
    part === 'activation' ? (sumOf(line, 'pvt-hours') ?? 0) + (sumOf(line, 'map-hours') ?? 0) : 0
  const counted = recorded === null ? null : recorded + deducted
  return {
    ...blank,
    part,
    state: counted === null ? 'unknown' : counted >= of ? 'done' : 'open',
    hours: counted,
    of,
    deducted: part === 'activation' ? deducted : null,
  }
}

const withWaivers = (line: Line, parts: readonly IntegrationPart[]): readonly IntegrationPart[] => {
  const waived = waivedParts(line)
  return parts.map((one) =>
    one.state !== 'done' && waived.has(one.part) ? { ...one, state: 'waived' } : one,
  )
}

const ofZRoute = (line: Line): readonly IntegrationPart[] => {
  const passed = passedParts(line)
  return [
    // the hours of PVT and MAP go off the second 800 (Besluit inburgering 2021, art. 3.14)
    hours(line, 'course', 800),
    hours(line, 'activation', 800),
    ...(['knm', ...skills] as const)
      .filter((part) => passed.has(part))
      .map((part): IntegrationPart => ({ ...exam(line, part, null), state: 'done' })),
    { ...blank, part: 'final-talk', state: firstOf(line, 'integrated') ? 'done' : 'open' },
  ]
}

const ofLaw2021 = (line: Line, route: RouteKind | null): readonly IntegrationPart[] => {
  const lower = scaledDown(line)
  const map = byMilestone(line, 'map', { hours: 'map-hours', of: 40 })
  return [
    byMilestone(line, 'pvt', { hours: 'pvt-hours', of: 12 }),
    route === 'route-education' && map.state !== 'done' ? { ...map, state: 'not-needed' } : map,
    ...(route === 'route-z'
      ? ofZRoute(line)
      : route === null
        ? []
        : [
            ...skills.map((skill) => {
              const loweredOn = lower.get(skill)
              return loweredOn === undefined
                ? exam(line, skill, 'B1')
                : { ...exam(line, skill, 'A2'), loweredOn }
            }),
            exam(line, 'knm', null),
          ]),
  ]
}

const ofLaw2013 = (line: Line): readonly IntegrationPart[] => {
  const notice: IsoDate | undefined = firstOf(line, 'duo-notice')?.on
  const declaration = byMilestone(line, 'pvt', null)
  const ona = exam(line, 'ona', null)
  const map = firstOf(line, 'map')
  return [
    ...skills.map((skill) => exam(line, skill, 'A2')),
    exam(line, 'knm', null),
    // MAP of the new law stands in for ONA (Besluit inburgering 2021, art. 12.1a, paragraph 6)
    ona.state === 'open' && map ? { ...ona, state: 'done', on: map.on } : ona,
    declaration.state === 'done'
      ? declaration
      : {
          ...declaration,
          state: notice === undefined ? 'unknown' : notice >= declarationFrom ? 'open' : 'not-needed',
        },
  ]
}

/** What belongs to the duty of this person, and how far each part is; empty where the law is not known. */
export const partsOf = (
  line: Line,
  regime: Regime | null,
  route: RouteKind | null,
): readonly IntegrationPart[] =>
  regime === null ? [] : withWaivers(line, regime === 'Wi2021' ? ofLaw2021(line, route) : ofLaw2013(line))
