import { describe, expect, test } from 'vitest'
import { pip } from '../../../tests/plan-house.ts'
import { openProgrammeHouse } from '../../../tests/programme-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { factsOf } from '../../catalogue/programme/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { openWork, refreshObligations } from '../obligation/index.ts'
import { startResponsibility } from '../person/index.ts'
import { establishPlan } from '../plan/index.ts'
import {
  endEnrolment,
  enrolPerson,
  moveStep,
  openEnrolment,
  openEntry,
  openGroup,
  planGroup,
  recordAttendance,
  recordProgress,
} from './index.ts'
import { lessonTimesOf } from './lesson-times.ts'

const { house, municipality, manager, provider, does, adopt, adapt, somebody, lineOf } =
  await openProgrammeHouse()
const guidance = await house.organisation('social-guidance')
const guide = await house.visitor('social-guide', guidance)
const teacher = await house.visitor('language-provider', provider)

/** The internship of practice 21a with the lessons beside it, at a provider. */
const internship = async () => {
  const programme = await adopt('21a')
  await adapt(programme, ({ steps, conditions }) => ({
    conditions: { ...conditions, 'enough-dutch': { keep: true, bound: 'A1' } },
    steps: { ...steps, lessons: { ...steps.lessons, provider } },
  }))
  return programme
}
const student = factsOf({ level: 'A2', duty: 'obliged', benefit: 'full' })
const told = { motivated: 'yes' }
const lessons = {
  ...{ name: 'Taal A', step: 'lessons', level: 'A2', capacity: 8, startsOn: '2026-11-16', weeks: 13 },
  blocks: { '1': { weekday: 'tuesday', from: '09:00', until: '12:00' } },
}

