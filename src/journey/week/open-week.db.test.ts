import { describe, expect, test } from 'vitest'
import { testDay } from '../../../tests/database.ts'
import { openWeekHouse, tuesdayLesson, tuesdayShift } from '../../../tests/week-house.ts'
import { recordAgreement } from '../../catalogue/provider-agreement/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { addDays } from '../../platform/date.ts'
import { endReader, nameReader } from '../circumstances/index.ts'
import { acceptProposal } from './index.ts'

const { house, municipality, manager, register, add, open } = await openWeekHouse()

/** The ways out, each as what moves to which kind of way. */
const waysOut = ({ answer, facts }: Awaited<ReturnType<typeof open>>) =>
  answer.proposals.map(({ moves }) =>
    moves.map(({ part, to }) => {
      const found = facts.parts.find(({ time }) => time.fact === part)
      const way = found?.ways.find(({ id }) => id === to)
      return [found?.time.kind, way?.way, way?.name, way?.standing]
    }),
  )
const accept = async (opened: Awaited<ReturnType<typeof open>>, rank: number) => {
  const { moves } = opened.answer.proposals[rank] ?? { moves: [] }
  const move = moves.map(({ part, to }) => {
    const version = opened.facts.parts.find(({ time }) => time.fact === part)?.time.version
    return `${part}/${version}/${to}`
  })
  return perform(house.kernel, acceptProposal, { person: opened.person, move }, manager)
}

