import { describe, expect, test } from 'vitest'
import { openObligationHouse } from '../../../tests/obligation-house.ts'
import { keptRules } from '../../catalogue/knowledge.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { translator } from '../../platform/language/messages.ts'
import { addEpisode } from '../person/add-episode.ts'
import { correctEpisode } from '../person/correct-episode.ts'
import { registerPerson } from '../person/index.ts'
import { exportWork, openWork, refreshObligations } from './index.ts'
import { dueWords, isNear } from './work-words.tsx'

const { house, utrecht, dina, stranger, tell, register } = await openObligationHouse()
const coa = await house.visitor('coa-screener')
const list = (filter: object, visitor = dina, kernel = house.kernel) =>
  perform(kernel, openWork, filter, visitor)
const t = translator('nl')

const waiting = await register('Wachtend', {
  episodes: [
    ['social-assistance', '2024-07-01'],
    ['activation', '2025-02-03', '2026-09-18'],
  ],
})
await register('Bezig', {
  episodes: [
    ['social-assistance', '2024-07-01'],
    ['activation', '2025-02-03'],
  ],
})

describe('the work list', () => {
  test('S40 who has nothing running for 60 days is on the list without an offer, and the share has all persons below it', async () => {
    const { rows, share } = await list({ list: 'no-offer' })
    expect(rows).toMatchObject([{ person: waiting, rule: 'no-offer', status: 'overdue', due: '2026-11-18' }])
    expect(share).toEqual({ part: 1, whole: 2 })
  })

  test('S31 who takes part in nothing for 90 days after the registration is on the landing list, until an activity is recorded', async () => {
    const taking = [
      { kind: 'volunteering', label: 'Vrijwilligerswerk in het buurthuis' },
      { kind: 'social-activity', label: 'Sport: voetbal bij de vereniging' },
      { kind: 'social-activity', label: 'Activiteit in de buurt: koken' },
    ]
    const alone = await register('Alleen', { milestones: [['registered', '2026-08-01']] })
    const withBuddy = await register('Maatje', { milestones: [['registered', '2026-08-01']] })
    const landing = async () =>
      (await list({ list: 'landing', rule: 'social-participation' })).rows.map((one) => [
        one.person,
        one.status,
        one.due,
      ])
    expect(await landing()).toEqual(
      [alone, withBuddy].toSorted().map((person) => [person, 'overdue', '2026-10-30']),
    )
    for (const activity of taking) {
      const { fact } = await perform(
        house.kernel,
        addEpisode,
        { person: alone, startsOn: '2026-11-20', ...activity },
        dina,
      )
      await refreshObligations(house.kernel)
      expect((await landing()).map(([person]) => person)).toEqual([withBuddy])
      await perform(
        house.kernel,
        correctEpisode,
        { person: alone, fact, version: 1, startsOn: '2026-11-20', state: 'running', retracted: 'yes' },
        dina,
      )
      await refreshObligations(house.kernel)
      expect((await landing()).map(([person]) => person)).toContain(alone)
    }
    await perform(
      house.kernel,
      addEpisode,
      { person: withBuddy, startsOn: '2026-11-20', kind: 'buddy' },
      dina,
    )
    await refreshObligations(house.kernel)
    expect((await landing()).map(([person]) => person)).toEqual([alone])
  })

  test('S62 a gap of ten weeks after the course is on the list with the day of the last lesson', async () => {
    const person = await register('Gat', {
      episodes: [['pre-integration-course', '2026-06-01', '2026-09-22']],
    })
    const { rows } = await list({ list: 'course-gap' })
    expect(rows).toMatchObject([{ person, occurrence: '2026-09-22', status: 'overdue', due: '2026-11-17' }])
  })

  test('S54 three absences are a task for the client manager until the talk', async () => {
    const person = await register('Afwezig', {
      episodes: [['route-b1', '2026-09-01']],
      milestones: [
        ['absence', '2026-11-10'],
        ['absence', '2026-11-17'],
      ],
    })
    expect((await list({ list: 'absences' })).rows).toEqual([])
    await tell(person, { milestones: [['absence', '2026-11-26']] })
    expect((await list({ list: 'absences' })).rows).toMatchObject([
      { person, status: 'open', due: '2026-12-03' },
    ])
    await tell(person, { milestones: [['absence-talk', '2026-11-30']] })
    expect((await list({ list: 'absences' })).rows).toEqual([])
  })

  test('S55 a course that has not begun warns in week 11 and is past its norm in week 13, where the norm was adopted', async () => {
    const person = await register('Leiden', { episodes: [['social-assistance', '2026-09-15']] })
    expect((await list({ list: 'twelve-weeks' })).rows).toEqual([])
    await house.asOwner(
      `insert into startlijn.rule_setting (fact, organisation, rule, starts_on) values (gen_random_uuid(), $1, 'R52', '2026-01-01')`,
      [utrecht],
    )
    await tell(person, { milestones: [['level-reached', '2026-11-02']] })
    const rules = await keptRules()
    const [early] = (await list({ list: 'twelve-weeks' })).rows.filter((one) => one.person === person)
    expect(early).toMatchObject({ status: 'open', due: '2026-12-08' })
    if (!early) throw new Error('not on the list')
    expect(isNear(rules, early, date('2026-11-30'))).toBe(false)
    expect(isNear(rules, early, date('2026-12-01'))).toBe(true)
    await refreshObligations(house.on('2026-12-09'))
    const [late] = (await list({ list: 'twelve-weeks' }, dina, house.on('2026-12-09'))).rows.filter(
      (one) => one.person === person,
    )
    expect(late).toMatchObject({ status: 'overdue', rank: 'local' })
    if (!late) throw new Error('not on the list')
    expect(dueWords(late, { t, today: date('2026-12-09') })).toBe('1 dag over de eigen norm')
  })

  test('S3 who has no profile a day after the permit is on the list of reception until the profile is there', async () => {
    const { person } = await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Selam', familyName: 'Vandaag', birthDate: '1991-06-14', decidedOn: '2026-11-30' },
      coa,
    )
    await refreshObligations(house.kernel)
    const late = () => list({ list: 'late-screening' }, coa)
    expect((await late()).rows).toMatchObject([{ person, rule: 'R22', due: '2026-12-01' }])
    await tell(person, { milestones: [['screened', '2026-12-01']] }, coa)
    expect((await late()).rows).toEqual([])
  })

  test('can be narrowed by status, rank, duty, rule and colleague, and refuses what is no choice', async () => {
    const all = (await list({ whose: 'team' })).rows
    for (const [name, value] of [
      ['status', 'overdue'],
      ['rank', 'norm'],
      ['duty', 'work'],
      ['rule', 'no-offer'],
    ] as const) {
      const { rows } = await list({ [name]: value })
      expect(rows).toEqual(all.filter((work) => work[name] === value))
      expect(rows.length).toBeGreaterThan(0)
    }
    expect((await list({ colleague: stranger.account })).rows).toEqual([])
    await expect(list({ status: 'gone' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('leaves as a file with everybody on it in the journal', async () => {
    const { rows } = await perform(house.kernel, exportWork, { list: 'no-offer' }, dina)
    expect(rows.map(({ person }) => person)).toContain(waiting)
    const journal = await house.asOwner<{ person: string }>(
      "select person from startlijn.journal where action = 'obligation.export'",
    )
    expect(journal.map(({ person }) => person).sort()).toEqual(rows.map(({ person }) => person).sort())
  })

  test('is in the order of urgency, and shows nothing to who has no duty for the person', async () => {
    const { rows } = await list({})
    expect(rows.length).toBeGreaterThan(3)
    const stored = await house.asOwner<{ rule: string; person: string }>(
      `select rule, person from startlijn.obligation where organisation = $1 and status in ('open', 'overdue', 'unknown')
       and duty <> 'income' order by urgency, person, rule, occurrence`,
      [utrecht],
    )
    expect(rows.map(({ rule, person }) => ({ rule, person }))).toEqual(stored)
    expect((await list({}, stranger)).rows).toEqual([])
  })
})
