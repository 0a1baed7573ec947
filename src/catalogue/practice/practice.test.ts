import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { denominatorKnown, findPractice, loadPractices, Practice, PracticeResult } from './index.ts'

const contentFolder = join(projectRoot, 'content')
const library = await loadPractices(contentFolder)
const { practices } = library

/** The practice as its file has it, to change in a test. */
const copyOf = (id: string): Record<string, unknown> => structuredClone({ ...findPractice(library, id) })

const problemsOf = (input: unknown): readonly string[] =>
  Practice.safeParse(input).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []

/** Every object with both languages, and every text that stands there once, with the path to it. */
const textsIn = (node: unknown, path = ''): readonly { path: string; nl: string; en: string | null }[] => {
  if (typeof node === 'string') return [{ path, nl: node, en: null }]
  if (Array.isArray(node)) return node.flatMap((one) => textsIn(one, `${path}[]`))
  if (!node || typeof node !== 'object') return []
  if ('nl' in node && 'en' in node) return [{ path, nl: String(node.nl), en: String(node.en) }]
  return Object.entries(node).flatMap(([key, value]) => textsIn(value, path ? `${path}.${key}` : key))
}

describe('the practices of the report', () => {
  test('all 94 load: 58 of the 39 frames and the running text, each id once', async () => {
    const files = (await readdir(join(contentFolder, 'practices'))).filter((name) => name !== 'codes.yaml')
    expect(practices).toHaveLength(94)
    expect(files).toHaveLength(94)
    expect(new Set(practices.map(({ id }) => id)).size).toBe(94)
    const frames = new Set(practices.flatMap(({ source }) => source.frame ?? []))
    expect([...frames].sort()).toEqual(Array.from({ length: 39 }, (_, i) => `Kader ${i + 1}`).sort())
  })

  test('they stand in the order of the report', () => {
    const ids = practices.map(({ id }) => id)
    expect(ids.slice(0, 7)).toEqual(['1', '2', '3', '4', '5', '6a', '6b'])
    expect(ids.indexOf('39')).toBeLessThan(ids.indexOf('T1'))
    expect(ids.at(-1)).toBe('T38')
  })

  test('every practice of a frame is a programme; those of the running text have another role', () => {
    const roles = (ids: RegExp) => new Set(practices.filter(({ id }) => ids.test(id)).map(({ role }) => role))
    expect([...roles(/^\d/)]).toEqual(['programme'])
    expect(roles(/^T/).has('programme')).toBe(false)
    expect(roles(/^T/).size).toBe(10)
  })

  test('rules are R1 to R162 and requirements S1 to S131', () => {
    const numbers = (codes: readonly string[]) => codes.map((code) => Number(code.slice(1)))
    const rules = numbers(practices.flatMap(({ ruleIds }) => ruleIds))
    const requirements = numbers(practices.flatMap(({ requirementIds }) => requirementIds))
    expect(Math.min(...rules)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...rules)).toBeLessThanOrEqual(162)
    expect(new Set(requirements)).toEqual(new Set(Array.from({ length: 131 }, (_, i) => i + 1)))
  })

  test('Dutch and English stand side by side and differ; what stands once is a name, not a sentence', () => {
    const coded =
      /^(id|role|chainPhases|ruleIds|requirementIds|benefitRetained|period\.(start|end))|code$|basis$|unit$|asOf$/
    const texts = practices.flatMap((practice) => textsIn(practice)).filter(({ path }) => !coded.test(path))
    expect(texts.length).toBeGreaterThan(2500)
    expect(texts.filter(({ nl, en }) => nl === en || nl.trim() === '' || en === '')).toEqual([])
    const names = texts.filter(({ en }) => en === null).map(({ nl }) => nl)
    const terms =
      /^(assessment|bbl|buddy|catering|coaching|cohort|effect|hbo|intake|kansopwerk\.nl|matching|mbo [1-4]|parallel|pitch|plan|portfolio|pre-bachelor|project|screening|student|trainee|traineeship|training)$/
    const parts = names.flatMap((name) => name.split(' / '))
    const notCapital = parts.filter((part) => !/^[\p{Lu}\d]/u.test(part) && !terms.test(part))
    expect([...new Set(notCapital)]).toEqual(['mbo', 'mbo 1-2', 'professional'])
    expect(
      names.filter((name) => /\b(of|with|for|from|by|which|een|het|met|naar|zijn|wordt)\b/.test(name)),
    ).toEqual([])
  })

  test('a percentage without a known denominator says so; missing numbers are null, never zero', () => {
    const results = practices.flatMap((practice) => practice.results)
    expect(results).toHaveLength(123)
    expect(results.filter((result) => !denominatorKnown(result)).length).toBe(59)
    expect(results.filter(({ unit, value }) => unit === 'percent' && value === null)).toEqual([])
    expect(results.filter(({ value }) => value === null)).toHaveLength(21)
  })

  test('cautions stay with the facts: the damaged sentence of Kader 24 is not filled in', () => {
    const philips = findPractice(library, '24')
    expect(philips?.caution).toMatchObject({ en: expect.stringContaining('damaged') })
    expect(
      philips?.successFactors.filter(
        ({ code }) => code === 'LONG_TERM_AFTERCARE' || code === 'CANDIDATE_MOTIVATION',
      ),
    ).toEqual([
      expect.objectContaining({ basis: 'inferred' }),
      expect.objectContaining({ basis: 'inferred' }),
    ])
    for (const id of ['11', '13a', '18', '19a', '28', '30', '32', '37', '38', '39', 'T2'])
      expect(findPractice(library, id)?.caution, id).toBeTruthy()
  })
})

