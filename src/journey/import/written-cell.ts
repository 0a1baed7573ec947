import { isBsn, isVNumber } from '../person/index.ts'
import { type ColumnKind, plain } from './column.ts'
import { countryOf, languageOf } from './place-name.ts'
import { readDay } from './written-day.ts'

/** One cell of a sheet, as the file has it. */
export type Cell = string | number | boolean | Date | null

/** What a cell says: a value in one notation, nothing, or why it can not be read (a key under `import.fault`). */
export type Reading =
  | { readonly value: string }
  | { readonly empty: true }
  | { readonly unknown: string }
  | { readonly fault: string }

export const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'number' && Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
}

const choice =
  (fault: string, options: Readonly<Record<string, readonly string[]>>) =>
  (text: string): Reading => {
    const wanted = plain(text)
    const found = Object.entries(options).find(([value, words]) =>
      [value, ...words].some((word) => plain(word) === wanted),
    )
    return found ? { value: found[0] } : { fault }
  }

const digits = (text: string): string => text.replace(/[\s.\-v]/gi, '')

const bsn = (text: string): Reading => {
  // a spreadsheet takes the leading zero away
  const number = digits(text).padStart(9, '0')
  return digits(text).length >= 8 && isBsn(number) ? { value: number } : { fault: 'bsn' }
}
const vNumber = (text: string): Reading => {
  const number = digits(text).padStart(10, '0')
  return digits(text).length >= 9 && isVNumber(number) ? { value: number } : { fault: 'v-number' }
}

const day = (cell: Exclude<Cell, null | boolean>, birth: boolean): Reading => {
  const written = readDay(cell)
  if (written.kind === 'day') return { value: written.day }
  if (written.kind === 'partly') return birth ? { unknown: 'birth-date-partly' } : { fault: 'day-partly' }
  return { fault: `day-${written.kind}` }
}

const hours = (text: string): Reading => {
  const number = Number(
    text
      .toLowerCase()
      .replace(/\s*(uur|uren|u|h)\.?(\s*(per|p\/|\/)\s*w(eek)?)?$/, '')
      .replace(',', '.'),
  )
  return Number.isFinite(number) && number > 0 && number <= 60
    ? { value: String(Math.round(number * 10) / 10) }
    : { fault: 'hours' }
}

const level = (text: string): Reading => {
  const found = /^(?:niveau\s*)?(a0|a1|a2|b1|b2|c1|c2|alfa\s*[abc])\s*(\+|-)?$/i.exec(text)
  return found?.[1]
    ? {
        value: found[1]
          .replace(/\s+/g, ' ')
          .replace(/^alfa/i, 'Alfa')
          .replace(/[abc]\d?$/i, (one) => one.toUpperCase()),
      }
    : { fault: 'level' }
}

const regime = choice('regime', {
  'regime-2021': ['2021', 'Wi2021', 'Wi 2021', 'Wet inburgering 2021', 'nieuw', 'nieuwe wet', 'Wi21'],
  'regime-2013': ['2013', 'Wi2013', 'Wi 2013', 'Wet inburgering 2013', 'oud', 'oude wet', 'Wi13'],
  none: ['geen', 'nvt', 'n.v.t.', 'niet inburgeringsplichtig'],
})
const route = choice('route', {
  'route-b1': ['B1', 'B1-route', 'B1 route'],
  'route-education': ['onderwijsroute', 'onderwijs', 'O-route', 'O', 'OR'],
  'route-z': ['Z', 'Z-route', 'Z route', 'zelfredzaamheidsroute'],
  'civic-integration-2013': ['2013', 'Wi2013', 'inburgeringscursus', 'inburgering 2013'],
})
const permit = choice('permit', {
  'asylum-permit': [
    'asiel',
    'asielvergunning',
    'verblijfsvergunning asiel',
    'statushouder',
    'asiel bepaalde tijd',
    'VVA',
  ],
  'three-year-permit': ['asiel drie jaar', 'asiel 3 jaar'],
  'family-permit': [
    'gezin',
    'gezinslid',
    'gezinsmigrant',
    'gezinshereniging',
    'nareis',
    'nareiziger',
    'mvv nareis',
  ],
  'temporary-protection': ['tijdelijke bescherming', 'Oekraïne', 'ontheemde', 'RTB'],
})
const yesNo = choice('yes-no', {
  yes: ['ja', 'j', 'x', '1', 'true', 'waar'],
  no: ['nee', 'n', '0', 'false', 'onwaar'],
})

const unknownWords = new Set(['onbekend', 'onb', 'unknown', 'nvt', 'na', 'geen'].map(plain))

const readers: Readonly<
  Record<Exclude<ColumnKind, 'day' | 'day-past' | 'birth-day'>, (text: string) => Reading>
> = {
  text: (text) => (text.length <= 80 ? { value: text.replace(/\s+/g, ' ') } : { fault: 'too-long' }),
  country: (text) => {
    const code = countryOf(text)
    if (code) return { value: code }
    return plain(text) === 'stateloos' ? { unknown: 'stateless' } : { fault: 'country' }
  },
  language: (text) => {
    const code = languageOf(text.split(/[/,;]/)[0] ?? '')
    return code ? { value: code } : { fault: 'language' }
  },
  bsn,
  'v-number': vNumber,
  regime,
  route,
  permit,
  level,
  hours,
  'yes-no': yesNo,
  phone: (text) =>
    /^\+?[\d\s().-]{8,25}$/.test(text) ? { value: text.replace(/\s+/g, ' ') } : { fault: 'phone' },
  email: (text) =>
    text.length <= 120 && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text) ? { value: text } : { fault: 'email' },
  municipality: (text) => ({ value: text }),
}

/** Reads one cell as its column asks. */
export const readCell = (cell: Cell, kind: ColumnKind): Reading => {
  const text = textOf(cell).trim()
  if (cell === null || text === '' || text === '-' || text === '?') return { empty: true }
  // a spreadsheet would calculate it; what it would be worth does not stand here
  if (typeof cell === 'string' && /^[=@]|^\+(?![\d\s(])/.test(text)) return { fault: 'formula' }
  if (kind === 'day' || kind === 'day-past' || kind === 'birth-day') {
    if (unknownWords.has(plain(text))) return { empty: true }
    return typeof cell === 'boolean' ? { fault: 'day-unreadable' } : day(cell, kind === 'birth-day')
  }
  const answer = readers[kind](text)
  return 'fault' in answer && kind !== 'text' && unknownWords.has(plain(text)) ? { empty: true } : answer
}
