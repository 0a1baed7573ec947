import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { nobody } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { listFigures, openFigure } from './index.ts'

const house = await openTestHouse()

test('who is not signed in searches the figures; a subject that does not exist narrows nothing', async () => {
  const all = await perform(house.kernel, listFigures, { subject: 'weather' }, nobody)
  expect(all).toMatchObject({ total: 105, subject: null })
  expect(all.figures).toHaveLength(105)
  const { figures } = await perform(house.kernel, listFigures, { q: 'UAF', subject: 'work' }, nobody)
  expect(figures.map(({ id }) => id)).toEqual(['F73'])
})

test('a figure opens with the practices that it belongs to; a number that is none does not exist', async () => {
  const { figure, practices } = await perform(house.kernel, openFigure, { figure: 'F53' }, nobody)
  expect(figure).toMatchObject({ value: 80, precision: 'more-than', source: null })
  expect(practices.map(({ id }) => id)).toEqual(['T3'])
  for (const none of ['F106', 'f53', '53'])
    await expect(perform(house.kernel, openFigure, { figure: none }, nobody)).rejects.toMatchObject({
      kind: 'not-found',
    })
})
