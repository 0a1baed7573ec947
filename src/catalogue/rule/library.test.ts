import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { loadRules } from './index.ts'

const real = join(projectRoot, 'content', 'rules')
const known = { practices: new Set(['28', '3']), requirements: new Set(['S26', 'S42', 'S58']) }
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
      }),
    ).rejects.toThrow(`reception.yaml, line ${line}: `)
  })
})
