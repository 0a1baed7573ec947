import { expect, test } from 'vitest'
import { actions } from '../src/app/product.ts'
import { figures, practices, rules } from '../src/catalogue/knowledge.ts'
import {
  Certainty,
  ObligationStatus,
  Party,
  Rank,
  Regime,
  RuleKind,
  RuleUse,
  TermUnit,
} from '../src/catalogue/rule/index.ts'
import { languages, readMessages } from '../src/platform/language/messages.ts'

test('each rule that is checked names an action of the product', async () => {
  const names = new Set(actions.map(({ name }) => name))
  const checked = (await rules()).rules.filter(({ use }) => use === 'checked')
  expect(checked.length).toBeGreaterThanOrEqual(5)
  expect(checked.filter(({ checkedIn }) => !names.has(checkedIn ?? ''))).toEqual([])
})

test('each rule that a practice or a figure names is in the library', async () => {
  const { byId } = await rules()
  const named = [
    ...(await practices()).practices.flatMap(({ ruleIds }) => ruleIds),
    ...(await figures()).figures.flatMap((figure) => figure.rules),
  ]
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((id) => !byId.has(id))).toEqual([])
})

test.each(languages)('every code of a rule has words in %s', (language) => {
  const known = readMessages(language)
  const keys = [
    ...RuleKind.options.map((code) => `rule.kind.${code}`),
    ...Regime.options.map((code) => `rule.regime.${code}`),
    ...Rank.options.map((code) => `rule.rank.${code}`),
    ...RuleUse.options.flatMap((code) => [`rule.use.${code}`, `rule.use-explained.${code}`]),
    ...Certainty.options.map((code) => `rule.certainty.${code}`),
    ...Party.options.map((code) => `rule.party.${code}`),
    ...ObligationStatus.options.map((code) => `rule.status.${code}`),
    ...TermUnit.options.map((code) => `rule.term.${code}`),
  ]
  expect(keys.filter((key) => !known.has(key))).toEqual([])
})
