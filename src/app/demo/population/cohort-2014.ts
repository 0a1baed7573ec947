import { addDays, addMonths, date, type IsoDate } from '../../../platform/date.ts'
import { takeCourses } from './cohort-courses.ts'
import { type CohortOrigin, figures, inWorkEarly, type Target, targets } from './cohort-figures.ts'
import {
  type Household,
  type HouseholdShape,
  householdOf,
  type Notebook,
  notebook,
  settle,
} from './household.ts'
import { type Chance, quotaOf } from './random.ts'
import { type Story, storyOf } from './story.ts'
import { endBusiness, type Job, otherSector, takeJob } from './working-life.ts'

/** How a household fares in its first 30 months; whether it has a benefit, and whether one of it works, after 18 and 30. */
const courses = {
  benefit: { early: 1, late: 1, workEarly: 0, work: 0, often: 74 },
  'work-ends-benefit': { early: 1, late: 0, workEarly: 0, work: 1, often: 5 },
  'work-beside-benefit': { early: 1, late: 1, workEarly: 0, work: 1, often: 4 },
  'early-work': { early: 0, late: 0, workEarly: 1, work: 1, often: 3 },
  'work-lost': { early: 0, late: 1, workEarly: 1, work: 0, often: 1 },
  student: { early: 0, late: 0, workEarly: 0, work: 0, often: 5 },
  'student-later': { early: 1, late: 0, workEarly: 0, work: 0, often: 4 },
} as const
type Course = keyof typeof courses
const courseNames = Object.keys(courses) as Course[]

/** Chooses courses so that an origin stays near its shares after every household; chance decides among what is as near. */
const coursePlanner = (target: Target) => {
  const sum = { adults: 0, early: 0, late: 0, workEarly: 0, work: 0 }
  return (adults: number, chance: Chance): Course => {
    const after = sum.adults + adults
    const distance = (course: Course): number => {
      const one = courses[course]
      const miss = [
        sum.early + one.early * adults - target.onBenefitEarly * after,
        sum.late + one.late * adults - target.onBenefit * after,
        sum.work + one.work - target.inWork * after,
        0.5 * (sum.workEarly + one.workEarly - inWorkEarly * after),
      ]
      const luck = 0.35 * Math.log(one.often) - 0.35 * Math.log(-Math.log(chance.number() + 1e-12))
      return miss.reduce((total, each) => total + each * each, 0) - luck
    }
    const scored = courseNames.map((course) => ({ course, distance: distance(course) }))
    const best = scored.reduce((first, one) => (one.distance < first.distance ? one : first))
    const { early, late, workEarly, work } = courses[best.course]
    sum.adults = after
    sum.early += early * adults
    sum.late += late * adults
    sum.work += work
    sum.workEarly += workEarly
    return best.course
  }
}

type Sort = 'hospitality' | 'agency' | 'own' | 'other'
const jobOf = (sort: Sort, chance: Chance): Pick<Job, 'kind' | 'sector'> =>
  sort === 'agency'
    ? { kind: 'agency-work', sector: 'agency' }
    : sort === 'own'
      ? { kind: 'own-business', sector: 'retail' }
      : { kind: 'employment', sector: sort === 'hospitality' ? 'hospitality' : otherSector(chance) }

const shapeOf = (family: boolean, chance: Chance): HouseholdShape => {
  if (family)
    return { partner: 'later', children: Number(chance.weighted({ '0': 30, '1': 25, '2': 25, '3': 20 })) }
  return chance.happens(0.15)
    ? { partner: 'together', children: chance.between(0, 3) }
    : { partner: 'none', children: chance.happens(0.06) ? 1 : 0 }
}

type Days = {
  readonly homeOn: IsoDate
  /** the last day on which somebody of the household has had 18 months, and the first on which somebody has had 30 */
  readonly early: IsoDate
  readonly firstEarly: IsoDate
  readonly late: IsoDate
  readonly lastLate: IsoDate
}

const daysOf = (household: Household, homeOn: IsoDate): Days => {
  const after = (months: number) => household.adults.map((one) => addMonths(one.decidedOn, months)).sort()
  const [early, late] = [after(18), after(30)]
  return {
    homeOn,
    firstEarly: early[0] ?? homeOn,
    early: early.at(-1) ?? homeOn,
    late: late[0] ?? homeOn,
    lastLate: late.at(-1) ?? homeOn,
  }
}
const dayIn = (chance: Chance, from: IsoDate, to: IsoDate): IsoDate => {
  const days = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
  return addDays(from, chance.between(Math.min(2, days), Math.max(0, days - 2)))
}

