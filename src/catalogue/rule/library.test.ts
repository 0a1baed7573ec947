import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { vocabulary } from '../knowledge.ts'
import { loadRules } from './index.ts'

const real = join(projectRoot, 'content', 'rules')
const known = {
  practices: new Set(['28', '3']),
  requirements: new Set(['S26', 'S42', 'S58']),
  vocabulary: await vocabulary(),
}
const small = `- id: R104
  name: { nl: Drie weken, en: Three weeks }
  kind: deadline
  regime: local
  rank: local
  use: arrangement
  adoptable: true
  source:
    - { report: R104, place: Kader 28 }
  certainty: verified
  valid: { from: null, to: null }
  owedBy: municipality
  owedTo: person
  text: { nl: Begeleiding begint snel., en: Guidance begins soon. }
  limit: { nl: binnen 3 weken, en: within 3 weeks }
  exceptions: null
  practices: ["28"]
  requirements: [S26, S58]
`
const plan = (id: string, from: string | null, to: string | null) => `- id: ${id}
  name: { nl: Plan ${id}, en: Plan of ${id} }
  kind: deadline
  regime: Wi2021
  rank: law
  use: arrangement
  source: [{ law: Besluit inburgering 2021, article: "5.3", version: 2026-04-02 }]
  certainty: verified
  valid: { from: ${from}, to: ${to} }
  owedBy: municipality
  owedTo: person
  text: { nl: Het plan komt op tijd., en: The plan is in time. }
  limit: null
  exceptions: null
`
let content: string

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'rules-'))
  await mkdir(join(content, 'rules', 'law'), { recursive: true })
  await mkdir(join(content, 'rules', 'report'))
  await write('report/landing.yaml', small)
})
afterEach(() => rm(content, { recursive: true }))

const write = (file: string, text: string) => writeFile(join(content, 'rules', file), text)
const load = () => loadRules(content, known)
const lineOf = (text: string, words: string): number => {
  const line = text.split('\n').findIndex((one) => one.includes(words)) + 1
  expect(line).toBeGreaterThan(0)
  return line
}
/** The small file with one thing changed is refused at that line, with that reason. */
const refused = async (from: string, to: string, at: string, reason: string) => {
  expect(small).toContain(from)
  const text = small.replace(from, to)
  await write('report/landing.yaml', text)
  await expect(load()).rejects.toThrow(`landing.yaml, line ${lineOf(text, at)}: ${reason}`)
}

describe('a policy officer who makes a mistake reads which file, which line and what is wrong', () => {
  test('a folder with one good file loads', async () => {
    expect((await load()).rules.map(({ id }) => id)).toEqual(['R104'])
  })

  test('two versions whose days do not overlap load, the law before the report', async () => {
    await write(
      'law/plan.yaml',
      plan('plan-2022', '2022-01-01', '2022-12-31') + plan('plan-2023', '2023-01-01', 'null'),
    )
    expect((await load()).rules.map(({ id }) => id)).toEqual(['plan-2022', 'plan-2023', 'R104'])
  })

  test.each([
    ['the next begins on the last day', '2022-01-01', '2023-01-01'],
    ['the first has no end', '2022-01-01', 'null'],
    ['both begin unknown days ago', 'null', 'null'],
  ])('versions that overlap: %s', async (_, from, to) => {
    const text =
      plan('plan-2022', from, to) + plan('plan-2023', from === 'null' ? 'null' : '2023-01-01', 'null')
    await write('law/plan.yaml', text)
    const line = text.split('\n').findLastIndex((one) => one.includes('valid:')) + 1
    await expect(load()).rejects.toThrow(`plan.yaml, line ${line}: 1.valid: overlaps plan-2022`)
  })

  test('an id that stands in another file', async () => {
    await write('report/more.yaml', small)
    await expect(load()).rejects.toThrow('more.yaml, line 1: 0.id: R104 is taken already')
  })

  test('a day that does not exist', () =>
    refused('valid: { from: null', 'valid: { from: 2022-02-30', 'valid:', '0.valid.from: '))

  test('an end before the beginning', () =>
    refused(
      '{ from: null, to: null }',
      '{ from: 2022-01-02, to: 2022-01-01 }',
      'valid:',
      '0.valid.to: lies before',
    ))

  test('a practice that does not exist', () =>
    refused('"28"]', '"99"]', 'practices:', '0.practices.0: there is no practice 99'))

  test('a requirement that does not exist', () =>
    refused('S58]', 'S132]', 'requirements:', '0.requirements.1: there is no requirement S132'))

  test('a successor that does not exist', () =>
    refused(
      'exceptions: null',
      'exceptions: null\n  replacedBy: wi2021-plan',
      'replacedBy',
      '0.replacedBy: there is no rule wi2021-plan',
    ))

  test('a rule that replaces itself', () =>
    refused(
      'exceptions: null',
      'exceptions: null\n  replacedBy: R104',
      'replacedBy',
      '0.replacedBy: leads back to R104',
    ))

  test('the number of another rule as source', () =>
    refused('report: R104', 'report: R105', 'report:', '0.source.0.report: is R105, but this is R104'))

  test('a word for the use that means nothing', () =>
    refused('use: arrangement', 'use: perhaps', 'use:', '0.use: '))

  test('a rule that is checked, but not said where', () =>
    refused('use: arrangement', 'use: checked', 'id: R104', '0.checkedIn: names an action'))

  test('a law that somebody could adopt', () =>
    refused('rank: local', 'rank: law', 'adoptable:', '0.adoptable: the law binds everybody'))

  test('a text in one language', () =>
    refused(', en: Guidance begins soon. }', ' }', 'Begeleiding', '0.text.en: '))

  test('a field that the record does not have', () =>
    refused('exceptions: null', 'exceptions: null\n  urgent: true', 'id: R104', '0: '))

  test('an empty file', async () => {
    await write('report/more.yaml', '[]\n')
    await expect(load()).rejects.toThrow('more.yaml, line 1: the file: ')
  })

  test('a real file with one rule of today taken away', async () => {
    await copyFile(join(real, 'report', 'reception.yaml'), join(content, 'rules', 'report', 'reception.yaml'))
    const text = await readFile(join(real, 'report', 'reception.yaml'), 'utf8')
    const line = lineOf(text, 'replacedBy: wi2021-preparation')
    await expect(
      loadRules(content, {
        practices: new Set(['1', '2', '28', '30', 'T1', 'T2', 'T5', 'T6', 'T7', 'T8']),
        requirements: new Set(Array.from({ length: 131 }, (_, index) => `S${index + 1}`)),
        vocabulary: known.vocabulary,
      }),
    ).rejects.toThrow(`reception.yaml, line ${line}: `)
  })
})

