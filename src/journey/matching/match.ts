import { type Answer, all, compare, condition, type Truth } from '../../../lib/conditions/index.ts'
import { isEnough, type Level, namesSector, type Place, type Weekday } from '../../catalogue/place/index.ts'
import { type Municipality, roadKm } from '../../catalogue/region/index.ts'

export const matchSkills = ['speaking', 'listening', 'reading', 'writing'] as const
export type MatchSkill = (typeof matchSkills)[number]

/**
 * What is known of somebody for a match. Origin, sex, age, religion and mother tongue are not in it and can not be: measured
 * Dutch is. Null is unknown.
 */
export type Candidate = {
  readonly levels: Readonly<Record<MatchSkill, Level | null>>
  readonly freeHalfDays: number | null
  /** days of the week on which lessons or work are known to be */
  readonly busyDays: readonly Weekday[]
  /** whether the days of everything that runs or is planned are known */
  readonly daysKnown: boolean
  readonly home: Municipality | null
  readonly occupation: string | null
  readonly wish: string | null
}

/** A journey to work longer than this is a no that can be talked about: our own choice, no rule. */
export const farKm = 40

const askedOf = (place: Place, skill: MatchSkill): Level | null =>
  skill === 'speaking' ? place.level : place[skill]

/** The level of a skill; what a place says nothing about is not asked, but of speaking it ought to say something. */
const levelAnswer = (candidate: Candidate, place: Place, skill: MatchSkill): Answer[] => {
  const own = candidate.levels[skill]
  const asked = askedOf(place, skill)
  if (asked === null && skill !== 'speaking') return []
  return [
    compare(
      skill === 'speaking' ? 'language' : skill,
      own !== null && asked !== null ? { own, asked } : null,
      (levels) => isEnough(levels.own, levels.asked),
      {
        detail: { own: own ?? '', asked: asked ?? '' },
        suppliedBy: asked === null ? 'employer' : 'client-manager',
        unlockedBy: 'language-course',
      },
    ),
  ]
}

const timeAnswer = ({ freeHalfDays: free }: Candidate, { halfDays, hours }: Place): Answer => {
  const asked = halfDays ?? (hours === null ? null : Math.ceil(hours / 2) / 2)
  return compare(
    'time',
    free === null || asked === null ? null : { free, asked },
    (week) => week.asked <= week.free,
    {
      detail: { free: free ?? '', asked: asked ?? '' },
      suppliedBy: asked === null ? 'employer' : 'client-manager',
      unlockedBy: 'other-times',
    },
  )
}

/** Days that both want are a no that other days would unlock; silence about days is no yes. */
const daysAnswer = ({ busyDays, daysKnown }: Candidate, { weekdays }: Place): Answer => {
  const both = weekdays.filter((day) => busyDays.includes(day))
  const known = weekdays.length > 0 && (daysKnown || both.length > 0)
  return compare('days', known ? both : null, (days) => days.length === 0, {
    detail: { days: both.join(',') },
    suppliedBy: weekdays.length === 0 ? 'employer' : 'client-manager',
    unlockedBy: 'other-times',
  })
}

export const kmBetween = (home: Municipality | null, there: Municipality | null): number | null =>
  home && there ? Math.round(roadKm(home, there)) : null

/** Whether a place fits somebody, condition by condition: yes, no or unknown, with what is missing and what would unlock it. */
export const explainMatch = (candidate: Candidate, place: Place, there: Municipality | null): Answer => {
  const km = kmBetween(candidate.home, there)
  return all([
    ...matchSkills.flatMap((skill) => levelAnswer(candidate, place, skill)),
    timeAnswer(candidate, place),
    daysAnswer(candidate, place),
    compare('distance', km, (far) => far <= farKm, {
      detail: { km: km ?? '' },
      suppliedBy: there === null ? 'employer' : 'client-manager',
      unlockedBy: 'travel',
    }),
  ])
}

/** Whether the place is what somebody wishes or did before. It orders what fits, and never makes a place unfit. */
export const wishAnswer = ({ wish, occupation }: Candidate, { sector, title }: Place): Answer => {
  const told = [wish, occupation].filter((text) => text !== null)
  const words = [sector, title].filter((text) => text !== null).join(', ')
  const truth: Truth =
    told.length === 0 ? 'unknown' : told.some((text) => namesSector(text, words)) ? 'yes' : 'no'
  return condition({
    condition: 'wish',
    truth,
    detail: {},
    ...(truth === 'unknown' && { suppliedBy: 'client-manager' }),
  })
}

/** One pair of somebody and a place, explained. */
export type Fit = { readonly answer: Answer; readonly wish: Answer; readonly km: number | null }

export const fitOf = (candidate: Candidate, place: Place, there: Municipality | null): Fit => ({
  answer: explainMatch(candidate, place, there),
  wish: wishAnswer(candidate, place),
  km: kmBetween(candidate.home, there),
})

const order = { yes: 0, unknown: 1, no: 2 } as const
const obstacles = ({ answer }: Fit): number => answer.reasons.filter(({ truth }) => truth === 'no').length

/**
 * What fits, then what may fit, then what does not (fewest obstacles first); within that the wish and nearness. What is equal
 * is put by a key that stays the same, so that the same question has the same answer.
 */
export const byFit =
  <Row extends Fit>(key: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    order[a.answer.truth] - order[b.answer.truth] ||
    obstacles(a) - obstacles(b) ||
    order[a.wish.truth] - order[b.wish.truth] ||
    (a.km ?? Number.MAX_VALUE) - (b.km ?? Number.MAX_VALUE) ||
    (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)

export type Proposal = Fit & { readonly place: Place }

/** The places of a list for somebody, best first. */
export const rankPlaces = (
  candidate: Candidate,
  places: readonly Place[],
  municipalities: ReadonlyMap<string, Municipality>,
): readonly Proposal[] =>
  places
    .map((place) => ({
      place,
      ...fitOf(candidate, place, municipalities.get(place.municipality ?? '') ?? null),
    }))
    .toSorted(byFit(({ place }) => place.id))
