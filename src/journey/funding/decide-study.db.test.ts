import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { decideStudy, openMoney, requestStudy, setStudyPolicy } from './index.ts'

const { does, register, own, consultant, policy, withIncome } = await openMoneyHouse()

const request = { version: 0, course: 'Pre-bachelor ICT', kind: 'bridge-course', startsOn: '2027-02-01' }
const decision = {
  version: 1,
  outcome: 'granted',
  on: '2026-12-01',
  reason: 'Past bij het plan',
  jobDuty: 'none',
  appeal: 'Binnen zes weken bezwaar bij de gemeente',
}

describe('study with benefit retained', () => {
  test('S66 without a policy of the municipality nothing is granted: the reason and the way to object are shown', async () => {
    const person = await withIncome(await register())
    await does(requestStudy)(request, await own(person))
    expect((await does(openMoney)({}, await own(person))).policy).toBeNull()
    await expect(does(decideStudy)({ person, ...decision }, consultant)).rejects.toMatchObject({
      detail: { fields: { outcome: { message: 'problem.funding.no-policy' } } },
    })
    await does(decideStudy)(
      { person, ...decision, outcome: 'refused', reason: 'De gemeente heeft geen beleid' },
      consultant,
    )
    const shown = (await does(openMoney)({}, await own(person))).study?.content.decision
    expect(shown).toMatchObject({
      outcome: 'refused',
      reason: 'De gemeente heeft geen beleid',
      appeal: 'Binnen zes weken bezwaar bij de gemeente',
    })
  })

  test('with a policy the decision keeps its conditions and that there is no duty to apply for jobs', async () => {
    await does(setStudyPolicy)(
      { allowed: 'yes', jobDuty: 'none', conditions: 'Afspraken met UAF', startsOn: '2026-11-01' },
      policy,
    )
    const person = await withIncome(await register())
    await does(requestStudy)({ ...request, person }, consultant)
    await does(decideStudy)({ person, ...decision, conditions: 'Elk half jaar een gesprek' }, consultant)
    const opened = await does(openMoney)({ person, route: 'bridge-course' }, consultant)
    expect(opened.study?.content.decision).toMatchObject({
      outcome: 'granted',
      jobDuty: 'none',
      conditions: 'Elk half jaar een gesprek',
    })
    expect(opened.facts['study-agreed']).toBe('yes')
    expect(opened.facts['municipality-agrees']).toBe('unknown')
    await expect(does(decideStudy)({ person, ...decision, version: 2 }, consultant)).rejects.toMatchObject({
      code: 'funding.no-request',
    })
  })

  test('a policy that refuses grants nothing from its day on', async () => {
    await does(setStudyPolicy)(
      { allowed: 'no', jobDuty: 'stays', appeal: 'Bezwaar', startsOn: '2026-12-01' },
      policy,
    )
    const person = await withIncome(await register())
    await does(requestStudy)({ ...request, person }, consultant)
    await expect(does(decideStudy)({ person, ...decision }, consultant)).rejects.toMatchObject({
      detail: { fields: { outcome: { message: 'problem.funding.policy-refuses' } } },
    })
  })
})
