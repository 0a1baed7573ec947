import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { nobody } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { inLanguage } from '../words.ts'
import { listModules, listRoutes } from './education.pages.tsx'

const { kernel } = await openTestHouse()

test('anybody reads the ways to learn, and every question that they ask has its words', async () => {
  const { routes, questions } = await perform(kernel, listRoutes, {}, nobody)
  expect(routes.map(({ id }) => id)).toContain('nt2-1')
  expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length)
  expect(questions.length).toBeGreaterThan(0)
})

test('anybody reads one kind of route, and how many there are of all kinds', async () => {
  const all = await perform(kernel, listRoutes, {}, nobody)
  const exams = await perform(kernel, listRoutes, { kind: 'exam' }, nobody)
  expect(exams.routes.map(({ id }) => id)).toEqual(
    all.routes.filter(({ kind }) => kind === 'exam').map(({ id }) => id),
  )
  expect(exams.routes.length).toBeGreaterThan(0)
  expect(exams.routes.length).toBeLessThan(all.routes.length)
  expect(exams.total).toBe(all.routes.length)
})

test('anybody finds vocational Dutch by sector and by a word, and nothing that is not there', async () => {
  const all = await perform(kernel, listModules, {}, nobody)
  expect(all.modules).toHaveLength(all.total)
  const bySector = await perform(kernel, listModules, { sector: 'Logistiek' }, nobody)
  expect(bySector.modules.length).toBeGreaterThan(0)
  expect(bySector.modules.every(({ sector }) => inLanguage(sector, 'nl') === 'Logistiek')).toBe(true)
  expect(bySector.modules.length).toBeLessThan(all.total)
  expect((await perform(kernel, listModules, { q: 'zzzz' }, nobody)).modules).toEqual([])
})
