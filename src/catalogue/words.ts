import { z } from 'zod'
import type { Language } from '../platform/language/messages.ts'

/** What an editor reads when a line was left out: unknown must be written, never left to guess. */
export const whenMissing =
  (otherwise?: string) =>
  (issue: { readonly input?: unknown }): string | undefined =>
    issue.input === undefined ? 'is missing; write null when the source does not say' : otherwise

/** A text that people read, in both languages of the product. */
export const Bilingual = z
  .strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) })
  .refine((text) => text.nl !== text.en, 'is the same in both languages: write it once, as a name')
export type Bilingual = z.infer<typeof Bilingual>

/** A text in both languages, or one string where it is a name or term that both languages share. */
export const Words = z.union([z.string().trim().min(1), Bilingual], {
  error: whenMissing('needs one name, or a text with nl and en'),
})
export type Words = z.infer<typeof Words>

export const inLanguage = (words: Words, language: Language): string =>
  typeof words === 'string' ? words : words[language]

/** The text in each language once: two strings, or one for a name. */
export const everyLanguage = (words: Words): readonly string[] =>
  typeof words === 'string' ? [words] : [words.nl, words.en]

/** As people type it: without accents, capitals and punctuation. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** What a search compares: every text in both languages, as people type it. */
export const plainTexts = (texts: readonly (Words | null)[]): string =>
  texts.flatMap((words) => (words === null ? [] : everyLanguage(words).map(plainWords))).join(' ')

/** Does a plain text hold these words side by side? The beginning of the last one is enough. */
export const holdsWords = (plain: string, words: string): boolean => ` ${plain}`.includes(` ${words}`)

/** Does a plain text hold every typed word, in any order? */
export const holdsEveryWord = (plain: string, typed: string): boolean =>
  plainWords(typed)
    .split(' ')
    .every((word) => holdsWords(plain, word))
