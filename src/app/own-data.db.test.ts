import { expect, test } from 'vitest'
import { openSettlementHouse } from '../../tests/settlement-house.ts'
import { addNumber, correctIdentity } from '../journey/person/index.ts'
import { perform } from '../platform/action/perform.ts'
import { exportOwnData, openOwnData } from './own-data.ts'

const { house, caseManager, manager, partners } = await openSettlementHouse()
const [amal, nour] = await partners()
await perform(
  house.kernel,
  correctIdentity,
  { person: amal, version: 1, givenName: 'Amal', familyName: 'Verbeterd', phone: '0600000001' },
  caseManager,
)
await perform(
  house.kernel,
  correctIdentity,
  { person: nour, version: 1, givenName: 'Nour', familyName: 'Geheim', phone: '0600000002' },
  caseManager,
)
await perform(house.kernel, addNumber, { person: amal, kind: 'v-number', number: '1234567890' }, caseManager)
const self = await house.visitor('person', null, amal)

test('the copy holds every version, the numbers in words, what is shared, and who looked', async () => {
  const { records, organisations } = await perform(house.kernel, exportOwnData, {}, self)
  expect(records.identity?.map((row) => [row.version, row.family_name]).sort()).toEqual([
    [1, 'Voorbeeld'],
    [2, 'Verbeterd'],
  ])
  expect(records.person_number).toEqual([{ kind: 'v-number', number: '1234567890' }])
  expect(records.milestone?.map((row) => row.kind)).toContain('coupled')
  expect(records.journal?.length).toBeGreaterThan(2)
  expect(Object.values(organisations)).toContain('Gemeente Utrecht')
})

test('nothing of another member of the household is in it, and no name of who wrote it', async () => {
  const text = JSON.stringify(await perform(house.kernel, exportOwnData, {}, self))
  for (const other of [nour, 'Geheim', '0600000002', caseManager.account]) expect(text).not.toContain(other)
  expect(text).toContain('0600000001')
})

// evaluated and line_change only note when a line has to be worked out again
test('every table of which the person may see a row is in it, asked of the database apart', async () => {
  const { records } = await perform(house.kernel, exportOwnData, {}, self)
  const tables = await house.asOwner<{ name: string }>(`select distinct table_name as name
    from information_schema.columns where table_schema = 'startlijn' and column_name = 'person'
      and table_name not in ('evaluated', 'line_change')`)
  for (const { name } of tables) {
    // the copy can not hold the row that tells of its own making
    const before = name === 'journal' ? "and action <> 'person.export-own'" : ''
    const rows = await house.asOwner(`select 1 from startlijn.${name} where person = $1 ${before}`, [amal])
    expect([name, (records[name] ?? []).length >= rows.length]).toEqual([name, true])
  }
})

test('only the person self takes it, and it leaves a row in the journal', async () => {
  for (const declared of [exportOwnData, openOwnData] as const)
    await expect(perform(house.kernel, declared as typeof exportOwnData, {}, manager)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  await perform(house.kernel, openOwnData, {}, self)
  const rows = await house.asOwner<{ action: string }>(
    'select distinct action from startlijn.journal where account = $1 and person = $2 order by 1',
    [self.account, amal],
  )
  expect(rows.map((row) => row.action)).toEqual(['person.export-own', 'person.open-own-data'])
})
