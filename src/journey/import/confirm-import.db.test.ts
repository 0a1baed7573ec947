import { describe, expect, test } from 'vitest'
import { inventedBsn, inventedCaseload } from '../../../tests/caseload.ts'
import { openImportHouse } from '../../../tests/import-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { correctEpisode, correctIdentity, registerPerson } from '../person/index.ts'
import { recordDuoNotice } from '../settlement/index.ts'
import { carryOn, confirmImport, decideRow } from './index.ts'
import { resumeImport } from './resume-import.ts'
import { storeBatch } from './store-batch.ts'

const { house, utrecht, manager, screener, stage, look, confirm, imported, names, lineOf } =
  await openImportHouse()

const whole = {
  familyName: 'Berg',
  prefix: 'van den',
  givenName: 'Selam',
  birthDate: '1-2-1990',
  origin: 'Eritrea',
  language: 'Tigrinya',
  phone: '06-12345678',
  decidedOn: '3 feb 2025',
  validUntil: '3-2-2030',
  coupledOn: '18/02/2025',
  registeredOn: '2025-05-01',
  noticeOn: '24-2-2025',
  regime: 'Wi2021',
  planOn: '7-7-2025',
  route: 'B1',
  routeFrom: '1-9-2025',
  termEnd: '7-7-2028',
  level: 'A2',
  levelOn: '1-6-2026',
  benefitFrom: '1-5-2025',
  employer: 'Bakkerij Voorbeeld',
  workFrom: '1-3-2026',
  workHours: '24,5',
}

describe('storing', () => {
  test('puts everything that a row says on the line', async () => {
    const { persons } = await imported([{ ...whole, bsn: inventedBsn(1) }])
    const [person] = persons
    if (!person) throw new Error('nobody was stored')
    const line = await lineOf(person)
    expect(
      line.episodes
        .map(({ kind, startsOn, endsOn, state }) => [kind, startsOn, endsOn, state].join(' '))
        .sort(),
    ).toEqual([
      'asylum-permit 2025-02-03 2030-02-03 running',
      'employment 2026-03-01  running',
      'integration-term 2025-07-07 2028-07-07 running',
      'own-home 2025-05-01  running',
      'regime-2021 2025-02-03  running',
      'route-b1 2025-09-01  running',
      'social-assistance 2025-05-01  running',
      'wage 2026-03-01  running',
    ])
    expect(line.milestones.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'permit-decision 2025-02-03',
      'coupled 2025-02-18',
      'duo-notice 2025-02-24',
      'registered 2025-05-01',
      'pip 2025-07-07',
      'level-reached 2026-06-01',
      'term-end 2028-07-07',
    ])
    expect(line.episodes.find(({ kind }) => kind === 'employment')).toMatchObject({
      hours: 24.5,
      label: 'Bakkerij Voorbeeld',
    })
    expect(
      line.responsibilities.map(({ duty, organisation, startsOn }) => [duty, organisation, startsOn]).sort(),
    ).toEqual(
      ['civic-integration', 'guidance', 'housing', 'income', 'work'].map((duty) => [
        duty,
        utrecht,
        '2025-05-01',
      ]),
    )
    expect(await names('van den Berg')).toEqual(['Selam van den Berg'])
  })

  test('is done once, by a double click, by two tabs and by two workers', async () => {
    const id = await stage([{ ...whole, bsn: inventedBsn(2), givenName: 'Eenmalig' }])
    const key = newIdentifier()
    const click = () => perform(house.kernel, confirmImport, { import: id }, manager, { idempotencyKey: key })
    expect(await click()).toEqual(await click())
    await expect(perform(house.kernel, confirmImport, { import: id }, manager)).rejects.toMatchObject({
      code: 'import.not-staged',
    })
    const work = () => carryOn(house.kernel, { import: id, account: manager.account, what: 'store' })
    await Promise.all([work(), work()])
    expect(await names('Eenmalig')).toHaveLength(1)
    expect((await look(id)).import.state).toBe('stored')
  })

  test('goes on where it was when it was stopped between two batches', async () => {
    const id = await stage(
      inventedCaseload(600).map((row) => ({ ...row, bsn: '', familyName: `${row.familyName}stop` })),
    )
    await perform(house.kernel, confirmImport, { import: id }, manager)
    await perform(house.kernel, storeBatch, { import: id }, manager)
    const half = await look(id)
    expect(half.import.state).toBe('storing')
    expect(half.counts).toMatchObject({ outcome: { made: 250 }, left: 350 })
    await carryOn(house.kernel, { import: id, account: manager.account, what: 'store' })
    expect((await look(id)).counts).toMatchObject({ outcome: { made: 600 }, left: 0 })
  })

  test('that stands still may be set going again, and not before', async () => {
    const id = await stage([{ ...whole, bsn: inventedBsn(7), givenName: 'Hervat' }])
    await perform(house.kernel, confirmImport, { import: id }, manager)
    const resume = () => perform(house.kernel, resumeImport, { import: id }, manager)
    await expect(resume()).rejects.toMatchObject({ code: 'import.not-still' })
    await house.asOwner(
      "update startlijn.import set progress_at = now() - interval '2 minutes' where id = $1",
      [id],
    )
    await resume()
    const jobs = await house.asOwner(
      "select data from job.job where name = 'import.carry-on' and data->>'import' = $1",
      [id],
    )
    expect(jobs).toEqual(
      [1, 2].map(() => ({ data: { import: id, account: manager.account, what: 'store' } })),
    )
  })

  test('a row with a number of somebody whom the municipality does not have is refused, and the others are stored', async () => {
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Elders', familyName: 'Bekend', decidedOn: '2025-02-03', bsn: inventedBsn(3) },
      screener,
    )
    const { rows } = await confirm(
      await stage([
        { ...whole, bsn: inventedBsn(3), givenName: 'Geweigerd' },
        { ...whole, bsn: inventedBsn(4), givenName: 'Welkom' },
      ]),
    )
    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', 'number-elsewhere'],
      ['made', null],
    ])
    expect(await names('Geweigerd')).toEqual([])
    expect(await names('Welkom')).toHaveLength(1)
  })

  test('who was registered between the preview and the confirmation is not doubled', async () => {
    const id = await stage([{ ...whole, bsn: inventedBsn(5), givenName: 'Intussen' }])
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Intussen', familyName: 'Berg', decidedOn: '2025-02-03', bsn: inventedBsn(5) },
      manager,
    )
    expect((await confirm(id)).rows[0]).toMatchObject({ outcome: 'refused', reason: 'known-meanwhile' })
    expect(await names('Intussen')).toHaveLength(1)
  })

  test('leaves a journal row for every person, with no values', async () => {
    const { persons } = await imported([{ ...whole, bsn: inventedBsn(6) }])
    expect(
      await house.asOwner(
        "select action, fields from startlijn.journal where person = $1 and effect = 'write'",
        persons,
      ),
    ).toEqual([{ action: 'import.store-batch', fields: ['import'] }])
  })
})

