import { z } from 'zod'
import { Cefr } from '../vocabulary/index.ts'
import { holdsEveryWord, inLanguage, plainTexts, Words } from '../words.ts'
import { Certainty } from './route.ts'

/** A set of words and themes of Dutch for one function in a sector (S44). Null is what no source says. */
export const LanguageModule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  sector: Words,
  function: Words,
  name: Words,
  level: Cefr.nullable(),
  themes: z.array(Words).min(1),
  words: z.array(z.strictObject({ nl: z.string(), en: z.string() })).min(3),
  practices: z.array(z.string()).min(1),
  certainty: Certainty,
  basis: Words.describe('what the practice says, and what is our own'),
})
export type LanguageModule = z.infer<typeof LanguageModule>

const plainOf = ({ sector, function: job, name, themes, words }: LanguageModule): string =>
  plainTexts([sector, job, name, ...themes, ...words.flatMap(({ nl, en }) => [nl, en])])

/** Modules that hold every word somebody typed, within a sector where one is chosen. */
export const searchModules = (
  modules: readonly LanguageModule[],
  { text, sector }: { readonly text: string; readonly sector: string | null },
): readonly LanguageModule[] =>
  modules.filter(
    (one) =>
      (sector === null || inLanguage(one.sector, 'nl') === sector) &&
      (text.trim() === '' || holdsEveryWord(plainOf(one), text)),
  )

/** Sectors by their Dutch name, each once. */
export const sectorsOf = (modules: readonly LanguageModule[]): readonly Words[] => [
  ...new Map(modules.map(({ sector }) => [inLanguage(sector, 'nl'), sector])).values(),
]
