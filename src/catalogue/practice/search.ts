import type { Language } from '../../platform/language/messages.ts'
import { holdsWords, inLanguage, plainWords } from '../words.ts'
import type { Bottleneck, ChainPhase, PracticeField, SuccessFactor } from './code.ts'
import type { PracticeLibrary } from './library.ts'
import type { Practice } from './practice.ts'
import type { SearchableText } from './searchable.ts'

export type PracticeSearch = {
  /** Words in either language, of which at least half must occur; the beginning of a word is enough. */
  readonly text?: string | undefined
  readonly phase?: ChainPhase | undefined
  /** Letter of an SBI section (F), or the words of a sector (construction, bouw). */
  readonly sector?: string | undefined
  readonly successFactor?: SuccessFactor | undefined
  readonly bottleneck?: Bottleneck | undefined
  /** Words of the region or place. */
  readonly region?: string | undefined
  /** Frame of the report: "Kader 27", or 27. */
  readonly frame?: string | undefined
  /** The language in which a hit shows what matched. */
  readonly language: Language
}

export type PracticeMatch = { readonly field: PracticeField; readonly text: string }

export type PracticeHit = {
  readonly practice: Practice
  /** Higher is better; 0 when nothing was typed. Only for ordering. */
  readonly score: number
  /** The texts in which typed words were found, best first, one per field. */
  readonly matches: readonly PracticeMatch[]
  /** Typed words that this practice does not hold, without accents and capitals. */
  readonly missing: readonly string[]
}

/** A word in the name says more about a practice than the same word in a footnote. */
const weights: Partial<Record<PracticeField, number>> = {
  name: 8,
  successFactors: 5,
  sectors: 5,
  targetGroup: 4,
  chainPhases: 4,
  place: 4,
  region: 4,
  leadOrganisation: 4,
  instruments: 3,
  bottlenecks: 3,
  steps: 2,
}
const weightOf = (field: PracticeField): number => weights[field] ?? 1

/** How many of the typed words one text holds; all of them side by side count double. */
const strength = (text: SearchableText, words: readonly string[]): number =>
  Math.max(
    ...text.plain.map((plain) => {
      const found = words.filter((word) => holdsWords(plain, word)).length
      return found === words.length && holdsWords(plain, words.join(' ')) ? 2 * found : found
    }),
  )

const matchText = (texts: readonly SearchableText[], typed: string, language: Language) => {
  const words = [...new Set(plainWords(typed).split(' '))].filter((word) => word !== '')
  const missing = words.filter(
    (word) => !texts.some(({ plain }) => plain.some((one) => holdsWords(one, word))),
  )
  if (missing.length > words.length / 2) return null
  const best = new Map<PracticeField, { readonly score: number; readonly match: PracticeMatch }>()
  for (const text of texts) {
    const score = strength(text, words) * weightOf(text.field)
    if (score > (best.get(text.field)?.score ?? 0))
      best.set(text.field, {
        score,
        match: { field: text.field, text: inLanguage(text.words, language) },
      })
  }
  const found = [...best.values()].sort((a, b) => b.score - a.score)
  return {
    score: found.reduce((sum, one) => sum + one.score, 0),
    matches: found.map(({ match }) => match),
    missing,
  }
}

const fieldsHold = (
  texts: readonly SearchableText[],
  fields: readonly PracticeField[],
  typed: string,
): boolean => {
  const words = plainWords(typed)
  return texts.some(
    (text) => fields.includes(text.field) && text.plain.some((plain) => holdsWords(plain, words)),
  )
}

const frameNumber = (frame: string | null): string | undefined => frame?.match(/\d+/)?.[0]

const fits = (practice: Practice, texts: readonly SearchableText[], search: PracticeSearch): boolean => {
  const { phase, sector, successFactor, bottleneck, region, frame } = search
  const section = sector && /^[A-U]$/i.test(sector.trim()) ? sector.trim().toUpperCase() : undefined
  return (
    (!phase || practice.chainPhases.includes(phase)) &&
    (!sector ||
      (section
        ? practice.sectors.some(({ sbiSection }) => sbiSection === section)
        : fieldsHold(texts, ['sectors'], sector))) &&
    (!successFactor || practice.successFactors.some(({ code }) => code === successFactor)) &&
    (!bottleneck || practice.bottlenecks.some(({ code }) => code === bottleneck)) &&
    (!region || fieldsHold(texts, ['region', 'place'], region)) &&
    (!frame || frameNumber(practice.source.frame) === (frameNumber(frame) ?? null))
  )
}

/**
 * Practices that fit every filter. First those that hold every typed word, then those that hold at least half of them
 * and name the words they miss; within each the strongest first, equal ones in the order of the report.
 */
export const searchPractices = (library: PracticeLibrary, search: PracticeSearch): readonly PracticeHit[] =>
  library.practices
    .flatMap((practice) => {
      const texts = library.texts.get(practice.id) ?? []
      const match = fits(practice, texts, search)
        ? matchText(texts, search.text ?? '', search.language)
        : null
      return match ? [{ practice, ...match }] : []
    })
    .sort((a, b) => a.missing.length - b.missing.length || b.score - a.score)
