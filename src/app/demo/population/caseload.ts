import { addDays, addMonths, ageOn, date, daysBetween, type IsoDate } from '../../../platform/date.ts'
import { householdOf, type Member, type Notebook, notebook, settle } from './household.ts'
import type { Origin } from './names.ts'
import { schoolOf } from './providers.ts'
import type { Chance } from './random.ts'
import { type Story, storyOf } from './story.ts'
import { otherSector, takeJob } from './working-life.ts'

/** People with a permit of 2023 to 2026 under the law of 2021, each as far as the day of the demo. It claims no figure. */
const origins: Readonly<Record<Origin, number>> = {
  SY: 42,
  TR: 11,
  ER: 9,
  AF: 8,
  YE: 9,
  IR: 6,
  IQ: 5,
  SO: 6,
  ET: 4,
}
type Route = 'route-b1' | 'route-education' | 'route-z'

type Schooling = {
  readonly level: string
  readonly years: number
  readonly route: Route
  readonly speaking: string
}
const schoolingOf = (chance: Chance, age: number): Schooling => {
  const level = chance.weighted({ none: 8, primary: 26, secondary: 30, vocational: 16, higher: 20 })
  const years = { none: 0, primary: 5, secondary: 10, vocational: 12, higher: 16 }[level]
  const low = level === 'none' || level === 'primary'
  const route: Route = low
    ? chance.happens(0.75)
      ? 'route-z'
      : 'route-b1'
    : age < 28 && chance.happens(0.45)
      ? 'route-education'
      : 'route-b1'
  return { level, years, route, speaking: low ? 'A0' : chance.pick(['A0', 'A1', 'A1', 'A2']) }
}

const occupations = [
  ['Kok', '5120'],
  ['Automonteur', '7231'],
  ['Kapper', '5141'],
  ['Leerkracht basisonderwijs', '2341'],
  ['Boekhouder', '3313'],
  ['Timmerman', '7115'],
  ['Verkoper', '5223'],
  ['Landbouwer', '6111'],
  ['Chauffeur', '8322'],
  ['Kleermaker', '7531'],
] as const
const wishes = [
  'Werken in mijn eigen vak',
  'Eerst goed Nederlands leren',
  'Een opleiding doen',
  'Snel eigen geld verdienen',
]

type Adult = {
  readonly member: Member
  readonly schooling: Schooling
  readonly job: (typeof occupations)[number] | null
}

const screen = (note: Notebook, chance: Chance, { member, schooling, job }: Adult, on: IsoDate): void => {
  if (chance.happens(0.12)) return
  const { level, years, speaking } = schooling
  note.screener(on, 'screen', member.index, {
    on,
    yearsOfEducation: years,
    educationLevel: level,
    yearsOfWork: job ? chance.between(1, 15) : 0,
    occupation: job?.[0] ?? null,
    isco: job?.[1] ?? null,
    ambition: chance.pick(wishes),
    speaking,
    listening: speaking,
    reading: speaking,
    writing: speaking,
    unknownBecause: 'Cursussen zijn niet besproken',
  })
}

const levels: Readonly<Record<Route, readonly (readonly [number, string])[]>> = {
  'route-b1': [
    [5, 'A1'],
    [11, 'A2'],
    [20, 'B1'],
  ],
  'route-education': [
    [4, 'A2'],
    [10, 'B1'],
    [17, 'B2'],
  ],
  'route-z': [
    [10, 'A1'],
    [24, 'A2'],
  ],
}

/** PVT, MAP, levels and talks of a route that really goes on; late or missing for some. */
const progress = (note: Notebook, chance: Chance, who: number, route: Route, from: IsoDate): void => {
  const write = (months: number, kind: string, detail: string | null = null) => {
    const on = addDays(addMonths(from, months), chance.between(0, 45))
    note.manager(on, 'progress', who, { kind, on, detail })
  }
  if (chance.happens(0.9)) write(3, 'pvt')
  if (route !== 'route-z' && chance.happens(0.75)) write(9, 'map')
  for (const [months, level] of levels[route]) if (chance.happens(0.85)) write(months, 'level-reached', level)
  for (const months of [6, 12, 18]) if (chance.happens(0.7)) write(months, 'review-talk')
  if (chance.happens(0.5)) write(route === 'route-z' ? 30 : 25, 'integrated')
}