describe('the provider of the lessons', () => {
  test('sees its student from the first day, records who was there, and loses the file after the end', async () => {
    const programme = await internship()
    const made = await does(planGroup)({ programme, ...lessons })
    const person = await somebody(student)
    await expect(lineOf(person, teacher)).rejects.toMatchObject({ kind: 'not-found' })
    const { enrolment } = await does(enrolPerson)({
      ...{ person, programme, startsOn: '2026-11-16', told, group: made.group },
    })
    expect((await lineOf(person, teacher)).person).toBe(person)
    expect((await does(openGroup)(made, teacher)).seats.map((seat) => seat.person)).toEqual([person])
    await does(recordAttendance)({ ...made, on: '2026-11-17', marks: { [person]: 'absent' } }, teacher)
    expect((await does(openGroup)(made)).absences.get(person)).toBe(1)
    expect((await lineOf(person)).milestones.filter(({ kind }) => kind === 'absence')).toHaveLength(1)

    await does(endEnrolment)({ enrolment, version: 1, how: 'stopped', on: '2026-11-30', reason: 'Verhuisd' })
    expect((await lineOf(person)).responsibilities.filter(({ duty }) => duty === 'teaching')).toMatchObject([
      { organisation: provider, startsOn: '2026-11-16', endsOn: '2026-12-01' },
    ])
    await expect(
      perform(house.on(date('2026-12-02')), openGroup, made, teacher).then(({ seats }) => seats),
    ).resolves.toEqual([])
  })

  test('keeps the file while other lessons of the same provider go on', async () => {
    const programme = await internship()
    const person = await somebody(student)
    await does(establishPlan)({
      ...{ ...pip, person, routeReason: 'Past bij het doel', kind1: 'literacy-course', provider1: provider },
      ...{ startsOn1: '2026-11-02', endsOn1: '2027-03-01', halfDays1: '2' },
    })
    const { enrolment } = await does(enrolPerson)({ person, programme, startsOn: '2026-11-16', told })
    await does(endEnrolment)({ enrolment, version: 1, how: 'stopped', on: '2026-11-30', reason: 'Verhuisd' })
    expect((await lineOf(person, teacher)).person).toBe(person)
  })

  test('nobody takes part twice at once, also when two people enrol at the same moment', async () => {
    const programme = await internship()
    const person = await somebody(student)
    const colleague = await house.visitor('client-manager', municipality)
    const enrol = (who: typeof manager) =>
      does(enrolPerson)({ person, programme, startsOn: '2026-11-16', told }, who)
    const both = await Promise.allSettled([enrol(manager), enrol(colleague)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict' })
    await expect(enrol(manager)).rejects.toMatchObject({ code: 'programme.enrolled-already' })
    expect((await lineOf(person)).episodes.filter(({ kind }) => kind === 'language-internship')).toHaveLength(
      1,
    )
  })

  test('another group is proposed while it has a seat left, to the person as to the worker', async () => {
    const programme = await internship()
    const { group } = await does(planGroup)({ programme, ...lessons })
    const other = await does(planGroup)({ programme, ...lessons, name: 'Taal B', capacity: 1 })
    const [person, second] = [await somebody(student), await somebody(student)]
    const enrol = (who: typeof person, into: string) =>
      does(enrolPerson)({ person: who, programme, startsOn: '2026-11-16', told, group: into })
    await enrol(person, group)
    const self = await house.visitor('person', null, person)
    const proposed = () =>
      Promise.all(
        [self, manager].map(async (who) =>
          (await readAs(house, who, (db) => lessonTimesOf(db, person))).flatMap(({ others }) =>
            others.map(({ name }) => name),
          ),
        ),
      )
    expect(await proposed()).toEqual([['Taal B'], ['Taal B']])
    await enrol(second, other.group)
    expect(await proposed()).toEqual([[], []])
  })

  test('a guide enrols too, and hands out no duty', async () => {
    const programme = await internship()
    const person = await somebody(student)
    await readAs(house, manager, (db) =>
      startResponsibility(db, {
        ...{ person, organisation: guidance, duty: 'guidance' },
        startsOn: date('2026-11-01'),
      }),
    )
    const accepted = { 'during-integration': true, 'on-benefit': true, 'enough-dutch': true }
    await does(enrolPerson)({ person, programme, startsOn: '2026-11-16', told, accepted }, guide)
    await expect(lineOf(person, teacher)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('the distance to work', () => {
  const near = factsOf({ level: 'A2', duty: 'obliged', benefit: 'full' })
  const begin = async () => ({
    ...{ person: await somebody(near), programme: await adopt('33c'), startsOn: '2026-11-16' },
  })
  const accepted = async (sent: Awaited<ReturnType<typeof begin>>) => {
    const { checks } = await does(openEntry)({ person: sent.person, programme: sent.programme })
    const open = checks.filter(
      ({ condition, reason }) =>
        reason.truth === 'unknown' && !('fact' in condition.needs && condition.needs.fact === 'distance'),
    )
    return Object.fromEntries(open.map(({ condition }) => [condition.id, true]))
  }

  test('is judged at the entry where the intake has none, with what it rests on, and stays with the enrolment', async () => {
    const sent = await begin()
    const opened = await does(openEntry)({ person: sent.person, programme: sent.programme })
    expect(opened.asksDistance).toBe(true)
    const wanted = opened.checks.flatMap(({ condition: { needs } }) =>
      'fact' in needs && needs.fact === 'distance' ? needs.in : [],
    )
    const given = { ...sent, accepted: await accepted(sent) }
    await expect(does(enrolPerson)({ ...given, distance: { class: wanted[0] } })).rejects.toMatchObject({
      detail: { fields: { 'distance.evidence': {} } },
    })
    const distance = { class: wanted[0], evidence: 'Werkte drie maanden mee in de keuken' }
    const { enrolment } = await does(enrolPerson)({ ...given, distance })
    const { stored } = await does(openEnrolment)({ enrolment })
    expect(stored.content.distance).toEqual(distance)
    expect(stored.content.answers.filter(({ truth }) => truth === 'no')).toEqual([])
  })

  test('that stands in the intake goes before what is said here', async () => {
    const programme = await adopt('33c')
    const known = { ...near, distance: 'small' as const }
    const person = await somebody(known)
    const { asksDistance, checks } = await does(openEntry)({ person, programme })
    expect(asksDistance).toBe(false)
    const every = (value: boolean | string) =>
      Object.fromEntries(checks.map(({ condition }) => [condition.id, value]))
    const { enrolment } = await does(enrolPerson)({
      ...{ person, programme, startsOn: '2026-11-16', accepted: every(true) },
      ...{ exceptions: every('Besproken'), distance: { class: 'large', evidence: 'Indruk' } },
    })
    const { stored } = await does(openEnrolment)({ enrolment })
    expect(stored.content.distance).toBeNull()
  })
})

describe('the week of the entry check', () => {
  test('knows the days on which the plan has a part', async () => {
    const programme = await internship()
    const person = await somebody(student)
    await does(establishPlan)({
      ...{ ...pip, person, routeReason: 'Past bij het doel', kind1: 'volunteering', weekdays1: ['tuesday'] },
      ...{ startsOn1: '2026-11-02', endsOn1: '2027-03-01', halfDays1: '1' },
    })
    const { taken } = await does(openEntry)({ person, programme })
    expect(taken).toMatchObject([{ what: { kind: 'volunteering' }, weekday: 'tuesday', hours: null }])
  })
})

describe('progress', () => {
  test('S69 two months after a study began without progress, asking how it goes stands on the list of the guide', async () => {
    const programme = await adopt('10')
    const person = await somebody(factsOf({ level: 'B2', education: 'higher' }))
    await readAs(house, manager, (db) =>
      startResponsibility(db, {
        ...{ person, organisation: guidance, duty: 'guidance' },
        startsOn: date('2026-10-01'),
      }),
    )
    const { enrolment } = await does(enrolPerson)({
      ...{ person, programme, startsOn: '2026-10-01' },
      told: { 'in-construction': 'yes', nominated: 'yes' },
    })
    await does(moveStep)({ enrolment, step: 'degree', move: 'begin', version: 1, on: '2026-10-05' }, guide)
    const listed = async (day: string) => {
      const on = house.on(date(day))
      await refreshObligations(on)
      return (await perform(on, openWork, { rule: 'study-progress' }, guide)).rows.map((row) => [
        row.person,
        row.status,
        row.due,
      ])
    }
    expect(await listed('2026-12-05')).toEqual([[person, 'open', '2026-12-05']])
    expect(await listed('2026-12-06')).toEqual([[person, 'overdue', '2026-12-05']])
    await does(recordProgress)(
      { enrolment, on: '2026-12-06', what: 'Twee vakken gehaald' },
      guide,
      '2026-12-06',
    )
    expect((await listed('2026-12-07')).filter(([, status]) => status === 'overdue')).toEqual([])
  })
})
