type Point = { readonly latitude: number; readonly longitude: number }

const earthRadiusKm = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in km (haversine). */
export const distanceKm = (a: Point, b: Point): number => {
  const latitude = radians(b.latitude - a.latitude)
  const longitude = radians(b.longitude - a.longitude)
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(h))
}

/** Roads are longer than the crow flies: a common factor until a table of travel minutes is loaded. */
export const detourFactor = 1.3

/** Estimated distance over the road in km. */
export const roadKm = (a: Point, b: Point): number => detourFactor * distanceKm(a, b)
