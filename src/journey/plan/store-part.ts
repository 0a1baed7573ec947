import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { conflict } from '../../platform/problem.ts'
import { changeEpisode, type Line, recordEpisode } from '../person/index.ts'
import type { Part, Plan } from './plan.ts'
import type { NewPart } from './plan-input.ts'
import { startTeaching, stopTeaching } from './teaching.ts'

export type Storing = {
  readonly db: Kysely<unknown>
  readonly line: Line
  readonly earlier: Plan | undefined
  readonly today: IsoDate
}

/** Puts a new part on the line, or changes the one that is there; what is over stays as it was. */
export const storePart = async (storing: Storing, part: NewPart): Promise<Part> => {
  const { db, line, earlier, today } = storing
  const { known: told, field: _field, ...stored } = part
  const before = earlier?.parts.find(
    (one) =>
      one.kind === part.kind && (told === null ? one.startsOn === part.startsOn : one.episode === told),
  )
  const episode = before && line.episodes.find((one) => one.fact === before.episode)
  const { kind, startsOn, endsOn, halfDays, provider } = part
  if (!episode) {
    const fact = await recordEpisode(
      db,
      { person: line.person },
      { kind, startsOn, endsOn, halfDays, provider, state: 'planned' },
    )
    await startTeaching(db, storing, part)
    return { ...stored, episode: fact }
  }
  const over = episode.state === 'done' || episode.state === 'broken-off'
  const begins = before.startsOn === startsOn ? episode.startsOn : startsOn
  const changes = { startsOn: begins, endsOn, halfDays, provider }
  const differs = (Object.keys(changes) as (keyof typeof changes)[]).some(
    (name) => changes[name] !== episode[name],
  )
  if (!over && differs) {
    await changeEpisode(db, episode.fact, episode.version, changes)
    if (episode.provider !== provider) await stopTeaching(db, line, episode, today)
    await startTeaching(db, storing, part)
  }
  return { ...stored, episode: episode.fact }
}

/** What is no longer in the plan: a planned part leaves the line, a running one has to be ended first. */
export const dropParts = async (
  { db, line, earlier, today }: Storing,
  kept: readonly Part[],
): Promise<void> => {
  for (const gone of earlier?.parts ?? []) {
    if (kept.some(({ episode }) => episode === gone.episode)) continue
    const episode = line.episodes.find((one) => one.fact === gone.episode)
    if (episode?.state === 'running') throw conflict('plan.part-runs')
    if (episode?.state !== 'planned') continue
    await changeEpisode(db, episode.fact, episode.version, { retracted: true })
    await stopTeaching(db, line, episode, today)
  }
}