describe('a week with a clash', () => {
  test('S52 a lesson on Tuesday 9 to 12 and a shift on Tuesday 8 to 16 clash; another group and an evening are proposed', async () => {
    const school = await house.organisation('language-provider')
    await perform(
      house.kernel,
      recordAgreement,
      {
        provider: school,
        startsOn: '2026-01-01',
        choice: 'free',
        evening: 'yes',
        group1: 'Donderdaggroep',
        weekdays1: 'thursday',
        from1: '9:00',
        until1: '12:00',
        group2: 'Avondgroep',
        weekdays2: 'tuesday',
        from2: '19:00',
        until2: '22:00',
      },
      manager,
    )
    const person = await register()
    await add(person, tuesdayLesson)
    await add(person, tuesdayShift)
    const week = await open(person)
    expect(week.answer.state).toBe('clash')
    expect(week.answer.clashes).toMatchObject([{ kind: 'overlap', day: 2, from: 540, to: 720 }])
    expect(waysOut(week).slice(0, 2)).toEqual([
      [['lesson', 'group', 'Donderdaggroep', 'ask']],
      [['lesson', 'evening', 'Avondgroep', 'ask']],
    ])
    await accept(week, 0)
    const after = await open(person)
    expect(after.answer).toMatchObject({ state: 'fits', clashes: [] })
    expect(after.facts.parts.find(({ time }) => time.kind === 'lesson')?.time).toMatchObject({
      blocks: [{ weekday: 'thursday', from: 540, until: 720 }],
      arranged: false,
    })
    expect(after.facts.parts.flatMap(({ ways }) => ways.map(({ way }) => way))).toContain('earlier')
  })

  test('where nothing is offered, evening and other day are asked about, and said to be questions', async () => {
    const another = await openWeekHouse()
    const person = await another.register()
    await another.add(person, tuesdayLesson)
    await another.add(person, tuesdayShift)
    const ways = waysOut(await another.open(person))
    expect(ways.length).toBeGreaterThanOrEqual(2)
    expect(ways.every(([move]) => move?.[0] === 'lesson' && move[3] === 'guess')).toBe(true)
  })

  test('a proposal that was seen before somebody changed the week is refused', async () => {
    const person = await register()
    await add(person, tuesdayLesson)
    await add(person, tuesdayShift)
    const week = await open(person)
    await accept(week, 0)
    await expect(accept(week, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('children alone at home are a clash, and no clash while they are at school or with the partner', async () => {
    const person = await register()
    await add(person, { ...tuesdayLesson, weekdays: 'monday' })
    await add(person, { kind: 'care', weekdays: ['monday', 'tuesday'], from: '7', until: '19' })
    expect((await open(person)).answer.clashes).toMatchObject([{ kind: 'uncovered', day: 1 }])
    await add(person, { kind: 'child-at-school', weekdays: ['monday'], from: '8:30', until: '11:30' })
    expect((await open(person)).answer.clashes).toMatchObject([{ kind: 'uncovered', from: 690, to: 720 }])
    await add(person, { kind: 'partner-cares', weekdays: ['monday'], from: '11', until: '14' })
    expect((await open(person)).answer.state).toBe('fits')
  })

  test('where no other time helps, somebody who looks after the children is proposed', async () => {
    const person = await register()
    const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
    await add(person, { kind: 'work', weekdays: 'monday', from: '9', until: '12' })
    await add(person, { kind: 'care', weekdays: workdays, from: '7', until: '23' })
    expect((await open(person)).answer.proposals).toMatchObject([{ moves: [], care: true }])
  })

  test('a time is dated: what is over or not yet begun makes no clash', async () => {
    const person = await register()
    await add(person, { ...tuesdayLesson, endsOn: '2026-12-18' })
    await add(person, { ...tuesdayShift, startsOn: '2027-01-04' })
    expect((await open(person)).answer.state).toBe('fits')
    expect((await open(person)).changesOn).toEqual(['2027-01-04'])
    expect((await open(person, { on: '2027-01-05' })).answer.state).toBe('fits')
  })
})

describe('travel', () => {
  test('S60 a journey of over sixty minutes is flagged; one that nobody knows is unknown, never zero', async () => {
    const person = await register()
    await add(person, { ...tuesdayShift, municipality: 'Maastricht' })
    await add(person, { ...tuesdayLesson, weekdays: 'monday', municipality: 'Amersfoort' })
    await add(person, { kind: 'course', weekdays: 'friday', from: '9', until: '12' })
    await add(person, {
      kind: 'activity',
      weekdays: 'thursday',
      from: '9',
      until: '12',
      municipality: 'Utrecht',
    })
    const { answer, facts } = await open(person)
    const of = (kind: string) =>
      answer.journeys.find(
        ({ part }) => facts.parts.find(({ time }) => time.fact === part)?.time.kind === kind,
      )
    expect(of('work')).toMatchObject({ long: true })
    expect(of('work')?.minutes).toBeGreaterThan(200)
    expect(of('lesson')).toMatchObject({ long: false })
    expect(of('lesson')?.minutes).toBeGreaterThan(20)
    expect(of('course')).toMatchObject({ minutes: null, long: false })
    expect(of('activity')).toMatchObject({ minutes: null })
  })

  test('minutes that somebody knows go before the distance, and too little time between two places is a clash', async () => {
    const person = await register()
    await add(person, { ...tuesdayShift, travelMinutes: '75' })
    expect((await open(person)).answer.journeys).toMatchObject([{ minutes: 75, long: true }])
    await add(person, { ...tuesdayLesson, from: '16:30', until: '19:00', municipality: 'Arnhem' })
    expect((await open(person)).answer.clashes).toMatchObject([{ kind: 'travel', available: 30 }])
  })
})

describe('what the person says of the own week', () => {
  test('a fixed time stays where it is; why is read by the person and by nobody who was not named', async () => {
    const person = await register()
    const self = await house.visitor('person', null, person)
    const { time } = await add(
      person,
      {
        kind: 'fixed',
        weekdays: 'tuesday',
        from: '9',
        until: '11',
        reason: 'medical',
        explained: 'Fysiotherapie',
      },
      self,
    )
    await add(person, tuesdayLesson)
    const own = await open(person, {}, self)
    expect(own.reasons).toEqual([{ time, reason: 'medical', explained: 'Fysiotherapie' }])
    const seen = await open(person)
    expect(seen.reasons).toEqual([])
    expect(JSON.stringify(seen.all)).not.toMatch(/medical|Fysio/)
    expect(seen.answer.state).toBe('clash')
    expect(
      waysOut(seen)
        .flat()
        .every(([kind]) => kind === 'lesson'),
    ).toBe(true)
  })

  test('who was named for the file reads why, until the naming ends', async () => {
    const person = await register()
    const self = await house.visitor('person', null, person)
    const named = await house.visitor('client-manager', municipality)
    const fixed = { kind: 'fixed', weekdays: 'tuesday', from: '9', until: '11', reason: 'religion' }
    const { time } = await add(person, fixed, self)
    const reasons = async () => (await open(person, {}, named)).reasons
    const naming = { person, account: named.account, reason: 'Zoekt met de persoon een andere tijd' }
    await perform(house.kernel, nameReader, { ...naming, until: addDays(testDay, 30) }, manager)
    expect(await reasons()).toEqual([{ time, reason: 'religion', explained: null }])
    await perform(house.kernel, endReader, { ...naming, reason: 'Niet meer nodig' }, manager)
    expect(await reasons()).toEqual([])
  })

  test('rest gives way, and that is said', async () => {
    const person = await register()
    await add(person, tuesdayLesson)
    await add(person, { kind: 'rest', weekdays: 'tuesday', from: '10', until: '12' })
    expect((await open(person)).answer).toMatchObject({
      state: 'fits',
      remarks: [{ kind: 'overlap', soft: true }],
    })
  })

  test.each([
    ['an end before the begin', { until: '8' }, 'until'],
    ['a time that is none', { from: 'negen' }, 'from'],
    ['no day', { weekdays: [] }, 'weekdays'],
    ['a place that is not there', { municipality: 'Nergenshuizen' }, 'municipality'],
    ['a last day before the first', { endsOn: '2026-01-01' }, 'endsOn'],
    ['half of a second time', { weekdays2: 'friday' }, 'from2'],
    ['two times at once', { weekdays2: 'tuesday', from2: '10', until2: '11' }, 'from2'],
    ['a part that is not on the line', { episode: '00000000-0000-7000-8000-000000000000' }, 'episode'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(add(await register(), { ...tuesdayLesson, ...change })).rejects.toMatchObject({
      detail: { fields: { [field]: { message: expect.stringMatching(/^problem\./) } } },
    })
  })

  test('nobody reads or fills the week of somebody else', async () => {
    const person = await register()
    const other = await house.visitor('person', null, await register())
    const elsewhere = await house.visitor('client-manager', await house.organisation('municipality'))
    for (const who of [other, elsewhere]) {
      await expect(open(person, {}, who)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(add(person, tuesdayLesson, who)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
