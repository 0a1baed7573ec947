import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { education, practices, vocabulary } from '../knowledge.ts'
import {
  checkRoute,
  type DutchLevel,
  gapsOf,
  loadEducation,
  type SchoolingFacts,
  searchModules,
  unknownsOf,
} from './index.ts'

const { routes, byId, modules, profiles } = await education()
const nothing: SchoolingFacts = {
  levels: { listening: null, reading: null, writing: null, speaking: null },
  dutchLevel: null,
  age: null,
  permit: null,
  educationRoute: null,
  told: {},
}
const at = (level: 'A1' | 'A2' | 'B1' | 'B2'): SchoolingFacts['levels'] => ({
  listening: level,
  reading: level,
  writing: level,
  speaking: level,
})
const answer = (id: string, facts: Partial<SchoolingFacts>) => {
  const route = byId.get(id)
  if (!route) throw new Error(`no route ${id}`)
  return checkRoute(route, { ...nothing, ...facts })
}
const ids = (checked: readonly { condition: { id: string } }[]) =>
  checked.map(({ condition }) => condition.id)

describe('a route', () => {
  test('asks nothing of somebody of whom nothing is known but what is unknown, and refuses nobody for it', () => {
    for (const route of routes) {
      const { entry, conditions } = checkRoute(route, nothing)
      expect([route.id, entry.truth]).toEqual([route.id, route.conditions.length === 0 ? 'yes' : 'unknown'])
      expect(gapsOf(conditions)).toEqual([])
    }
  })

  test.each<[string, Partial<SchoolingFacts>, 'yes' | 'no' | 'unknown']>([
    ['associate-degree', { levels: at('B2'), dutchLevel: 'mbo-4' }, 'yes'],
    ['associate-degree', { levels: at('B1'), dutchLevel: 'mbo-4' }, 'no'],
    ['associate-degree', { levels: at('B2'), dutchLevel: 'mbo-2' }, 'unknown'],
    ['associate-degree', { levels: at('B2'), dutchLevel: 'mbo-2', told: { 'entrance-exam': 'no' } }, 'no'],
    ['associate-degree', { levels: at('B2'), dutchLevel: 'mbo-2', told: { 'entrance-exam': 'yes' } }, 'yes'],
    ['mbo-4-bol', { levels: at('B1'), dutchLevel: 'vmbo-kgt' }, 'yes'],
    ['mbo-4-bol', { levels: at('A2'), dutchLevel: 'vmbo-kgt' }, 'no'],
    ['mbo-4-bol', { levels: at('B1'), dutchLevel: 'vmbo-b', told: { 'admission-test': 'no' } }, 'no'],
    ['mbo-3-bbl', { levels: at('B1'), dutchLevel: 'mbo-2' }, 'unknown'],
    ['mbo-3-bbl', { levels: at('B1'), dutchLevel: 'mbo-2', told: { 'learn-work-place': 'yes' } }, 'yes'],
    ['mbo-2-bol', { levels: at('B1'), dutchLevel: 'entree' }, 'unknown'],
    ['entree-bol', { age: 15, dutchLevel: 'none' }, 'no'],
    ['entree-bol', { age: 40, dutchLevel: 'hbo' }, 'no'],
    ['isk', { age: 17 }, 'yes'],
    ['isk', { age: 18 }, 'no'],
    ['language-bridge', { educationRoute: 'yes' }, 'yes'],
    ['language-bridge', { educationRoute: 'no' }, 'no'],
    ['language-and-trade', { levels: at('A1'), told: { 'course-at-school': 'yes' } }, 'yes'],
    ['hbo-bridge-year', { levels: at('B2'), dutchLevel: 'wo' }, 'unknown'],
  ])('%s for %j: %s', (id, facts, truth) => {
    expect(answer(id, facts).entry.truth).toBe(truth)
  })

  test('one skill that is too low is a gap, also while another is unknown', () => {
    const { conditions } = answer('hbo', {
      levels: { listening: 'B2', reading: null, writing: 'A2', speaking: 'B2' },
      dutchLevel: 'vwo',
    })
    expect(ids(gapsOf(conditions))).toEqual(['dutch'])
    expect(ids(unknownsOf(conditions))).toEqual(['subject-requirements'])
  })

  test('is open to who is too old for student finance; the money is another answer, with what else there is', () => {
    const { entry, money, moneyConditions } = answer('associate-degree', {
      levels: at('B2'),
      dutchLevel: 'havo',
      age: 41,
      permit: 'yes',
    })
    expect([entry.truth, money.truth]).toEqual(['yes', 'no'])
    expect(gapsOf(moneyConditions)[0]?.condition.closedBy).toContainEqual({ practice: 'T11', step: null })
  })

  test('a higher level of Dutch never closes a door', () => {
    const order = { no: 0, unknown: 1, yes: 2 }
    const levels: DutchLevel[] = ['none', 'vmbo-b', 'mbo-4', 'wo']
    for (const route of routes)
      for (const dutchLevel of levels) {
        const truths = (['A1', 'A2', 'B1', 'B2'] as const).map(
          (level) => order[checkRoute(route, { ...nothing, dutchLevel, levels: at(level) }).entry.truth],
        )
        expect(truths).toEqual(truths.toSorted((a, b) => a - b))
      }
  })
})

describe('the library', () => {
  test('holds every kind of route of the Dutch system, each with its source', () => {
    expect(routes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['isk', 'nt2-1', 'nt2-2', 'associate-degree', 'hbo', 'wo', 'hbo-bridge-year', 'language-bridge'],
        ...['entree', 'mbo-2', 'mbo-3', 'mbo-4'].flatMap((level) => [`${level}-bol`, `${level}-bbl`]),
      ]),
    )
    expect(profiles.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['isk', 'mbo', 'higher-preparation']),
    )
  })

  test.each([
    ['a route that closes nothing', 'route: "nt2-2"', 'route: "nt2-9"', /closed by what is not there/],
    ['a question that nobody asks', 'told: nominated', 'told: nobody', /question that is not there/],
    ['a step that the practice does not have', 'step: 0 }', 'step: 9 }', /closed by what is not there/],
    ['a kind that is no episode', 'takes: school', 'takes: scool', /no kind of episode/],
  ])('refuses %s, with file and line', async (_, from, to, problem) => {
    const folder = await mkdtemp(join(tmpdir(), 'education-'))
    await cp(join(projectRoot, 'content/education'), join(folder, 'education'), { recursive: true })
    const file = join(folder, 'education/routes.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
    await expect(
      loadEducation(folder, { practices: await practices(), vocabulary: await vocabulary() }),
    ).rejects.toThrow(problem)
  })
})

describe('language modules', () => {
  test('are found by sector, job, theme and word, in both languages', () => {
    const found = (text: string, sector: string | null = null) =>
      searchModules(modules, { text, sector }).map(({ id }) => id)
    expect(found('', 'Logistiek')).toEqual(['logistics-truck', 'logistics-warehouse'])
    expect(found('reach truck')).toEqual(['logistics-truck'])
    expect(found('steiger')).toEqual(['construction-entree'])
    expect(found('steiger', 'Zorg')).toEqual([])
  })
})
