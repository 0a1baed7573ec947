import { describe, expect, test } from 'vitest'
import { type CaseloadLine, csvOf, inventedBsn } from '../../../tests/caseload.ts'
import { date } from '../../platform/date.ts'
import { readCaseload } from './caseload.ts'
import { readFile } from './read-file.ts'

const setting = { today: date('2026-12-01'), municipality: { name: 'Gemeente Utrecht', code: 'GM0344' } }
const read = async (...rows: readonly CaseloadLine[]) =>
  readCaseload(await readFile(Buffer.from(csvOf(rows))), setting)
const row = {
  familyName: 'Voorbeeld',
  givenName: 'Selam',
  birthDate: '1-2-1990',
  decidedOn: '3-2-2025',
} satisfies CaseloadLine
const said = async (extra: CaseloadLine) => {
  const [one] = await read({ ...row, ...extra })
  return { faults: one?.faults, notes: one?.notes }
}

describe('what a row says against itself and the calendar', () => {
  test.each<readonly [string, CaseloadLine, object]>([
    ['a birth in the future', { birthDate: '1-2-2030' }, { column: 'birthDate', code: 'birth-in-future' }],
    [
      'a permit before the birth',
      { decidedOn: '3-2-1985' },
      { column: 'decidedOn', code: 'permit-before-birth', params: { other: 'Geboortedatum' } },
    ],
    ['a permit in the future', { decidedOn: '2-12-2026' }, { column: 'decidedOn', code: 'day-in-future' }],
    [
      'a registration in the future',
      { registeredOn: '2-12-2026' },
      { column: 'registeredOn', code: 'day-in-future' },
    ],
    [
      'a day that does not exist',
      { registeredOn: '31-2-2025' },
      { column: 'registeredOn', code: 'day-impossible' },
    ],
    [
      'a term that ends before the plan',
      { planOn: '7-7-2025', termEnd: '6-7-2025' },
      { column: 'termEnd', code: 'ends-before-start', params: { other: 'Datum PIP' } },
    ],
    ['another municipality', { municipality: 'Ede' }, { column: 'municipality', code: 'other-municipality' }],
    [
      'the code of another municipality',
      { municipality: '228' },
      { column: 'municipality', code: 'other-municipality' },
    ],
    ['a number that fails the eleven test', { bsn: '123456789' }, { column: 'bsn', code: 'bsn' }],
    ['no name', { givenName: '' }, { column: 'givenName', code: 'needed' }],
  ])('%s is a fault of that column', async (_, extra, fault) => {
    expect((await said(extra)).faults).toContainEqual(fault)
  })

  test('the own municipality may be written as name and as code, and a term may end later', async () => {
    for (const municipality of ['Utrecht', 'gemeente utrecht', 'GM0344', '0344', '344'])
      expect((await said({ municipality, termEnd: '1-1-2029' })).faults).toEqual([])
  })

  test.each<readonly [string, CaseloadLine, object]>([
    ['a route without a day', { route: 'B1' }, { column: 'route', code: 'route-without-day' }],
    ['work without a day', { employer: 'Bakkerij' }, { column: 'employer', code: 'work-without-day' }],
    ['a level without a day', { level: 'A2' }, { column: 'level', code: 'level-without-day' }],
    [
      'a birth date that is partly known',
      { birthDate: '00-00-1985' },
      { column: 'birthDate', code: 'birth-date-partly' },
    ],
  ])('%s is no fault, but is said', async (_, extra, note) => {
    expect(await said(extra)).toEqual({ faults: [], notes: [note] })
  })
})

describe('rows that are about one person', () => {
  test('the same number in a later row is a fault that names the first', async () => {
    const rows = await read(
      { ...row, bsn: inventedBsn(1) },
      { ...row, givenName: 'Rima', bsn: inventedBsn(1) },
    )
    expect(rows.map(({ faults }) => faults)).toEqual([
      [],
      [{ column: 'bsn', code: 'twin', params: { row: 2 } }],
    ])
  })

  test('the same name and birth date without a number is one too; with a number of its own it is somebody else', async () => {
    const rows = await read({ ...row, bsn: inventedBsn(1) }, row, { ...row, bsn: inventedBsn(2) })
    expect(rows.map(({ faults }) => faults)).toEqual([
      [],
      [{ column: 'familyName', code: 'alike', params: { row: 2 } }],
      [],
    ])
  })
})
