import { describe, expect, test } from 'vitest'
import { openSettlementHouse } from '../../../tests/settlement-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { listPersons } from '../person/index.ts'
import { giveKey, moveHousehold, registerHome } from './index.ts'

const { house, utrecht, zwolle, guidance, manager, managerThere, coupled, partners, lineOf } =
  await openSettlementHouse()

const settled = async () => {
  const person = await coupled()
  await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
  return person
}
const homes = async (person: Awaited<ReturnType<typeof settled>>, visitor = managerThere) =>
  (await lineOf(person, visitor)).episodes
    .filter((one) => one.kind === 'own-home')
    .map((one) => [one.startsOn, one.endsOn, one.state])

describe('a move', () => {
  test('passes every duty of every member on, and the former municipality loses the file', async () => {
    const [first, second] = await partners()
    await perform(house.kernel, registerHome, { person: first, on: '2025-05-01' }, manager)
    await perform(house.kernel, moveHousehold, { person: first, to: zwolle, on: '2026-02-01' }, manager)
    for (const person of [first, second]) {
      await expect(lineOf(person)).rejects.toMatchObject({ kind: 'not-found' })
      const { responsibilities } = await lineOf(person, managerThere)
      const present = responsibilities.filter((one) => one.endsOn === null)
      expect(present.map((one) => `${one.duty} ${one.organisation} ${one.startsOn}`).sort()).toEqual(
        ['civic-integration', 'guidance', 'housing', 'income', 'work'].map(
          (duty) => `${duty} ${zwolle} 2026-02-01`,
        ),
      )
      const former = responsibilities.filter((one) => one.organisation === utrecht)
      expect(former.map((one) => one.endsOn)).toEqual(Array(5).fill('2026-01-31'))
    }
    expect(await homes(first)).toEqual([
      ['2025-05-01', '2026-01-31', 'done'],
      ['2026-02-01', null, 'running'],
    ])
  })

  test('that lies ahead leaves the file with the former municipality until that day', async () => {
    const person = await settled()
    await perform(house.kernel, moveHousehold, { person, to: zwolle, on: '2026-12-15' }, manager)
    const sees = async (day: string, visitor: typeof manager) =>
      (await perform(house.on(day), listPersons, {}, visitor)).persons.some((one) => one.person === person)
    expect([await sees('2026-12-14', manager), await sees('2026-12-14', managerThere)]).toEqual([true, false])
    expect([await sees('2026-12-15', manager), await sees('2026-12-15', managerThere)]).toEqual([false, true])
  })

  test('is followed by the registration there, which begins the announced home', async () => {
    const person = await settled()
    await perform(house.kernel, moveHousehold, { person, to: zwolle, on: '2026-12-15' }, manager)
    await perform(house.on('2026-12-20'), registerHome, { person, on: '2026-12-18' }, managerThere)
    const { milestones } = (await house.on('2026-12-20').clock) && (await lineOf(person))
    expect(milestones.filter((one) => one.kind === 'registered').map((one) => one.organisation)).toEqual([
      utrecht,
      zwolle,
    ])
    expect(await homes(person, manager)).toEqual([
      ['2025-05-01', '2026-12-14', 'done'],
      ['2026-12-18', null, 'running'],
    ])
  })

  test('takes back a home that was announced here and never lived in', async () => {
    const person = await coupled()
    await perform(house.kernel, giveKey, { person, on: '2026-12-10' }, manager)
    await perform(house.kernel, moveHousehold, { person, to: zwolle, on: '2026-11-01' }, manager)
    expect(await homes(person)).toEqual([['2026-11-01', null, 'running']])
  })

  test('to what is no municipality, to the own one, or before the home began, is refused', async () => {
    const person = await settled()
    const refused = (to: string, on: string) =>
      perform(house.kernel, moveHousehold, { person, to, on }, manager)
    for (const to of [guidance, utrecht])
      await expect(refused(to, '2026-03-01')).rejects.toMatchObject({
        detail: { fields: { to: { message: 'problem.settlement.other-municipality' } } },
      })
    await expect(refused(zwolle, '2025-05-01')).rejects.toMatchObject({
      detail: { fields: { on: { message: 'problem.settlement.move-before-home' } } },
    })
  })

  test('by a stranger is refused', async () => {
    const person = await settled()
    await expect(
      perform(house.kernel, moveHousehold, { person, to: utrecht, on: '2026-03-01' }, managerThere),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
