import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date, type IsoDate } from '../../platform/date.ts'
import { setRule } from '../obligation/set-rule.ts'
import { type PersonId, recordEpisode, recordMilestone } from '../person/index.ts'
import { establishPlan } from './index.ts'
import { openPlan } from './open-plan.ts'

const house = await openTestHouse()
const helmond = await house.organisation('municipality', 'Gemeente Helmond', 'GM0794')
const manager = await house.visitor('client-manager', helmond)
const policy = await house.visitor('policy', helmond)
const { register } = planHouse(house, manager)
await perform(house.on('2026-01-05'), setRule, { rule: 'R34', startsOn: '2026-02-01' }, policy)

const registered = async (on: IsoDate): Promise<PersonId> => {
  const person = await register()
  await readAs(house, manager, (db) => recordMilestone(db, { person }, { kind: 'registered', on }))
  return person
}
const plan = { ...pip, on: '2026-05-04', routeStartsOn: '2026-05-04' }
const work = { kind1: 'work-experience', startsOn1: '2026-05-11', endsOn1: undefined }
const study = { kind1: 'mbo', startsOn1: '2026-05-11', endsOn1: undefined }
const establish = (person: PersonId, input: object) =>
  perform(house.on('2026-05-06'), establishPlan, { person, ...plan, ...input }, manager)
const open = (person: PersonId) => perform(house.on('2026-05-06'), openPlan, { person }, manager)

describe('the landing phase that an organisation adopted', () => {
  test('S30 a study is allowed at once; a way to work is warned until three months, and a person decides with a reason', async () => {
    const person = await registered(date('2026-03-01'))
    expect((await open(person)).landing).toEqual({ until: '2026-06-01', months: 3 })
    await expect(establish(person, work)).rejects.toMatchObject({
      detail: { fields: { earlyWorkReason: { message: 'problem.plan.landing', params: { count: 3 } } } },
    })
    const student = await registered(date('2026-03-01'))
    await establish(student, study)
    expect((await open(student)).plan?.content.parts.map(({ kind }) => kind)).toEqual(['route-b1', 'mbo'])
    const reason = 'Heeft zelf een werkgever gevonden'
    await establish(person, { ...work, earlyWorkReason: reason })
    expect((await open(person)).plan?.content.earlyWorkReason).toBe(reason)
  })

  test('the day after its last day needs no reason, and the last day does', async () => {
    const person = await registered(date('2026-03-01'))
    await expect(establish(person, { ...work, startsOn1: '2026-06-01' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await establish(person, { ...work, startsOn1: '2026-06-02' })
    expect((await open(person)).plan?.content.earlyWorkReason).toBeNull()
  })

  test('who studies with student finance goes first', async () => {
    const person = await registered(date('2026-03-01'))
    await readAs(house, manager, (db) =>
      recordEpisode(
        db,
        { person },
        { kind: 'student-finance', startsOn: date('2026-05-01'), endsOn: null, state: 'running' },
      ),
    )
    expect((await open(person)).landing).toBeNull()
    await establish(person, work)
    expect((await open(person)).plan?.version).toBe(1)
  })

  test('binds nobody who was registered before the organisation adopted it, and no other organisation', async () => {
    const before = await registered(date('2026-01-31'))
    expect((await open(before)).landing).toBeNull()
    const other = await house.visitor('client-manager', await house.organisation('municipality'))
    const elsewhere = planHouse(house, other)
    const person = await elsewhere.register()
    await readAs(house, other, (db) =>
      recordMilestone(db, { person }, { kind: 'registered', on: date('2026-03-01') }),
    )
    await perform(house.on('2026-05-06'), establishPlan, { person, ...plan, ...work }, other)
    expect((await perform(house.kernel, openPlan, { person }, other)).landing).toBeNull()
  })

  test('a new version does not ask again for what was decided', async () => {
    const person = await registered(date('2026-03-01'))
    await establish(person, { ...work, earlyWorkReason: 'Wil zelf' })
    await establish(person, { ...work, version: 1, goal: 'Monteur worden' })
    expect((await open(person)).plan?.content).toMatchObject({
      goal: 'Monteur worden',
      earlyWorkReason: 'Wil zelf',
    })
  })
})
