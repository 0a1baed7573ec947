import { Kysely, PostgresDialect } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { listPersons, registerPerson } from './index.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-case-manager')
const register = (familyName: string) =>
  perform(house.kernel, registerPerson, { givenName: 'Amal', familyName, decidedOn: '2026-01-12' }, coa)

/** The same house, with every statement counted. */
const counted = () => {
  const statements: string[] = []
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: house.database.pool }),
    log: (event) => {
      statements.push(event.query.sql)
    },
  })
  return { kernel: { ...house.kernel, db }, statements }
}

const statementsFor = async (input: object) => {
  const { kernel, statements } = counted()
  const { persons } = await perform(kernel, listPersons, input, coa)
  return { statements: statements.length, persons }
}

test('one person or thirty: the lines of a page are read in the same number of statements', async () => {
  await register('Aa')
  const one = await statementsFor({ q: 'Aa' })
  for (let index = 0; index < 20; index += 1) await register(`Bb${index}`)
  const many = await statementsFor({})
  expect([one.persons.length, many.persons.length]).toEqual([1, 21])
  expect(many.statements).toBe(one.statements)
  expect(many.persons.every((person) => person.line.milestones[0]?.kind === 'permit-decision')).toBe(true)
})

test('each row has the line of its own person', async () => {
  const { persons } = await perform(house.kernel, listPersons, {}, coa)
  expect(persons.map((one) => one.line.person)).toEqual(persons.map((one) => one.person))
})
