import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { columnsOf, openPeriod } from './fact-period.ts'
import type { EpisodeContent, FactId, Subject } from './line.ts'
import type { PersonTables } from './person.tables.ts'

export const episodeRow = (content: EpisodeContent) => ({
  track: content.track,
  kind: content.kind,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
  state: content.state,
  half_days: content.halfDays,
  hours: content.hours,
  provider: content.provider,
  label: content.label,
})

/** An episode with everything unknown that is not said; its track is that of its kind. */
export type NewEpisode = Pick<EpisodeContent, 'kind' | 'startsOn' | 'state'> & Partial<EpisodeContent>

/** An episode as it is stored, with the track of its kind. */
export const completeEpisode = (kinds: Vocabulary['episodeKinds'], episode: NewEpisode): EpisodeContent => {
  const kind = kinds.get(episode.kind)
  if (!kind) throw new Error(`episode kind ${episode.kind} is not in the vocabulary`)
  openPeriod(episode.startsOn, episode.endsOn ?? null)
  return {
    endsOn: null,
    halfDays: null,
    hours: null,
    provider: null,
    label: null,
    ...episode,
    track: kind.track,
  }
}

/** Puts an episode on the line of a person or a household. */
export const recordEpisode = async (
  db: Kysely<unknown>,
  subject: Subject,
  episode: NewEpisode,
): Promise<FactId> => {
  const fact = newIdentifier<FactId>()
  const content = completeEpisode((await vocabulary()).episodeKinds, episode)
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.episode')
    .values({ fact, version: 1, ...columnsOf(subject), ...episodeRow(content) })
    .execute()
  return fact
}

/**
 * Corrects an episode: a new version on top of `version`, the old one stays readable.
 * @throws Problem changed-meanwhile when `version` is no longer the last.
 */
export const changeEpisode = async (
  db: Kysely<unknown>,
  fact: FactId,
  version: number,
  changes: Partial<EpisodeContent> & { readonly retracted?: boolean },
): Promise<void> => {
  const q = db.withTables<PersonTables>()
  const last = await q
    .selectFrom('startlijn.episode')
    .selectAll()
    .where('fact', '=', fact)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!last) throw notFound()
  if (last.version !== version) throw changedMeanwhile()
  const { retracted = false, ...content } = changes
  const next = completeEpisode((await vocabulary()).episodeKinds, {
    kind: last.kind,
    startsOn: last.starts_on,
    endsOn: last.ends_on,
    state: last.state,
    halfDays: last.half_days,
    hours: last.hours,
    provider: last.provider as EpisodeContent['provider'],
    label: last.label,
    ...content,
  })
  await q
    .insertInto('startlijn.episode')
    .values({
      fact,
      version: version + 1,
      person: last.person,
      household: last.household,
      ...episodeRow(next),
      retracted,
    })
    .execute()
}
