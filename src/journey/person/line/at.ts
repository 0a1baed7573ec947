import type { IsoDate } from '../../../platform/date.ts'
import type { Episode, Line } from '../line.ts'

const begun =
  (day: IsoDate) =>
  (fact: { readonly startsOn: IsoDate }): boolean =>
    fact.startsOn <= day

const endKnown = (endsOn: IsoDate | null, day: IsoDate): IsoDate | null =>
  endsOn !== null && endsOn > day ? null : endsOn

const episodeAt = (episode: Episode, day: IsoDate): Episode => {
  const endsOn = endKnown(episode.endsOn, day)
  if (endsOn === episode.endsOn) return episode
  return { ...episode, endsOn, state: episode.state === 'planned' ? 'planned' : 'running' }
}

/**
 * The line in valid time: what had begun or happened by the end of a day. An end after that day is not known yet, so
 * the fact is open; an episode that was planned and has not begun is left out. What had been *recorded* by a moment is
 * another question, answered where the line is read.
 */
export const lineAt = (line: Line, day: IsoDate): Line => ({
  ...line,
  episodes: line.episodes.filter(begun(day)).map((episode) => episodeAt(episode, day)),
  milestones: line.milestones.filter((milestone) => milestone.on <= day),
  amounts: line.amounts.filter((amount) => amount.on <= day),
  interruptions: line.interruptions
    .filter(begun(day))
    .map((fact) => ({ ...fact, endsOn: endKnown(fact.endsOn, day) })),
  memberships: line.memberships
    .filter(begun(day))
    .map((fact) => ({ ...fact, endsOn: endKnown(fact.endsOn, day) })),
  responsibilities: line.responsibilities
    .filter(begun(day))
    .map((fact) => ({ ...fact, endsOn: endKnown(fact.endsOn, day) })),
})