/**
 * After the months that the report follows nothing is claimed: a contract that ends is followed by another, or by a benefit.
 * Gives the day from which no benefit is needed, null while it is.
 */
const goOn = (
  note: Notebook,
  chance: Chance,
  job: { readonly startsOn: IsoDate; readonly endsOn: IsoDate | null; readonly assisted: boolean },
): IsoDate | null => {
  const { startsOn, endsOn, assisted } = job
  if (endsOn === null) return assisted ? null : startsOn
  const next = addDays(endsOn, 1)
  if (chance.happens(0.7)) {
    const employer = `${otherSector(chance)}-1`
    const contract = { kind: 'employment', startsOn: next, endsOn: null, hours: assisted ? 16 : 32 }
    note.manager(next, 'contract', 0, { employer, ...contract })
    return assisted ? null : next
  }
  if (!assisted) note.income(next, 'benefit', 0, { startsOn: next, appliedOn: next })
  return null
}

type Worker = { readonly sorts: () => Sort; readonly early: () => 'own' | 'other' }

/** Work, benefit and study of a household. Gives the day from which it needs no benefit any more, null while it does. */
const fare = (note: Notebook, chance: Chance, course: Course, days: Days, worker: Worker): IsoDate | null => {
  const { homeOn, early, firstEarly, late, lastLate } = days
  const partTime = course === 'work-beside-benefit'
  const leave = (from: IsoDate, how: 'wholly' | 'partly', reason: string) =>
    note.income(from, 'change-benefit', 0, { how, from, reason })
  const study = (from: IsoDate) => {
    note.manager(from, 'episode', 0, { kind: 'student-finance', startsOn: from, state: 'running' })
    note.manager(from, 'episode', 0, { kind: 'mbo', startsOn: from, state: 'running', halfDays: 8 })
    const until = addMonths(lastLate, chance.between(2, 18))
    for (const kind of ['student-finance', 'mbo'])
      note.manager(until, 'end-episode', 0, { kind, on: until, state: 'done' })
    return until
  }
  switch (course) {
    case 'benefit': {
      if (!chance.happens(0.75)) return null
      const from = dayIn(chance, addDays(lastLate, 20), date('2024-01-01'))
      takeJob(note, chance, 0, {
        ...jobOf('other', chance),
        startsOn: from,
        until: date('2027-06-01'),
        partTime: false,
      })
      leave(from, 'wholly', 'Werkt')
      return from
    }
    case 'work-ends-benefit':
    case 'work-beside-benefit': {
      const from = dayIn(chance, early, late)
      const job = jobOf(worker.sorts(), chance)
      const endsOn = takeJob(note, chance, 0, { ...job, startsOn: from, until: lastLate, partTime })
      leave(from, partTime ? 'partly' : 'wholly', partTime ? 'Werkt een deel van de week' : 'Werkt')
      return goOn(note, chance, { startsOn: from, endsOn, assisted: partTime })
    }
    case 'early-work': {
      const from = dayIn(chance, addDays(homeOn, 20), firstEarly)
      const [before, after] = [worker.early(), worker.sorts()]
      leave(from, 'wholly', 'Werkt')
      if (before === 'own' && after !== 'own') {
        takeJob(note, chance, 0, {
          kind: 'own-business',
          sector: 'retail',
          startsOn: from,
          until: early,
          partTime,
        })
        const change = dayIn(chance, early, late)
        endBusiness(note, 0, addDays(change, -1))
        const job = jobOf(after, chance)
        const endsOn = takeJob(note, chance, 0, { ...job, startsOn: change, until: lastLate, partTime })
        return goOn(note, chance, { startsOn: change, endsOn, assisted: false })
      }
      const job = jobOf(after, chance)
      const endsOn = takeJob(note, chance, 0, { ...job, startsOn: from, until: lastLate, partTime })
      return goOn(note, chance, { startsOn: from, endsOn, assisted: false })
    }
    case 'work-lost': {
      const from = dayIn(chance, addDays(homeOn, 20), firstEarly)
      leave(from, 'wholly', 'Werkt')
      const lost = dayIn(chance, early, late)
      const own = worker.early() === 'own'
      if (own) {
        takeJob(note, chance, 0, {
          kind: 'own-business',
          sector: 'retail',
          startsOn: from,
          until: early,
          partTime,
        })
        endBusiness(note, 0, addDays(lost, -1))
      } else {
        const endsOn = addDays(lost, -1)
        note.manager(from, 'contract', 0, {
          employer: 'cleaning-1',
          kind: 'employment',
          startsOn: from,
          endsOn,
          hours: 24,
        })
        note.manager(endsOn, 'follow', 0, { part: 'employment', what: 'finish', on: endsOn })
        note.manager(endsOn, 'follow', 0, { part: 'wage', what: 'finish', on: endsOn })
      }
      note.income(lost, 'benefit', 0, { startsOn: lost, appliedOn: lost })
      return null
    }
    case 'student':
      return study(addDays(homeOn, chance.between(0, 20)))
    case 'student-later': {
      const from = dayIn(chance, early, late)
      leave(from, 'wholly', 'Studiefinanciering')
      return study(from)
    }
  }
}