const kept = small.replace('use: arrangement', 'use: executable').concat(`  execution:
    title: { nl: Begin met begeleiding, en: Begin guidance }
    duty: guidance
    category: guidance
    applies: { not: { running: employment } }
    needs:
      - { when: { since: { milestone: moved } }, fact: registered }
    trigger: { milestone: registered }
    term: { weeks: 3 }
    counting: plain
    satisfied: { begin: { running: social-guidance } }
  examples:
    - when: nobody has begun
      facts: { milestones: [[registered, 2026-03-01]] }
      on: 2026-03-10
      status: open
      due: 2026-03-22
      settings: {}
    - when: begun on the last day
      facts: { milestones: [[registered, 2026-03-01]], episodes: [[social-guidance, 2026-03-22, null]] }
      on: 2026-04-01
      status: met-on-time
      settings: {}
    - when: begun a day too late
      facts: { milestones: [[registered, 2026-03-01]], episodes: [[social-guidance, 2026-03-23, null]] }
      on: 2026-04-01
      status: met-late
      settings: {}
    - when: has a job
      facts: { milestones: [[registered, 2026-03-01]], episodes: [[employment, 2026-01-01, null]] }
      on: 2026-03-10
      status: not-applicable
      settings: {}
    - when: moved, but never registered
      facts: { milestones: [[moved, 2026-03-01]] }
      on: 2026-03-10
      status: unknown
      settings: {}
`)

