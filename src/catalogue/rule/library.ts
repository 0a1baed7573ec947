import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readLocatedYaml } from '../../platform/content.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { plainTexts } from '../words.ts'
import { refuseBrokenExecutions } from './execution-fault.ts'
import { type FiledRule, fromReport, type KnownIds, refuseFaults, stemOf } from './fault.ts'
import { type Regime, Rule } from './rule.ts'

export type RuleLibrary = {
  /** The law first, the Civic Integration Act at the front; then the report from R1 to R162. */
  readonly rules: readonly Rule[]
  readonly byId: ReadonlyMap<string, Rule>
  /** What a search compares, by id: both languages, without accents and capitals. */
  readonly plain: ReadonlyMap<string, string>
}

const inOrder = new Intl.Collator('en', { numeric: true })
/** The law in the order in which a reader meets it; within one the order of the files. */
const lawOrder: readonly Regime[] = [
  'Wi2021',
  'Wi2013',
  'taakstelling',
  'reception',
  'Participatiewet',
  'Bbz',
]
const placeOf = ({ regime }: Rule): number => {
  const place = lawOrder.indexOf(regime)
  return place === -1 ? lawOrder.length : place
}

/** What a search compares: both languages and the sources, without accents and capitals. */
export const plainOf = ({ name, text, limit, exceptions, source }: Rule): string =>
  plainTexts([
    name,
    text,
    limit,
    exceptions,
    ...source.map((one) =>
      'report' in one
        ? one.place
        : 'law' in one
          ? `${one.law} ${one.article ?? ''}`
          : 'section' in one
            ? one.section
            : 'decision' in one
              ? one.decision
              : one.secondary,
    ),
  ])

/**
 * Rules of content/rules, in every folder of it: each file is a list of records.
 * @throws ContentProblem with file, line and what is wrong: a record that does not fit, an id that stands there twice,
 * versions of one rule that overlap, a rule, practice or requirement that does not exist, or an example that does not
 * come true.
 */
export const loadRules = async (
  contentFolder: string,
  known: KnownIds & { readonly vocabulary: Vocabulary },
): Promise<RuleLibrary> => {
  const folder = join(contentFolder, 'rules')
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort()
  const filed: FiledRule[] = []
  for (const file of files) {
    const { value, problemAt } = await readLocatedYaml(join(folder, file), z.array(Rule).min(1))
    for (const [index, rule] of value.entries())
      filed.push({
        rule,
        problemAt: (path, reason) =>
          problemAt([index, ...path], typeof reason === 'string' ? reason : reason.words),
      })
  }
  refuseFaults(filed, known)
  refuseBrokenExecutions(filed, known.vocabulary)
  const all = filed.map(({ rule }) => rule)
  const rules = [
    ...all.filter((rule) => !fromReport(rule)).sort((a, b) => placeOf(a) - placeOf(b)),
    ...all.filter(fromReport).sort((a, b) => inOrder.compare(a.id, b.id)),
  ]
  return {
    rules,
    byId: new Map(rules.map((rule) => [rule.id, rule])),
    plain: new Map(rules.map((rule) => [rule.id, plainOf(rule)])),
  }
}

/** Every version of the same rule, the earliest first; only itself where its text never changed. */
export const versionsOf = (library: RuleLibrary, rule: Rule): readonly Rule[] =>
  library.rules
    .filter((one) => stemOf(one.id) === stemOf(rule.id))
    .sort((a, b) => inOrder.compare(a.valid.from ?? '', b.valid.from ?? ''))

/** Rules of the report in whose place this one has come. */
export const replacedBy = (library: RuleLibrary, rule: Rule): readonly Rule[] =>
  library.rules.filter((one) => one.replacedBy === rule.id)
