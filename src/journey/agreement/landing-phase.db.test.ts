import { describe, expect, test } from 'vitest'
import { agreementInput } from '../../../tests/agreement-house.ts'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date, type IsoDate } from '../../platform/date.ts'
import { findCandidates, matchPlace, proposeMatches } from '../matching/index.ts'
import { setRule } from '../obligation/set-rule.ts'
import { type PersonId, recordEpisode, recordMilestone, registerPerson } from '../person/index.ts'
import { earlyWorkDecisions } from '../plan/early-work.ts'
import { beginAgreement, proposeAgreement } from './propose-agreement.ts'

const house = await openTestHouse()
const { municipality, manager, company, register, add } = await matchingHouse(house)
const policy = await house.visitor('policy', municipality)
await perform(house.on('2026-08-01'), setRule, { rule: 'R34', startsOn: '2026-08-01' }, policy)

const landedSince = async (on: IsoDate): Promise<PersonId> => {
  const person = await register({}, { experience: 'Zes jaar', experienceYears: '6' })
  await readAs(house, manager, (db) => recordMilestone(db, { person }, { kind: 'registered', on }))
  return person
}
const reason = 'Heeft zelf een werkgever gevonden'
const asked = (message: string) => ({
  detail: { fields: { earlyWorkReason: { message: `problem.${message}`, params: { count: 3 } } } },
})
const match = (person: PersonId, place: string, given: object = {}) =>
  perform(house.kernel, matchPlace, { person, place, ...given }, manager)
const propose = (person: PersonId, given: object = {}) =>
  perform(
    house.kernel,
    proposeAgreement,
    { person, employer: company, ...agreementInput, startsOn: '2026-12-07', ...given },
    manager,
  )

describe('a proposal of work while somebody lands, where the organisation adopted that norm', () => {
  test('S30 a proposed place is warned until three months, and a person decides with a reason, once', async () => {
    const person = await landedSince(date('2026-09-02'))
    const [first, second] = [await add(), await add()]
    const shown = await perform(house.kernel, proposeMatches, { person }, manager)
    expect(shown.landing).toEqual({ until: '2026-12-02', months: 3, decided: null })
    const { candidates } = await perform(house.kernel, findCandidates, { place: first }, manager)
    expect(candidates.find((one) => one.person === person)?.landing).toBe('2026-12-02')
    await expect(match(person, first)).rejects.toMatchObject(asked('plan.landing-proposal'))
    await match(person, first, { earlyWorkReason: reason })
    await match(person, second)
    expect((await perform(house.kernel, proposeMatches, { person }, manager)).landing?.decided).toBe(reason)
    const kept = await readAs(house, manager, (db) => earlyWorkDecisions.find(db, person))
    expect(kept?.content).toEqual({ until: '2026-12-02', reason })
  })

  test('S30 an agreement that begins in those months is warned; one that begins after them is not', async () => {
    const person = await landedSince(date('2026-09-10'))
    expect((await perform(house.kernel, beginAgreement, { person }, manager)).landing?.until).toBe(
      '2026-12-10',
    )
    await expect(propose(person)).rejects.toMatchObject(asked('plan.landing-proposal'))
    await expect(propose(person, { startsOn: '2026-12-10' })).rejects.toMatchObject(
      asked('plan.landing-proposal'),
    )
    const after = await propose(person, { startsOn: '2026-12-11' })
    expect(after.person).toBe(person)
    const other = await landedSince(date('2026-09-10'))
    const early = await propose(other, { earlyWorkReason: reason })
    expect(early.person).toBe(other)
  })

  test('a phase that is over, a study with student finance and an organisation without the norm ask nothing', async () => {
    const place = await add()
    const over = await landedSince(date('2026-08-31'))
    expect((await match(over, place)).person).toBe(over)
    const student = await landedSince(date('2026-09-10'))
    await readAs(house, manager, (db) =>
      recordEpisode(
        db,
        { person: student },
        { kind: 'student-finance', startsOn: date('2026-10-01'), endsOn: null, state: 'running' },
      ),
    )
    expect((await match(student, place)).person).toBe(student)
    const other = await house.visitor('client-manager', await house.organisation('municipality'))
    const told = { givenName: 'Rima', familyName: 'Elders', decidedOn: '2026-02-03' }
    const { person } = await perform(house.kernel, registerPerson, told, other)
    await readAs(house, other, (db) =>
      recordMilestone(db, { person }, { kind: 'registered', on: date('2026-09-10') }),
    )
    expect((await perform(house.kernel, proposeMatches, { person }, other)).landing).toBeNull()
  })
})
