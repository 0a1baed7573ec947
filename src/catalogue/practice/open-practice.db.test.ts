import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { nobody } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { openOne, searchAll } from './practice.pages.tsx'

const { kernel } = await openTestHouse()

test('anybody finds practices without an account, and opens one', async () => {
  const all = await perform(kernel, searchAll, { language: 'nl' }, nobody)
  expect(all.practices).toHaveLength(94)
  const found = await perform(kernel, searchAll, { q: 'taalstage', language: 'nl' }, nobody)
  expect(found.practices.length).toBeGreaterThan(0)
  expect(found.practices.length).toBeLessThan(all.total)
  const first = found.practices[0]?.id ?? ''
  expect((await perform(kernel, openOne, { practice: first }, nobody)).practice.id).toBe(first)
})

test('a practice that does not exist is not found', async () => {
  await expect(perform(kernel, openOne, { practice: '999' }, nobody)).rejects.toMatchObject({
    kind: 'not-found',
  })
})
