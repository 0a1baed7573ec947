import { describe, expect, test } from 'vitest'
import { date, fromDayNumber, toDayNumber } from '../../platform/date.ts'
import { translator } from '../../platform/language/messages.ts'
import { keptRules, vocabulary } from '../knowledge.ts'
import {
  type CompiledRule,
  categoriesIn,
  ExampleFacts,
  eventWords,
  explain,
  factsOfExample,
  factsToEvaluate,
  type RuleSettings,
  settingsOfExample,
  stateWords,
} from './index.ts'

const rules = await keptRules()
const words = await vocabulary()
const get = (id: string): CompiledRule => {
  const rule = rules.get(id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return rule
}
const day = (text: string) => toDayNumber(date(text))
const factsOf = (facts: Parameters<typeof ExampleFacts.parse>[0]) =>
  factsOfExample(ExampleFacts.parse(facts), words)
const why = (id: string, facts: ReturnType<typeof factsOf>, on: string, settings?: RuleSettings) => {
  const [first] = explain(get(id), facts, day(on), settings)
  if (!first) throw new Error('nothing was explained')
  return first
}

const rima = factsOf({
  episodes: [
    ['regime-2021', '2026-01-12', null],
    ['own-home', '2026-01-19', null],
  ],
  milestones: [
    ['registered', '2026-01-19'],
    ['duo-notice', '2026-01-26'],
  ],
  duties: [['civic-integration', '2026-01-19', null]],
})

describe('why an obligation stands as it does', () => {
  test('the day that set it off, with the fact, and Easter Monday that moved the last day', () => {
    const { obligation, trigger } = why('wi2021-pip-2026', rima, '2026-03-01')
    expect(obligation.trigger).toBe(day('2026-01-26'))
    expect(trigger.map(({ kind, from }) => [kind, fromDayNumber(from)])).toContainEqual([
      'duo-notice',
      '2026-01-26',
    ])
    expect(obligation.counted).toMatchObject({
      plain: day('2026-04-06'),
      moved: 'holiday',
      legal: day('2026-04-07'),
      day: day('2026-04-07'),
    })
  })

  test('the conditions on that day, each with its answer and the fact it rests on', () => {
    const { conditions, conditionsOn } = why('wi2021-pip-2026', rima, '2026-03-01')
    expect(conditionsOn).toBe(day('2026-01-26'))
    expect(conditions.map(({ answer }) => answer)).toEqual(['yes', 'yes'])
    expect(conditions.flatMap(({ causes }) => causes.map(({ kind }) => kind))).toEqual([
      'regime-2021',
      'birth-date',
    ])
  })

  test('what satisfied it', () => {
    const facts = factsOf({
      episodes: [['regime-2021', '2024-01-01', null]],
      milestones: [
        ['registered', '2025-05-01'],
        ['duo-notice', '2025-02-24'],
        ['pip', '2025-07-07'],
      ],
    })
    const [explained] = explain(get('wi2021-pip-2026'), facts, day('2026-01-01'))
    expect(explained?.obligation.status).toBe('met-on-time')
    expect(explained?.satisfied).toMatchObject([{ sort: 'milestone', kind: 'pip', from: day('2025-07-07') }])
  })

  test('unknown says what is missing and claims no fact', () => {
    const facts = factsOf({
      born: null,
      episodes: [['regime-2021', '2024-01-01', null]],
      milestones: [
        ['duo-notice', '2026-01-26'],
        ['registered', '2026-01-19'],
      ],
    })
    const { obligation, conditions } = why('wi2021-pip-2026', facts, '2026-04-04')
    expect(obligation).toMatchObject({
      status: 'unknown',
      reason: 'missing',
      missing: ['birth-date'],
      due: null,
    })
    expect(conditions[1]).toMatchObject({ answer: 'unknown', missing: ['birth-date'], causes: [] })
  })

  test('the number that an organisation set, and since when; without one the usual number', () => {
    const facts = factsOf({
      episodes: [['own-home', '2026-03-01', null]],
      milestones: [['registered', '2026-03-01']],
      duties: [[get('R104').rule.execution.duty, '2026-01-01', null]],
    })
    const settings: RuleSettings = (rule, organisation) =>
      rule === 'R104' && organisation === 'example'
        ? { values: { within: 5 }, from: day('2026-02-01') }
        : null
    const { parameter, adopted, obligation } = why('R104', facts, '2026-03-10', settings)
    expect(parameter).toMatchObject({ value: 5, usual: 3, setBy: 'example', since: day('2026-02-01') })
    expect(adopted).toEqual({ by: 'example', since: day('2026-02-01') })
    expect(obligation.due).toBe(day('2026-04-05'))
    const adoptedOnly: RuleSettings = () => ({ values: {} })
    expect(why('R104', facts, '2026-03-10', adoptedOnly).parameter).toMatchObject({ value: 3, setBy: null })
  })

  test('the exception that holds, with the fact behind it', () => {
    const facts = factsOf({
      episodes: [['own-home', '2026-03-01', null]],
      milestones: [
        ['registered', '2026-03-01'],
        ['integrated', '2026-03-05'],
      ],
      duties: [[get('R36').rule.execution.duty, '2026-03-01', null]],
    })
    const { obligation, exception } = why('R36', facts, '2026-03-10', () => ({ values: {} }))
    expect(obligation).toMatchObject({ status: 'not-applicable', reason: 'exception', exception: 0 })
    expect(exception.map(({ kind }) => kind)).toEqual(['integrated'])
  })

  test('in every example of every rule the beginning and the end lead back to facts', () => {
    const shown = [...rules.values()].flatMap(({ rule }) =>
      rule.examples.flatMap((example) =>
        explain(
          get(rule.id),
          factsToEvaluate(example, words),
          toDayNumber(example.on),
          settingsOfExample(rule.id, example),
        ),
      ),
    )
    const idsOf = (some: typeof shown) => some.map(({ obligation }) => obligation.rule)
    const met = shown.filter(({ obligation }) => obligation.met !== null)
    const setOff = shown.filter(({ obligation }) => obligation.trigger !== null)
    expect(met.length).toBeGreaterThan(40)
    expect(setOff.length).toBeGreaterThan(met.length)
    expect(idsOf(met.filter(({ satisfied }) => satisfied.length === 0))).toEqual([])
    expect(idsOf(setOff.filter(({ trigger }) => trigger.length === 0))).toEqual([])
  })
})

describe('words for what rules say', () => {
  test.each(['nl', 'en'] as const)(
    'every executable rule in %s, without a code or an open place',
    (language) => {
      const t = translator(language)
      for (const { rule } of rules.values()) {
        const { trigger, satisfied, applies, exceptions } = rule.execution
        const all = [
          ...[trigger, satisfied].map((event) => eventWords(event, { t, language, vocabulary: words })),
          ...[applies, ...exceptions.map(({ when }) => when)].map((state) =>
            stateWords(state, { t, language, vocabulary: words }),
          ),
        ]
        for (const text of all)
          expect([rule.id, text]).toEqual([rule.id, expect.not.stringMatching(/obligation-why|[{}]/)])
      }
    },
  )

  test('a moment and a condition, as a reader would say them', () => {
    const say = { t: translator('nl'), language: 'nl' as const, vocabulary: words }
    expect(stateWords({ all: [{ running: ['benefit'] }, { not: { running: ['paid-work'] } }] }, say)).toBe(
      'bijstand loopt en niet: betaald werk loopt',
    )
    expect(eventWords({ shift: { milestone: ['pip'] }, by: { weeks: 2 } }, say)).toContain('2 weken na “')
  })

  test('the parts of a file that an expression rests on', () => {
    expect([...categoriesIn(get('wi2021-pip-2026').rule.execution.applies, words)].sort()).toEqual([
      'identity',
      'status',
    ])
    expect([...categoriesIn({ running: ['benefit'] }, words)]).toEqual(['income'])
    expect([...categoriesIn({ amount: { of: 'course-hours', below: 3 } }, words)]).toEqual(['language'])
  })
})
