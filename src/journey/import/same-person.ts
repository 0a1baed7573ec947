import type { IsoDate } from '../../platform/date.ts'
import { plain } from './column.ts'

export type Named = {
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: IsoDate | null
}

/** Why two rows may be about one person, the strongest first. */
export const likenesses = [
  'name-and-birth-date',
  'name-and-other-date',
  'birth-date-and-part',
  'spelling',
] as const
export type Likeness = (typeof likenesses)[number]

/** Insertions, deletions and replacements between two words, counted up to `most` (Levenshtein). */
export const distance = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[other.length] ?? most + 1
}

type Key = { readonly parts: readonly string[]; readonly whole: string }
const keys = new WeakMap<Named, Key>()

/** The words of a name, and all of them in one, in an order that does not depend on which of them is the family name. */
const keyOf = (one: Named): Key => {
  const known = keys.get(one)
  if (known) return known
  const parts = `${one.givenName} ${one.familyName}`
    .split(/[\s-]+/)
    .map(plain)
    .filter(Boolean)
  const key = { parts, whole: [...parts].sort().join('') }
  keys.set(one, key)
  return key
}
const parts = (one: Named): readonly string[] => keyOf(one).parts
const whole = (one: Named): string => keyOf(one).whole

const particles = new Set('van den der het ten ter von abu bin ben ibn bint abd'.split(' '))
/** Whether a word of a name says something about who it is. */
const tells = (part: string): boolean => part.length >= 3 && !particles.has(part)

/** The same day and month the other way round, or all of a day that is unknown, or the first of January of that year. */
const datesMayBeOne = (one: IsoDate | null, other: IsoDate | null): boolean => {
  if (one === null || other === null) return true
  const [year, month, day] = one.split('-')
  if (other === `${year}-${day}-${month}`) return true
  return other.slice(0, 4) === year && [one, other].some((date) => date.endsWith('-01-01'))
}

/** Whether two may be the same person; undefined when there is no reason to think so. */
export const likenessOf = (one: Named, other: Named): Likeness | undefined => {
  const sameDay = one.birthDate !== null && one.birthDate === other.birthDate
  const sameName = whole(one) === whole(other)
  if (sameName) {
    if (sameDay) return 'name-and-birth-date'
    return datesMayBeOne(one.birthDate, other.birthDate) ? 'name-and-other-date' : undefined
  }
  if (!sameDay) return undefined
  const others = new Set(parts(other).filter(tells))
  const shared = [...new Set(parts(one).filter(tells))].filter((part) => others.has(part)).length
  if (shared >= 2) return 'birth-date-and-part'
  const length = Math.max(whole(one).length, whole(other).length)
  return distance(whole(one), whole(other), 3) <= (length > 12 ? 3 : 2) ? 'spelling' : undefined
}

/** Finds who may be meant among many, by their name and their birth date. */
export const findsAlike = <Known extends Named>(known: readonly Known[]) => {
  const byDay = groupedBy(known, (one) => one.birthDate ?? '')
  const byName = groupedBy(known, whole)
  return (wanted: Named): readonly { readonly known: Known; readonly likeness: Likeness }[] => {
    const candidates = new Set([
      ...(wanted.birthDate === null ? [] : (byDay.get(wanted.birthDate) ?? [])),
      ...(byName.get(whole(wanted)) ?? []),
    ])
    return [...candidates]
      .flatMap((one) => {
        const likeness = likenessOf(wanted, one)
        return likeness ? [{ known: one, likeness }] : []
      })
      .sort((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness))
  }
}

const groupedBy = <Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
