import type { Organisation } from '../../catalogue/organisation/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { Episode, Line } from '../person/index.ts'

/** What stands on the bar of a home: the municipality, never an address. */
export const homeLabel = (municipality: Pick<Organisation, 'name'>, words: string | null = null): string =>
  words ?? `Eigen woning, ${municipality.name.replace(/^Gemeente /, '')}`

/** The own home in this municipality that was announced and is not lived in yet. */
export const plannedHome = (line: Line, municipality: string): Episode | undefined =>
  line.episodes.findLast(
    (one) =>
      one.kind === 'own-home' &&
      one.state === 'planned' &&
      (one.provider === null || one.provider === municipality),
  )

/** The own home in which somebody lives on a day. */
export const homeOn = (line: Line, day: IsoDate): Episode | undefined =>
  line.episodes.find(
    (one) =>
      one.kind === 'own-home' &&
      one.state !== 'planned' &&
      one.startsOn <= day &&
      (one.endsOn === null || one.endsOn >= day),
  )
