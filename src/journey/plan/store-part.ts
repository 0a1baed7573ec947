import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { conflict } from '../../platform/problem.ts'
import {
  changeEpisode,
  type Episode,
  endResponsibility,
  type Line,
  recordEpisode,
  retractResponsibility,
  startResponsibility,
} from '../person/index.ts'
import type { Part, Plan } from './plan.ts'
import type { NewPart } from './plan-input.ts'

export type Storing = {
  readonly db: Kysely<unknown>
  readonly line: Line
  readonly earlier: Plan | undefined
  readonly today: IsoDate
}

/** A language provider has a duty for as long as its lessons last, and so sees the file of its student. */
const teach = async ({ db, line, today }: Storing, part: NewPart): Promise<void> => {
  const { provider, startsOn, endsOn } = part
  if ((await vocabulary()).episodeKinds.get(part.kind)?.track !== 'language' || provider === null) return
  if ((await findOrganisation(db, provider))?.kind !== 'language-provider') return
  const has = line.responsibilities.some(
    (one) =>
      one.duty === 'teaching' &&
      one.organisation === provider &&
      one.startsOn <= (startsOn > today ? startsOn : today) &&
      (one.endsOn === null || (endsOn !== null && one.endsOn >= endsOn)),
  )
  if (!has) {
    await startResponsibility(db, {
      person: line.person,
      organisation: provider,
      duty: 'teaching',
      startsOn,
      endsOn,
    })
  }
}

/** Ends the duty of a language provider of which nothing runs or is planned any more. */
export const stopTeaching = async (
  db: Kysely<unknown>,
  line: Line,
  ended: Pick<Episode, 'fact' | 'provider' | 'track'>,
  on: IsoDate,
): Promise<void> => {
  const { provider } = ended
  if (provider === null || ended.track !== 'language') return
  const goesOn = line.episodes.some(
    (one) =>
      one.fact !== ended.fact &&
      one.provider === provider &&
      one.track === 'language' &&
      ['planned', 'running'].includes(one.state),
  )
  if (goesOn) return
  await endResponsibility(db, { person: line.person, duty: 'teaching', organisation: provider, endsOn: on })
  for (const one of line.responsibilities) {
    if (one.duty === 'teaching' && one.organisation === provider && one.startsOn > on)
      await retractResponsibility(db, one)
  }
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
    await teach(storing, part)
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
    await teach(storing, part)
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
