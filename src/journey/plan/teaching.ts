import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import {
  type Episode,
  endResponsibility,
  type Line,
  retractResponsibility,
  startResponsibility,
} from '../person/index.ts'

/** Lanes in which a language provider teaches: lessons in the language, and courses for a trade. */
const taught: readonly string[] = ['language', 'education']

/** A language provider has a duty for as long as its lessons last, and so sees the file of its student. */
export const startTeaching = async (
  db: Kysely<unknown>,
  { line, today }: { readonly line: Line; readonly today: IsoDate },
  lessons: Pick<Episode, 'kind' | 'provider' | 'startsOn' | 'endsOn'>,
): Promise<void> => {
  const { provider, startsOn, endsOn } = lessons
  const track = (await vocabulary()).episodeKinds.get(lessons.kind)?.track ?? ''
  if (!taught.includes(track) || provider === null) return
  if ((await findOrganisation(db, provider))?.kind !== 'language-provider') return
  const has = line.responsibilities.some(
    (one) =>
      one.duty === 'teaching' &&
      one.organisation === provider &&
      one.startsOn <= (startsOn > today ? startsOn : today) &&
      (one.endsOn === null || (endsOn !== null && one.endsOn >= endsOn)),
  )
  if (!has)
    await startResponsibility(db, {
      ...{ person: line.person, organisation: provider, duty: 'teaching' },
      ...{ startsOn, endsOn },
    })
}

/** Ends the duty of a language provider of which nothing runs or is planned any more. */
export const stopTeaching = async (
  db: Kysely<unknown>,
  line: Line,
  ended: Pick<Episode, 'fact' | 'provider' | 'track'>,
  on: IsoDate,
): Promise<void> => {
  const { provider } = ended
  if (provider === null || !taught.includes(ended.track)) return
  const goesOn = line.episodes.some(
    (one) =>
      one.fact !== ended.fact &&
      one.provider === provider &&
      taught.includes(one.track) &&
      ['planned', 'running'].includes(one.state),
  )
  if (goesOn) return
  await endResponsibility(db, { person: line.person, duty: 'teaching', organisation: provider, endsOn: on })
  for (const one of line.responsibilities) {
    if (one.duty === 'teaching' && one.organisation === provider && one.startsOn > on)
      await retractResponsibility(db, one)
  }
}
