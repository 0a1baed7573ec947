import { describe, expect, test } from 'vitest'
import { subtractTerm } from '../../../lib/legal-term/index.ts'
import { keptRules, vocabulary } from '../../catalogue/knowledge.ts'
import {
  type CompiledRule,
  type ExampleFacts,
  evaluate,
  factsToEvaluate,
  leading,
  RuleExample,
  type RuleSettings,
} from '../../catalogue/rule/index.ts'
import { addDays, date, fromDayNumber, type IsoDate, toDayNumber } from '../../platform/date.ts'

const kept = await keptRules()
const words = await vocabulary()
const get = (id: string): CompiledRule => {
  const rule = kept.get(id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return rule
}

type Facts = Parameters<typeof ExampleFacts.parse>[0]
/** How one rule stands on a day, for an organisation that adopted it with these numbers. */
const stands = (id: string, facts: Facts, on: string, values: Readonly<Record<string, number>> = {}) => {
  const example = RuleExample.parse({ when: 'a date of the source', facts, on, status: 'open' })
  const settings: RuleSettings = (rule) => (rule === id ? { values } : null)
  const asOf = toDayNumber(date(on))
  const reading = { facts: factsToEvaluate(example, words), known: [] }
  const found = leading(evaluate(get(id), reading, asOf, settings), asOf)
  return { status: found?.status, due: found?.due == null ? null : fromDayNumber(found.due) }
}
const warns = (id: string, due: IsoDate | null, on: string): boolean => {
  const { warnsAt } = get(id).rule.execution
  return (
    due !== null && warnsAt !== undefined && subtractTerm(toDayNumber(due), warnsAt) <= toDayNumber(date(on))
  )
}

describe('the dates of the sources', () => {
  test('S25 coupled today: the first contact is due within the chosen number of days', () => {
    const facts = { milestones: [['coupled', '2026-12-01']] } satisfies Facts
    expect(stands('R56', facts, '2026-12-01', { within: 5 })).toEqual({ status: 'open', due: '2026-12-06' })
    expect(stands('R56', facts, '2026-12-01', { within: 10 })).toEqual({ status: 'open', due: '2026-12-11' })
  })

  test('S26 arrival on 1 March and a start on 30 March is late; on 22 March it is not', () => {
    const facts = (start: string): Facts => ({
      milestones: [['registered', '2026-03-01']],
      episodes: [
        ['own-home', '2026-03-01', null],
        ['social-guidance', start, null],
      ],
    })
    expect(stands('R104', facts('2026-03-30'), '2026-04-01')).toEqual({
      status: 'met-late',
      due: '2026-03-22',
    })
    expect(stands('R104', facts('2026-03-22'), '2026-04-01')).toEqual({
      status: 'met-on-time',
      due: '2026-03-22',
    })
  })

  test('S27 a home on 1 April: the information talk is due on 29 April', () => {
    const facts = {
      milestones: [['housing-key', '2026-04-01']],
      episodes: [['own-home', '2026-04-01', null]],
    } satisfies Facts
    expect(stands('R57', facts, '2026-04-02')).toEqual({ status: 'open', due: '2026-04-29' })
  })

  test('S28 a participation declaration that has not begun after three months is shown', () => {
    const facts = {
      milestones: [['registered', '2026-03-02']],
      episodes: [['own-home', '2026-03-02', null]],
    } satisfies Facts
    expect(stands('R36', facts, '2026-06-02').status).toBe('open')
    expect(stands('R36', facts, '2026-06-03').status).toBe('overdue')
  })

  test('S32 on benefit, arrived a month ago, without a scan: overdue', () => {
    const facts = {
      milestones: [['registered', '2026-03-01']],
      episodes: [['social-assistance', '2026-03-01', null]],
    } satisfies Facts
    expect(stands('R60', facts, '2026-04-01').status).toBe('open')
    expect(stands('R60', facts, '2026-04-02')).toEqual({ status: 'overdue', due: '2026-04-01' })
  })

  test('S35 a diagnosis that is not closed after three months is overdue', () => {
    const facts = {
      milestones: [['registered', '2026-01-31']],
      episodes: [['own-home', '2026-01-31', null]],
    } satisfies Facts
    expect(stands('R35', facts, '2026-04-30')).toEqual({ status: 'open', due: '2026-04-30' })
    expect(stands('R35', facts, '2026-05-01').status).toBe('overdue')
  })

  test('S55 benefit without a course: a warning in week 11, overdue in week 13', () => {
    const begin = date('2026-06-01')
    const facts = { episodes: [['social-assistance', begin, null]] } satisfies Facts
    const [week10, week11, week13] = [addDays(begin, 70 - 1), addDays(begin, 77), addDays(begin, 91)]
    const { status, due } = stands('R52', facts, week11)
    expect([status, due]).toEqual(['open', '2026-08-24'])
    expect(warns('R52', due, week10)).toBe(false)
    expect(warns('R52', due, week11)).toBe(true)
    expect(stands('R52', facts, week13).status).toBe('overdue')
  })

  test('a local term binds nobody who did not adopt it', () => {
    const facts = factsToEvaluate(
      RuleExample.parse({
        when: 'nobody adopted it',
        facts: { milestones: [['registered', '2026-03-01']], episodes: [['own-home', '2026-03-01', null]] },
        on: '2026-04-01',
        status: 'not-applicable',
      }),
      words,
    )
    for (const id of ['R104', 'R52', 'R60', 'R34']) {
      const all = evaluate(get(id), { facts, known: [] }, toDayNumber(date('2026-04-01')), () => null)
      expect(all.map(({ status }) => status)).toEqual(['not-applicable'])
    }
  })
})
