import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { knownToRules, vocabulary } from '../../catalogue/knowledge.ts'
import { readOwnRule, TermUnit } from '../../catalogue/rule/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { openOwnRuleQuestion } from './ask-own-rule.ts'
import {
  type Composed,
  composeOwnRule,
  composeRule,
  milestonesFor,
  openComposing,
} from './compose-own-rule.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const policy = await house.visitor('policy', municipality)
const manager = await house.visitor('client-manager', municipality)
const words = await vocabulary()
const answers: Composed = {
  nameNl: 'Bel binnen twee weken: # "voortgang"',
  nameEn: 'Call within two weeks',
  textNl: 'Wie komt wonen,\nkrijgt een gesprek.',
  textEn: 'Whoever comes to live gets a talk.',
  duty: 'civic-integration',
  trigger: 'registered',
  count: 2,
  unit: 'weeks',
  satisfied: 'first-contact',
  age: 18,
  decision: 'Werkafspraken',
  decidedOn: date('2026-11-01'),
  startsOn: date('2026-12-05'),
}

describe('a rule out of a few answers', () => {
  test('is asked about as if it had been written', async () => {
    const { id } = await perform(house.kernel, composeOwnRule, answers, policy)
    const { draft, whatIf } = await perform(house.kernel, openOwnRuleQuestion, { id }, policy)
    expect(whatIf.startsOn).toBe('2026-12-05')
    expect(draft.record).toMatchObject({
      name: { nl: answers.nameNl },
      rank: 'local',
      source: [{ decision: 'Werkafspraken', date: '2026-11-01' }],
      execution: { term: { weeks: 2 }, duty: 'civic-integration', category: 'living' },
    })
    expect(draft.record.examples).toHaveLength(5)
  })

  test('its examples come true for every unit, and for every milestone that can be chosen', async () => {
    const known = await knownToRules()
    const read = (change: Partial<Composed>) =>
      readOwnRule(composeRule({ ...answers, ...change }, words), known, []).examples.length
    for (const unit of TermUnit.options) for (const count of [1, 3]) expect(read({ unit, count })).toBe(5)
    for (const { code } of milestonesFor(words)) {
      if (code !== answers.trigger) expect(read({ satisfied: code })).toBe(5)
      if (code !== answers.satisfied) expect(read({ trigger: code })).toBe(5)
    }
  })

  test.each([
    ['the same begin and end', { satisfied: 'registered' }, 'satisfied'],
    ['a begin that does not exist', { trigger: 'nothing' }, 'trigger'],
    ['a duty that does not exist', { duty: 'nothing' }, 'duty'],
    ['no term', { count: 0 }, 'count'],
    ['a first day that is past', { startsOn: '2026-11-01' }, 'startsOn'],
  ])('is told at the question: %s', async (_, change, field) => {
    await expect(
      perform(house.kernel, composeOwnRule, { ...answers, ...change }, policy),
    ).rejects.toMatchObject({ kind: 'invalid-input', detail: { fields: { [field]: {} } } })
  })

  test('only for who sets rules', async () => {
    await expect(perform(house.kernel, composeOwnRule, answers, manager)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    const { milestones } = await perform(house.kernel, openComposing, {}, policy)
    expect(milestones.map(({ code }) => code)).not.toContain('departed')
  })
})
