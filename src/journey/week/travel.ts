import { findMunicipalityInfo, type RegionLibrary, roadKm } from '../../catalogue/region/index.ts'

/**
 * Until a table of minutes is loaded: kilometres over the road at the pace of bus and train from door to door. A cautious
 * assumption of ours, shown with the answer; minutes that somebody knows go before it.
 */
export const assumedKmPerHour = 35

/** A journey over an hour is flagged (S60). */
export const longJourney = 60

export type Spot = {
  readonly id: string
  readonly municipality: string | null
  readonly fromHome: number | null
}

/**
 * Minutes between two spots; undefined is unknown. Two addresses in one municipality are unknown: its middle says nothing
 * about them, and zero would be wrong.
 */
export const minutesBetween =
  (library: RegionLibrary, home: string | null) =>
  (from: Spot, to: Spot): number | undefined => {
    if (from.id === to.id) return 0
    if (from.id === home && to.fromHome !== null) return to.fromHome
    if (to.id === home && from.fromHome !== null) return from.fromHome
    if (from.municipality === null || to.municipality === null || from.municipality === to.municipality)
      return undefined
    const [one, other] = [from.municipality, to.municipality].map((code) =>
      findMunicipalityInfo(library, code),
    )
    return one && other ? Math.ceil((roadKm(one, other) * 60) / assumedKmPerHour) : undefined
  }
