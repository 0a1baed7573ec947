import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, type PersonId } from '../person/index.ts'
import { saveProfile } from '../screening/index.ts'
import { openIntake, saveIntake, tellWish } from './index.ts'
import { openWish } from './tell-wish.ts'

const { house, municipality, screener, manager, stranger, coupled, meet } = await openHandoverHouse()
const income = await house.visitor('income-consultant', municipality)

/** Somebody in the reception centre whose civic integration lies with the municipality since the handover. */
const handedOver = async () => {
  const person = await coupled()
  await meet(person)
  return person
}
const save = (person: PersonId, input: object, day = '2026-12-01') =>
  perform(house.on(day), saveIntake, { person, ...input }, manager)
const open = (person: PersonId, visitor = manager) => perform(house.kernel, openIntake, { person }, visitor)

describe('beginning the intake', () => {
  test('is possible in the reception centre, after the handover and not before it', async () => {
    const person = await coupled()
    await expect(open(person)).rejects.toMatchObject({ code: 'intake.not-yet' })
    await meet(person)
    expect(await save(person, { speaking: 'A1' })).toEqual({ person, version: 1 })
    const line = await readAs(house, manager, (db) => getLine(db, person))
    expect(line.episodes.filter((one) => one.track === 'living')).toMatchObject([
      { kind: 'reception-centre', endsOn: null },
    ])
  })

  test('shows what was told in reception, also when the person told a wish first', async () => {
    const person = await handedOver()
    const told = { occupation: 'Elektricien', yearsOfWork: 9, speaking: 'A1', diploma: 'Vakdiploma' }
    await perform(house.kernel, saveProfile, { person, ...told, ambition: 'Werken' }, screener)
    const own = await house.visitor('person', null, person)
    expect(await perform(house.kernel, openWish, {}, own)).toEqual({ version: 0, wish: 'Werken' })
    await perform(house.kernel, tellWish, { wish: 'Ik wil een eigen bedrijf' }, own)
    expect((await open(person)).begin).toMatchObject({
      source: 'reception',
      intake: { ...told, wish: 'Ik wil een eigen bedrijf', wishBy: 'person' },
    })
    // from now on the intake is the source: what is left empty in it stays empty
    await save(person, { version: 1, speaking: 'A2', wish: 'Ik wil een eigen bedrijf' })
    expect((await open(person)).begin).toMatchObject({
      source: 'intake',
      intake: { speaking: 'A2', occupation: null, wishBy: 'person' },
    })
  })
})

describe('storing the intake', () => {
  test('S39 a new distance class keeps the old one with its date, and asks what it rests on', async () => {
    const person = await handedOver()
    await expect(save(person, { distanceClass: 'large' })).rejects.toMatchObject({
      detail: { fields: { distanceEvidence: {} } },
    })
    const first = { distanceClass: 'large', distanceEvidence: 'Nog geen Nederlands' }
    const second = { distanceClass: 'middle', distanceEvidence: 'A2, diploma gewaardeerd' }
    await save(person, first, '2026-04-01')
    await save(person, { version: 1, ...second }, '2026-09-01')
    const { intake } = await open(person)
    expect(intake?.content.distance).toMatchObject({ class: 'middle', on: '2026-09-01' })
    expect(intake?.content.distanceHistory).toEqual([
      { class: 'large', evidence: 'Nog geen Nederlands', on: '2026-04-01' },
    ])
  })

  test('S41 the person tells the wish in own words; goal and realistic step are both visible to the person', async () => {
    const person = await handedOver()
    const own = await house.visitor('person', null, person)
    const wish = 'Ik wil weer verpleegkundige zijn'
    await perform(house.kernel, tellWish, { wish }, own)
    await save(person, { version: 1, wish, realisticStep: 'Zorghulp met taalles' })
    expect((await open(person, own)).intake?.content).toMatchObject({
      wish,
      wishBy: 'person',
      realisticStep: 'Zorghulp met taalles',
    })
    await save(person, { version: 2, wish: 'Verpleegkundige, eerst zorghulp' })
    expect((await open(person, own)).intake?.content.wishBy).toBe('client-manager')
  })

  test('support is yes, no or unknown per area', async () => {
    const person = await handedOver()
    await save(person, { health: 'yes', debt: 'no', diploma: 'Verpleegkunde', valuation: 'applied' })
    expect((await open(person)).intake?.content).toMatchObject({
      support: { health: 'yes', debt: 'no', housing: null, 'child-care': null, family: null },
      valuation: 'applied',
    })
  })

  test('a corrected day of the learnability test takes the former one back', async () => {
    const person = await handedOver()
    await save(person, { learnabilityTestedOn: '2026-05-01', learnability: 'B1' })
    await save(person, { version: 1, learnabilityTestedOn: '2026-05-08', learnability: 'B1' })
    await save(person, { version: 2, learnabilityTestedOn: '2026-05-08', learnability: 'B1' })
    const { milestones } = await readAs(house, manager, (db) => getLine(db, person))
    expect(milestones.filter((one) => one.kind === 'learnability-test')).toMatchObject([
      { on: '2026-05-08', detail: 'B1' },
    ])
  })

  test.each([
    ['a test in the future', { learnabilityTestedOn: '2027-01-01' }, 'learnabilityTestedOn'],
    ['an outcome without a day', { learnability: 'B1' }, 'learnabilityTestedOn'],
    ['evidence without a class', { distanceEvidence: 'x' }, 'distanceClass'],
    ['another answer than yes or no', { health: 'een beetje' }, 'health'],
    ['half a summons', { summonses: '1,5' }, 'summonses'],
  ])('%s is refused at its field', async (_, input, field) => {
    const person = await handedOver()
    await expect(save(person, input)).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('a stale form, a stranger and a wrong role are refused', async () => {
    const person = await handedOver()
    await save(person, {})
    await expect(save(person, { version: 0 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(perform(house.kernel, saveIntake, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(perform(house.kernel, saveIntake, { person }, income)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })

  test('every opening and every change is in the journal', async () => {
    const person = await handedOver()
    await save(person, {})
    await open(person)
    const journal = await house.asOwner(
      "select action, effect from startlijn.journal where person = $1 and action like 'intake.%' order by id",
      [person],
    )
    expect(journal).toEqual([
      { action: 'intake.save', effect: 'write' },
      { action: 'intake.open', effect: 'read' },
    ])
  })
})
