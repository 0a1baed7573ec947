import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPerson } from '../src/app/open-person.ts'
import {
  endResponsibility,
  getLine,
  interruptLine,
  joinPersons,
  leaveHousehold,
  PersonId,
  recordEpisode,
  registerPerson,
} from '../src/journey/person/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import { date } from '../src/platform/date.ts'
import { openTestHouse } from './database.ts'
import { readAs } from './read-as.ts'

const house = await openTestHouse()
const { kernel } = house
const coa = await house.organisation('coa')
const caseManager = await house.visitor('coa-case-manager', coa)
const municipalities = await Promise.all([
  house.organisation('municipality', 'Gemeente Utrecht', 'GM0344'),
  house.organisation('municipality', 'Gemeente Ede', 'GM0228'),
])
const [utrecht, ede] = municipalities
const inUtrecht = await house.visitor('client-manager', utrecht)
const inEde = await house.visitor('client-manager', ede)

const register = async (givenName: string, visitor: Visitor = caseManager) =>
  (
    await perform(
      kernel,
      registerPerson,
      { givenName, familyName: 'Voorbeeld', decidedOn: '2026-01-12' },
      visitor,
    )
  ).person

const rows = (visitor: Visitor, statement: string, on = kernel): Promise<number> =>
  readAs({ ...house, kernel: on }, visitor, async (db) => (await sql.raw(statement).execute(db)).rows.length)

const attacker = new pg.Client(house.applicationUrl)
const another = new pg.Client(house.applicationUrl)
beforeAll(() => Promise.all([attacker.connect(), another.connect()]))
afterAll(() => Promise.all([attacker.end(), another.end()]))

const enterAs = (client: pg.Client, account: string) =>
  client.query('select * from access.enter_as($1, $2, $3)', [
    kernel.serviceToken,
    account,
    '2026-12-01T10:00:00Z',
  ])

