import type { Place, Travel } from './problem.ts'

const earthRadius = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres along the great circle (haversine). */
export const straightLine = (
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number => {
  const [upper, lower] = [radians(a.latitude), radians(b.latitude)]
  const half =
    Math.sin((lower - upper) / 2) ** 2 +
    Math.cos(upper) * Math.cos(lower) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Whole minutes between two places by their index in `places`; undefined is unknown. The table goes before the distance. */
export const travelMinutes = (
  places: readonly Place[],
  travel: Travel | undefined,
): ((from: number, to: number) => number | undefined) => {
  const byId = new Map(places.map(({ id }, index) => [id, index]))
  const known = new Map<number, number | undefined>()
  for (const { from, to, minutes } of travel?.table ?? []) {
    const [start, end] = [byId.get(from), byId.get(to)]
    if (start !== undefined && end !== undefined) known.set(start * places.length + end, Math.ceil(minutes))
  }
  const byDistance = (from: Place | undefined, to: Place | undefined): number | undefined => {
    if (!travel || from?.latitude === undefined || from.longitude === undefined) return undefined
    if (to?.latitude === undefined || to.longitude === undefined) return undefined
    const start = { latitude: from.latitude, longitude: from.longitude }
    const kilometres = straightLine(start, { latitude: to.latitude, longitude: to.longitude })
    return Math.ceil((kilometres * travel.factor * 60) / travel.kilometresPerHour)
  }
  return (from, to) => {
    if (from === to) return 0
    const key = from * places.length + to
    if (!known.has(key)) known.set(key, byDistance(places[from], places[to]))
    return known.get(key)
  }
}
