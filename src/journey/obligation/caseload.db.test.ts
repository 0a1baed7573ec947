import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openObligationHouse } from '../../../tests/obligation-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { coverList, endCover, handOverPersons, openColleagues, openWork, replaceColleague } from './index.ts'
import { openHandOver } from './open-hand-over.ts'

const { house, utrecht, dina, pim, erik, stranger, register } = await openObligationHouse()
const { kernel } = house
const told = { episodes: [['social-assistance', '2024-07-01']] } as const
const [amal, omar, nour] = [
  await register('Een', told),
  await register('Twee', told),
  await register('Drie', told),
]
const list = (filter: object, visitor = dina, on = kernel) => perform(on, openWork, filter, visitor)
const personsOf = async (filter: object, visitor = dina, on = kernel) => [
  ...new Set((await list(filter, visitor, on)).rows.map(({ person }) => person)),
]
const give = (persons: readonly string[], account: string, visitor = dina, on = kernel) =>
  perform(on, handOverPersons, { persons, account }, visitor)
const ownersOf = async (person: string, on = kernel) =>
  (await perform(on, openHandOver, { person }, dina)).owners.map(({ account }) => account)

describe('people of a colleague', () => {
  test('are the own list; who was given nobody begins with the list of the team', async () => {
    expect((await list({})).whose).toBe('team')
    expect(await give([amal, omar], dina.account)).toEqual({ count: 2 })
    await give([nour], pim.account)
    expect((await list({})).whose).toBe('mine')
    expect((await personsOf({})).sort()).toEqual([amal, omar].sort())
    expect(await personsOf({}, pim)).toEqual([nour])
    expect((await personsOf({ whose: 'team' })).length).toBe(3)
    expect(await personsOf({ colleague: pim.account })).toEqual([nour])
  })

  test('go to another from a day on, and an income consultant has them beside the client manager', async () => {
    await perform(kernel, handOverPersons, { persons: omar, account: pim.account, from: '2026-12-10' }, dina)
    expect(await ownersOf(omar)).toEqual([dina.account])
    expect(await ownersOf(omar, house.on('2026-12-10'))).toEqual([pim.account])
    await give([omar], dina.account)
    expect(await ownersOf(omar, house.on('2026-12-10'))).toEqual([dina.account])
    await give([omar], erik.account)
    expect((await ownersOf(omar)).sort()).toEqual([dina.account, erik.account].sort())
    const versions = await house.asOwner('select 1 from startlijn.caseload where person = $1', [omar])
    expect(versions.length).toBeGreaterThan(4)
  })

  test('are covered for some days, and no longer', async () => {
    const cover = { account: pim.account, from: '2026-12-07', to: '2026-12-11' }
    const { cover: fact } = await perform(kernel, coverList, cover, dina)
    expect(await personsOf({}, pim)).toEqual([nour])
    const during = house.on('2026-12-11')
    expect((await personsOf({}, pim, during)).length).toBe(3)
    expect(await personsOf({}, pim, house.on('2026-12-12'))).toEqual([nour])
    await expect(perform(kernel, endCover, { cover: fact }, pim)).rejects.toMatchObject({ code: 'not-found' })
    await perform(kernel, endCover, { cover: fact }, dina)
    expect(await personsOf({}, pim, during)).toEqual([nour])
    for (const wrong of [
      { ...cover, to: '2026-12-01' },
      { ...cover, account: dina.account },
      { ...cover, account: erik.account },
      { ...cover, account: stranger.account },
      { ...cover, to: '2027-12-01' },
    ]) {
      await expect(perform(kernel, coverList, wrong, dina)).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('have no owner when the account is closed, until everything goes to somebody else', async () => {
    await house.asOwner('update access.account set disabled_at = now() where id = $1', [pim.account])
    expect(await ownersOf(nour)).toEqual([])
    expect(await personsOf({ whose: 'nobody' })).toEqual([nour])
    const { holders } = await perform(kernel, openColleagues, {}, dina)
    expect(holders.find(({ left }) => left)).toMatchObject({ account: pim.account, persons: 1 })
    await expect(give([amal], pim.account)).rejects.toMatchObject({ code: 'invalid-input' })
    const all = { leaving: pim.account, account: dina.account }
    expect(await perform(kernel, replaceColleague, all, dina)).toEqual({ count: 1 })
    expect(await ownersOf(nour)).toEqual([dina.account])
    expect(await personsOf({ whose: 'nobody' })).toEqual([])
    await expect(perform(kernel, replaceColleague, all, dina)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('outside the organisation', () => {
  test('nobody is given, gives, or sees who has whom', async () => {
    await expect(give([amal], stranger.account)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(give([amal], stranger.account, stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      perform(kernel, replaceColleague, { leaving: dina.account, account: stranger.account }, stranger),
    ).rejects.toMatchObject({ code: 'not-found' })
    for (const table of ['caseload', 'cover', 'snooze']) {
      const seen = await readAs(
        house,
        stranger,
        async (db) => (await sql.raw(`select 1 from startlijn.${table}`).execute(db)).rows.length,
      )
      expect(seen).toBe(0)
    }
  })

  test('another organisation with a duty for the same person does not see it either', async () => {
    const guide = await house.visitor('social-guide')
    await house.asOwner(
      `insert into startlijn.responsibility (fact, person, organisation, duty, starts_on)
       select gen_random_uuid(), $1, organisation, 'guidance', '2026-01-12' from access.account where id = $2`,
      [amal, guide.account],
    )
    const count = (visitor: typeof dina) =>
      readAs(
        house,
        visitor,
        async (db) =>
          (await sql`select 1 from startlijn.caseload where person = ${amal}`.execute(db)).rows.length,
      )
    expect(await count(dina)).toBeGreaterThan(0)
    expect(await count(guide)).toBe(0)
  })

  test.each([
    ['a person to an account elsewhere', () => [utrecht, stranger.account]],
    ['a person in the name of another organisation', () => [null, stranger.account]],
  ])('with any SQL nobody gives %s', async (_, values) => {
    const [organisation, account] = values()
    await expect(
      readAs(house, dina, (db) =>
        sql`insert into startlijn.caseload (fact, person, organisation, account, role, starts_on)
          select gen_random_uuid(), ${amal}, coalesce(${organisation}::uuid,
            (select id from startlijn.organisation where id <> ${utrecht} limit 1)), ${account}, 'client-manager', '2026-12-01'`.execute(
          db,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('with any SQL nobody lets somebody else be covered, or changes a row', async () => {
    await expect(
      readAs(house, dina, (db) =>
        sql`insert into startlijn.cover (fact, organisation, account, covered_by, starts_on, ends_on)
          values (gen_random_uuid(), ${utrecht}, ${erik.account}, ${dina.account}, '2026-12-01', '2026-12-02')`.execute(
          db,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    for (const table of ['caseload', 'cover', 'snooze']) {
      await expect(
        readAs(house, dina, (db) => sql.raw(`update startlijn.${table} set retracted = true`).execute(db)),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })
})
