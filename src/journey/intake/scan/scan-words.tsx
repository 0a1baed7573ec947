import type { IsoDate } from '../../../platform/date.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import type { Translate } from '../../../platform/language/messages.ts'
import type { OpenedScan } from './open-scan.ts'
import type { Question, ScanWords } from './questions.ts'

/** In which words the scan is read: one language, or simple Dutch with English beside it where there is no own language yet. */
export type ScanReading = {
  readonly words: ScanWords
  readonly beside: ScanWords | null
  /** the language that somebody has and that the scan does not speak yet */
  readonly missing: string | null
}

const needed = (words: OpenedScan['words'], language: string): ScanWords => {
  const found = words.get(language)
  if (!found) throw new Error(`the scan has no words in ${language}`)
  return found
}

/** A worker reads the language of the screen; the person the language that was chosen, or else the own one of the file. */
export const readingOf = (
  { own, words, identity }: Pick<OpenedScan, 'own' | 'words' | 'identity'>,
  visit: Visit,
  chosen: string | undefined,
): ScanReading => {
  if (!own) return { words: needed(words, visit.language), beside: null, missing: null }
  const asked = words.get(chosen ?? identity.language ?? visit.language)
  if (asked) return { words: asked, beside: null, missing: null }
  return { words: needed(words, 'nl'), beside: needed(words, 'en'), missing: identity.language }
}

const beside = (first: string, second: string | undefined): string =>
  second && second !== first ? `${first} / ${second}` : first

export const sentence = ({ words, beside: other }: ScanReading, key: string): string =>
  beside(words.screen[key] ?? key, other?.screen[key])

export const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))

export const askOf = ({ words, beside: other }: ScanReading, id: string): string =>
  beside(words.questions[id]?.ask ?? id, other?.questions[id]?.ask)

export const hintOf = ({ words, beside: other }: ScanReading, id: string): string | undefined => {
  const hint = words.questions[id]?.hint
  return hint && beside(hint, other?.questions[id]?.hint)
}

export const optionOf = ({ words, beside: other }: ScanReading, id: string, option: string): string =>
  beside(words.questions[id]?.options[option] ?? option, other?.questions[id]?.options[option])

export const sectionOf = ({ words, beside: other }: ScanReading, section: Question['section']): string =>
  beside(words.sections[section] ?? section, other?.sections[section])

/** What a form says of itself, in the language of the scan. */
export const translatorOf =
  (reading: ScanReading, t: Translate): Translate =>
  (key, params) =>
    key === 'html.form.errors' ? sentence(reading, 'errors') : t(key, params)

/** A given answer in words; null is what somebody could not or would not say. */
export const answerWords = (
  reading: ScanReading,
  question: Question,
  value: string | number | null,
): string =>
  value === null
    ? sentence(reading, 'unsure')
    : question.kind === 'choice'
      ? optionOf(reading, question.id, String(value))
      : String(value)

/** A day as the language of the scan writes it, with the digits that stand on letters and screens here. */
export const dayIn = ({ words }: ScanReading, day: IsoDate): string =>
  new Intl.DateTimeFormat(`${words.language}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day))
