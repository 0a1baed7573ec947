import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date, toDayNumber } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { getLine, registerPerson } from '../person/index.ts'
import { evaluateLine } from './index.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-case-manager')

test('a later correction changes the answer of today, and not the answer as it was known then', async () => {
  const { person } = await perform(
    house.on('2026-11-02'),
    registerPerson,
    { givenName: 'Rima', familyName: 'Voorbeeld', birthDate: '1994-02-03', decidedOn: '2026-11-02' },
    coa,
  )
  const fact = newIdentifier<string>()
  const say = (version: number, on: string, recorded: string) =>
    house.asOwner(
      `insert into startlijn.milestone (fact, version, person, track, kind, on_day, recorded_at)
       values ($1, $2, $3, 'living', 'coupled', $4, $5)`,
      [fact, version, person, on, recorded],
    )
  await say(1, '2026-11-20', '2026-11-20T10:00:00Z')
  const answer = async (known?: string) => {
    const line = await readAs(house, coa, (db) => getLine(db, person, known ? new Date(known) : undefined))
    const { obligations } = await evaluateLine(line, [], toDayNumber(date('2026-12-01')), () => null)
    const found = obligations.find(({ rule }) => rule === 'coupling-within-two-weeks')
    return [found?.status, found?.met]
  }
  await house.asOwner(
    `insert into startlijn.episode (fact, version, person, track, kind, starts_on, state, recorded_at)
     values (gen_random_uuid(), 1, $1, 'living', 'reception-centre', '2026-10-01', 'running', '2026-11-02T10:00:00Z')`,
    [person],
  )
  const before = await answer()
  expect(before).toEqual(['met-late', toDayNumber(date('2026-11-20'))])
  await say(2, '2026-11-12', '2026-11-30T10:00:00Z')
  expect(await answer()).toEqual(['met-on-time', toDayNumber(date('2026-11-12'))])
  expect(await answer('2026-11-25T10:00:00Z')).toEqual(before)
})
