import {
  type Clash,
  clashesOf,
  findWeek,
  leastChanges,
  readProblem,
  type Week,
} from '../../../lib/timetable/index.ts'
import { longJourney } from './travel.ts'
import { choiceNow, problemOf, type WeekFacts } from './week-problem.ts'

export type Move = { readonly part: string; readonly to: string }
export type Proposed = {
  readonly moves: readonly Move[]
  /** somebody has to be found who looks after the children */
  readonly care: boolean
  readonly week: Week
}

/** A journey within the week: minutes are null when nobody knows them; over an hour it is long (S60). */
export type Journey = { readonly part: string; readonly minutes: number | null; readonly long: boolean }

export type WeekAnswer = {
  /** `empty`: nothing has a time yet; `fits`; `clash`: it can not be as it stands */
  readonly state: 'empty' | 'fits' | 'clash'
  /** everything that can not be as it stands; those of the smallest clash first */
  readonly clashes: readonly Clash[]
  /** allowed, but it costs: rest that gives way, a week that is fuller than ten half-days */
  readonly remarks: readonly Clash[]
  readonly proposals: readonly Proposed[]
  readonly journeys: readonly Journey[]
}

const same = (a: Clash, b: Clash): boolean => JSON.stringify(a) === JSON.stringify(b)

/** At most so many ways out are shown. */
const shown = 3

const journeysOf = (facts: WeekFacts): readonly Journey[] => {
  const { travel, parts = [] } = problemOf(facts)
  return parts.map(({ id, alternatives }): Journey => {
    const place = alternatives.find((one) => one.id === id)?.place
    const minutes =
      travel?.table?.find((one) => one.from === travel.home && one.to === place)?.minutes ?? null
    return { part: id, minutes, long: minutes !== null && minutes > longJourney }
  })
}

/**
 * Whether the week fits as it stands; if not, the smallest clash and the least changes that solve it, best first.
 * A week is proposed only when the engine found it.
 */
export const answerWeek = (facts: WeekFacts): WeekAnswer => {
  const journeys = journeysOf(facts)
  if (facts.parts.length === 0) return { state: 'empty', clashes: [], remarks: [], proposals: [], journeys }
  const problem = problemOf(facts)
  const reading = readProblem(problem)
  if (reading.kind === 'refused')
    throw new Error(`a week that the engine refuses: ${reading.faults.map(({ problem }) => problem).join()}`)
  const all = clashesOf(reading.timetable, choiceNow(facts.parts))
  const remarks = all.filter(({ soft }) => soft)
  if (remarks.length === all.length) return { state: 'fits', clashes: [], remarks, proposals: [], journeys }
  const best = findWeek(problem)
  const hard = all.filter(({ soft }) => !soft)
  const smallest = best.kind === 'clash' ? best.clash.clashes.filter(({ soft }) => !soft) : []
  const first = hard.filter((one) => smallest.some((other) => same(one, other)))
  return {
    state: 'clash',
    clashes: [...first, ...hard.filter((one) => !first.includes(one))],
    remarks,
    proposals: leastChanges(reading.timetable, { count: shown })
      .map(({ changes, week }) => ({
        moves: changes.flatMap((change) =>
          change.kind === 'other-alternative' ? [{ part: change.part, to: change.to }] : [],
        ),
        care: changes.some(({ kind }) => kind === 'yield'),
        week,
      }))
      .filter(({ moves, care }) => moves.length > 0 || care),
    journeys,
  }
}