describe('a practice that does not fit is refused, with what is wrong', () => {
  test('the file of a practice as it is fits', () => {
    expect(problemsOf(copyOf('27a'))).toEqual([])
  })

  test('an unknown key', () => {
    expect(problemsOf({ ...copyOf('1'), colour: 'green' })[0]).toContain('colour')
  })

  test.each([
    ['chainPhases', ['reception', 'holiday'], 'chainPhases.1'],
    ['successFactors', [{ code: 'LUCK', basis: 'stated', detail: 'x' }], 'successFactors.0.code'],
    ['bottlenecks', [{ code: 'RAIN', basis: 'stated', detail: 'x' }], 'bottlenecks.0.code'],
    ['benefitRetained', 'maybe', 'benefitRetained'],
    ['ruleIds', ['rule 8'], 'ruleIds.0'],
    ['requirementIds', ['8'], 'requirementIds.0'],
    ['id', '27-a', 'id'],
  ])('an unknown code in %s', (key, value, path) => {
    expect(problemsOf({ ...copyOf('1'), [key]: value })[0]).toContain(`${path}: `)
  })

  test('a text in one language, and a name written twice', () => {
    expect(problemsOf({ ...copyOf('1'), targetGroup: { nl: 'Iedereen' } })[0]).toContain('targetGroup')
    expect(problemsOf({ ...copyOf('1'), place: { nl: 'Leiden', en: 'Leiden' } })).toEqual([
      'place: is the same in both languages: write it once, as a name',
    ])
  })

  test('a line that was left out is asked for, not guessed', () => {
    const { benefitNote: _, ...rest } = copyOf('1')
    expect(problemsOf(rest)).toEqual(['benefitNote: is missing; write null when the source does not say'])
  })

  test('a percentage without the line for its denominator', () => {
    const result = {
      metric: { nl: 'aan het werk', en: 'at work' },
      value: 61,
      qualifier: null,
      unit: 'percent',
      asOf: '2018-01',
      asOfNote: null,
    }
    expect(PracticeResult.safeParse({ ...result, denominator: null }).success).toBe(true)
    expect(PracticeResult.safeParse(result).error?.issues[0]).toMatchObject({
      path: ['denominator'],
      message: 'is missing; write null when the source does not say of how many',
    })
  })
})
