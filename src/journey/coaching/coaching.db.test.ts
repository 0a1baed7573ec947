import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { giveConsent, withdrawConsent } from '../handover/index.ts'
import { refreshObligations } from '../obligation/index.ts'
import { getLine, type PersonId } from '../person/index.ts'
import { coachMatches, isTaken } from './coach-match.store.ts'
import { endMatch, makeMatch, openMatch, recordContact } from './index.ts'

const { house, manager, stranger, coupled } = await openHandoverHouse()
const support = await house.organisation('social-guidance', 'Vluchtelingenhulp Utrecht')
const today = house.on('2026-11-30')
const consent = { item: 'contact-with-buddy' }

const agreed = async () => {
  const person = await coupled()
  await perform(today, giveConsent, { person, ...consent }, manager)
  return person
}
let coaches = 0
const make = (person: PersonId, change: object = {}) =>
  perform(
    today,
    makeMatch,
    {
      person,
      kind: 'volunteer-coach',
      coach: `Els Jansen ${++coaches}`,
      organisation: support,
      wishesPerson: 'Solliciteren oefenen',
      wishesCoach: 'Iemand die van koken houdt',
      everyWeeks: '1',
      startsOn: '2026-11-02',
      ...change,
    },
    manager,
  )
const meet = (person: PersonId, on: string) => perform(today, recordContact, { person, on }, manager)
const opened = (person: PersonId) => perform(today, openMatch, { person }, manager)
const episodes = async (person: PersonId) =>
  (await readAs(house, manager, (db) => getLine(db, person))).episodes.filter(({ kind }) =>
    ['buddy', 'job-coach'].includes(kind),
  )

describe('a volunteer coach goes along', () => {
  test('S46 a match with weekly contact shows the weeks that were missed', async () => {
    const person = await agreed()
    await make(person)
    await meet(person, '2026-11-04')
    await meet(person, '2026-11-22')
    const { missed, contacts, match } = await opened(person)
    expect(missed).toEqual([
      { from: '2026-11-09', until: '2026-11-15' },
      { from: '2026-11-23', until: '2026-11-29' },
    ])
    expect(contacts.map(({ on }) => on)).toEqual(['2026-11-22', '2026-11-04'])
    expect(match).toMatchObject({ organisation: support, wishesPerson: 'Solliciteren oefenen' })
    expect(await episodes(person)).toMatchObject([
      { kind: 'job-coach', state: 'running', startsOn: '2026-11-02', endsOn: null, provider: support },
    ])
  })

  test('S46 the agreed rhythm is on the work list, week after week, until the match ends', async () => {
    const person = await agreed()
    await make(person, { everyWeeks: '2' })
    const due = async (on = today) => {
      await refreshObligations(on)
      const rows = await house.asOwner<{ status: string; due: string }>(
        `select status, due::text from startlijn.obligation where person = $1 and rule = 'coach-contact'
         order by occurrence`,
        [person],
      )
      return rows.map((row) => `${row.status} ${row.due}`)
    }
    expect(await due()).toEqual(['overdue 2026-11-16'])
    await meet(person, '2026-11-20')
    expect(await due()).toEqual(['met-late 2026-11-16', 'open 2026-12-04'])
    // from now on each week; what had begun keeps its two weeks
    await make(person, { version: 1, everyWeeks: '1' })
    expect(await due()).toEqual(['met-late 2026-11-16', 'open 2026-12-04'])
    await meet(person, '2026-11-30')
    expect(await due()).toContain('open 2026-12-07')
    await perform(today, endMatch, { person, version: 2, on: '2026-11-30', reason: 'Klaar' }, manager)
    const dayAfter = await due(house.on('2026-12-01'))
    expect(dayAfter.filter((one) => !one.startsWith('met'))).toEqual([])
  })

  test('a correction stays one part of the line; after the end somebody else may come', async () => {
    const person = await agreed()
    await make(person)
    await make(person, { version: 1, kind: 'buddy', everyWeeks: '2', endsOn: '2027-05-01' })
    expect(await episodes(person)).toMatchObject([{ kind: 'buddy', endsOn: '2027-05-01' }])
    const end = { person, version: 2, on: '2026-11-20', reason: 'Verhuisd' }
    await perform(today, endMatch, end, manager)
    expect(await episodes(person)).toMatchObject([{ state: 'done', endsOn: '2026-11-20' }])
    await expect(perform(today, endMatch, { ...end, version: 3 }, manager)).rejects.toMatchObject({
      code: 'coaching.over',
    })
    await make(person, { version: 3, startsOn: '2026-11-23' })
    expect((await episodes(person)).map(({ kind }) => kind).sort()).toEqual(['buddy', 'job-coach'])
  })

  test('nobody is matched without consent, and one coach goes along with one person', async () => {
    const [person, without] = [await agreed(), await coupled()]
    await expect(make(without)).rejects.toMatchObject({ code: 'coaching.no-consent' })
    await make(person, { coach: 'Anna de Wit' })
    const other = await agreed()
    await expect(make(other, { coach: 'anna de wit' })).rejects.toMatchObject({
      detail: { fields: { coach: {} } },
    })
    // also where another municipality, that does not see this match, asks for the same coach
    const elsewhere = readAs(house, stranger, (db) =>
      isTaken(db, { name: 'ANNA DE WIT', organisation: support, notOf: other }),
    )
    expect(await elsewhere).toBe(true)
    await perform(today, withdrawConsent, { person, ...consent }, manager)
    expect((await opened(person)).mayContact).toBe(false)
  })

  test('two who ask for the same coach at the same moment: one of them gets the coach', async () => {
    const [one, other] = [await agreed(), await agreed()]
    const both = await Promise.allSettled([
      make(one, { coach: 'Piet Bakker' }),
      make(other, { coach: 'Piet Bakker' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { detail: { fields: { coach: {} } } },
    })
  })

  test('a day outside the match, ahead or twice is refused, and an end before the beginning', async () => {
    const person = await agreed()
    await make(person)
    for (const on of ['2026-10-30', '2026-12-02'])
      await expect(meet(person, on)).rejects.toMatchObject({ detail: { fields: { on: {} } } })
    await meet(person, '2026-11-05')
    await expect(meet(person, '2026-11-05')).rejects.toMatchObject({ code: 'coaching.contact-known' })
    await expect(make(person, { version: 1, endsOn: '2026-10-01' })).rejects.toMatchObject({
      detail: { fields: { endsOn: {} } },
    })
    await expect(make(person)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('the organisation of the coach sees nothing of the file, and the person reads the own match', async () => {
    const person = await agreed()
    await make(person)
    const theirs = await house.visitor('social-guide', support)
    const count = (visitor: typeof theirs) =>
      readAs(house, visitor, async (db) => (await coachMatches.find(db, person)) !== undefined)
    for (const visitor of [theirs, stranger]) {
      await expect(perform(today, openMatch, { person }, visitor)).rejects.toMatchObject({
        kind: 'not-found',
      })
      expect(await count(visitor)).toBe(false)
    }
    expect(await count(await house.visitor('person', null, person))).toBe(true)
  })
})
