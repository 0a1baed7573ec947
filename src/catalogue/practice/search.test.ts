import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { loadPractices, type PracticeSearch, searchPractices } from './index.ts'

const library = await loadPractices(join(projectRoot, 'content'))
const find = (search: Omit<PracticeSearch, 'language'>) =>
  searchPractices(library, { language: 'en', ...search })
const ids = (search: Omit<PracticeSearch, 'language'>) => find(search).map(({ practice }) => practice.id)

describe('searching the practices', () => {
  test('S126 early start in construction finds Kader 27 and Kader 34, and says which word Kader 34 does not hold', () => {
    const hits = find({ text: 'early start', sector: 'construction' })
    const byFrame = (frame: string) => hits.find(({ practice }) => practice.source.frame === frame)
    expect(byFrame('Kader 27')).toMatchObject({ missing: [], matches: expect.any(Array) })
    expect(byFrame('Kader 27')?.matches[0]).toEqual({ field: 'successFactors', text: 'Early start' })
    // Bouwmensen offers a direct start; the report does not call it early: integration must be nearly complete.
    expect(byFrame('Kader 34')).toMatchObject({ missing: ['early'] })
    expect(hits.every(({ practice }) => practice.sectors.length > 0)).toBe(true)
    const order = hits.map(({ missing }) => missing.length)
    expect(order).toEqual([...order].sort())
  })

  test('S126 the same in Dutch: vroege start in de bouw', () => {
    const hits = searchPractices(library, { text: 'vroege start', sector: 'bouw', language: 'nl' })
    expect(hits[0]?.missing).toEqual([])
    expect(hits.map(({ practice }) => practice.id)).toEqual(expect.arrayContaining(['27a', '34a']))
    const ability = hits.find(({ practice }) => practice.id === '27a')
    expect(ability?.matches[0]).toEqual({ field: 'successFactors', text: 'Vroege start' })
  })

  test('without anything typed or chosen all 94 come, in the order of the report', () => {
    expect(ids({})).toEqual(library.practices.map(({ id }) => id))
    expect(ids({ text: '  ,' })).toHaveLength(94)
  })

  test('accents and capitals do not matter, the beginning of a word is enough', () => {
    expect(ids({ text: 'REGIOCOORDINATOR' })).toEqual(ids({ text: 'regiocoördinator' }))
    expect(ids({ text: "L'Oréal" })[0]).toBe('14a')
    expect(ids({ text: 'loodgieterij' })).toEqual([])
    expect(ids({ text: 'entrepreneursh' })).toContain('37')
  })

  test('both languages are searched, whichever is shown', () => {
    const dutch = searchPractices(library, { text: 'hairstylist', language: 'nl' })
    expect(dutch[0]).toMatchObject({ practice: { id: '14a' } })
    expect(dutch[0]?.matches.map(({ text }) => text)).toContain('kapper')
  })

  test('a word in the name comes before the same word elsewhere', () => {
    expect(ids({ text: 'Leiden' })[0]).toBe('4')
    expect(ids({ text: 'Utrecht' }).slice(0, 3)).toEqual(expect.arrayContaining(['7a', '7b']))
  })

  test.each([
    [{ frame: 'Kader 27' }, ['27a', '27b', '27c', '27d']],
    [{ frame: '34' }, ['34a', '34b']],
    [{ frame: 'Kader 2' }, ['2']],
    [{ phase: 'entrepreneurship', region: 'Twente' }, ['38']],
    [{ sector: 'J' }, ['14b']],
    [{ bottleneck: 'PRIVACY_RULES' }, ['T2', 'T3']],
    [{ successFactor: 'EMPLOYER_AMBASSADOR' }, ['10']],
  ] as const)('the filter %j gives %j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected)
  })

  test('a filter never adds, and every hit has what was asked for', () => {
    const early = find({ successFactor: 'EARLY_START' })
    expect(early).toHaveLength(19)
    const inReception = find({ successFactor: 'EARLY_START', phase: 'reception' })
    expect(inReception.length).toBeLessThan(early.length)
    expect(inReception.every(({ practice }) => practice.chainPhases.includes('reception'))).toBe(true)
  })
})
