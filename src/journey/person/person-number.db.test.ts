import { expect, test } from 'vitest'
import { openSettlementHouse } from '../../../tests/settlement-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { addNumber, openLineFacts, showNumbers } from './index.ts'

const { house, caseManager, manager, income, coupled, register } = await openSettlementHouse()
const { kernel } = house

test('a number that is known later is stored encrypted, and shown in full only by an opening of its own', async () => {
  const person = await register('Amal')
  await perform(kernel, addNumber, { person, kind: 'v-number', number: '1234567890' }, caseManager)
  const [stored] = await house.asOwner<{ ciphertext: Buffer }>(
    'select ciphertext from startlijn.person_number where person = $1',
    [person],
  )
  expect(stored?.ciphertext.toString('latin1')).not.toContain('1234567890')
  expect((await perform(kernel, openLineFacts, { person }, caseManager)).numbers).toEqual(['v-number'])
  expect((await perform(kernel, showNumbers, { person }, caseManager)).numbers).toEqual([
    { kind: 'v-number', number: '1234567890' },
  ])
  const rows = await house.asOwner<{ effect: string }>(
    "select effect from startlijn.journal where person = $1 and action = 'person.show-numbers'",
    [person],
  )
  expect(rows).toEqual([{ effect: 'read' }])
})

test('a wrong number, one that is there already and one of somebody else are refused', async () => {
  const [person, other] = [await register('Amal'), await register('Nour')]
  const add = (to: string, kind: string, number: string) =>
    perform(kernel, addNumber, { person: to, kind, number }, caseManager)
  await expect(add(person, 'bsn', '123456789')).rejects.toMatchObject({
    detail: { fields: { number: { message: 'problem.field.bsn' } } },
  })
  await add(person, 'bsn', '111222333')
  await expect(add(person, 'bsn', '123456782')).rejects.toMatchObject({
    detail: { fields: { kind: { message: 'problem.person.number-there' } } },
  })
  await expect(add(other, 'bsn', '111222333')).rejects.toMatchObject({ code: 'person.number-known' })
})

test('somebody without a duty that needs numbers reads none', async () => {
  const person = await coupled()
  await expect(perform(kernel, showNumbers, { person }, income)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(
    perform(kernel, showNumbers, { person }, await house.visitor('client-manager')),
  ).rejects.toMatchObject({ kind: 'not-found' })
  expect((await perform(kernel, showNumbers, { person }, manager)).numbers).toEqual([])
})
