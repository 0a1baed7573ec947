import type { ReceptionSite } from '../../catalogue/reception/index.ts'
import { type Municipality, roadKm } from '../../catalogue/region/index.ts'

/** Yes, no, or not known: a site that nobody counted may have room. */
export type Room = 'free' | 'unknown' | 'full'

export type SiteProposal = {
  readonly site: ReceptionSite
  readonly room: Room
  /** kept for the municipality of the coupling */
  readonly dedicated: boolean
  readonly inRegion: boolean
  readonly inMunicipality: boolean
  /**
   * over the road to the municipality, about; null where it can not be said: the site's municipality is unknown, or it is this
   * one and the place in it is unknown
   */
  readonly km: number | null
  /** whether the distance counts from the site itself or from the middle of its municipality */
  readonly measuredFrom: 'site' | 'municipality'
}

const roomOf = ({ free }: ReceptionSite, persons: number): Room =>
  free === null ? 'unknown' : free >= persons ? 'free' : 'full'

/** Two unknown distances are equal, and come after every known one. */
const farAway = 100_000

const roomOrder: Readonly<Record<Room, number>> = { free: 0, unknown: 1, full: 2 }

/**
 * Sites near the municipality to which a household is coupled, the best first (S14): room for all of them before
 * unknown room before none; then kept for this municipality; then in its region; then the nearest. A person decides.
 */
export const proposeSites = (
  sites: readonly ReceptionSite[],
  coupledTo: Municipality,
  { municipalities, persons }: { municipalities: readonly Municipality[]; persons: number },
): readonly SiteProposal[] =>
  sites
    .map((site): SiteProposal => {
      const home = municipalities.find(({ code }) => code === site.municipality)
      const exact =
        site.latitude !== null && site.longitude !== null
          ? { latitude: site.latitude, longitude: site.longitude }
          : null
      const inMunicipality = site.municipality === coupledTo.code
      const from = exact ?? (inMunicipality ? undefined : home)
      return {
        site,
        room: roomOf(site, persons),
        dedicated: site.dedicatedTo.includes(coupledTo.code),
        inRegion: home?.region === coupledTo.region,
        inMunicipality,
        km: from ? Math.round(roadKm(from, coupledTo)) : null,
        measuredFrom: exact ? 'site' : 'municipality',
      }
    })
    .sort(
      (a, b) =>
        roomOrder[a.room] - roomOrder[b.room] ||
        Number(b.dedicated) - Number(a.dedicated) ||
        Number(b.inRegion) - Number(a.inRegion) ||
        Number(b.inMunicipality) - Number(a.inMunicipality) ||
        (a.km ?? farAway) - (b.km ?? farAway) ||
        a.site.id.localeCompare(b.site.id),
    )
