import { addDays, type IsoDate } from '../../platform/date.ts'
import type { Duty, Line, Responsibility } from '../person/index.ts'

/** Duties of the housing municipality, in the order in which they are taken. */
export const municipalDuties: readonly Duty[] = ['housing', 'civic-integration', 'work', 'guidance', 'income']

/**
 * The first day from `on` on which nobody has a duty, so that it never falls between two organisations; null when it is
 * held without an end. A duty that ends on `on` itself passes on that day.
 */
export const freeFrom = (
  held: readonly Pick<Responsibility, 'duty' | 'startsOn' | 'endsOn'>[],
  duty: Duty,
  on: IsoDate,
): IsoDate | null => {
  const holder = held.find(
    (one) => one.duty === duty && one.startsOn <= on && (one.endsOn === null || one.endsOn > on),
  )
  if (!holder) return on
  return holder.endsOn === null ? null : freeFrom(held, duty, addDays(holder.endsOn, 1))
}

/** Whether somebody is registered in this municipality and has not moved away from it. */
export const isRegisteredIn = (line: Line, organisation: string): boolean => {
  const registered = line.milestones.findLast(
    (one) => one.kind === 'registered' && one.organisation === organisation,
  )
  return (
    registered !== undefined &&
    !line.milestones.some(
      (one) => one.kind === 'moved' && one.organisation !== organisation && one.on >= registered.on,
    )
  )
}
