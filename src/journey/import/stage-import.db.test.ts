import { describe, expect, test } from 'vitest'
import { base64, type CaseloadLine, inventedBsn, inventedCaseload } from '../../../tests/caseload.ts'
import { openImportHouse } from '../../../tests/import-house.ts'
import { nobody } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerPerson } from '../person/index.ts'
import { openColumns } from './columns.pages.tsx'
import { ImportId } from './import.ts'
import {
  cancelImport,
  confirmImport,
  forget,
  listImports,
  openImport,
  openRow,
  stageImport,
} from './index.ts'

const { house, manager, managerThere, screener, stage, stageFile, look, imported, names } =
  await openImportHouse()

const selam = {
  familyName: 'Voorbeeld',
  givenName: 'Selam',
  birthDate: '1-2-1990',
  decidedOn: '3-2-2025',
  bsn: inventedBsn(900),
}

describe('a file that is staged', () => {
  test('says what each row would be, and stores nothing in the file of anybody', async () => {
    const before = await house.asOwner<{ count: number }>(
      'select count(*)::int as count from startlijn.person',
    )
    const id = await stage([
      selam,
      { ...selam, bsn: '123456789' },
      { ...selam, bsn: inventedBsn(901), decidedOn: '' },
    ])
    const { counts, rows, import: opened } = await look(id)
    expect(opened.state).toBe('staged')
    expect(counts.verdict).toMatchObject({ new: 1, faulty: 2 })
    expect(rows.map(({ number, verdict }) => [number, verdict])).toEqual([
      [2, 'new'],
      [3, 'faulty'],
      [4, 'faulty'],
    ])
    expect(rows[1]?.content?.faults).toContainEqual({ column: 'bsn', code: 'bsn' })
    expect(rows[2]?.content?.faults).toContainEqual({ column: 'decidedOn', code: 'needed' })
    expect(await house.asOwner('select count(*)::int as count from startlijn.person')).toEqual(before)
  })

  test('lies encrypted, and its words stand nowhere in clear', async () => {
    await stage([{ ...selam, givenName: 'Onvindbaar', bsn: inventedBsn(902) }])
    for (const table of ['import', 'import_row', 'journal']) {
      const found = await house.asOwner(`select 1 from startlijn.${table} t where t::text ilike '%onvindbaar%'
        or t::text like '%' || encode('Onvindbaar'::bytea, 'hex') || '%'`)
      expect(found).toEqual([])
    }
  })

  test('is there for colleagues of the municipality, and for nobody else', async () => {
    const id = await stage([selam])
    const open = (by: typeof manager) => perform(house.kernel, openImport, { import: id }, by)
    const colleague = await house.visitor(
      'client-manager',
      (
        await house.asOwner<{ organisation: string }>(
          'select organisation from startlijn.import where id = $1',
          [id],
        )
      )[0]?.organisation,
    )
    expect((await open(colleague)).counts.all).toBe(1)
    await expect(open(managerThere)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(open(screener)).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('goes when somebody cancels, and can not be confirmed any more', async () => {
    const id = await stage([selam])
    await perform(house.kernel, cancelImport, { import: id }, manager)
    expect(await house.asOwner('select 1 from startlijn.import_row where import = $1', [id])).toEqual([])
    expect((await look(id)).import.state).toBe('cancelled')
    await expect(perform(house.kernel, confirmImport, { import: id }, manager)).rejects.toMatchObject({
      code: 'import.not-staged',
    })
  })

  test('goes when its term is over: the job that was enqueued with it deletes what it said', async () => {
    const id = await stage([selam])
    const waiting = await house.asOwner<{ data: { import: string }; days: number }>(
      `select data, extract(day from start_after - created_on)::int as days from job.job where name = 'import.forget' and data->>'import' = $1`,
      [id],
    )
    expect(waiting).toEqual([{ data: { import: id }, days: 14 }])
    await forget(house.kernel, { import: id })
    expect(await house.asOwner('select 1 from startlijn.import_row where import = $1', [id])).toEqual([])
    expect(await house.asOwner('select state, about from startlijn.import where id = $1', [id])).toEqual([
      { state: 'expired', about: null },
    ])
  })

  test('leaves journal rows that name who is known, and no values', async () => {
    const { persons } = await imported([{ ...selam, bsn: inventedBsn(903), givenName: 'Bekend' }])
    await stage([{ ...selam, bsn: inventedBsn(903), givenName: 'Bekend' }])
    const rows = await house.asOwner<{ fields: string[] }>(
      "select fields from startlijn.journal where action = 'import.stage' and person = $1",
      [persons[0]],
    )
    expect(rows).toEqual([{ fields: ['name', 'file'] }])
  })

  test('is refused for who does not work on files of a municipality', async () => {
    const file = base64('x')
    for (const role of ['policy', 'administrator', 'income-consultant', 'privacy-officer'] as const)
      await expect(
        perform(house.kernel, stageImport, { name: 'x', file }, await house.visitor(role)),
      ).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('an unknown import does not exist', async () => {
    const unknown = ImportId.parse('01900000-0000-7000-8000-000000000000')
    await expect(look(unknown)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('who a row is about', () => {
  test('the same number is the same person, however the name is written', async () => {
    const { persons } = await imported([{ ...selam, bsn: inventedBsn(910), givenName: 'Hiwet' }])
    const { rows } = await look(await stage([{ ...selam, bsn: inventedBsn(910), givenName: 'Hewit' }]))
    expect(rows[0]).toMatchObject({ verdict: 'changed', person: persons[0] })
    expect(rows[0]?.content?.changes).toEqual([
      { field: 'givenName', how: 'update', ours: 'Hiwet', theirs: 'Hewit' },
    ])
  })

  test('the same name and birth date without a number is a suggestion, never the same by itself', async () => {
    const { persons } = await imported([{ ...selam, bsn: inventedBsn(911), givenName: 'Mehari' }])
    const { bsn: _, ...without } = selam
    const { rows, counts } = await look(await stage([{ ...without, givenName: 'Mehari' }]))
    expect(rows[0]).toMatchObject({ verdict: 'suggested', person: persons[0], choice: null })
    expect(rows[0]?.content?.likeness).toBe('name-and-birth-date')
    expect(counts).toMatchObject({ undecided: 1, stores: 0 })
  })

  test('the same name and birth date with another number is another person', async () => {
    await imported([{ ...selam, bsn: inventedBsn(912), givenName: 'Robel' }])
    const { rows } = await look(await stage([{ ...selam, bsn: inventedBsn(913), givenName: 'Robel' }]))
    expect(rows[0]).toMatchObject({ verdict: 'new', person: null })
  })

  test('the own reference with the same birth date is the same person', async () => {
    const { bsn: _, ...without } = selam
    const { persons } = await imported([{ ...without, givenName: 'Senait', reference: 'U-77' }])
    const { rows } = await look(await stage([{ ...without, givenName: 'Senayt', reference: 'u-77' }]))
    expect(rows[0]).toMatchObject({ verdict: 'changed', person: persons[0] })
  })

  test('two numbers of two people, and another number than the known one, are faults', async () => {
    await imported([
      { ...selam, bsn: inventedBsn(914), givenName: 'Abel', familyName: 'Een' },
      { ...selam, vNumber: '2900000914', bsn: inventedBsn(915), givenName: 'Kaleb', familyName: 'Twee' },
    ])
    const codes = async (row: CaseloadLine) =>
      (await look(await stage([row]))).rows[0]?.content?.faults.map(({ code }) => code)
    const two = { ...selam, bsn: inventedBsn(914), vNumber: '2900000914' }
    expect(await codes(two)).toEqual(['numbers-of-two'])
    expect(await codes({ ...two, bsn: inventedBsn(916) })).toEqual(['other-number'])
  })

  test('somebody whom another municipality has is not suggested and not shown', async () => {
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Elders', familyName: 'Bekend', birthDate: '1990-02-01', decidedOn: '2025-02-03' },
      managerThere,
    )
    const { bsn: _, ...without } = selam
    const { rows } = await look(await stage([{ ...without, givenName: 'Elders', familyName: 'Bekend' }]))
    expect(rows[0]).toMatchObject({ verdict: 'new', person: null })
    expect(await names('Elders')).toEqual([])
  })
})

describe('what was staged before', () => {
  test('is listed with its counts, for the municipality only', async () => {
    const id = await stage([selam])
    const list = async (by: typeof manager) => (await perform(house.kernel, listImports, {}, by)).imports
    expect((await list(manager))[0]).toMatchObject({ id, state: 'staged', counts: { all: 1 } })
    expect(await list(managerThere)).toEqual([])
  })

  test('is opened row by row, beside what is known of the person', async () => {
    const { persons } = await imported([{ ...selam, bsn: inventedBsn(920), givenName: 'Naast' }])
    const id = await stage([{ ...selam, bsn: inventedBsn(920), givenName: 'Naast', phone: '06-12345678' }])
    const opened = await perform(house.kernel, openRow, { import: id, number: 2 }, manager)
    expect(opened.known).toMatchObject({ givenName: 'Naast' })
    expect(opened.row).toMatchObject({ person: persons[0], verdict: 'changed' })
    await expect(perform(house.kernel, openRow, { import: id, number: 3 }, manager)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('what an import understands can be read by everybody', async () => {
    const { columns } = await perform(house.kernel, openColumns, {}, nobody)
    expect(columns.filter(({ required }) => required).map(({ header }) => header)).toEqual([
      'Achternaam',
      'Voornaam',
      'Geboortedatum',
      'Datum vergunning',
    ])
  })
})

describe('a file that can not be read', () => {
  test('says why at the field of the file', async () => {
    await expect(stageFile('')).rejects.toMatchObject({
      detail: { fields: { file: { message: 'problem.import.empty' } } },
    })
    await expect(stageFile('Kolom;Anders\n1;2')).rejects.toMatchObject({
      detail: { fields: { file: { message: 'problem.import.no-headers' } } },
    })
    await expect(stageFile('Achternaam;Voornaam\nA;B')).rejects.toMatchObject({
      detail: {
        fields: {
          file: {
            message: 'problem.import.missing-columns',
            params: { columns: 'Geboortedatum, Datum vergunning' },
          },
        },
      },
    })
  })

  test('two thousand rows are read and compared within seconds', async () => {
    const began = performance.now()
    const id = await stage(inventedCaseload(2000))
    expect((await look(id)).counts.all).toBe(2000)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})
