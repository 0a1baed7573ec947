import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { closePlace } from '../../catalogue/place/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { establishPlan } from '../plan/index.ts'
import { answerCard, matchPlace, proposeMatches, respondToMatch } from './index.ts'

const house = await openTestHouse()
const { manager, employer, register, add, propose, own } = await matchingHouse(house)
let places: Record<'fits' | 'hard' | 'silent' | 'far', string>
beforeAll(async () => {
  places = {
    fits: await add({}),
    hard: await add({ level: 'B2' }),
    silent: await add({ level: null }),
    far: await add({ municipality: 'GM0014' }),
  }
})
const proposalsFor = async (person: string) =>
  (await perform(house.kernel, proposeMatches, { person }, manager)).proposals

describe('places for a person', () => {
  test('S81 each proposal shows its reasons and can be refused with a reason; what is unknown comes between what fits and what does not', async () => {
    const person = await register()
    const proposals = await proposalsFor(person)
    expect(Object.fromEntries(proposals.map((one) => [one.place.id, one.answer.truth]))).toEqual({
      [places.fits]: 'yes',
      [places.silent]: 'unknown',
      [places.hard]: 'no',
      [places.far]: 'no',
    })
    expect(proposals.slice(0, 2).map((one) => one.place.id)).toEqual([places.fits, places.silent])
    const reasonsOf = (place: string) => proposals.find((one) => one.place.id === place)?.answer.reasons ?? []
    for (const one of proposals) expect(one.answer.reasons.length).toBeGreaterThanOrEqual(4)
    expect(reasonsOf(places.hard)).toContainEqual(
      expect.objectContaining({ condition: 'language', truth: 'no', unlockedBy: 'language-course' }),
    )
    expect(reasonsOf(places.far)).toContainEqual(
      expect.objectContaining({ condition: 'distance', truth: 'no', unlockedBy: 'travel' }),
    )
    expect(reasonsOf(places.silent)).toContainEqual(
      expect.objectContaining({ condition: 'language', truth: 'unknown', suppliedBy: 'employer' }),
    )
    const match = await propose(person, places.fits)
    await perform(
      house.kernel,
      respondToMatch,
      { match, answer: 'refused', reason: 'Ik zoek werk in de zorg' },
      await own(person),
    )
    const stored = await house.asOwner(
      'select person_answer, person_reason from startlijn.match where id = $1',
      [match],
    )
    expect(stored).toEqual([{ person_answer: 'refused', person_reason: 'Ik zoek werk in de zorg' }])
  })

  test('lessons on the days of the place are said as a clash', async () => {
    const person = await register()
    await perform(
      house.kernel,
      establishPlan,
      {
        person,
        on: '2026-10-01',
        route: 'route-b1',
        routeStartsOn: '2026-10-05',
        routeHalfDays: '3',
        routeWeekdays: ['monday', 'thursday'],
        goal: 'Elektricien',
      },
      manager,
    )
    const fits = (await proposalsFor(person)).find((one) => one.place.id === places.fits)
    expect(fits?.answer.reasons).toContainEqual(
      expect.objectContaining({ condition: 'days', truth: 'no', detail: { days: 'monday' } }),
    )
    expect(fits?.answer.reasons).toContainEqual(
      expect.objectContaining({ condition: 'time', truth: 'yes', detail: { free: 7, asked: 4 } }),
    )
  })

  test('origin, language, age, name and family ties change nothing in a proposal', async () => {
    const answers = async (told: object) => {
      const proposals = await proposalsFor(await register(told))
      return proposals.map(({ place, answer, wish, km }) => ({ place: place.id, answer, wish, km }))
    }
    const one = await answers({ origin: 'SY', language: 'ar', birthDate: '1970-01-01' })
    for (const other of [
      { origin: 'ER', language: 'ti', birthDate: '2004-05-05' },
      { givenName: 'Miriam', familyName: 'Anders', arrivedAsFamily: 'yes', arrivedOn: '2025-02-03' },
    ])
      expect(await answers(other)).toEqual(one)
  })

  test('a place that is full or closed is proposed to nobody', async () => {
    const place = await add({ places: '1', title: 'Een plek' })
    const match = await propose(await register(), place)
    const [{ person } = { person: '' }] = await house.asOwner<{ person: string }>(
      'select person from startlijn.match where id = $1',
      [match],
    )
    await perform(house.kernel, respondToMatch, { match, answer: 'accepted' }, await own(person))
    await perform(house.kernel, answerCard, { match, answer: 'accepted' }, employer)
    const next = await register()
    expect((await proposalsFor(next)).map((one) => one.place.id)).not.toContain(place)
    await expect(perform(house.kernel, matchPlace, { person: next, place }, manager)).rejects.toMatchObject({
      code: 'matching.not-open',
    })
    const closed = await add({ title: 'Dicht' })
    await perform(house.kernel, closePlace, { place: closed, version: 1, state: 'withdrawn' }, employer)
    await expect(
      perform(house.kernel, matchPlace, { person: next, place: closed }, manager),
    ).rejects.toMatchObject({ code: 'matching.not-open' })
  })

  test('S82 without a text on experience a card can not be sent, and the list says what is missing', async () => {
    const person = await register({}, { occupation: undefined, speaking: undefined })
    const { missing } = await perform(house.kernel, proposeMatches, { person }, manager)
    expect(missing).toEqual(expect.arrayContaining(['speaking', 'experience']))
    await expect(
      perform(house.kernel, matchPlace, { person, place: places.fits }, manager),
    ).rejects.toMatchObject({ code: 'matching.no-experience' })
  })

  test('a client manager of another municipality does not find the person', async () => {
    const person = await register()
    const stranger = await house.visitor('client-manager')
    await expect(perform(house.kernel, proposeMatches, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(
      perform(house.kernel, matchPlace, { person, place: places.fits }, stranger),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
