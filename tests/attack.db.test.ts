import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerPerson } from '../src/journey/person/index.ts'
import { enter } from '../src/platform/access/enter.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-case-manager')
const stranger = await house.visitor('client-manager')
const { person } = await perform(
  house.kernel,
  registerPerson,
  { givenName: 'Rima', familyName: 'Voorbeeld', decidedOn: '2026-01-12', vNumber: '1234567890' },
  coa,
)

/** Somebody who can send any SQL through the application's login. */
const attacker = new pg.Client(house.applicationUrl)
beforeAll(() => attacker.connect())
afterAll(() => attacker.end())

const tables = [
  'person',
  'identity',
  'person_number',
  'membership',
  'episode',
  'milestone',
  'responsibility',
  'household',
]

const asVisitor = <Result>(
  visitor: typeof coa,
  work: (query: (text: string) => Promise<number>) => Promise<Result>,
) =>
  house.kernel.db.transaction().execute(async (tx) => {
    await enter(tx, visitor, house.kernel.serviceToken, house.kernel.clock.now())
    return work(async (text) => (await sql.raw(text).execute(tx)).rows.length)
  })

describe('with the login of the application and any SQL', () => {
  test.each(tables)('nothing of a person is read without entering: %s', async (table) => {
    expect((await attacker.query(`select * from startlijn.${table}`)).rowCount).toBe(0)
  })

  test.each(tables)(
    'a stranger with a real account reads nothing of another organisation: %s',
    async (table) => {
      expect(await asVisitor(stranger, (query) => query(`select * from startlijn.${table}`))).toBe(0)
    },
  )

  test('who has the duty does read it, so that the tests above say something', async () => {
    for (const table of tables)
      expect(await asVisitor(coa, (query) => query(`select * from startlijn.${table}`))).toBeGreaterThan(0)
  })

  test('setting the actor by hand is not believed without the seal', async () => {
    const account = (
      await house.asOwner<{ id: string; organisation: string }>(
        'select id, organisation from access.account where id = $1',
        [coa.account],
      )
    )[0]
    await attacker.query('begin')
    await attacker.query("select set_config('startlijn.actor', $1, true)", [
      `${account?.id}|${account?.organisation}|coa-case-manager||2026-12-01|2026-12-01`,
    ])
    for (const seal of ['', 'f'.repeat(64)]) {
      await attacker.query("select set_config('startlijn.seal', $1, true)", [seal])
      expect((await attacker.query('select * from startlijn.identity')).rowCount).toBe(0)
    }
    await attacker.query('rollback')
  })

  test('a seal of one transaction is worth nothing in the next', async () => {
    await attacker.query('begin')
    await attacker.query('select * from access.enter_as($1, $2, $3)', [
      house.kernel.serviceToken,
      coa.account,
      '2026-12-01',
    ])
    const kept = (
      await attacker.query<{ actor: string; seal: string }>(
        "select current_setting('startlijn.actor') as actor, current_setting('startlijn.seal') as seal",
      )
    ).rows[0]
    expect((await attacker.query('select * from startlijn.identity')).rowCount).toBe(1)
    await attacker.query('commit')
    await attacker.query('begin')
    await attacker.query(
      "select set_config('startlijn.actor', $1, true), set_config('startlijn.seal', $2, true)",
      [kept?.actor, kept?.seal],
    )
    expect((await attacker.query('select * from startlijn.identity')).rowCount).toBe(0)
    await attacker.query('rollback')
  })

  test('an actor of one transaction does not stay on the connection', async () => {
    await attacker.query('begin')
    await attacker.query('select * from access.enter_as($1, $2, $3)', [
      house.kernel.serviceToken,
      coa.account,
      '2026-12-01',
    ])
    await attacker.query('commit')
    expect((await attacker.query('select * from startlijn.identity')).rowCount).toBe(0)
  })

  test.each([
    ['reset role', 'reset role; select * from access.secret'],
    ['become the owner', 'set role startlijn_owner'],
    ['set local role', 'begin; set local role startlijn_owner'],
    ['set the session user', 'set session authorization startlijn_owner'],
    ['switch row security off', 'set row_security = off; select * from startlijn.identity'],
    ['read the secrets', 'select * from access.secret'],
    ['read the sessions', 'select * from access.session'],
    ['read passwords', 'select password_hash from access.account'],
    ['seal an actor', "select access.seal('x')"],
    ['become an account', 'select access.become(null::access.account, now())'],
    ['enter without the service token', `select access.enter_as('guess', '${coa.account}', now())`],
    [
      'open a session without the service token',
      `select access.open_session('guess', '${coa.account}', 'x', 1)`,
    ],
    ['change the journal', "update startlijn.journal set action = 'x'"],
    ['empty the journal', 'delete from startlijn.journal'],
    ['truncate the journal', 'truncate startlijn.journal'],
    ['overwrite a fact', "update startlijn.episode set state = 'done'"],
    ['delete a fact', 'delete from startlijn.milestone'],
    ['drop a policy', 'drop policy reading on startlijn.identity'],
    ['disable row security', 'alter table startlijn.identity disable row level security'],
    [
      'replace a function',
      "create or replace function access.person() returns uuid language sql as 'select null::uuid'",
    ],
    ['make a table', 'create table startlijn.mine (id int)'],
    ['run a program', "copy (select 1) to program 'true'"],
    ['read a file', "copy startlijn.organisation from '/etc/passwd'"],
    ['give itself duties', "insert into access.role_exercises values ('policy', 'reception')"],
  ])('it can not %s', async (_, statement) => {
    await expect(attacker.query(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|0LP01|22023|22P02)$/),
    })
    await attacker.query('rollback')
  })

  test('a stranger can not take a duty for somebody who has one', async () => {
    const organisation = (
      await house.asOwner<{ organisation: string }>('select organisation from access.account where id = $1', [
        stranger.account,
      ])
    )[0]?.organisation
    await expect(
      asVisitor(stranger, (query) =>
        query(`insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
          values (gen_random_uuid(), 1, '${person}', '${organisation}', 'work', '2026-01-01')`),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('a recorded time can not be chosen', async () => {
    await asVisitor(coa, (query) =>
      query(`insert into startlijn.milestone (fact, version, person, track, kind, on_day, recorded_at)
        values (gen_random_uuid(), 1, '${person}', 'living', 'arrival', '2026-01-12', '2001-01-01')`),
    )
    const stored = await house.asOwner<{ recorded_at: string }>(
      "select recorded_at from startlijn.milestone where kind = 'arrival'",
    )
    expect(stored.map((row) => row.recorded_at.slice(0, 4))).toEqual(['2026'])
  })

  test('every table with a person has row security that is forced, and the application owns none', async () => {
    const open = await house.asOwner<{ table_name: string }>(`
      select c.relname as table_name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'startlijn' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`)
    expect(open).toEqual([])
    const owned = await house.asOwner(
      "select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('startlijn_app', 'startlijn_retention')",
    )
    expect(owned).toEqual([])
    const roles = await house.asOwner<{ rolname: string }>(
      "select rolname from pg_roles where rolname in ('startlijn_owner', 'startlijn_app', 'startlijn_retention') and (rolsuper or rolbypassrls or rolcreaterole)",
    )
    expect(roles).toEqual([])
  })
})
