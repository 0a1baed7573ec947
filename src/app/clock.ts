import { type Clock, date, type IsoDate } from '../platform/date.ts'

/** The day on which the demo stands still, so that its people and figures can be told about. */
export const demoDay: IsoDate = date('2026-12-01')

/** The demo's clock: always the same day, with the time of day of the machine, so that what happens has an order. */
export const demoClock: Clock = {
  now: () => {
    const real = new Date()
    const secondsOfDay = (real.getTime() % 86_400_000) / 86_400_000
    // 07:00 to 22:00 in the Netherlands: the day never tips over
    return new Date(Date.parse(`${demoDay}T06:00:00Z`) + Math.round(secondsOfDay * 15 * 3_600_000))
  },
}
