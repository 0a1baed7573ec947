import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerPerson } from '../src/journey/person/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'
import { fillEveryTable, tablesOfPersons } from './every-table.ts'
import { readAs } from './read-as.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-case-manager')
const { person } = await perform(
  house.kernel,
  registerPerson,
  { givenName: 'Rima', familyName: 'Voorbeeld', decidedOn: '2026-01-12', vNumber: '1234567890' },
  coa,
)
const self = await house.visitor('person', null, person)
const household = (
  await house.asOwner<{ household: string }>('select household from startlijn.membership where person = $1', [
    person,
  ])
)[0]?.household
const tables = (await house.asOwner<{ name: string }>(tablesOfPersons)).map(({ name }) => name)

const owner = new pg.Client(house.adminUrl)
const attacker = new pg.Client(house.applicationUrl)
const eraser = new pg.Client(house.adminUrl)
beforeAll(async () => {
  await Promise.all([owner.connect(), attacker.connect(), eraser.connect()])
  await fillEveryTable(owner, tables, { person, household: household ?? '' })
  await eraser.query('set role startlijn_retention')
})
afterAll(() => Promise.all([owner.end(), attacker.end(), eraser.end()]))

const countFor = (visitor: Visitor, table: string): Promise<number> =>
  readAs(
    house,
    visitor,
    async (db) => (await sql.raw(`select 1 from startlijn.${table}`).execute(db)).rows.length,
  )

/** What the machine works out from the lines, and takes away again when it works it out anew. */
const workedOut = ['evaluated', 'line_change', 'obligation', 'what_if_person']
/** Notes of that machine to itself; the person reads what comes of them. */
const forTheMachine = ['evaluated', 'line_change']

describe('every table with a person or a household, as the database lists them', () => {
  test('there are as many as the product has, and each holds a row', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(20)
    const empty = []
    for (const table of tables) {
      if ((await owner.query(`select 1 from startlijn.${table}`)).rowCount === 0) empty.push(table)
    }
    expect(empty).toEqual([])
  })

  test.each(tables)(
    '%s: nothing without entering, nothing for others, the own row for the person',
    async (table) => {
      expect((await attacker.query(`select 1 from startlijn.${table}`)).rowCount).toBe(0)
      const others: Visitor[] = [
        await house.visitor('client-manager'),
        await house.visitor('employer'),
        await house.visitor('policy'),
        await house.visitor('administrator'),
        await house.visitor('regional-coordinator'),
        await house.visitor('person', null, crypto.randomUUID()),
      ]
      for (const other of others) expect(await countFor(other, table)).toBe(0)
      expect((await countFor(self, table)) > 0).toBe(!forTheMachine.includes(table))
    },
  )

  test.each(tables)(
    '%s: row security is forced, and nobody may change what was recorded but by a policy',
    async (table) => {
      const { rows } = await owner.query<{
        forced: boolean
        removes: boolean
        empties: boolean
        owned: string
      }>(
        `select relrowsecurity and relforcerowsecurity as forced, pg_get_userbyid(relowner) as owned,
        has_table_privilege('startlijn_app', oid, 'delete') as removes, has_table_privilege('startlijn_app', oid, 'truncate') as empties
       from pg_class where oid = $1::regclass`,
        [`startlijn.${table}`],
      )
      expect(rows).toEqual([
        { forced: true, removes: workedOut.includes(table), empties: false, owned: 'startlijn_owner' },
      ])
    },
  )

  test.each(tables)('%s: the retention role erases, and reads keys and days only', async (table) => {
    const readable = await owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
        and has_column_privilege('startlijn_retention', attrelid, attnum, 'select')`,
      [`startlijn.${table}`],
    )
    const content =
      /name|birth|origin|language|phone|email|text|blind|kind|reason|content|detail|label|question|answer|card|explanation|agreed|tasks|proposal|items?|note/
    expect(readable.rows.map(({ name }) => name).filter((name) => content.test(name))).toEqual([])
    await eraser.query('begin')
    const key = readable.rows.some(({ name }) => name === 'person') ? `person = '${person}'` : 'true'
    expect((await eraser.query(`delete from startlijn.${table} where ${key}`)).rowCount).toBeGreaterThan(0)
    await eraser.query('rollback')
  })
})

test('the retention role can not read an encrypted number, nor its index, nor write anything', async () => {
  for (const statement of [
    'select ciphertext from startlijn.person_number',
    'select blind_index from startlijn.person_number',
    'select * from startlijn.identity',
    'select content from startlijn.intake',
    "update startlijn.identity set given_name = 'x'",
    'insert into startlijn.household (id) values (gen_random_uuid())',
    'select * from access.account',
    'select access.person()',
  ]) {
    await expect(eraser.query(statement)).rejects.toMatchObject({ code: '42501' })
  }
})

describe('functions with the rights of the owner', () => {
  type Routine = { name: string; config: string[]; app: boolean; everybody: boolean; retention: boolean }
  const routines = () =>
    house.asOwner<Routine>(`select p.proname as name, p.proconfig as config,
      has_function_privilege('startlijn_app', p.oid, 'execute') as app,
      has_function_privilege('public', p.oid, 'execute') as everybody,
      has_function_privilege('startlijn_retention', p.oid, 'execute') as retention
      from pg_proc p where p.pronamespace in ('access'::regnamespace, 'startlijn'::regnamespace) and p.prosecdef order by 1`)

  test('look for names in the catalogue only', async () => {
    const found = await routines()
    expect(found.length).toBeGreaterThan(15)
    expect(found.filter(({ config }) => !config?.includes('search_path=pg_catalog, pg_temp'))).toEqual([])
  })

  test('are not for everybody, not for the retention role, and not for the application beyond need', async () => {
    const found = await routines()
    expect(found.filter(({ everybody, retention }) => everybody || retention)).toEqual([])
    expect(found.filter(({ app }) => !app).map(({ name }) => name)).toEqual([
      'become',
      'card_is_open',
      'close_previous',
      'cohort_persons',
      'describe',
      'follow_account',
      'guard_dossier',
      'guard_own_version',
      'guard_result_payment',
      'guard_training_budget',
      'is_service',
      'note_change',
      'note_new_person',
      'note_setting',
      'portfolio_is_open',
      'same_organisation',
      'seal',
      'stamp_version',
    ])
  })

  test('a function that somebody adds without a thought is closed at the next start, and has its path', async () => {
    await owner.query('begin')
    await owner.query('set local role startlijn_owner')
    await owner.query(
      `create function access.thoughtless() returns int language sql security definer as 'select 1'`,
    )
    const { closePrivileges } = await import('../src/platform/database/close-privileges.ts')
    await owner.query(closePrivileges)
    const { rows } =
      await owner.query(`select proconfig as config, has_function_privilege('public', oid, 'execute') as everybody
      from pg_proc where proname = 'thoughtless'`)
    expect(rows).toEqual([{ config: ['search_path=pg_catalog, pg_temp'], everybody: false }])
    await owner.query('rollback')
  })
})
