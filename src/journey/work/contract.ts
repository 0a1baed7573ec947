import type { Organisation } from '../../catalogue/organisation/index.ts'
import { addDays, daysBetween, type IsoDate } from '../../platform/date.ts'
import type { Episode, EpisodeState, Line, Milestone } from '../person/index.ts'

export const contractKinds = ['employment', 'agency-work', 'learn-work-place'] as const
/** Who gives a contract. */
export const employerKinds = ['employer', 'temporary-agency', 'social-work-company'] as const
export const isEmployer = (organisation: Organisation | undefined): boolean =>
  employerKinds.some((kind) => kind === organisation?.kind)

export const jobsOf = (line: Line): readonly Episode[] =>
  line.episodes.filter((one) => contractKinds.some((kind) => kind === one.kind))

/** What stands on the line for one contract: the job, its wage, and the days on which it was signed and ends. */
export type ContractFacts = {
  readonly job: Episode
  readonly wage: Episode | undefined
  readonly signed: Milestone | undefined
  readonly end: Milestone | undefined
}

export const contractFacts = (line: Line, fact: string): ContractFacts | undefined => {
  const job = jobsOf(line).find((one) => one.fact === fact)
  if (!job) return undefined
  const here = line.milestones.filter((one) => one.organisation === job.provider)
  return {
    job,
    wage: line.episodes.find(
      (one) => one.kind === 'wage' && one.startsOn === job.startsOn && one.provider === job.provider,
    ),
    signed: here.findLast((one) => one.kind === 'contract-signed' && one.on <= job.startsOn),
    end: here.findLast((one) => one.kind === 'contract-end' && one.on === job.endsOn),
  }
}

/** Hours as half-days of four hours, to the nearest half; a full week at most. */
export const halfDaysOf = (hours: number): number => Math.min(14, Math.round(hours / 2) / 2)

export const stateOn = (startsOn: IsoDate, endsOn: IsoDate | null, today: IsoDate): EpisodeState =>
  startsOn > today ? 'planned' : endsOn !== null && endsOn < today ? 'done' : 'running'

/** So many days before the end of a contract, the search for the next begins (S94). */
export const watchDays = 42

/** Contracts that end soon while nothing follows: each with the days that are left. */
export const endingSoon = (
  line: Line,
  today: IsoDate,
): readonly { readonly job: Episode; readonly daysLeft: number }[] =>
  jobsOf(line).flatMap((job) => {
    if (job.endsOn === null || job.endsOn < today || job.endsOn > addDays(today, watchDays)) return []
    const end = job.endsOn
    const followed = jobsOf(line).some(
      (one) => one.fact !== job.fact && (one.endsOn === null || one.endsOn > end),
    )
    return followed ? [] : [{ job, daysLeft: daysBetween(today, end) }]
  })
