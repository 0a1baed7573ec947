import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { nobody } from '../../platform/access/actor.ts'
import { enter } from '../../platform/access/enter.ts'
import { perform } from '../../platform/action/perform.ts'
import { addMilestone, getIdentity, type PersonId, registerPerson } from '../person/index.ts'
import { refreshObligations, refreshPersons } from './index.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-case-manager')
const stranger = await house.visitor('client-manager')

const register = async (decidedOn: string) =>
  (
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Yusuf', familyName: 'Voorbeeld', birthDate: '1991-06-14', decidedOn },
      coa,
    )
  ).person
const stored = (person: PersonId) =>
  house.asOwner<{ rule: string; status: string; due: string | null }>(
    'select rule, status, due::text from startlijn.obligation where person = $1 order by rule, occurrence',
    [person],
  )
const of = async (person: PersonId, rule: string) => (await stored(person)).find((one) => one.rule === rule)

describe('obligations of a person', () => {
  test('S3 a permit of yesterday without a profile is on the list until the profile is there', async () => {
    const person = await register('2026-11-30')
    await refreshPersons(house.kernel, [person])
    expect(await of(person, 'R22')).toEqual({ rule: 'R22', status: 'open', due: '2026-12-01' })
    await refreshObligations(house.on('2026-12-02'))
    expect(await of(person, 'R22')).toMatchObject({ status: 'overdue' })
    await house.asOwner(
      `insert into startlijn.milestone (fact, version, person, track, kind, on_day)
       values (gen_random_uuid(), 1, $1, 'living', 'screened', '2026-12-02')`,
      [person],
    )
    expect(await refreshObligations(house.on('2026-12-02'))).toBe(1)
    expect(await of(person, 'R22')).toMatchObject({ status: 'met-late' })
  })

  test('a change is noted by the database itself, and worked out once', async () => {
    const person = await register('2026-10-05')
    expect(await refreshObligations(house.kernel)).toBeGreaterThan(0)
    expect(await refreshObligations(house.kernel)).toBe(0)
    await perform(
      house.kernel,
      addMilestone,
      { person, kind: 'level-reached', on: '2026-11-02', detail: 'A1' },
      coa,
    )
    expect(await refreshObligations(house.kernel)).toBe(1)
  })

  test('rebuilding everything gives what was stored', async () => {
    await register('2026-09-07')
    await refreshObligations(house.on('2026-12-05'))
    const all = () => house.asOwner('select * from startlijn.obligation order by person, rule, occurrence')
    const before = await all()
    expect(before.length).toBeGreaterThan(5)
    await house.asOwner('delete from startlijn.obligation')
    await house.asOwner('insert into startlijn.line_change (person) select id from startlijn.person')
    await refreshObligations(house.on('2026-12-05'))
    expect(await all()).toEqual(before)
  })

  test('the kernel works out at once what follows from a write', async () => {
    const kernel = {
      ...house.kernel,
      afterWrite: (persons: readonly string[]) => refreshPersons(house.kernel, persons),
    }
    const { person } = await perform(
      kernel,
      registerPerson,
      { givenName: 'Rima', familyName: 'Voorbeeld', decidedOn: '2026-11-25' },
      coa,
    )
    expect((await stored(person)).length).toBeGreaterThan(0)
  })
})

describe('the evaluator', () => {
  test('reads lines without names, and only who knows the service token enters as it', async () => {
    const person = await register('2026-11-02')
    await house.kernel.db.transaction().execute(async (tx) => {
      await sql`select access.enter_evaluator(${house.kernel.serviceToken}, '2026-12-01')`.execute(tx)
      const seen = await sql`select 1 from startlijn.milestone where person = ${person}`.execute(tx)
      expect(seen.rows.length).toBeGreaterThan(0)
      await expect(getIdentity(tx, person)).rejects.toMatchObject({ kind: 'not-found' })
    })
    for (const statement of [
      sql`select access.enter_evaluator('guess', '2026-12-01')`,
      sql`select * from access.birth_dates(array[${person}]::uuid[])`,
    ]) {
      await expect(
        house.kernel.db.transaction().execute((tx) => statement.execute(tx)),
      ).rejects.toMatchObject({ code: '42501' })
    }
    expect(
      await house.kernel.db.transaction().execute((tx) => enter(tx, nobody, '', new Date())),
    ).toBeUndefined()
  })

  test('nobody else writes an obligation, and a stranger reads none', async () => {
    const person = await register('2026-11-03')
    await refreshPersons(house.kernel, [person])
    const count = (visitor: typeof coa) =>
      readAs(
        house,
        visitor,
        async (db) =>
          (await sql`select 1 from startlijn.obligation where person = ${person}`.execute(db)).rows.length,
      )
    expect(await count(coa)).toBeGreaterThan(0)
    expect(await count(stranger)).toBe(0)
    await expect(
      readAs(house, coa, (db) =>
        sql`insert into startlijn.obligation (person, rule, occurrence, status, duty, category, rank, urgency)
          values (${person}, 'R1', '2026-01-01', 'open', 'reception', 'living', 'law', 1)`.execute(db),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    const removed = await readAs(house, coa, (db) =>
      sql`delete from startlijn.obligation where person = ${person}`.execute(db),
    )
    expect(removed.numAffectedRows).toBe(0n)
  })
})
