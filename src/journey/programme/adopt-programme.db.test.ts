import { describe, expect, test } from 'vitest'
import { openProgrammeHouse } from '../../../tests/programme-house.ts'
import { factsOf } from '../../catalogue/programme/index.ts'
import { date } from '../../platform/date.ts'
import {
  changeGroup,
  endEnrolment,
  enrolPerson,
  listProgrammes,
  openChoice,
  openEnrolment,
  openEntry,
  openGroup,
  openResult,
  openTemplate,
  placeWaiting,
  planGroup,
  proposeGroups,
  recordAttendance,
} from './index.ts'

const { house, manager, does, adopt, adapt, opened, somebody, lineOf } = await openProgrammeHouse()
const starter = factsOf({ permit: 'yes', level: 'A2' })
const told = { 'wants-business': 'yes' }
const lessons = {
  '1': { weekday: 'tuesday', from: '09:00', until: '16:00' },
  '2': { weekday: 'thursday', from: '09:00', until: '16:00' },
}
const group = {
  name: 'Start A',
  step: 'ideas',
  capacity: 1,
  startsOn: '2026-11-03',
  weeks: 5,
  blocks: lessons,
}

describe('taking a practice over', () => {
  test('S59 a copy of practice 31 has its steps, loads and rules, and what is edited stays visible as a difference', async () => {
    const programme = await adopt('31')
    const copied = await opened(programme)
    expect(copied.adopted.content.steps).toHaveLength(copied.original.steps.length)
    expect(copied.rules.length).toBeGreaterThan(0)
    expect(copied.differences).toEqual([])
    await adapt(programme, ({ steps }) => ({ steps: { ...steps, theory: { ...steps.theory, load: 3 } } }))
    const { adopted, differences } = await opened(programme)
    expect(adopted.content.steps.find(({ id }) => id === 'theory')?.load).toEqual({
      from: 3,
      to: null,
      cites: null,
    })
    expect(differences).toEqual([
      { path: 'steps.theory.load', kind: 'changed', what: 'load', from: '2', to: '3' },
    ])
  })

  test('what waited for a step that is left out waits for what came before it', async () => {
    const programme = await adopt('31')
    await adapt(programme, ({ steps: { 'pre-training': _left, ...steps } }) => ({ steps }))
    const { adopted, differences } = await opened(programme)
    expect(adopted.content.steps.find(({ id }) => id === 'theory')?.after).toEqual(['screening'])
    expect(differences.map(({ path, kind }) => [path, kind])).toContainEqual([
      'steps.pre-training',
      'left-out',
    ])
  })

  test('what can be taken over is read before, and a practice that does not run is not found', async () => {
    const { templates } = await does(listProgrammes)({})
    expect(templates.map(({ id }) => id)).toContain('31')
    const { programme, rules } = await does(openTemplate)({ practice: '31' })
    expect(programme.practice).toBe('31')
    expect(rules.every(({ practices }) => practices.includes('31'))).toBe(true)
    await expect(does(openTemplate)({ practice: '999' })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('another organisation reads it and can not change it', async () => {
    const programme = await adopt('38')
    const elsewhere = await house.visitor('client-manager')
    expect((await opened(programme, elsewhere)).own).toBe(false)
    const [here, there] = [await does(listProgrammes)({}), await does(listProgrammes)({}, elsewhere)]
    expect(here.own.map(({ id }) => id)).toContain(programme)
    expect(there.own).toEqual([])
    expect(there.others.map(({ id }) => id)).toContain(programme)
    await expect(does(planGroup)({ programme, ...group }, elsewhere)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('a group', () => {
  test('S98 the first phase of START/T is five weeks of two days', async () => {
    const programme = await adopt('38')
    const made = await does(planGroup)({ programme, ...group })
    const { weeks } = await does(openGroup)(made)
    expect(weeks.map(({ meetings }) => meetings.length)).toEqual([2, 2, 2, 2, 2])
    expect(weeks[4]?.meetings.map(({ on }) => on)).toEqual(['2026-12-01', '2026-12-03'])
  })

  test('S43 a template of 13 weeks makes a plan of 13 weeks; absences are counted and stand on the line', async () => {
    const programme = await adopt('38')
    const made = await does(planGroup)({ programme, ...group, weeks: 13, capacity: 5 })
    expect((await does(openGroup)(made)).weeks).toHaveLength(13)
    const person = await somebody(starter)
    await does(enrolPerson)({ person, programme, startsOn: '2026-11-03', told, group: made.group })
    for (const [on, state] of [
      ['2026-11-03', 'absent'],
      ['2026-11-05', 'late'],
      ['2026-11-10', 'absent-with-notice'],
    ])
      await does(recordAttendance)({ ...made, on, marks: { [person]: state } })
    expect((await does(openGroup)(made)).absences.get(person)).toBe(2)
    await does(recordAttendance)({ ...made, on: '2026-11-03', marks: { [person]: 'present' } })
    expect(
      (await lineOf(person)).milestones.filter(({ kind }) => kind === 'absence').map(({ on }) => on),
    ).toEqual(['2026-11-10'])
    await expect(
      does(recordAttendance)({ ...made, on: '2026-11-04', marks: { [person]: 'absent' } }),
    ).rejects.toMatchObject({ detail: { fields: { on: { message: 'problem.programme.no-meeting' } } } })
  })

  test('S63 a group in which two levels sit is flagged', async () => {
    const programme = await adopt('38')
    const made = await does(planGroup)({ programme, ...group, capacity: 5, level: 'A2' })
    for (const level of ['A2', 'B1'] as const) {
      const person = await somebody({ ...starter, level })
      expect((await does(openGroup)(made)).mixes).toBe(false)
      await does(enrolPerson)({ person, programme, startsOn: '2026-11-03', told, group: made.group })
    }
    expect(await does(openGroup)(made)).toMatchObject({ mixes: true, levels: ['A2', 'B1'] })
  })

  test('groups of one level are proposed for who waits and for who has the step ahead, and not for who sits', async () => {
    const programme = await adopt('38')
    await adapt(programme, () => ({ size: 4 }))
    const made = await does(planGroup)({ programme, ...group, level: 'A2' })
    const begin = { programme, startsOn: '2026-11-03', told }
    const [sits, waits, higher] = [
      await somebody(starter),
      await somebody(starter),
      await somebody({ ...starter, level: 'B1' }),
    ]
    await does(enrolPerson)({ ...begin, person: sits, group: made.group })
    await does(enrolPerson)({ ...begin, person: waits, group: made.group, waiting: true })
    await does(enrolPerson)({ ...begin, person: higher })
    const proposedFor = async (visitor = manager) => {
      const { proposal } = await does(proposeGroups)({ programme, step: 'ideas' }, visitor)
      return proposal.classes.map(({ level, group: there, persons }) => [
        level,
        there,
        persons.map(({ person }) => person),
      ])
    }
    const proposed = await proposedFor()
    expect(proposed).toHaveLength(2)
    expect(proposed).toEqual(
      expect.arrayContaining([
        ['A2', null, [waits]],
        ['B1', null, [higher]],
      ]),
    )
    expect(await proposedFor(await house.visitor('client-manager'))).toEqual([])
  })

  test('who comes after the last seat waits, and only when asked; a seat that comes free is given to who waits', async () => {
    const programme = await adopt('38')
    const made = await does(planGroup)({ programme, ...group })
    const [first, second] = [await somebody(starter), await somebody(starter)]
    const begin = { programme, startsOn: '2026-11-03', told, group: made.group }
    const { enrolment } = await does(enrolPerson)({ ...begin, person: first })
    await expect(does(enrolPerson)({ ...begin, person: second })).rejects.toMatchObject({
      detail: { fields: { group: { message: 'problem.programme.group-full' } } },
    })
    await does(enrolPerson)({ ...begin, person: second, waiting: true })
    await expect(does(placeWaiting)({ ...made, person: second, version: 1 })).rejects.toMatchObject({
      code: 'programme.group-full',
    })
    await does(endEnrolment)({ enrolment, version: 1, how: 'stopped', on: '2026-11-20', reason: 'Verhuisd' })
    expect((await does(openGroup)(made)).group).toMatchObject({ placed: 0, waiting: 1 })
    await does(placeWaiting)({ ...made, person: second, version: 1 })
    expect((await does(openGroup)(made)).group).toMatchObject({ placed: 1, waiting: 0 })
    await expect(does(changeGroup)({ ...made, ...group, version: 1, capacity: 0 })).rejects.toMatchObject({
      kind: 'invalid-input',
    })
  })
})

describe('the entry check', () => {
  test('the choice for a person shows what fits and what does not, and no longer what the person takes part in', async () => {
    const programme = await adopt('38')
    const ended = await adopt('38', { endsOn: '2026-11-01' })
    const fits = await somebody(starter)
    const not = await somebody({ ...starter, permit: 'no' })
    const truths = async (person: typeof fits) => {
      const { choices } = await does(openChoice)({ person })
      expect(choices.map(({ adopted }) => adopted.id)).not.toContain(ended)
      return choices
        .filter(({ adopted }) => adopted.id === programme)
        .map(({ checks }) => checks.find(({ condition }) => condition.id === 'permit')?.reason.truth)
    }
    expect(await truths(fits)).toEqual(['yes'])
    expect(await truths(not)).toEqual(['no'])
    await does(enrolPerson)({ person: fits, programme, startsOn: '2026-11-03', told })
    expect(await truths(fits)).toEqual([])
  })

  test('S64 who has B1 sees the gap to B2 and the preparation that closes it', async () => {
    const programme = await adopt('10')
    const person = await somebody(factsOf({ level: 'B1', education: 'higher' }))
    const { gap, preparations } = await does(openEntry)({ person, programme })
    expect(gap).toEqual({ has: 'B1', asks: 'B2' })
    expect(preparations[0]?.practice).toBe('10')
  })

  test('S51 a language internship of two days beside three half-days of lessons is a week of three and a half days', async () => {
    const programme = await adopt('21a')
    const person = await somebody(factsOf({ level: 'A2', duty: 'obliged', benefit: 'full' }))
    expect((await does(openEntry)({ person, programme })).load).toMatchObject({ own: 7, together: 7 })
  })

  test('a client manager makes an exception with a reason, and it stays with the enrolment', async () => {
    const programme = await adopt('38')
    const person = await somebody({ ...starter, permit: 'no' })
    const begin = { person, programme, startsOn: '2026-11-03', told }
    await expect(does(enrolPerson)(begin)).rejects.toMatchObject({
      detail: { fields: { 'exceptions.permit': { message: 'problem.programme.does-not-fit' } } },
    })
    const { enrolment } = await does(enrolPerson)({
      ...begin,
      exceptions: { permit: 'Verlenging aangevraagd' },
    })
    expect((await does(openEnrolment)({ enrolment })).stored.content.answers).toContainEqual({
      condition: 'permit',
      truth: 'no',
      exception: 'Verlenging aangevraagd',
    })
  })

  test('what is not known asks to be confirmed', async () => {
    const programme = await adopt('38')
    const person = await somebody(starter)
    const begin = { person, programme, startsOn: date('2026-11-03') }
    await expect(does(enrolPerson)(begin)).rejects.toMatchObject({
      detail: { fields: { 'accepted.wants-business': { message: 'problem.programme.not-known' } } },
    })
    await does(enrolPerson)({ ...begin, accepted: { 'wants-business': true } })
  })
})

test('another organisation is not told small numbers of a result', async () => {
  const programme = await adopt('38')
  const person = await somebody(starter)
  await does(enrolPerson)({ person, programme, startsOn: '2026-11-03', told }, manager)
  const elsewhere = await house.visitor('policy')
  expect((await does(openResult)({ programme })).rows[0]?.numerator).toBe(1)
  expect((await does(openResult)({ programme }, elsewhere)).rows[0]).toMatchObject({
    numerator: null,
    because: 'hidden',
  })
})