describe('a suggestion', () => {
  const known = { ...whole, familyName: 'Gelijkenis' }
  const row = async (givenName: string) => {
    const { persons } = await imported([{ ...known, givenName }])
    const id = await stage([
      { ...known, givenName, birthDate: '2-1-1990', noticeOn: '', level: 'B1', levelOn: '1-9-2026' },
    ])
    return { id, person: persons[0] }
  }

  test('without a decision is left out', async () => {
    const { id } = await row('Onbeslist')
    expect((await confirm(id)).rows[0]).toMatchObject({ outcome: 'left-out', reason: 'undecided' })
    expect(await names('Onbeslist')).toHaveLength(1)
  })

  test('as the same person adds to the file, and keeps the birth date that an import of its own did not change', async () => {
    const { id, person } = await row('Dezelfde')
    await perform(house.kernel, decideRow, { import: id, number: 2, choice: 'same' }, manager)
    expect((await confirm(id)).rows[0]).toMatchObject({ outcome: 'changed', person })
    expect(await names('Dezelfde')).toHaveLength(1)
    if (!person) throw new Error('nobody was stored')
    expect((await lineOf(person)).milestones.filter(({ kind }) => kind === 'level-reached')).toHaveLength(2)
  })

  test('as another person opens a file of its own', async () => {
    const { id } = await row('Naamgenoot')
    await perform(house.kernel, decideRow, { import: id, number: 2, choice: 'other' }, manager)
    expect((await confirm(id)).rows[0]).toMatchObject({ outcome: 'made' })
    expect(await names('Naamgenoot')).toHaveLength(2)
  })

  test('that somebody leaves out is not stored', async () => {
    const { id } = await row('Overgeslagen')
    await perform(house.kernel, decideRow, { import: id, number: 2, choice: 'leave-out' }, manager)
    expect((await confirm(id)).rows[0]).toMatchObject({ outcome: 'left-out', reason: 'chosen' })
  })

  test('needs one of the answers', async () => {
    const { id } = await row('Zonder')
    await expect(perform(house.kernel, decideRow, { import: id, number: 2 }, manager)).rejects.toMatchObject({
      detail: { fields: { choice: { message: 'problem.field.choose' } } },
    })
  })
})

