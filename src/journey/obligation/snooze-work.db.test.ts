import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openObligationHouse } from '../../../tests/obligation-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { markSeen, openOverview, openWork, snoozeWork, unsnoozeWork } from './index.ts'
import { openSnooze } from './open-snooze.ts'
import { findHappened } from './work.store.ts'

const { house, utrecht, dina, stranger, register, tell } = await openObligationHouse()
const { kernel } = house
const person = await register('Uitstel', { episodes: [['social-assistance', '2024-07-01']] })
const work = async (filter: object = {}, on = kernel) =>
  (await perform(on, openWork, { rule: 'no-offer', ...filter }, dina)).rows
const [first] = await work()
if (!first) throw new Error('nothing to put off')
const key = { person, rule: first.rule, occurrence: first.occurrence }
const later = { ...key, until: '2026-12-15', reason: 'Start op 14 december' }

describe('work that was put off', () => {
  test('leaves the list, says why, and comes back by itself', async () => {
    await perform(kernel, snoozeWork, later, dina)
    expect(await work()).toEqual([])
    expect(await work({ snoozed: 'yes' })).toMatchObject([
      { person, snoozedUntil: '2026-12-15', snoozeReason: 'Start op 14 december', status: 'overdue' },
    ])
    expect(await work({}, house.on('2026-12-14'))).toEqual([])
    expect(await work({}, house.on('2026-12-15'))).toMatchObject([{ person, snoozedUntil: null }])
  })

  test('can be put off anew and be put back, in versions', async () => {
    await perform(kernel, snoozeWork, { ...later, until: '2026-12-20', reason: 'Een week later' }, dina)
    expect((await perform(kernel, openSnooze, key, dina)).snooze).toMatchObject({
      version: 2,
      until: '2026-12-20',
    })
    await perform(kernel, unsnoozeWork, key, dina)
    expect(await work()).toHaveLength(1)
    await expect(perform(kernel, unsnoozeWork, key, dina)).rejects.toMatchObject({ code: 'not-found' })
    expect(await house.asOwner('select 1 from startlijn.snooze')).toHaveLength(3)
  })

  test('stays past its day and counts when it is a term of the law', async () => {
    await house.asOwner(
      `insert into startlijn.obligation (person, rule, occurrence, status, due, duty, category, rank, organisation, urgency)
       select person, 'wi2021-pip-2026', '2026-08-01', 'overdue', '2026-11-01', 'civic-integration', 'language', 'law', organisation, 1
       from startlijn.obligation where person = $1 and rule = 'no-offer'`,
      [person],
    )
    const law = { person, rule: 'wi2021-pip-2026', occurrence: '2026-08-01' }
    await perform(kernel, snoozeWork, { ...law, until: '2026-12-15', reason: 'Wacht op DUO' }, dina)
    const { snoozed, rows } = await perform(kernel, openWork, {}, dina)
    expect(snoozed).toEqual({ all: 1, overdueByLaw: 1 })
    expect(rows.filter(({ rule }) => rule === law.rule)).toEqual([])
  })

  test.each([
    ['until', { until: '2026-12-01' }],
    ['until', { until: '2027-12-01' }],
    ['until', { until: 'morgen' }],
    ['reason', { reason: '  ' }],
  ])('is refused at its field: %s', async (field, wrong) => {
    await expect(perform(kernel, snoozeWork, { ...later, ...wrong }, dina)).rejects.toMatchObject({
      code: 'invalid-input',
      detail: { fields: { [field]: {} } },
    })
  })

  test('is not put off by a stranger, and not for what is not there', async () => {
    await expect(perform(kernel, snoozeWork, later, stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      perform(kernel, snoozeWork, { ...later, occurrence: '2001-01-01' }, dina),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      readAs(house, stranger, (db) =>
        sql`insert into startlijn.snooze (fact, person, organisation, rule, occurrence, category, until_day, reason)
          select gen_random_uuid(), ${person}, id, 'no-offer', '2026-01-01', 'work', '2026-12-31', 'x'
          from startlijn.organisation limit 1`.execute(db),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

test('the overview holds what went past its day, what is due this week and what was done since it was ticked off', async () => {
  const before = await perform(kernel, openOverview, { whose: 'team' }, dina)
  expect(before).toMatchObject({ seen: null, since: '2026-11-24', until: '2026-12-06' })
  await tell(person, { episodes: [['route-b1', '2026-09-01']] })
  await tell(person, {
    milestones: [
      ['absence', '2026-11-10'],
      ['absence', '2026-11-17'],
      ['absence', '2026-11-26'],
    ],
  })
  const soon = await perform(kernel, openOverview, { whose: 'team' }, dina)
  expect(soon.soon.map(({ rule }) => rule)).toContain('absence')
  const late = await perform(house.on('2026-11-26'), openOverview, { whose: 'team' }, dina)
  expect(late.since).toBe('2026-11-19')
  await tell(person, { milestones: [['absence-talk', '2026-12-01']] })
  const met = await perform(kernel, openOverview, { whose: 'team' }, dina)
  expect(met.met.map(({ rule }) => rule)).toContain('absence')
  expect(met.soon.map(({ rule }) => rule)).not.toContain('absence')
  await perform(kernel, markSeen, {}, dina)
  const next = await perform(house.on('2026-12-03'), openOverview, { whose: 'team' }, dina)
  expect(next).toMatchObject({ seen: '2026-12-01', since: '2026-12-01', days: 2 })
})

test('a long overview is turned page by page, each part by itself', async () => {
  for (const name of ['Lang', 'Langer'])
    await register(name, { episodes: [['social-assistance', '2024-07-01']] })
  const asked = {
    organisation: utrecht,
    duties: ['civic-integration', 'work', 'guidance', 'housing'],
    today: date('2026-12-01'),
    status: null,
    rank: null,
    rules: null,
    whose: 'team' as const,
    accounts: [],
    snoozed: false,
    since: date('2020-01-01'),
    until: date('2030-01-01'),
  }
  const turn = (late: number, perPage: number) =>
    readAs(house, dina, (db) => findHappened(db, asked, { perPage, late, soon: 1, met: 1 }))
  const everything = await turn(1, 1000)
  expect(everything.late.works.length).toBeGreaterThan(2)
  const [first, second] = [await turn(1, 2), await turn(2, 2)]
  expect([...first.late.works, ...second.late.works]).toEqual(everything.late.works.slice(0, 4))
  expect(first.late.more).toBe(true)
  expect(second.soon.works).toEqual(first.soon.works)
  expect((await turn(99, 2)).late).toEqual({ works: [], more: false })
})