/** Intake, plan with language and something beside it, and what came of it. Gives the day of the plan. */
const followPlan = (
  note: Notebook,
  chance: Chance,
  adult: Adult,
  given: { from: IsoDate; municipality: string },
): IsoDate => {
  const { member, schooling, job } = adult
  const who = member.index
  const { route, speaking, level, years } = schooling
  const notice = addDays(given.from, -chance.between(0, 10))
  note.manager(notice, 'notice', who, { on: notice })
  const tested = addDays(given.from, chance.between(4, 20))
  const on = addDays(tested, chance.between(3, 40))
  const nextStep =
    route === 'route-z'
      ? 'activation'
      : route === 'route-education'
        ? 'education'
        : chance.pick(['work', 'participation'])
  const expected = chance.pick(['A2', 'B1'])
  note.manager(on, 'intake', who, {
    on,
    nextStep,
    reason: chance.pick(['Past bij ervaring en wens', 'Eerst een basis in de taal', 'Wil snel meedoen']),
    speaking,
    learnabilityTestedOn: tested,
    learnability: route === 'route-z' ? 'low' : route === 'route-education' ? 'B1' : expected,
    educationLevel: level,
    yearsOfEducation: years,
    occupation: job?.[0] ?? null,
    yearsOfWork: job ? chance.between(1, 15) : 0,
    wish: chance.pick(wishes),
    selfReliance: chance.pick(['alone', 'with-help', 'with-help', 'not-yet']),
    distanceClass: job && route !== 'route-z' ? chance.pick(['small', 'middle']) : 'large',
    distanceEvidence: 'Werkervaring en taal bij de intake',
  })
  const planned = addDays(on, chance.between(5, 45))
  const starts = addDays(planned, chance.between(14, 70))
  const beside = chance.happens(0.62)
  const kind =
    route === 'route-z'
      ? 'activation'
      : chance.pick(['volunteering', 'language-internship', 'work-experience', 'volunteering'])
  const besideOn = addDays(starts, chance.between(0, 120))
  const besideUntil = addMonths(besideOn, chance.between(4, 10))
  note.manager(planned, 'plan', who, {
    on: planned,
    route,
    routeStartsOn: starts,
    routeEndsOn: addMonths(starts, route === 'route-z' ? 30 : route === 'route-education' ? 18 : 24),
    routeHalfDays: route === 'route-education' ? 6 : 3,
    routeProvider: schoolOf(given.municipality),
    goal: chance.pick(wishes),
    talks: chance.between(2, 6),
    ...(beside && {
      kind1: kind,
      startsOn1: besideOn,
      endsOn1: besideUntil,
      halfDays1: chance.pick([2, 3, 4]),
    }),
  })
  if (chance.happens(0.94)) {
    note.manager(starts, 'follow', who, { part: route, what: 'start', on: starts })
    progress(note, chance, who, route, starts)
  }
  if (beside && chance.happens(0.85)) {
    note.manager(besideOn, 'follow', who, { part: kind, what: 'start', on: besideOn })
    const broken = chance.happens(0.15)
    const ended = broken ? addDays(besideOn, chance.between(20, 90)) : besideUntil
    note.manager(ended, 'follow', who, {
      part: kind,
      on: ended,
      ...(broken ? { what: 'break-off', reason: 'personal' } : { what: 'finish' }),
    })
  }
  return planned
}

/** A household moves while it is on a benefit: the one municipality ends it, the other begins it. */
const move = (note: Notebook, on: IsoDate, to: string): void => {
  note.income(addDays(on, -1), 'change-benefit', 0, { how: 'wholly', from: on, reason: 'Verhuisd' })
  note.move(on, to)
  note.income(on, 'benefit', 0, { startsOn: on, appliedOn: on })
}

