import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, joinPersons, listPersons, type PersonId, registerPerson } from '../person/index.ts'
import { saveProfile } from '../screening/index.ts'
import { bestOf, coupleHousehold, findCoupling, proposePlacement } from './index.ts'

const house = await openTestHouse()
const coa = await house.organisation('coa')
const screener = await house.visitor('coa-screener', coa)
const caseManager = await house.visitor('coa-case-manager', coa)
const coupler = await house.visitor('coa-coupler', coa)
let utrecht = ''
let groningen = ''
beforeAll(async () => {
  utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
  groningen = await house.organisation('municipality', 'Gemeente Groningen', 'GM0014')
})
const register = async (extra: object = {}) =>
  (
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2026-02-03', ...extra },
      screener,
    )
  ).person
const couple = (person: string, extra: object = {}) =>
  perform(
    house.kernel,
    coupleHousehold,
    { person, municipality: 'GM0344', on: '2026-02-18', reason: 'Familie in de buurt', ...extra },
    coupler,
  )
const propose = (person: string, extra: object = {}) =>
  perform(house.kernel, proposePlacement, { person, ...extra }, coupler)
const reaches = async (organisation: string, person: string) =>
  (
    await perform(house.kernel, listPersons, {}, await house.visitor('client-manager', organisation))
  ).persons.some((one) => one.person === person)
/** Who has the duty of housing, from when until when, as it is known now. */
const housing = async (person: PersonId) =>
  (await readAs(house, coupler, (db) => getLine(db, person))).responsibilities
    .filter((one) => one.duty === 'housing')
    .map(({ organisation, startsOn, endsOn }) => ({ organisation, startsOn, endsOn }))
const couplingOf = async (person: PersonId) => {
  const { memberships } = await readAs(house, coupler, (db) => getLine(db, person))
  return readAs(house, coupler, (db) =>
    findCoupling(
      db,
      memberships.map((one) => one.household),
    ),
  )
}

describe('a proposal for a person', () => {
  test('regions first, then municipalities, near the place where the household lives', async () => {
    const { proposals } = await propose(await register(), { livesIn: 'GM0344', nationalTarget: '10000' })
    expect(proposals).toHaveLength(35)
    const { region, municipality } = bestOf(proposals)
    expect([region?.name, municipality?.name]).toEqual(['Midden-Utrecht', 'Utrecht'])
    expect(proposals[0]?.terms.map((term) => term.name)).toEqual(['room', 'distance', 'demand'])
  })

  test('origin and mother tongue change nothing in a proposal', async () => {
    const answer = async (origin: string, language: string) => {
      const person = await register({ origin, language })
      await perform(
        house.kernel,
        saveProfile,
        { person, occupation: 'Kok', language1: language, level1: 'C2' },
        screener,
      )
      return (await propose(person, { livesIn: 'GM0014', nationalTarget: '10000', work: 'AM05' })).proposals
    }
    const one = await answer('SY', 'ar')
    expect(bestOf(one).municipality).toBeDefined()
    expect(await answer('ER', 'ti')).toEqual(one)
  })

  test('couplings of this half-year take room, counted in persons', async () => {
    const roomLeft = async () =>
      bestOf((await propose(await register(), { livesIn: 'GM0014', nationalTarget: '10000' })).proposals)
        .municipality?.terms[0]?.detail.left ?? 0
    const [first, partner] = [await register(), await register({ givenName: 'Amal' })]
    await perform(
      house.kernel,
      joinPersons,
      { person: partner, with: first, role: 'partner', startsOn: '2026-06-01' },
      caseManager,
    )
    const before = await roomLeft()
    await couple(first, { municipality: 'GM0014', on: '2026-11-02' })
    expect(await roomLeft()).toBe(before - 2)
  })

  test('a place that does not exist is refused at its field', async () => {
    const person = await register()
    await expect(propose(person, { family: 'GM9999' })).rejects.toMatchObject({
      detail: { fields: { family: { message: 'problem.placement.place' } } },
    })
    await expect(propose(person, { work: 'AM99' })).rejects.toMatchObject({
      detail: { fields: { work: { message: 'problem.placement.place' } } },
    })
    await expect(propose(person, { hospital: 'Utrecht' })).rejects.toMatchObject({
      detail: { fields: { hospital: { message: 'problem.placement.place' } } },
    })
  })
})

