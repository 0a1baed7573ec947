import type { LanguageModule } from '../../catalogue/education/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { Episode, Line } from '../person/index.ts'
import type { Schooling } from './schooling.ts'

/** A module beside the part of the line that it belongs to; undefined where the visitor does not see that part. */
export type ModuleWithPart = {
  readonly module: LanguageModule
  readonly part: string
  readonly episode: Episode | undefined
  readonly on: IsoDate
}

const tracks = ['language', 'education', 'work'] as const

/** Parts of a line that vocational Dutch can belong to: lessons, a study, a place to work, planned or running. */
export const partsForModules = ({ episodes }: Line, { episodeKinds }: Vocabulary): readonly Episode[] =>
  episodes.filter(
    ({ kind, state }) =>
      (state === 'planned' || state === 'running') &&
      tracks.some((track) => track === episodeKinds.get(kind)?.track),
  )

export const modulesWithParts = (
  { modules }: Schooling,
  { episodes }: Line,
  library: readonly LanguageModule[],
): readonly ModuleWithPart[] =>
  modules.flatMap(({ module: id, part, on }) => {
    const module = library.find((one) => one.id === id)
    return module ? [{ module, part, on, episode: episodes.find(({ fact }) => fact === part) }] : []
  })