describe('the file of next week', () => {
  test('the same file again changes nothing', async () => {
    const rows = inventedCaseload(40).map((row, index) => ({ ...row, bsn: inventedBsn(5000 + index) }))
    await imported(rows)
    const { counts } = await look(await stage(rows))
    expect(counts.verdict).toMatchObject({ known: 40, changed: 0, new: 0, suggested: 0 })
  })

  test('what only imports wrote is updated, and the difference is shown before', async () => {
    const bsn = inventedBsn(20)
    const { persons } = await imported([{ ...whole, bsn }])
    const id = await stage([{ ...whole, bsn, phone: '06-87654321', planOn: '14-7-2025', workHours: '32' }])
    const { rows } = await look(id)
    expect(rows[0]?.content?.changes).toEqual([
      { field: 'phone', how: 'update', ours: '06-12345678', theirs: '06-87654321' },
      { field: 'planOn', how: 'update', ours: '2025-07-07', theirs: '2025-07-14' },
      {
        field: 'workFrom',
        how: 'update',
        ours: 'employment Bakkerij Voorbeeld 2026-03-01 24.5 u',
        theirs: 'employment Bakkerij Voorbeeld 2026-03-01 32 u',
      },
    ])
    await confirm(id)
    const line = await lineOf(persons[0] as never)
    expect(line.milestones.find(({ kind }) => kind === 'pip')).toMatchObject({ on: '2025-07-14', version: 2 })
    expect(line.episodes.filter(({ kind }) => kind === 'employment')).toMatchObject([
      { hours: 32, version: 2 },
    ])
    expect(
      (
        await look(
          await stage([{ ...whole, bsn, phone: '06-87654321', planOn: '14-7-2025', workHours: '32' }]),
        )
      ).counts.verdict,
    ).toMatchObject({ known: 1 })
  })

  const corrected = async (count: number) => {
    const bsn = inventedBsn(count)
    const { persons } = await imported([{ ...whole, bsn }])
    const [person] = persons
    if (!person) throw new Error('nobody was stored')
    await perform(
      house.kernel,
      correctIdentity,
      {
        person,
        version: 1,
        givenName: 'Verbeterd',
        familyName: 'van den Berg',
        birthDate: '1990-02-01',
        origin: 'ER',
        language: 'ti',
        phone: '06-12345678',
      },
      manager,
    )
    return { bsn, person, id: await stage([{ ...whole, bsn, phone: '06-87654321' }]) }
  }

  test('what somebody corrected here stays, also when another field of the same file is updated', async () => {
    const { id, person, bsn } = await corrected(21)
    const { rows, counts } = await look(id)
    expect(counts.conflicts).toBe(1)
    expect(rows[0]?.content?.changes).toEqual([
      { field: 'givenName', how: 'conflict', ours: 'Verbeterd', theirs: 'Selam' },
      { field: 'phone', how: 'update', ours: '06-12345678', theirs: '06-87654321' },
    ])
    await confirm(id)
    expect(
      await house.asOwner(
        'select given_name, phone from startlijn.identity where person = $1 and superseded_at is null',
        [person],
      ),
    ).toEqual([{ given_name: 'Verbeterd', phone: '06-87654321' }])
    expect(
      (await look(await stage([{ ...whole, bsn, phone: '06-87654321' }]))).rows[0]?.content?.changes,
    ).toEqual([{ field: 'givenName', how: 'conflict', ours: 'Verbeterd', theirs: 'Selam' }])
  })

  test('the file prevails where somebody chose so', async () => {
    const { id, person } = await corrected(22)
    await perform(house.kernel, decideRow, { import: id, number: 2, take: ['givenName'] }, manager)
    await confirm(id)
    expect(
      await house.asOwner(
        'select given_name from startlijn.identity where person = $1 and superseded_at is null',
        [person],
      ),
    ).toEqual([{ given_name: 'Selam' }])
  })

  test('what was added here stays beside what the file adds', async () => {
    const bsn = inventedBsn(23)
    const { noticeOn: _, ...without } = whole
    const { persons } = await imported([{ ...without, bsn }])
    const [person] = persons
    if (!person) throw new Error('nobody was stored')
    await perform(house.kernel, recordDuoNotice, { person, on: '2025-03-01' }, manager)
    const id = await stage([{ ...whole, bsn }])
    expect((await look(id)).rows[0]?.content?.changes).toEqual([
      { field: 'noticeOn', how: 'conflict', ours: '2025-03-01', theirs: '2025-02-24' },
    ])
    expect((await confirm(id)).rows[0]).toMatchObject({ outcome: 'unchanged' })
    expect(
      (await lineOf(person)).milestones.filter(({ kind }) => kind === 'duo-notice').map(({ on }) => on),
    ).toEqual(['2025-03-01'])
  })

  test('what was taken away here does not come back by itself', async () => {
    const bsn = inventedBsn(24)
    const { persons } = await imported([{ ...whole, bsn }])
    const [person] = persons
    if (!person) throw new Error('nobody was stored')
    const route = (await lineOf(person)).episodes.find(({ kind }) => kind === 'route-b1')
    await perform(
      house.kernel,
      correctEpisode,
      {
        person,
        fact: route?.fact,
        version: route?.version,
        startsOn: '2025-09-01',
        state: 'running',
        retracted: true,
      },
      manager,
    )
    const id = await stage([{ ...whole, bsn }])
    expect((await look(id)).rows[0]?.content?.changes).toMatchObject([
      { field: 'route', how: 'conflict', ours: null },
    ])
    await confirm(id)
    expect((await lineOf(person)).episodes.some(({ kind }) => kind === 'route-b1')).toBe(false)
  })
})
