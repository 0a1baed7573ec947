import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { nobody } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { openRegions } from './region.pages.tsx'

const { kernel } = await openTestHouse()

test('anybody sees regions and municipalities, and each one’s part of a national number', async () => {
  const { library, targets } = await perform(kernel, openRegions, { national: '10000' }, nobody)
  expect([library.regions.length, library.municipalities.length]).toEqual([35, 342])
  expect(targets).not.toBeNull()
  expect((await perform(kernel, openRegions, {}, nobody)).targets).toBeNull()
})

test('a number that is none is refused at its field', async () => {
  await expect(perform(kernel, openRegions, { national: 'veel' }, nobody)).rejects.toMatchObject({
    kind: 'invalid-input',
    detail: { fields: { national: {} } },
  })
})
