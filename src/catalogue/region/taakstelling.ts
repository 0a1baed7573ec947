import { date, type IsoDate } from '../../platform/date.ts'

/**
 * The half-yearly target of a municipality: persons with a permit to house (Huisvestingswet 2014, art. 28 and 29):
 * `ceil(national × inhabitants of the municipality / inhabitants of the country)`. The sum is therefore a little more than the
 * national number.
 */
export const taakstelling = (national: number, inhabitants: number, inhabitantsOfAll: number): number =>
  Math.ceil((national * inhabitants) / inhabitantsOfAll)

/** The targets of all municipalities by code. */
export const taakstellingen = (
  national: number,
  municipalities: readonly { readonly code: string; readonly population: number }[],
): ReadonlyMap<string, number> => {
  const all = municipalities.reduce((sum, one) => sum + one.population, 0)
  return new Map(
    municipalities.map(({ code, population }) => [code, taakstelling(national, population, all)]),
  )
}

/** The day of the numbers of inhabitants that the law takes: 1 January of the year before that of the half-year (art. 29). */
export const populationDayFor = (dayInHalfYear: IsoDate): IsoDate =>
  date(`${Number(dayInHalfYear.slice(0, 4)) - 1}-01-01`)

/** Municipalities may redistribute among themselves as long as the sum stays the same (art. 29, second paragraph). */
export const isRedistribution = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): boolean => {
  const sum = (targets: ReadonlyMap<string, number>) =>
    [...targets.values()].reduce((total, one) => total + one, 0)
  return (
    sum(before) === sum(after) &&
    [...after.keys()].every((code) => before.has(code)) &&
    [...after.values()].every((one) => one >= 0)
  )
}

/** The duty holds until a law ends it (bill 36831 is pending): the day is a setting, not a release. */
export const taakstellingHolds = (day: IsoDate, endsOn: IsoDate | null): boolean =>
  endsOn === null || day < endsOn
