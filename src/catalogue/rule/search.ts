import { holdsEveryWord, plainWords } from '../words.ts'
import { plainOf, type RuleLibrary } from './library.ts'
import type { Certainty, Rank, Regime, Rule, RuleUse } from './rule.ts'

export type RuleSearch = {
  /** words in either language, all of which must occur; the beginning of a word is enough */
  readonly text?: string | undefined
  readonly regime?: Regime | null | undefined
  readonly rank?: Rank | null | undefined
  readonly use?: RuleUse | null | undefined
  readonly certainty?: Certainty | null | undefined
}

/** Does a rule fit every filter, whatever was typed? */
const fits = ({ regime, rank, use, certainty }: RuleSearch, rule: Rule): boolean =>
  (!regime || rule.regime === regime) &&
  (!rank || rule.rank === rank) &&
  (!use || rule.use === use) &&
  (!certainty || rule.certainty === certainty)

/** Rules beside the library, such as those that an organisation wrote, that hold every typed word and fit every filter. */
export const searchBeside = (beside: readonly Rule[], search: RuleSearch): readonly Rule[] => {
  const typed = search.text ?? ''
  return beside.filter(
    (rule) => fits(search, rule) && (rule.id === typed || holdsEveryWord(plainOf(rule), typed)),
  )
}

/** Rules that hold every typed word and fit every filter, in the order of the library; R60 or wi2021-pip finds that one. */
export const searchRules = (library: RuleLibrary, search: RuleSearch): readonly Rule[] => {
  const typed = search.text ?? ''
  const begin = plainWords(typed)
  const named = library.rules.filter(({ id }) => {
    const plain = plainWords(id)
    return /[\d-]/.test(typed) && (plain === begin || plain.startsWith(`${begin} `))
  })
  const found = (rule: Rule) =>
    named.length > 0 ? named.includes(rule) : holdsEveryWord(library.plain.get(rule.id) ?? '', typed)
  return library.rules.filter((rule) => fits(search, rule) && found(rule))
}