describe('a rule that a computer keeps does not load when it can not be kept', () => {
  const broken = async (from: string, to: string, at: string, reason: string) => {
    expect(kept).toContain(from)
    const text = kept.replace(from, to)
    await write('report/landing.yaml', text)
    await expect(load()).rejects.toThrow(`landing.yaml, line ${lineOf(text, at)}: ${reason}`)
  }

  test('one whose examples come true loads', async () => {
    await write('report/landing.yaml', kept)
    expect((await load()).byId.get('R104')?.examples).toHaveLength(5)
  })

  test('a term that is a week too long for its example', () =>
    broken(
      'term: { weeks: 3 }',
      'term: { weeks: 4 }',
      'nobody has begun',
      '0.examples.0: nobody has begun: is due',
    ))

  test('an example that says another status', () =>
    broken(
      'status: met-late',
      'status: met-on-time',
      'a day too late',
      '0.examples.2: begun a day too late: is met-late',
    ))

  test('a status that no example shows', async () => {
    const text = kept.slice(0, kept.indexOf('    - when: moved'))
    await write('report/landing.yaml', text)
    const line = lineOf(text, 'nobody has begun')
    await expect(load()).rejects.toThrow(`landing.yaml, line ${line}: 0.examples: none of them shows unknown`)
  })

  test('a trigger that does not exist', () =>
    broken(
      'trigger: { milestone: registered }',
      'trigger: { milestone: landed }',
      'trigger:',
      '0.execution.trigger.milestone: there is no milestone landed',
    ))

  test('an episode that does not exist', () =>
    broken(
      '{ running: social-guidance }',
      '{ running: guidance }',
      'satisfied:',
      '0.execution.satisfied.begin.running: there is no episode or trait guidance',
    ))

  test('a parameter that does not exist', () =>
    broken(
      'term: { weeks: 3 }',
      'term: { parameter: within }',
      'term:',
      '0.execution.term: there is no parameter within',
    ))

  test('an episode in an example that does not exist', () =>
    broken(
      '[[employment, 2026-01-01',
      '[[job, 2026-01-01',
      'has a job',
      '0.examples.3: has a job: there is no episode job',
    ))

  test('an amount that does not exist, in a state, in an event and in an extension', async () => {
    await broken(
      '{ begin: { running: social-guidance } }',
      '{ reached: { of: lesson-hours, amount: 10 } }',
      'satisfied:',
      '0.execution.satisfied.reached.of: there is no amount lesson-hours',
    )
    await broken(
      'applies: { not: { running: employment } }',
      'applies: { amount: { of: lesson-hours, below: 10 } }',
      'applies:',
      '0.execution.applies.amount.of: there is no amount lesson-hours',
    )
    await broken(
      'counting: plain',
      'counting: plain\n    extensions: [{ amount: more-months, unit: months, text: { nl: langer, en: longer } }]',
      'extensions:',
      '0.execution.extensions.0.amount: there is no amount more-months',
    )
  })

  test('a duty that does not exist', () =>
    broken(
      'applies: { not: { running: employment } }',
      'applies: { held: cooking }',
      'applies:',
      '0.execution.applies.held: there is no duty cooking',
    ))

  test.each(['milestone:registered', 'landed', 'episode:job', 'amount:lesson-hours'])(
    'a fact that it needs and that can never be there: %s',
    (fact) =>
      broken(
        'fact: registered',
        `fact: "${fact}"`,
        'fact:',
        `0.execution.needs.0.fact: there is no fact ${fact}`,
      ),
  )

  test('an order of milestones that do not exist', () =>
    broken(
      'counting: plain',
      'counting: plain\n    order: [[registered, landed]]',
      'order:',
      '0.execution.order.0: there is no milestone landed',
    ))

  test.each([
    '{ milestone: registered }',
    '{ any-of: [{ milestone: intake }, { last: { milestone: registered } }] }',
  ])('a circular satisfaction: what sets it off satisfies it, as %s', (event) =>
    broken(
      'satisfied: { begin: { running: social-guidance } }',
      `satisfied: ${event}`,
      'satisfied:',
      '0.execution.satisfied: is what sets the rule off',
    ),
  )

  test('three rules that satisfy one another in a circle', async () => {
    const numbered = (id: string, trigger: string, satisfied: string) =>
      kept
        .replaceAll('R104', id)
        .replace('adoptable: true', 'adoptable: false')
        .replace(`- { report: ${id}, place: Kader 28 }`, '- { section: "3.1" }')
        .replace('trigger: { milestone: registered }', `trigger: { milestone: ${trigger} }`)
        .replace(
          'satisfied: { begin: { running: social-guidance } }',
          `satisfied: { milestone: ${satisfied} }`,
        )
    const circle =
      numbered('one', 'registered', 'intake') +
      numbered('two', 'intake', 'pip') +
      numbered('three', 'pip', 'registered')
    await write('report/landing.yaml', circle)
    const line = lineOf(circle, 'satisfied: { milestone: intake }')
    await expect(load()).rejects.toThrow(
      `landing.yaml, line ${line}: 0.execution.satisfied: leads round in a circle and would always be met: one > two > three > one`,
    )
  })

  test('two rules that replace each other', async () => {
    const circle =
      plan('plan-a', null, null).replace('exceptions: null', 'exceptions: null\n  replacedBy: plan-b') +
      plan('plan-b', null, null).replace('exceptions: null', 'exceptions: null\n  replacedBy: plan-a')
    await write('law/plan.yaml', circle)
    const line = lineOf(circle, 'replacedBy: plan-b')
    await expect(load()).rejects.toThrow(`plan.yaml, line ${line}: 0.replacedBy: leads back to plan-a`)
  })

  test('an example on a day that does not exist', () =>
    broken(
      'on: 2026-03-10\n      status: open',
      'on: 2026-02-30\n      status: open',
      'on: 2026-02-30',
      '0.examples.0.on: ',
    ))
})
