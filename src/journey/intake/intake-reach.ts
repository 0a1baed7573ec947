import type { Actor } from '../../platform/access/actor.ts'
import { type Category, dutySees, roles } from '../../platform/access/role.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'

/**
 * Whether the present duties of the visitor's organisation show a category of a file, so that a page can say what has to
 * happen first. The database decides; this only explains. The person reads the own file.
 */
export const reaches = (line: Line, actor: Actor, category: Category, today: IsoDate): boolean => {
  const exercises: readonly string[] = roles[actor.role].exercises
  return (
    actor.person === line.person ||
    line.responsibilities.some(
      (one) =>
        one.organisation === actor.organisation &&
        exercises.includes(one.duty) &&
        (dutySees[one.duty] as readonly Category[]).includes(category) &&
        one.startsOn <= today &&
        (one.endsOn === null || one.endsOn >= today),
    )
  )
}