describe('coupling', () => {
  test('S1 the coupled municipality finds the same file, by law: before the coupling it does not', async () => {
    const person = await register()
    expect(await reaches(utrecht, person)).toBe(false)
    await couple(person)
    expect(await reaches(utrecht, person)).toBe(true)
    expect(await housing(person)).toEqual([{ organisation: utrecht, startsOn: '2026-02-18', endsOn: null }])
  })

  test('S13 an override without a reason is refused at its field; the best choice needs none', async () => {
    const person = await register()
    await expect(couple(person, { work: 'GM0014', reason: null })).rejects.toMatchObject({
      detail: {
        fields: { reason: { message: 'problem.placement.reason-needed', params: { best: 'Groningen' } } },
      },
    })
    expect(await couplingOf(person)).toBeUndefined()
    await couple(person, { work: 'GM0014', municipality: 'GM0014', reason: null })
    expect((await couplingOf(person))?.proposal).toMatchObject({
      choice: 'follows',
      municipality: { name: 'Groningen', anchors: ['work'] },
      question: { work: 'GM0014' },
    })
  })

  test('an override keeps its reason and what had been proposed', async () => {
    const person = await register()
    await couple(person, { livesIn: 'GM0014' })
    expect(await couplingOf(person)).toMatchObject({
      municipality: 'GM0344',
      reason: 'Familie in de buurt',
      proposal: { choice: 'departs', best: 'Groningen', municipality: { name: 'Utrecht' } },
    })
  })

  test('without anything to propose the choice needs a reason too', async () => {
    await expect(couple(await register(), { reason: null })).rejects.toMatchObject({
      detail: { fields: { reason: { message: 'problem.placement.reason-unproposed' } } },
    })
  })

  test('concerns every member of the household, and is one milestone', async () => {
    const [first, partner] = [await register(), await register({ givenName: 'Amal' })]
    await perform(
      house.kernel,
      joinPersons,
      { person: partner, with: first, role: 'partner', startsOn: '2026-02-10' },
      caseManager,
    )
    await couple(partner)
    expect([await reaches(utrecht, first), await reaches(utrecht, partner)]).toEqual([true, true])
    const coupled = async (person: PersonId) =>
      (await readAs(house, coupler, (db) => getLine(db, person))).milestones
        .filter((one) => one.kind === 'coupled')
        .map(({ fact, organisation }) => ({ fact, organisation }))
    expect(await coupled(first)).toHaveLength(1)
    expect(await coupled(first)).toEqual(await coupled(partner))
    const journal = await house.asOwner<{ person: string }>(
      "select person from startlijn.journal where action = 'placement.couple' and person = any($1::uuid[])",
      [[first, partner]],
    )
    expect(journal.map((row) => row.person).sort()).toEqual([first, partner].sort())
  })

  test('coupling again passes the duty on; the former municipality loses the file', async () => {
    const person = await register()
    await couple(person)
    await couple(person, { municipality: 'GM0014', on: '2026-03-01', version: 1 })
    expect([await reaches(utrecht, person), await reaches(groningen, person)]).toEqual([false, true])
    expect(await housing(person)).toEqual([
      { organisation: utrecht, startsOn: '2026-02-18', endsOn: '2026-02-28' },
      { organisation: groningen, startsOn: '2026-03-01', endsOn: null },
    ])
  })

  test('a mistake is corrected on the same day: the wrong municipality never had the duty', async () => {
    const person = await register()
    await couple(person)
    await couple(person, { municipality: 'GM0014', version: 1 })
    expect(await housing(person)).toEqual([{ organisation: groningen, startsOn: '2026-02-18', endsOn: null }])
    expect(await reaches(utrecht, person)).toBe(false)
    const { milestones } = await readAs(house, coupler, (db) => getLine(db, person))
    expect(
      milestones.filter((one) => one.kind === 'coupled').map((one) => [one.organisation, one.on]),
    ).toEqual([[groningen, '2026-02-18']])
  })

  test('coupling to the same municipality reaches who joined since, and is refused when nobody did', async () => {
    const [first, partner] = [await register(), await register({ givenName: 'Amal' })]
    await couple(first)
    await expect(couple(first, { version: 1 })).rejects.toMatchObject({ code: 'placement.coupled-already' })
    await perform(
      house.kernel,
      joinPersons,
      { person: partner, with: first, role: 'partner', startsOn: '2026-05-01' },
      caseManager,
    )
    await couple(first, { version: 1, on: '2026-05-01' })
    expect(await housing(partner)).toEqual([{ organisation: utrecht, startsOn: '2026-05-01', endsOn: null }])
    expect(await housing(first)).toHaveLength(1)
  })

  test('somebody else coupled meanwhile: refused', async () => {
    const person = await register()
    await couple(person)
    await expect(couple(person, { municipality: 'GM0014', on: '2026-03-01' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  test.each([
    [
      'a municipality that does not exist',
      { municipality: 'GM9999' },
      'municipality',
      'placement.municipality',
    ],
    [
      'a municipality without Startlijn',
      { municipality: 'GM0363' },
      'municipality',
      'placement.not-connected',
    ],
    ['a day in the future', { on: '2026-12-02' }, 'on', 'field.date-future'],
    ['a day before there was a household', { on: '2026-01-01' }, 'on', 'placement.no-household'],
  ])('%s is refused at its field', async (_, change, field, message) => {
    await expect(couple(await register(), change)).rejects.toMatchObject({
      detail: { fields: { [field]: { message: `problem.${message}` } } },
    })
  })

  test('a day before the former coupling is refused', async () => {
    const person = await register()
    await couple(person)
    await expect(
      couple(person, { municipality: 'GM0014', on: '2026-02-17', version: 1 }),
    ).rejects.toMatchObject({ detail: { fields: { on: { message: 'problem.placement.before-earlier' } } } })
  })

  test('a screener may not couple; a coupler of another organisation finds nobody', async () => {
    const person = await register()
    const input = { person, municipality: 'GM0344', on: '2026-02-18', reason: 'x' }
    await expect(perform(house.kernel, coupleHousehold, input, screener)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    const stranger = await house.visitor('coa-coupler')
    await expect(perform(house.kernel, coupleHousehold, input, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(perform(house.kernel, proposePlacement, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