describe('over time', () => {
  test('access lasts to the last day of a responsibility, and is gone the day after', async () => {
    const person = await register('Yusuf', inUtrecht)
    await readAs(house, inUtrecht, async (db) => {
      for (const duty of ['housing', 'civic-integration', 'work', 'guidance'] as const)
        await endResponsibility(db, { person, duty, endsOn: date('2026-12-31') })
    })
    const open = (day: string) => perform(house.on(day), openPerson, { person }, inUtrecht)
    expect((await open('2026-12-31')).person).toBe(person)
    await expect(open('2027-01-01')).rejects.toMatchObject({ kind: 'not-found' })
    expect(await rows(inUtrecht, 'select 1 from startlijn.identity', house.on('2027-01-01'))).toBe(0)
  })

  test('after a divorce neither municipality sees what the other household does from then on', async () => {
    const husband = await register('Yusuf', inUtrecht)
    const wife = await register('Rima', inUtrecht)
    await perform(
      kernel,
      joinPersons,
      { person: wife, with: husband, role: 'partner', startsOn: '2026-02-01' },
      inUtrecht,
    )
    const shared = (await readAs(house, inUtrecht, (db) => getLine(db, husband))).memberships[0]?.household
    await perform(kernel, leaveHousehold, { person: wife, endsOn: '2026-09-30' }, inUtrecht)
    await house.asOwner(
      `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
       select gen_random_uuid(), 1, $1, $2, duty, '2026-10-01' from unnest('{work,civic-integration}'::text[]) duty`,
      [wife, ede],
    )
    const record = (startsOn: string) =>
      readAs(house, inUtrecht, (db) =>
        recordEpisode(
          db,
          { household: shared as never },
          { kind: 'own-home', startsOn: date(startsOn), state: 'running' },
        ),
      )
    await record('2026-03-01')
    await record('2026-11-01')
    const seen = (visitor: Visitor) =>
      readAs(house, visitor, async (db) =>
        (
          await sql<{
            day: string
          }>`select starts_on as day from startlijn.episode where household = ${shared}
            order by 1`.execute(db)
        ).rows.map(({ day }) => day),
      )
    expect(await seen(inUtrecht)).toEqual(['2026-03-01', '2026-11-01'])
    expect(await seen(inEde)).toEqual(['2026-03-01'])
    expect(await seen(await house.visitor('person', null, wife))).toEqual(['2026-03-01'])
  })

  test('a stranger can not draw a household to a person of his own', async () => {
    const theirs = await register('Tesfay', inUtrecht)
    const own = await register('Rima', inEde)
    const household = (await readAs(house, inUtrecht, (db) => getLine(db, theirs))).memberships[0]?.household
    await expect(
      rows(
        inEde,
        `insert into startlijn.membership (fact, household, person, role, starts_on)
         values (gen_random_uuid(), '${household}', '${own}', 'partner', '2026-01-12')`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('a stranger can not close a fact by a correction that he writes on a person of his own', async () => {
    const theirs = await register('Tesfay', inUtrecht)
    const own = await register('Rima', inEde)
    const fact = (
      await house.asOwner<{ fact: string }>('select fact from startlijn.identity where person = $1', [theirs])
    )[0]?.fact
    await expect(
      rows(
        inEde,
        `insert into startlijn.identity (fact, version, person, given_name, family_name) values ('${fact}', 2, '${own}', 'x', 'y')`,
      ),
    ).rejects.toMatchObject({ code: 'SL409' })
    expect(
      await rows(
        inUtrecht,
        `select 1 from startlijn.identity where fact = '${fact}' and superseded_at is null`,
      ),
    ).toBe(1)
  })

  test.each(['employer', 'language-provider', 'social-guide'] as const)(
    'somebody who got one duty gives no other: %s',
    async (role) => {
      const person = await register('Yusuf', inUtrecht)
      const organisation = await house.organisation(role === 'social-guide' ? 'social-guidance' : role)
      const visitor = await house.visitor(role, organisation)
      const duty = { employer: 'workplace', 'language-provider': 'teaching', 'social-guide': 'guidance' }[
        role
      ]
      await house.asOwner(
        `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
         values (gen_random_uuid(), 1, $1, $2, $3, '2026-01-12')`,
        [person, organisation, duty],
      )
      expect(await rows(visitor, 'select 1 from startlijn.identity')).toBe(1)
      for (const [to, given] of [
        [organisation, 'civic-integration'],
        [ede, duty],
      ]) {
        await expect(
          rows(
            visitor,
            `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
             values (gen_random_uuid(), 1, '${person}', '${to}', '${given}', '2026-01-12')`,
          ),
        ).rejects.toMatchObject({ code: '42501' })
      }
    },
  )
})

describe('health', () => {
  test('the reason of an interruption is for the person and for people named, until their last day', async () => {
    const person = await register('Rima', inUtrecht)
    await perform(
      kernel,
      interruptLine,
      { person, startsOn: '2026-05-01', endsOn: '2026-08-31', reason: 'health' },
      inUtrecht,
    )
    const reasons = `select 1 from startlijn.interruption_reason where person = '${person}'`
    const colleague = await house.visitor('client-manager', utrecht)
    expect(await rows(inUtrecht, `select 1 from startlijn.interruption where person = '${person}'`)).toBe(1)
    expect(await rows(inUtrecht, reasons)).toBe(0)
    expect(await rows(await house.visitor('person', null, person), reasons)).toBe(1)
    await readAs(house, inUtrecht, (db) =>
      sql`insert into startlijn.health_reader (person, account, until_day)
        values (${person}, ${colleague.account}, '2026-12-31')`.execute(db),
    )
    expect(await rows(colleague, reasons)).toBe(1)
    expect(await rows(colleague, reasons, house.on('2027-01-01'))).toBe(0)
    expect(await rows(inUtrecht, reasons)).toBe(0)
  })

  test('nobody names himself or another for a person that he does not reach', async () => {
    const person = await register('Rima', inUtrecht)
    for (const visitor of [inEde, await house.visitor('income-consultant', utrecht)]) {
      await expect(
        rows(
          visitor,
          `insert into startlijn.health_reader values ('${person}', '${visitor.account}', '2030-01-01')`,
        ),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe('on the connection', () => {
  test('an actor is the actor of one connection: another learns nothing from it', async () => {
    const person = await register('Yusuf', inUtrecht)
    const count = async (client: pg.Client) =>
      (await client.query('select 1 from startlijn.identity where person = $1', [person])).rowCount
    await attacker.query('begin')
    await enterAs(attacker, inUtrecht.account)
    expect(await count(attacker)).toBe(1)
    expect(await count(another)).toBe(0)
    const { rows: settings } = await attacker.query<{ actor: string; seal: string }>(
      "select current_setting('startlijn.actor') as actor, current_setting('startlijn.seal') as seal",
    )
    await another.query('begin')
    await another.query(
      "select set_config('startlijn.actor', $1, true), set_config('startlijn.seal', $2, true)",
      [settings[0]?.actor, settings[0]?.seal],
    )
    expect(await count(another)).toBe(0)
    await another.query('rollback')
    await attacker.query('rollback')
  })

  test('a statement that was prepared by one actor answers the next one by his own policies', async () => {
    const person = await register('Yusuf', inUtrecht)
    await attacker.query(
      `prepare peek as select 1 from startlijn.identity where person = '${PersonId.parse(person)}'`,
    )
    const seenBy = async (account: string) => {
      await attacker.query('begin')
      await enterAs(attacker, account)
      const { rowCount } = await attacker.query('execute peek')
      await attacker.query('commit')
      return rowCount
    }
    // often enough for a plan that is kept
    for (let time = 0; time < 7; time += 1) expect(await seenBy(inUtrecht.account)).toBe(1)
    expect(await seenBy(inEde.account)).toBe(0)
    expect((await attacker.query('execute peek')).rowCount).toBe(0)
    await attacker.query('deallocate peek')
  })

  test('a cursor that is held beyond its transaction keeps nothing that its actor may not see', async () => {
    await attacker.query('begin')
    await attacker.query('declare kept cursor with hold for select 1 from startlijn.identity')
    await attacker.query('commit')
    await attacker.query('begin')
    await enterAs(attacker, inUtrecht.account)
    expect((await attacker.query('fetch all from kept')).rowCount).toBe(0)
    await attacker.query('rollback')
    await attacker.query('close kept')
  })

  test('names that the caller lays over those of the database are not believed', async () => {
    await register('Yusuf', inUtrecht)
    const statements = [
      'create temp table secret (name text, value bytea)',
      "insert into pg_temp.secret values ('seal', '\\x00'), ('service', sha256('guess'))",
      'create temp table responsibility as select gen_random_uuid() as person, gen_random_uuid() as organisation',
      'create temp table role_exercises (role text, duty text)',
      "create domain pg_temp.uuid as pg_catalog.uuid default '00000000-0000-0000-0000-000000000000'",
      "create function pg_temp.sha256(bytea) returns bytea language sql as $$ select '\\x00'::bytea $$",
      "create function pg_temp.account() returns pg_catalog.uuid language sql as 'select null::pg_catalog.uuid'",
      'set search_path = pg_temp, startlijn, access, pg_catalog',
    ]
    const trickster = new pg.Client(house.applicationUrl)
    await trickster.connect()
    try {
      for (const statement of statements) await trickster.query(statement)
      await expect(
        trickster.query("select * from access.enter_as('guess', $1, '2026-12-01')", [inUtrecht.account]),
      ).rejects.toMatchObject({ code: '42501' })
      expect((await trickster.query('select 1 from startlijn.identity')).rowCount).toBe(0)
      await trickster.query('begin')
      await enterAs(trickster, inEde.account)
      const { rows: seen } = await trickster.query('select access.account() as account')
      expect(seen).toEqual([{ account: inEde.account }])
      await trickster.query('rollback')
    } finally {
      await trickster.end()
    }
  })
})

describe('keys of writes', () => {
  const input = { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2026-01-12' }

  test('the key of somebody else gives nothing of his answer, and keeps nobody from writing', async () => {
    const key = randomUUID()
    const first = await perform(kernel, registerPerson, input, inUtrecht, { idempotencyKey: key })
    const second = await perform(kernel, registerPerson, input, inEde, { idempotencyKey: key })
    expect(second.person).not.toBe(first.person)
    expect(await rows(inEde, `select 1 from startlijn.idempotency where key = '${key}'`)).toBe(1)
    expect(await rows(inUtrecht, 'select 1 from startlijn.idempotency')).toBe(
      (await house.asOwner('select 1 from startlijn.idempotency where account = $1', [inUtrecht.account]))
        .length,
    )
  })

  test('one key is one write: other input, or another action, is refused', async () => {
    const key = randomUUID()
    const { person } = await perform(kernel, registerPerson, input, inUtrecht, { idempotencyKey: key })
    await expect(
      perform(kernel, registerPerson, { ...input, givenName: 'Rima' }, inUtrecht, { idempotencyKey: key }),
    ).rejects.toMatchObject({ code: 'already-sent' })
    await expect(
      perform(kernel, interruptLine, { person, startsOn: '2026-05-01' }, inUtrecht, { idempotencyKey: key }),
    ).rejects.toMatchObject({ code: 'already-sent' })
  })

  test('a key can not be claimed for another account, nor its action changed', async () => {
    const claim = `insert into startlijn.idempotency (account, key, action, input_hash)
      values ('${inUtrecht.account}', '${randomUUID()}', 'x', '\\x00')`
    await expect(rows(inEde, claim)).rejects.toMatchObject({ code: '42501' })
    await expect(rows(inUtrecht, "update startlijn.idempotency set action = 'x'")).rejects.toMatchObject({
      code: '42501',
    })
  })
})
