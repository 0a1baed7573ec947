import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { addAmount, getLine, registerPerson, withdrawAmount } from './index.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const manager = await house.visitor('client-manager', municipality)
const { person } = await perform(
  house.kernel,
  registerPerson,
  { givenName: 'Tesfay', familyName: 'Voorbeeld', decidedOn: '2024-03-11' },
  manager,
)
const add = (input: object, visitor = manager) =>
  perform(
    house.kernel,
    addAmount,
    { person, kind: 'activation-hours', on: '2026-09-18', value: '10', ...input },
    visitor,
  )
const amounts = async () => (await readAs(house, manager, (db) => getLine(db, person))).amounts

describe('an amount on the line', () => {
  test('adds up, and can be taken back with its version kept', async () => {
    const { fact } = await add({ value: '7,5' })
    await add({ on: '2026-09-10', value: 4 })
    expect((await amounts()).map(({ on, value }) => [on, value])).toEqual([
      ['2026-09-10', 4],
      ['2026-09-18', 7.5],
    ])
    await perform(house.kernel, withdrawAmount, { person, fact, version: 1 }, manager)
    expect(await amounts()).toMatchObject([{ value: 4 }])
    await expect(
      perform(house.kernel, withdrawAmount, { person, fact, version: 1 }, manager),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test.each([
    ['a kind that is not there', { kind: 'miles' }, 'kind'],
    ['a day in the future', { on: '2027-01-01' }, 'on'],
    ['nothing', { value: 0 }, 'value'],
    ['more than can be', { value: 201 }, 'value'],
    ['no number', { value: 'veel' }, 'value'],
  ])('%s is refused at its field', async (_, input, field) => {
    await expect(add(input)).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('a stranger does not find the person', async () => {
    await expect(add({}, await house.visitor('client-manager'))).rejects.toMatchObject({ kind: 'not-found' })
  })
})
