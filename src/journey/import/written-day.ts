import { addDays, date, IsoDate } from '../../platform/date.ts'

/** What somebody wrote where a day belongs. `partly` is a birth date of which only the year is known (00-00-1985). */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'partly' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'short-year' }
  | { readonly kind: 'unreadable' }

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'febr', 'februari', 'february'],
    ['mrt', 'maart', 'mar', 'march'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['aug', 'augustus', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'november'],
    ['dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

const dayOf = (year: number, month: number, day: number): WrittenDay => {
  if ((month === 0 || day === 0) && year > 1900) return { kind: 'partly' }
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const parsed = IsoDate.safeParse(text)
  return parsed.success && year >= 1900 && year <= 2100
    ? { kind: 'day', day: parsed.data }
    : { kind: 'impossible' }
}

/** Day 1 of Excel is 1 January 1900; it counts a 29 February 1900 that never was, so the count begins on 30 December 1899. */
const firstDay = date('1899-12-30')
const fromSerial = (serial: number): WrittenDay =>
  serial >= 367 && serial <= 73_415
    ? { kind: 'day', day: addDays(firstDay, Math.floor(serial)) }
    : { kind: 'unreadable' }

const withoutTime = (text: string): string =>
  text.replace(/[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/, '')

/** Reads a day as municipalities write it: 1-2-2025, 01/02/2025, 1 feb 2025, 2025-02-01, 20250201, or a cell of Excel. */
export const readDay = (written: string | number | Date): WrittenDay => {
  if (written instanceof Date)
    return dayOf(written.getUTCFullYear(), written.getUTCMonth() + 1, written.getUTCDate())
  if (typeof written === 'number')
    return written > 19_000_000 ? readDay(String(written)) : fromSerial(written)
  const text = withoutTime(written.trim()).toLowerCase()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dutch = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4})$/.exec(text)
  if (dutch) return dayOf(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]))
  const named = /^(\d{1,2})[\s-]*([a-z]+)\.?[\s-]*(\d{4})$/.exec(text)
  const month = named && months[named[2] ?? '']
  if (named && month) return dayOf(Number(named[3]), month, Number(named[1]))
  if (/^\d{1,2}[-/.\s]+(\d{1,2}|[a-z]+\.?)[-/.\s]+['’]?\d{2}$/.test(text)) return { kind: 'short-year' }
  return /^\d{5}$/.test(text) ? fromSerial(Number(text)) : { kind: 'unreadable' }
}