/** The duties of the municipality end when nobody needs it any more; the one that exercises the others last. */
const closeFile = (note: Notebook, household: Household, on: IsoDate): void => {
  for (const { index } of household.members)
    for (const duty of ['income', 'guidance', 'work', 'civic-integration', 'housing'])
      note.manager(on, 'end-duty', index, { duty, endsOn: on })
}

/** Stories of people with a permit of 2014 under the law of 2013, one household after another. */
export const cohort2014 = (municipalityOf: (chance: Chance) => string) => {
  const shares = Object.fromEntries(
    Object.entries(targets).map(([origin, { share }]) => [origin, share]),
  ) as Record<CohortOrigin, number>
  const nextOrigin = quotaOf(shares)
  const perOrigin = new Map<
    CohortOrigin,
    { plan: ReturnType<typeof coursePlanner>; family: () => 'yes' | 'no' }
  >()
  for (const origin of Object.keys(targets) as CohortOrigin[]) {
    const { family } = targets[origin]
    perOrigin.set(origin, {
      plan: coursePlanner(targets[origin]),
      family: quotaOf({ no: 1 - family, yes: family }),
    })
  }
  const { hospitality, agency, selfEmployed: own, selfEmployedEarly } = figures
  const worker: Worker = {
    sorts: quotaOf({ other: 1 - hospitality - agency - own, hospitality, agency, own }),
    early: quotaOf({ other: 1 - selfEmployedEarly, own: selfEmployedEarly }),
  }
  return (chance: Chance, number: number, today: IsoDate): Story => {
    const origin = nextOrigin()
    const planner = perOrigin.get(origin)
    if (!planner) throw new Error(`no figures for ${origin}`)
    const leaves = chance.happens(0.015)
    const decidedOn = addDays(date('2014-01-02'), chance.between(0, 360))
    const municipality = municipalityOf(chance)
    const household = householdOf(chance, {
      origin,
      decidedOn,
      arrivedOn: addDays(decidedOn, -chance.between(60, 180)),
      shape: leaves ? { partner: 'none', children: 0 } : shapeOf(planner.family() === 'yes', chance),
      municipality,
    })
    const note = notebook(municipality)
    const course = leaves
      ? 'benefit'
      : planner.plan(household.adults.filter((one) => one.decidedOn < '2015-01-01').length, chance)
    const coupledOn = addDays(decidedOn, chance.between(10, 30))
    const homeOn = addDays(decidedOn, chance.between(100, 290))
    settle(note, chance, household, {
      regime: 'regime-2013',
      number,
      coupledOn,
      metOn: chance.happens(0.3) ? addDays(coupledOn, chance.between(10, 60)) : null,
      homeOn,
      benefit: course !== 'student',
    })
    if (leaves) {
      const on = addDays(homeOn, chance.between(60, 400))
      note.income(on, 'change-benefit', 0, { how: 'wholly', from: on, reason: 'Vertrokken' })
      note.manager(on, 'close', 0, { kind: 'departed', on })
      closeFile(note, household, on)
    } else {
      const learned = takeCourses(note, chance, household, homeOn)
      const free = fare(note, chance, course, daysOf(household, homeOn), worker)
      if (free) closeFile(note, household, addDays(free > learned ? free : learned, chance.between(30, 90)))
    }
    return storyOf('cohort-2014', note.until(today))
  }
}
