import { addDays, addMonths, type IsoDate } from '../../../platform/date.ts'
import type { Notebook } from './household.ts'
import { employersIn, type Sector, sectors } from './providers.ts'
import type { Chance } from './random.ts'

export type Job = {
  readonly kind: 'employment' | 'agency-work' | 'own-business'
  readonly sector: Sector
  readonly startsOn: IsoDate
  /** the work goes on at least until here */
  readonly until: IsoDate
  readonly partTime: boolean
}

/** Mostly for a time and for part of the week (report 1.3). */
export const contractLength = 12
const anySector = Object.keys(sectors).filter((one) => one !== 'agency' && one !== 'hospitality') as Sector[]
export const otherSector = (chance: Chance): Sector => chance.pick(anySector)

/**
 * One job from its first day: a contract that a manager records, or a business. Gives its last day, null for one without
 * an end; a contract that has ended is finished on the line.
 */
export const takeJob = (note: Notebook, chance: Chance, who: number, job: Job): IsoDate | null => {
  const { startsOn, sector } = job
  if (job.kind === 'own-business') {
    const business = { startsOn, state: 'running', halfDays: 6 } as const
    note.manager(startsOn, 'episode', who, { kind: 'own-business', ...business })
    note.manager(startsOn, 'episode', who, { kind: 'profit', startsOn, state: 'running' })
    return null
  }
  const fixed = chance.happens(0.8)
  const least = addMonths(startsOn, contractLength)
  const endsOn = fixed ? addDays(least > job.until ? least : addMonths(job.until, 1), -1) : null
  note.manager(startsOn, 'contract', who, {
    employer: chance.pick(employersIn(sector)),
    kind: job.kind,
    startsOn,
    endsOn,
    hours: job.partTime ? chance.pick([12, 16, 20, 24]) : chance.pick([20, 24, 28, 32, 32, 36, 38]),
  })
  if (endsOn) {
    note.manager(endsOn, 'follow', who, { part: job.kind, what: 'finish', on: endsOn })
    note.manager(endsOn, 'follow', who, { part: 'wage', what: 'finish', on: endsOn })
  }
  return endsOn
}

/** A business comes to its end. */
export const endBusiness = (note: Notebook, who: number, on: IsoDate): void => {
  note.manager(on, 'end-episode', who, { kind: 'own-business', on, state: 'done' })
  note.manager(on, 'end-episode', who, { kind: 'profit', on, state: 'done' })
}
