import type { z } from 'zod'
import { invalidField } from '../../platform/problem.ts'
import type { Range } from './range.ts'

/** The fields of an address that fit; what does not is left out, for an address is no form. */
export const fittingOf = (
  fields: Readonly<Record<string, z.ZodType>>,
  query: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => value !== '' && fields[name] !== undefined && fields[name].safeParse(value).success,
    ),
  )

/** What was given, as the rest of an address. */
export const addressOfGiven = (given: Readonly<Record<string, string | number | null>>): string =>
  new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)] as [string, string]],
    ),
  ).toString()

/** As the fields of a form, in the way a Dutch reader types a number. */
export const valuesOfGiven = (
  given: Readonly<Record<string, string | number | null>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value === null ? '' : String(value).replace(/^(\d+)\.(\d+)$/, '$1,$2'),
    ]),
  )

/** @throws Problem at the second field where the most is under the least. */
export const checkPairs = (
  given: Readonly<Record<string, string | number | null>>,
  pairs: readonly (readonly [string, string])[],
): void => {
  for (const [least, most] of pairs) {
    const [low, high] = [given[least], given[most]]
    if (typeof low === 'number' && typeof high === 'number' && high < low)
      throw invalidField(most, 'funding.most-under-least')
  }
}

/** From a least to a most; the most left out is the same as the least. */
export const rangeOfGiven = (least: number | null, most: number | null): Range => ({
  from: least,
  to: most ?? least,
})
