import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { knownToRules, vocabulary } from '../../catalogue/knowledge.ts'
import { readOwnRule, TermUnit } from '../../catalogue/rule/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { openOwnRuleQuestion } from './ask-own-rule.ts'
import { composeOwnRule, composeRule, openComposing } from './compose-own-rule.ts'
import { type Guided, guidedShapes, milestonesFor } from './guided-rule.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const policy = await house.visitor('policy', municipality)
const manager = await house.visitor('client-manager', municipality)
const words = await vocabulary()
const known = await knownToRules()
const read = (asked: Guided): number => readOwnRule(composeRule(asked, words), known, []).examples.length
const common = {
  nameNl: 'Bel binnen twee weken: # "voortgang"',
  nameEn: 'Call within two weeks',
  textNl: 'Wie komt wonen,\nkrijgt een gesprek.',
  textEn: 'Whoever comes to live gets a talk.',
  duty: 'civic-integration',
  count: 2,
  unit: 'weeks',
  age: 18,
  decision: 'Werkafspraken',
  decidedOn: date('2026-11-01'),
  startsOn: date('2026-12-05'),
} as const
const answers = { ...common, shape: 'deadline', trigger: 'registered', satisfied: 'first-contact' } as const
const oneOfEach: Readonly<Record<Guided['shape'], Guided>> = {
  deadline: answers,
  frequency: {
    ...common,
    shape: 'frequency',
    lasting: 'language-internship',
    satisfied: 'employer-visit',
  },
  term: { ...common, shape: 'term', lasting: 'language-internship' },
  occasions: {
    ...common,
    shape: 'occasions',
    counted: 'absence',
    times: 3,
    weeks: 8,
    satisfied: 'absence-talk',
  },
  amount: { ...common, shape: 'amount', trigger: 'pip', amount: 'course-hours', quantity: 300 },
  eligibility: {
    ...common,
    shape: 'eligibility',
    lasting: 'social-assistance',
    household: 'child',
    offered: 'social-guidance',
  },
  norm: { ...common, shape: 'norm', lasting: 'pre-integration-course', offered: 'language-course' },
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

  test.each(guidedShapes)('its examples come true for every unit: %s', (shape) => {
    for (const unit of TermUnit.options)
      for (const count of [1, 3]) expect(read({ ...oneOfEach[shape], unit, count })).toBe(5)
  })

  test('its examples come true for every milestone, part of the line and amount that can be chosen', () => {
    const { deadline, frequency, term, occasions, amount, eligibility, norm } = oneOfEach
    for (const { code } of milestonesFor(words)) {
      if (code !== answers.trigger) expect(read({ ...answers, satisfied: code })).toBe(5)
      if (code !== answers.satisfied) expect(read({ ...answers, trigger: code })).toBe(5)
      expect(read({ ...frequency, satisfied: code } as Guided)).toBe(5)
      if (code !== 'absence-talk') expect(read({ ...occasions, counted: code } as Guided)).toBe(5)
    }
    for (const code of words.episodeKinds.keys()) {
      for (const asked of [frequency, term, norm]) expect(read({ ...asked, lasting: code } as Guided)).toBe(5)
      expect(read({ ...norm, offered: code } as Guided)).toBe(5)
      if (code !== 'social-guidance') expect(read({ ...eligibility, lasting: code } as Guided)).toBe(5)
    }
    for (const { code, agreed } of words.amountKinds.values())
      if (!agreed) expect(read({ ...amount, amount: code } as Guided)).toBe(5)
    expect(read(deadline)).toBe(5)
  })

  test.each([
    ['frequency', 'frequency', { repeat: { during: { running: ['language-internship'] } } }],
    ['term', 'term', { satisfied: { end: { running: ['language-internship'] } } }],
    ['occasions', 'threshold', { trigger: { last: { times: { count: 3, within: { weeks: 8 } } } } }],
    ['amount', 'threshold', { satisfied: { reached: { of: 'course-hours', amount: 300 } } }],
    ['eligibility', 'eligibility', { satisfied: { begin: { running: ['social-guidance'] } } }],
    ['norm', 'norm', { satisfied: { begin: { running: ['language-course'] } } }],
  ] as const)(
    '%s is asked about before it holds, without a word of syntax',
    async (shape, kind, execution) => {
      const { id } = await perform(house.kernel, composeOwnRule, oneOfEach[shape], policy)
      const { draft } = await perform(house.kernel, openOwnRuleQuestion, { id }, policy)
      expect(draft.record).toMatchObject({ kind, execution })
    },
  )

  test('a norm of what has to begin again is about the time between', () => {
    expect(read({ ...oneOfEach.norm, offered: 'pre-integration-course' } as Guided)).toBe(5)
  })

  test.each([
    ['the same begin and end', 'deadline', { satisfied: 'registered' }, 'satisfied'],
    ['a begin that does not exist', 'deadline', { trigger: 'nothing' }, 'trigger'],
    ['a begin that closes a line', 'deadline', { trigger: 'departed' }, 'trigger'],
    ['a duty that does not exist', 'deadline', { duty: 'nothing' }, 'duty'],
    ['no term', 'deadline', { count: 0 }, 'count'],
    ['a first day that is past', 'deadline', { startsOn: '2026-11-01' }, 'startsOn'],
    ['a first day that does not exist', 'deadline', { startsOn: '2026-02-30' }, 'startsOn'],
    ['a part of the line that does not exist', 'term', { lasting: 'nothing' }, 'lasting'],
    ['more times than there are days', 'occasions', { times: 8, weeks: 1 }, 'times'],
    ['an action that is what happens', 'occasions', { satisfied: 'absence' }, 'satisfied'],
    ['an amount that does not exist', 'amount', { amount: 'nothing' }, 'amount'],
    ['what they already have', 'eligibility', { offered: 'social-assistance' }, 'offered'],
    ['no answer', 'norm', { offered: undefined }, 'offered'],
  ] as const)('is told at the question: %s', async (_, shape, change, field) => {
    await expect(
      perform(house.kernel, composeOwnRule, { ...oneOfEach[shape], ...change }, policy),
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
