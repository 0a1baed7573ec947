import type { Trait, Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import type { IsoDate } from '../../../platform/date.ts'
import type { FactId, Interruption, Line } from '../line.ts'
import { closureOf, type LineClosure } from './closure.ts'
import { episodesWith, lastMilestone, once, type Reading, readLine, runsOn } from './reading.ts'

export const strands = ['reception-and-housing', 'civic-integration', 'income', 'work-and-education'] as const
export type Strand = (typeof strands)[number]

/** What can be seen on a line: an episode of a kind or trait that runs or has ended, or a milestone. */
type Sign = { readonly running: Trait } | { readonly ended: Trait } | { readonly happened: string }

type StateRow = {
  readonly strand: Strand
  readonly state: string
  /** all must be seen; the state follows from the first */
  readonly signs: readonly [Sign, ...Sign[]]
}

/** The states of each strand, the first that fits holds. No state is a step that must come before another. */
export const stateTable = [
  {
    strand: 'reception-and-housing',
    state: 'settled',
    signs: [{ running: 'home' }, { happened: 'registered' }],
  },
  { strand: 'reception-and-housing', state: 'housed', signs: [{ running: 'home' }] },
  { strand: 'reception-and-housing', state: 'with-family', signs: [{ running: 'lodging' }] },
  {
    strand: 'reception-and-housing',
    state: 'sheltered',
    signs: [{ running: 'reception' }, { running: 'no-decision' }],
  },
  {
    strand: 'reception-and-housing',
    state: 'waiting-for-home',
    signs: [{ happened: 'coupled' }, { running: 'reception' }],
  },
  {
    strand: 'reception-and-housing',
    state: 'waiting-for-coupling',
    signs: [{ running: 'reception' }, { happened: 'permit-decision' }],
  },
  { strand: 'reception-and-housing', state: 'in-reception', signs: [{ running: 'reception' }] },
  { strand: 'civic-integration', state: 'integrated', signs: [{ happened: 'integrated' }] },
  { strand: 'civic-integration', state: 'exempted', signs: [{ happened: 'exempted' }] },
  { strand: 'civic-integration', state: 'no-duty', signs: [{ running: 'no-duty' }] },
  { strand: 'civic-integration', state: 'following-route', signs: [{ running: 'civic-integration' }] },
  { strand: 'civic-integration', state: 'route-stopped', signs: [{ ended: 'civic-integration' }] },
  { strand: 'civic-integration', state: 'planned', signs: [{ happened: 'pip' }] },
  { strand: 'civic-integration', state: 'intake-done', signs: [{ happened: 'intake' }] },
  { strand: 'civic-integration', state: 'notified', signs: [{ happened: 'duo-notice' }] },
  { strand: 'civic-integration', state: 'preparing', signs: [{ running: 'language' }] },
  { strand: 'income', state: 'partly-on-benefit', signs: [{ running: 'partial' }] },
  { strand: 'income', state: 'partly-on-benefit', signs: [{ running: 'benefit' }, { running: 'earned' }] },
  { strand: 'income', state: 'on-benefit', signs: [{ running: 'benefit' }] },
  { strand: 'income', state: 'earning', signs: [{ running: 'earned' }] },
  { strand: 'income', state: 'other-income', signs: [{ running: 'other-income' }] },
  { strand: 'income', state: 'allowance', signs: [{ running: 'allowance' }] },
  {
    strand: 'work-and-education',
    state: 'working-and-learning',
    signs: [{ running: 'paid-work' }, { running: 'learning' }],
  },
  { strand: 'work-and-education', state: 'working', signs: [{ running: 'paid-work' }] },
  { strand: 'work-and-education', state: 'learning', signs: [{ running: 'learning' }] },
  { strand: 'work-and-education', state: 'trying-out', signs: [{ running: 'workplace' }] },
  { strand: 'work-and-education', state: 'participating', signs: [{ running: 'purposeful' }] },
  { strand: 'work-and-education', state: 'stopped-working', signs: [{ ended: 'paid-work' }] },
  { strand: 'work-and-education', state: 'stopped-learning', signs: [{ ended: 'learning' }] },
  { strand: 'work-and-education', state: 'stopped-trying-out', signs: [{ ended: 'workplace' }] },
  { strand: 'work-and-education', state: 'stopped-participating', signs: [{ ended: 'purposeful' }] },
] as const satisfies readonly StateRow[]

export type StateCode = (typeof stateTable)[number]['state'] | 'unknown' | 'closed'

export type StrandState = {
  readonly strand: Strand
  readonly state: StateCode
  /** the day from which the fact holds, and the fact; null when nothing is known */
  readonly since: IsoDate | null
  readonly fact: FactId | null
}

type Seen = { readonly since: IsoDate; readonly fact: FactId }

const see = (reading: Reading, sign: Sign): Seen | undefined => {
  if ('happened' in sign) {
    const milestone = lastMilestone(reading, sign.happened)
    return milestone && { since: milestone.on, fact: milestone.fact }
  }
  const running = 'running' in sign
  const episode = episodesWith(reading, running ? sign.running : sign.ended)
    .filter((candidate) => runsOn(candidate, reading.asOf) === running)
    .at(-1)
  return episode && { since: (!running && episode.endsOn) || episode.startsOn, fact: episode.fact }
}

const stateOf = (reading: Reading, strand: Strand): StrandState => {
  for (const row of stateTable) {
    if (row.strand !== strand) continue
    const seen = row.signs.map((sign) => see(reading, sign))
    if (seen[0] && seen.every((one) => one !== undefined))
      return { strand, state: row.state, since: seen[0].since, fact: seen[0].fact }
  }
  return { strand, state: 'unknown', since: null, fact: null }
}

export type LineStates = {
  readonly strands: readonly StrandState[]
  readonly interrupted: Interruption | null
  readonly closure: LineClosure | null
}

/** One state per strand as of a day, each with the fact it follows from; `unknown` where no fact says anything. */
export const statesOf = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): LineStates =>
  statesOfReading(readLine(line, vocabulary, asOf))

const statesOfReading = once((reading): LineStates => {
  const closure = closureOf(reading)
  return {
    strands: strands.map((strand) =>
      closure ? { strand, state: 'closed', since: closure.on, fact: closure.fact } : stateOf(reading, strand),
    ),
    interrupted: reading.line.interruptions.find((fact) => runsOn(fact, reading.asOf)) ?? null,
    closure,
  }
})
