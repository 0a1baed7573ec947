import { describe, expect, test } from 'vitest'
import { inventedBsn, inventedCaseload } from '../../../tests/caseload.ts'
import { openImportHouse } from '../../../tests/import-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { correctIdentity } from '../person/index.ts'
import { recordDuoNotice } from '../settlement/index.ts'
import { carryOn, undoImport } from './index.ts'
import { undoBatch } from './undo-batch.ts'

const { house, manager, managerThere, stage, look, confirm, undo, imported, names, lineOf } =
  await openImportHouse()

const row = {
  familyName: 'Voorbeeld',
  givenName: 'Selam',
  birthDate: '1-2-1990',
  decidedOn: '3-2-2025',
  registeredOn: '1-5-2025',
  planOn: '7-7-2025',
  phone: '06-12345678',
}

describe('taking an import back', () => {
  test('withdraws the files that it made, closes them, and frees their numbers', async () => {
    const rows = [
      { ...row, givenName: 'Weg', bsn: inventedBsn(1), vNumber: '2900000001', reference: 'W-1' },
      { ...row, givenName: 'Ookweg', bsn: inventedBsn(2) },
    ]
    const { id, persons } = await imported(rows)
    expect(await names('Weg')).toHaveLength(1)
    // to look at the same people in another file is no reason to keep them
    await stage(rows)
    const { counts, import: undone } = await undo(id)
    expect(undone.state).toBe('undone')
    expect(counts.undone).toEqual({ withdrawn: 2, restored: 0, kept: 0 })
    expect(await names('Weg')).toEqual([])
    await expect(lineOf(persons[0] as never)).rejects.toMatchObject({ kind: 'not-found' })
    const left = await house.asOwner(
      `select 'episode' as what from startlijn.episode where person = any($1) and superseded_at is null and not retracted
       union all select 'milestone' from startlijn.milestone where person = any($1) and superseded_at is null and not retracted
       union all select 'identity' from startlijn.identity where person = any($1) and superseded_at is null and not retracted
       union all select 'household' from startlijn.membership where person = any($1) and superseded_at is null and not retracted
       union all select 'duty' from startlijn.responsibility where person = any($1) and superseded_at is null and not retracted
       union all select 'number' from startlijn.person_number where person = any($1)`,
      [persons],
    )
    expect(left).toEqual([])
    const again = await imported(rows)
    expect((await look(again.id)).counts.outcome).toMatchObject({ made: 2, refused: 0 })
  })

  test('keeps and lists the file that somebody worked on since, with what was written there', async () => {
    const { id, persons } = await imported([
      { ...row, givenName: 'Bijgewerkt', bsn: inventedBsn(11) },
      { ...row, givenName: 'Onaangeroerd', bsn: inventedBsn(12) },
    ])
    const [person] = persons
    if (!person) throw new Error('nobody was stored')
    await perform(house.kernel, recordDuoNotice, { person, on: '2025-03-01' }, manager)
    const { counts } = await undo(id)
    expect(counts.undone).toEqual({ withdrawn: 1, restored: 0, kept: 1 })
    const kept = await look(id, 'kept')
    expect(kept.rows.map(({ person: one }) => one)).toEqual([person])
    expect(await names('Bijgewerkt')).toHaveLength(1)
    expect(await names('Onaangeroerd')).toEqual([])
    expect((await lineOf(person)).milestones.map(({ kind }) => kind)).toEqual(['duo-notice'])
  })

  test('gives what it changed the content that it had, and leaves what somebody corrected since', async () => {
    const { persons } = await imported([
      { ...row, givenName: 'Hersteld', bsn: inventedBsn(21) },
      { ...row, givenName: 'Gecorrigeerd', bsn: inventedBsn(22) },
    ])
    const [restored, corrected] = persons
    if (!restored || !corrected) throw new Error('nobody was stored')
    const id = await stage([
      {
        ...row,
        givenName: 'Hersteld',
        bsn: inventedBsn(21),
        phone: '06-87654321',
        planOn: '14-7-2025',
        noticeOn: '24-2-2025',
      },
      { ...row, givenName: 'Gecorrigeerd', bsn: inventedBsn(22), phone: '06-87654321' },
    ])
    await confirm(id)
    await perform(
      house.kernel,
      correctIdentity,
      {
        person: corrected,
        version: 2,
        givenName: 'Gecorrigeerd',
        familyName: 'Voorbeeld',
        phone: '030 1234567',
      },
      manager,
    )
    const { counts } = await undo(id)
    expect(counts.undone).toEqual({ withdrawn: 0, restored: 1, kept: 1 })
    const line = await lineOf(restored)
    expect(line.milestones.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'permit-decision 2025-02-03',
      'registered 2025-05-01',
      'pip 2025-07-07',
    ])
    const phones = await house.asOwner<{ person: string; phone: string }>(
      'select person, phone from startlijn.identity where person = any($1) and superseded_at is null',
      [persons],
    )
    expect(new Map(phones.map(({ person, phone }) => [person, phone]))).toEqual(
      new Map([
        [restored, '06-12345678'],
        [corrected, '030 1234567'],
      ]),
    )
  })

  test('keeps a person whom a later file changed', async () => {
    const first = await imported([{ ...row, givenName: 'Vervolg', bsn: inventedBsn(31) }])
    await confirm(await stage([{ ...row, givenName: 'Vervolg', bsn: inventedBsn(31), phone: '06-87654321' }]))
    expect((await undo(first.id)).counts.undone).toEqual({ withdrawn: 0, restored: 0, kept: 1 })
    expect(await names('Vervolg')).toHaveLength(1)
  })

  test('goes on after a stop, is done once, and belongs to the municipality', async () => {
    const { id } = await imported(
      inventedCaseload(300).map((one, index) => ({ ...one, bsn: inventedBsn(10_000 + index) })),
    )
    await expect(perform(house.kernel, undoImport, { import: id }, managerThere)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await perform(house.kernel, undoImport, { import: id }, manager)
    await perform(house.kernel, undoBatch, { import: id }, manager)
    expect((await look(id)).counts.undone.withdrawn).toBe(250)
    const work = () => carryOn(house.kernel, { import: id, account: manager.account, what: 'undo' })
    await Promise.all([work(), work()])
    expect((await look(id)).counts.undone).toEqual({ withdrawn: 300, restored: 0, kept: 0 })
    await expect(perform(house.kernel, undoImport, { import: id }, manager)).rejects.toMatchObject({
      code: 'import.not-stored',
    })
  })

  test('still goes when what the rows said is over its term', async () => {
    const { id } = await imported([{ ...row, givenName: 'Later', bsn: inventedBsn(41) }])
    await house.asOwner('update startlijn.import_row set content = null where import = $1', [id])
    expect((await undo(id)).counts.undone.withdrawn).toBe(1)
  })
})
