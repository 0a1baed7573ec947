import type { IsoDate } from '../date.ts'
import type { Language } from './messages.ts'

const locale = { nl: 'nl-NL', en: 'en-GB' } as const

const memo = <Value>(make: (language: Language) => Value): ((language: Language) => Value) => {
  const made = new Map<Language, Value>()
  return (language) => {
    const known = made.get(language)
    if (known !== undefined) return known
    const value = make(language)
    made.set(language, value)
    return value
  }
}

const dayFormat = memo(
  (language) =>
    new Intl.DateTimeFormat(locale[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)
const shortDayFormat = memo(
  (language) =>
    new Intl.DateTimeFormat(locale[language], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)
const momentFormat = memo(
  (language) =>
    new Intl.DateTimeFormat(locale[language], {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Europe/Amsterdam',
    }),
)
const numberFormat = memo((language) => new Intl.NumberFormat(locale[language], { maximumFractionDigits: 1 }))

const moneyFormat = memo(
  (language) => new Intl.NumberFormat(locale[language], { style: 'currency', currency: 'EUR' }),
)

/** "1 maart 2026" */
export const formatDay = (day: IsoDate, language: Language): string =>
  dayFormat(language).format(new Date(`${day}T00:00:00Z`))
/** "1 mrt 2026" */
export const formatShortDay = (day: IsoDate, language: Language): string =>
  shortDayFormat(language).format(new Date(`${day}T00:00:00Z`))
/** Day and time in the Netherlands. */
export const formatMoment = (moment: Date, language: Language): string =>
  momentFormat(language).format(moment)
/** At most one decimal, with the separators of the language. */
export const formatNumber = (value: number, language: Language): string =>
  numberFormat(language).format(value)
/** "€ 1.234,56": euros with their cents. */
export const formatEuros = (value: number, language: Language): string => moneyFormat(language).format(value)
