import { describe, expect, test } from 'vitest'
import { openObligationHouse } from '../../tests/obligation-house.ts'
import { handOverPersons, openWork } from '../journey/obligation/index.ts'
import { perform } from '../platform/action/perform.ts'
import { openCaseload } from './open-caseload.ts'

const { house, dina, pim, stranger, register } = await openObligationHouse()
const { kernel } = house
const told = { episodes: [['social-assistance', '2024-07-01']] } as const
const [amal, omar, nour] = [
  await register('Een', told),
  await register('Twee', told),
  await register('Drie', told),
]
for (const [persons, account] of [
  [[amal, omar], dina.account],
  [[nour], pim.account],
])
  await perform(kernel, handOverPersons, { persons, account }, dina)

describe('the caseload in one list', () => {
  test('S108 one screen lists the persons with next step, overdue item and owner', async () => {
    const { persons, attention, colleagues } = await perform(kernel, openCaseload, {}, dina)
    expect(persons.map(({ person }) => person).sort()).toEqual([amal, omar, nour].sort())
    expect(attention[amal]?.overdue).toMatchObject({ rule: 'no-offer', status: 'overdue' })
    const works = (await perform(kernel, openWork, { whose: 'team' }, dina)).rows.filter(
      ({ person }) => person === amal,
    )
    expect(attention[amal]?.next?.rule).toBe(works.find(({ status }) => status === 'open')?.rule)
    expect(colleagues[nour]).toMatchObject([{ account: pim.account }])
  })

  test('people are found by owner, by nobody, and by what runs on their line', async () => {
    const found = async (filter: object) =>
      (await perform(kernel, openCaseload, filter, dina)).persons.map(({ person }) => person).sort()
    expect(await found({ owner: pim.account })).toEqual([nour])
    expect(await found({ owner: 'nobody' })).toEqual([])
    expect(await found({ benefit: 'yes' })).toEqual([amal, omar, nour].sort())
    expect(await found({ benefit: 'no', owner: '' })).toEqual([])
    expect(await found({ work: 'no', owner: pim.account })).toEqual([nour])
    expect(await found({ route: 'route-b1' })).toEqual([])
    expect(await found({ owner: stranger.account })).toEqual([])
  })
})
