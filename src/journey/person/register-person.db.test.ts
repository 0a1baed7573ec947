import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, listPersons, registerPerson } from './index.ts'

const house = await openTestHouse()
const yusuf = {
  givenName: 'Yusuf',
  familyName: 'Voorbeeld',
  decidedOn: '3-2-2025',
  permitKind: 'asylum-permit',
}

describe('registering a person', () => {
  test('S1 one file is opened at the permit, with COA responsible for reception', async () => {
    const coa = await house.visitor('coa-screener')
    const { person } = await perform(house.kernel, registerPerson, yusuf, coa)
    const line = await house.kernel.db.transaction().execute(async (tx) => {
      await (await import('../../platform/access/enter.ts')).enter(
        tx,
        coa,
        house.kernel.serviceToken,
        house.kernel.clock.now(),
      )
      return getLine(tx, person)
    })
    expect(line.milestones.map((milestone) => [milestone.kind, milestone.on])).toEqual([
      ['permit-decision', '2025-02-03'],
    ])
    expect(line.responsibilities.map((one) => one.duty)).toEqual(['reception'])
    const { persons } = await perform(house.kernel, listPersons, {}, coa)
    expect(persons.map((one) => one.person)).toEqual([person])
  })

  test('somebody of another organisation does not see it', async () => {
    const other = await house.visitor('client-manager')
    expect((await perform(house.kernel, listPersons, {}, other)).persons).toEqual([])
  })

  test('sent twice with one key is stored once', async () => {
    const coa = await house.visitor('coa-screener')
    const key = '018f3b4e-0000-7000-8000-000000000001'
    const [first, second] = await Promise.all([
      perform(house.kernel, registerPerson, yusuf, coa, { idempotencyKey: key }),
      perform(house.kernel, registerPerson, yusuf, coa, { idempotencyKey: key }),
    ])
    expect(second).toEqual(first)
    expect((await perform(house.kernel, listPersons, {}, coa)).persons).toHaveLength(1)
  })

  test('a decision in the future is refused at its field', async () => {
    const coa = await house.visitor('coa-screener')
    await expect(
      perform(house.kernel, registerPerson, { ...yusuf, decidedOn: '2-12-2026' }, coa),
    ).rejects.toMatchObject({
      kind: 'invalid-input',
      detail: { fields: { decidedOn: { message: 'problem.field.date-future' } } },
    })
  })
})