/** Stories of the present caseload, one household after another. */
export const caseload =
  (municipalityOf: (chance: Chance) => string) =>
  (chance: Chance, number: number, today: IsoDate): Story => {
    const origin = chance.weighted(origins)
    const first = date('2023-01-05')
    const decidedOn = addDays(first, chance.between(0, daysBetween(first, addDays(today, -10))))
    const municipality = municipalityOf(chance)
    const household = householdOf(chance, {
      origin,
      decidedOn,
      arrivedOn: addDays(decidedOn, -chance.between(150, 420)),
      shape: {
        partner: chance.weighted({ none: 70, together: 14, later: 16 }),
        children: Number(chance.weighted({ '0': 60, '1': 15, '2': 15, '3': 10 })),
      },
      municipality,
    })
    const note = notebook(municipality)
    const adults = household.adults.map((member): Adult => {
      const schooling = schoolingOf(chance, ageOn(member.birthDate, decidedOn))
      return { member, schooling, job: chance.happens(0.75) ? chance.pick(occupations) : null }
    })
    for (const adult of adults)
      if (!adult.member.late) screen(note, chance, adult, addDays(decidedOn, chance.between(3, 14)))
    const coupledOn = addDays(decidedOn, chance.between(14, 45))
    const metOn = chance.happens(0.85) ? addDays(coupledOn, chance.between(14, 60)) : null
    const homeOn = addDays(coupledOn, chance.between(90, 330))
    const fromReception = chance.happens(0.03)
    settle(note, chance, household, {
      regime: 'regime-2021',
      number,
      coupledOn,
      metOn,
      homeOn,
      benefit: !fromReception,
    })
    const plannedOn = adults.map((adult) => {
      const { late, arrivedOn } = adult.member
      const settled = addDays(late && arrivedOn > homeOn ? arrivedOn : homeOn, 14)
      const early = metOn && !late && chance.happens(0.4) ? addDays(metOn, chance.between(20, 60)) : settled
      return followPlan(note, chance, adult, { from: early < settled ? early : settled, municipality })
    })
    if (fromReception) {
      const startsOn = addDays(metOn ?? homeOn, chance.between(5, 30))
      takeJob(note, chance, 0, {
        kind: 'employment',
        sector: otherSector(chance),
        startsOn,
        until: today,
        partTime: false,
      })
    }
    // what comes later waits until everybody lives there
    const settledOn = [homeOn, ...household.members.map((one) => one.arrivedOn)].sort().at(-1) ?? homeOn
    const next = addDays([...plannedOn, settledOn].sort().at(-1) ?? settledOn, chance.between(60, 420))
    if (!fromReception) {
      const what = chance.weighted({ work: 38, partly: 14, move: 5, leave: 2, nothing: 41 })
      if (what === 'work' || what === 'partly') {
        const agency = chance.happens(0.25)
        takeJob(note, chance, 0, {
          kind: agency ? 'agency-work' : 'employment',
          sector: agency ? 'agency' : chance.happens(0.25) ? 'hospitality' : otherSector(chance),
          startsOn: next,
          until: addMonths(today, 1),
          partTime: what === 'partly',
        })
        note.income(next, 'change-benefit', 0, {
          how: what === 'partly' ? 'partly' : 'wholly',
          from: next,
          reason: 'Werkt',
        })
      }
      if (what === 'move') {
        const to = municipalityOf(chance)
        if (to !== municipality) move(note, next, to)
      }
      if (what === 'leave' && household.members.length === 1) {
        note.income(next, 'change-benefit', 0, { how: 'wholly', from: next, reason: 'Vertrokken' })
        note.manager(next, 'close', 0, { kind: 'departed', on: next })
      }
    }
    if (chance.happens(0.05)) {
      const startsOn = addDays(homeOn, chance.between(30, 200))
      const reason = chance.pick(['health', 'care', 'other'])
      note.manager(startsOn, 'interrupt', 0, {
        startsOn,
        endsOn: addDays(startsOn, chance.between(20, 150)),
        reason,
      })
    }
    return storyOf('caseload', note.until(today))
  }
