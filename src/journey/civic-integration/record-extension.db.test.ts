import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { followPart } from '../plan/index.ts'
import {
  changeRoute,
  holdTalk,
  recordExam,
  recordExemption,
  recordExtension,
  recordWaiver,
  scaleDown,
  withdrawDecision,
} from './index.ts'

const { house, school, stranger, does, register, own, amount, planned, opened, lineOf } =
  await openCivicHouse()
const atField = (field: string) => ({ kind: 'invalid-input', detail: { fields: { [field]: {} } } })

describe('an extension by DUO', () => {
  const six = { on: '2026-11-20', months: '6', ground: 'personal' }

  test('moves the end of the term, and moves it back when it is taken back', async () => {
    const person = await planned()
    await does(recordExtension)({ person, ...six })
    const { status, decisions } = await opened(person)
    expect(status.term).toMatchObject({ endsOn: '2029-01-07', extendedBy: { months: 6, weeks: 0 } })
    expect(decisions).toMatchObject([
      { version: 1, content: { kind: 'extension', months: 6, ground: 'personal' } },
    ])
    const decision = decisions[0]?.fact
    await expect(does(withdrawDecision)({ person, decision, version: 7 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await does(withdrawDecision)({ person, decision, version: 1 })
    const after = await opened(person)
    expect(after.status.term).toMatchObject({ endsOn: '2028-07-07', extendedBy: null })
    expect(after.decisions).toEqual([])
    await expect(does(withdrawDecision)({ person, decision, version: 1 })).rejects.toMatchObject({
      kind: 'not-found',
    })
    const kept = await house.asOwner('select version from startlijn.integration_decision where fact = $1', [
      decision,
    ])
    expect(kept).toHaveLength(2)
  })

  test('may be weeks: sixteen for a birth', async () => {
    const person = await planned()
    await does(recordExtension)({ person, on: '2026-11-20', weeks: '16', ground: 'personal' })
    expect((await opened(person)).status.term).toMatchObject({
      endsOn: '2028-10-27',
      extendedBy: { months: 0, weeks: 16 },
    })
  })

  test.each([
    ['ahead', { on: '2026-12-02' }, 'on'],
    ['before the term', { on: '2025-07-07' }, 'on'],
    ['of no months', { months: '0' }, 'months'],
    ['of half a month', { months: '1,5' }, 'months'],
    ['without a ground that is known', { ground: 'vakantie' }, 'ground'],
  ])('%s is refused at its field', async (_, change, field) => {
    const person = await planned()
    await expect(does(recordExtension)({ person, ...six, ...change })).rejects.toMatchObject(atField(field))
  })

  test('asks for a term, and for a duty', async () => {
    await expect(does(recordExtension)({ person: await register(), ...six })).rejects.toMatchObject({
      code: 'civic-integration.no-term',
    })
    const person = await planned()
    await expect(does(recordExtension)({ person, ...six }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(does(recordExtension)({ person, ...six }, await own(person))).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })
})

describe('another route', () => {
  const toZ = { on: '2026-12-01', route: 'route-z', startsOn: '2027-01-11', words: 'B1 bleek te zwaar' }

  test('can be decided on for a year and a half, later only with a special reason', async () => {
    const person = await planned()
    await does(changeRoute)({ person, ...toZ })
    const late = await planned()
    const change = { person: late, ...toZ, on: '2027-01-08' }
    await expect(does(changeRoute)(change, undefined, '2027-01-08')).rejects.toMatchObject(atField('late'))
    await does(changeRoute)({ ...change, late: 'special-case' }, undefined, '2027-01-08')
    expect((await opened(late)).decisions).toHaveLength(1)
  })

  test('gives the plan its next version, with all else as it was, and the same term', async () => {
    const person = await planned()
    const before = (await opened(person)).status
    const b1 = (await lineOf(person)).episodes.find(({ kind }) => kind === 'route-b1')
    await does(followPart)({ person, part: b1?.fact, what: 'start', on: '2025-09-01' })
    await does(changeRoute)({ person, ...toZ, startsOn: '2026-12-01' })
    const { planBehind, status, decisions } = await opened(person)
    expect(planBehind).toBeNull()
    expect(status).toMatchObject({ route: { kind: 'route-z', since: null }, talks: { agreed: 4 } })
    expect(status.term).toEqual(before.term)
    expect(decisions).toMatchObject([{ content: { route: 'route-z' } }])
    const line = await lineOf(person)
    expect(line.episodes.find(({ kind }) => kind === 'route-b1')).toMatchObject({
      state: 'broken-off',
      endsOn: '2026-11-30',
    })
    expect(line.episodes.find(({ kind }) => kind === 'route-z')).toMatchObject({
      state: 'planned',
      startsOn: '2026-12-01',
      provider: null,
    })
    expect(line.episodes.filter(({ kind }) => kind === 'language-internship')).toHaveLength(1)
    expect(line.milestones.filter(({ kind }) => kind === 'pip').map(({ on }) => on)).toEqual([
      '2025-07-07',
      '2026-12-01',
    ])
    expect(line.episodes.filter(({ kind }) => kind === 'integration-term')).toHaveLength(1)
    const versions = await house.asOwner(
      `select content->>'route' as route, content->>'routeReason' as why from startlijn.plan
        where person = $1 order by version`,
      [person],
    )
    expect(versions).toEqual([
      { route: 'route-b1', why: null },
      { route: 'route-z', why: 'B1 bleek te zwaar' },
    ])
  })

  test('lets lessons that run go on until the new ones begin; planned lessons leave the line', async () => {
    const person = await planned()
    const b1 = (await lineOf(person)).episodes.find(({ kind }) => kind === 'route-b1')
    await does(followPart)({ person, part: b1?.fact, what: 'start', on: '2025-09-01' })
    await does(changeRoute)({ person, ...toZ })
    expect((await lineOf(person)).episodes.find(({ kind }) => kind === 'route-b1')).toMatchObject({
      state: 'running',
      endsOn: '2027-01-10',
    })
    const waiting = await planned()
    await does(changeRoute)({ person: waiting, ...toZ })
    expect((await lineOf(waiting)).episodes.map(({ kind }) => kind)).not.toContain('route-b1')
  })

  test('is refused at its field before the plan, or with lessons before the decision; then nothing is stored', async () => {
    const person = await planned()
    const early = { person, ...toZ, on: '2025-07-06', startsOn: '2025-09-01' }
    await expect(does(changeRoute)(early)).rejects.toMatchObject(atField('on'))
    await expect(does(changeRoute)({ person, ...toZ, startsOn: '2026-11-30' })).rejects.toMatchObject(
      atField('startsOn'),
    )
    expect((await opened(person)).decisions).toEqual([])
  })

  test('from education to B1 is possible at any time', async () => {
    const person = await planned('route-education')
    const change = {
      person,
      on: '2028-01-08',
      route: 'route-b1',
      startsOn: '2028-02-01',
      words: 'Wil eerst werken',
    }
    await does(changeRoute)(change, undefined, '2028-01-08')
    expect((await opened(person)).decisions).toMatchObject([{ content: { route: 'route-b1', late: null } }])
  })

  test('is another one, of a plan that there is', async () => {
    const person = await planned()
    await expect(does(changeRoute)({ person, ...toZ, route: 'route-b1' })).rejects.toMatchObject(
      atField('route'),
    )
    await expect(does(changeRoute)({ person, ...toZ, words: ' ' })).rejects.toMatchObject(atField('words'))
    await expect(does(changeRoute)({ person: await register(), ...toZ })).rejects.toMatchObject({
      code: 'civic-integration.no-route',
    })
  })
})

describe('scaling down', () => {
  const down = { on: '2026-12-01', skills: ['writing', 'reading'], effort: 'Altijd aanwezig, drie pogingen' }

  test('asks for 600 hours, or for the reason; then A2 is enough for the skill', async () => {
    const person = await planned()
    await expect(does(scaleDown)({ person, ...down })).rejects.toMatchObject(atField('early'))
    for (const on of ['2026-02-01', '2026-04-01', '2026-06-01']) await amount(person, 'course-hours', on, 199)
    await expect(does(scaleDown)({ person, ...down })).rejects.toMatchObject(atField('early'))
    await amount(person, 'course-hours', '2026-07-01', 3)
    await does(scaleDown)({ person, ...down })
    const parts = (await opened(person)).status.parts
    expect(parts.find(({ part }) => part === 'writing')).toMatchObject({
      level: 'A2',
      loweredOn: '2026-12-01',
    })
    expect(parts.find(({ part }) => part === 'speaking')).toMatchObject({ level: 'B1', loweredOn: null })
    await expect(does(scaleDown)({ person, ...down })).rejects.toMatchObject(atField('skills'))
    const decision = (await opened(person)).decisions[0]
    await does(withdrawDecision)({ person, decision: decision?.fact, version: 1 })
    expect((await opened(person)).status.parts.find(({ part }) => part === 'writing')?.level).toBe('B1')
  })

  test('with a reason is possible before; not without skills, effort, or a B1 route', async () => {
    const person = await planned()
    await does(scaleDown)({ person, ...down, early: 'Leerbaarheid is heel laag' })
    const fresh = await planned()
    await expect(does(scaleDown)({ person: fresh, ...down, skills: [] })).rejects.toMatchObject(
      atField('skills'),
    )
    await expect(does(scaleDown)({ person: fresh, ...down, effort: '' })).rejects.toMatchObject(
      atField('effort'),
    )
    await expect(does(scaleDown)({ person: await planned('route-z'), ...down })).rejects.toMatchObject({
      code: 'civic-integration.no-scaling',
    })
  })
})

describe('exemption and release', () => {
  test('S56 an exemption is recorded for mbo-2 and shown; Entree is refused at its field', async () => {
    const person = await planned()
    const exempt = { person, on: '2026-11-20', basis: 'diploma' }
    await expect(does(recordExemption)({ ...exempt, diploma: 'entree' })).rejects.toMatchObject(
      atField('diploma'),
    )
    await expect(does(recordExemption)(exempt)).rejects.toMatchObject(atField('diploma'))
    await does(recordExemption)({ ...exempt, diploma: 'mbo-2' })
    const { status, decisions } = await opened(person)
    expect(status.duty).toEqual({ state: 'exempt', on: '2026-11-20' })
    await expect(does(recordExemption)({ ...exempt, diploma: 'mbo-2' })).rejects.toMatchObject({
      code: 'civic-integration.duty-over',
    })
    await does(withdrawDecision)({ person, decision: decisions[0]?.fact, version: 1 })
    expect((await opened(person)).status.duty).toEqual({ state: 'unknown', missing: 'duo-notice' })
  })

  test('a release is of everything or of parts, at most three of the four skills', async () => {
    const person = await planned()
    const release = { person, on: '2026-11-20', extent: 'parts' }
    await expect(does(recordWaiver)(release)).rejects.toMatchObject(atField('parts'))
    const four = ['reading', 'listening', 'writing', 'speaking']
    await expect(does(recordWaiver)({ ...release, parts: four })).rejects.toMatchObject(atField('parts'))
    await does(recordWaiver)({ ...release, parts: ['writing', 'knm'] })
    const waived = (await opened(person)).status.parts.filter(({ state }) => state === 'waived')
    expect(waived.map(({ part }) => part)).toEqual(['writing', 'knm'])
    await does(recordWaiver)({ ...release, extent: 'whole' })
    expect((await opened(person)).status.duty).toEqual({ state: 'released', on: '2026-11-20' })
  })
})

describe('exams and talks', () => {
  const passed = { part: 'reading', level: 'B1', result: 'passed', on: '2026-06-10' }

  test('S56 an exam part that was passed is done; one that was not stays to do and is known', async () => {
    const person = await planned()
    const teacher = await house.visitor('language-provider', school)
    await does(recordExam)({ person, ...passed }, teacher)
    await does(recordExam)({ person, ...passed, part: 'writing', result: 'failed' }, teacher)
    const { status, exams } = await opened(person)
    expect(status.parts.find(({ part }) => part === 'reading')).toMatchObject({
      state: 'done',
      on: '2026-06-10',
    })
    expect(status.parts.find(({ part }) => part === 'writing')?.state).toBe('open')
    expect(exams.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['exam-part', 'Lezen B1'],
      ['exam-failed', 'Schrijven B1'],
    ])
    await expect(does(recordExam)({ person, ...passed })).rejects.toMatchObject({
      code: 'civic-integration.exam-known',
    })
  })

  test.each([
    ['ahead', { on: '2026-12-02' }, 'on'],
    ['on an impossible day', { on: '2026-02-30' }, 'on'],
    ['of a skill without a level', { level: undefined }, 'level'],
    ['of a part that there is not', { part: 'zingen' }, 'part'],
  ])('an exam %s is refused at its field', async (_, change, field) => {
    const person = await planned()
    await expect(does(recordExam)({ person, ...passed, ...change })).rejects.toMatchObject(atField(field))
  })

  test('a talk counts once a day', async () => {
    const person = await planned()
    await does(holdTalk)({ person, on: '2026-10-01', words: 'Gaat goed' })
    expect((await opened(person)).status.talks).toEqual({ agreed: 4, held: 1 })
    await expect(does(holdTalk)({ person, on: '2026-10-01' })).rejects.toMatchObject({
      code: 'civic-integration.talk-known',
    })
    await expect(does(holdTalk)({ person, on: '2026-12-02' })).rejects.toMatchObject(atField('on'))
    expect((await lineOf(person)).milestones.filter(({ kind }) => kind === 'review-talk')).toHaveLength(1)
  })
})
