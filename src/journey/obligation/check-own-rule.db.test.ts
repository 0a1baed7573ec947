import { describe, expect, test } from 'vitest'
import { openOwnRuleHouse } from '../../../tests/own-rule-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { writeOwnRule } from './write-own-rule.ts'

const { house, sample, place, write } = await openOwnRuleHouse()

describe('what is wrong is told at the field, with the line', () => {
  const lineOf = (text: string, words: string): number =>
    text.split('\n').findIndex((one) => one.includes(words)) + 1

  test.each([
    ['no YAML', 'owedBy: municipality', 'owedBy: [municipality', 'owedTo: person', 'not-yaml'],
    ['an id', 'kind: deadline', 'kind: deadline\nid: R60', 'id: R60', 'unknown-field'],
    ['a rank of the law', 'kind: deadline', 'kind: deadline\nrank: law', 'rank: law', 'one-of'],
    ['no decision', 'decision: Werk', 'report: R60, place: Werk', 'report: R60', 'needed'],
    ['a kind that is not there', 'kind: deadline', 'kind: dedline', 'kind: dedline', 'one-of'],
    [
      'a trigger that is not there',
      'trigger: { milestone: registered }',
      'trigger: { milestone: regsitered }',
      'regsitered',
      'no-milestone',
    ],
    ['an impossible day', 'date: 2026-11-01', 'date: 2026-02-30', '2026-02-30', 'not-a-day'],
    [
      'nothing a rule can say',
      'satisfied: { milestone: information-talk }',
      'satisfied: { done: yes }',
      'done: yes',
      'not-an-expression',
    ],
    [
      'what satisfies is what sets off',
      'satisfied: { milestone: information-talk }',
      'satisfied: { milestone: registered }',
      'satisfied:',
      'own-trigger',
    ],
    [
      'an example that does not come true',
      'status: met-late',
      'status: met-on-time',
      'een dag te laat',
      'other-status',
    ],
    ['a due day that is another', 'due: 2026-03-16', 'due: 2026-03-17', 'nog tijd', 'other-due'],
    [
      'no example for an answer',
      '    on: 2026-03-10\n    status: not-applicable',
      '    on: 2026-03-10\n    status: not-applicable\n    due: 2026-03-01',
      'jonger dan 18',
      'other-due',
    ],
    [
      'a number to choose',
      'term: { weeks: 2 }',
      'term: { parameter: within }',
      'parameter: within',
      'no-parameter',
    ],
    [
      'a practice that is not there',
      'kind: deadline',
      'kind: deadline\npractices: ["999"]',
      'practices:',
      'no-practice',
    ],
  ])('%s', async (_, from, to, at, fault) => {
    const { policy } = await place()
    expect(sample).toContain(from)
    const text = sample.replace(from, to)
    const refused = perform(house.kernel, writeOwnRule, { text, startsOn: '2026-12-02' }, policy)
    await expect(refused).rejects.toMatchObject({
      kind: 'invalid-input',
      detail: {
        fields: { text: { message: `problem.own-rule.fault.${fault}`, params: { line: lineOf(text, at) } } },
      },
    })
  })

  test('a circle of three own rules', async () => {
    const here = await place()
    const step = (trigger: string, satisfied: string) =>
      sample
        .replaceAll('registered', 'TRIGGER')
        .replaceAll('information-talk', satisfied)
        .replaceAll('TRIGGER', trigger)
    await write('2026-12-01', here, '2026-12-02', { text: step('buddy-contact', 'diagnosis') })
    await write('2026-12-01', here, '2026-12-02', { text: step('diagnosis', 'aftercare-talk') })
    await expect(
      write('2026-12-01', here, '2026-12-02', { text: step('aftercare-talk', 'buddy-contact') }),
    ).rejects.toMatchObject({ detail: { fields: { text: { message: 'problem.own-rule.fault.circle' } } } })
    const elsewhere = await place()
    const alone = await write('2026-12-01', elsewhere, '2026-12-02', {
      text: step('aftercare-talk', 'buddy-contact'),
    })
    expect(alone.series).toContain('eigen-')
  })

  test('too deep, or a text that grows by itself', async () => {
    const { policy } = await place()
    const deep = `applies: ${'{ not: '.repeat(40)}{ always: true }${' }'.repeat(40)}`
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c, *c, *c, *c, *c]',
    ].join('\n')
    for (const [text, fault] of [
      [sample.replace('applies: { age: { from: 18 } }', deep), 'too-deep'],
      [bomb, 'not-yaml'],
    ] as const)
      await expect(
        perform(house.kernel, writeOwnRule, { text, startsOn: '2026-12-02' }, policy),
      ).rejects.toMatchObject({
        detail: { fields: { text: { message: `problem.own-rule.fault.${fault}` } } },
      })
  })

  test('a first day that is past, or before the text that is there', async () => {
    const here = await place()
    await expect(write('2026-12-01', here, '2026-11-30')).rejects.toMatchObject({
      detail: { fields: { startsOn: {} } },
    })
    const { series } = await write('2026-12-01', here, '2026-12-20')
    await expect(write('2026-12-01', here, '2026-12-10', { series })).rejects.toMatchObject({
      detail: { fields: { startsOn: { message: 'problem.own-rule.before-latest' } } },
    })
  })
})
