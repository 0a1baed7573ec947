import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { registerPlace } from '../../catalogue/place/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { saveIntake } from '../intake/index.ts'
import { registerPerson } from '../person/index.ts'
import { answerCard, matchPlace, proposeMatches, respondToMatch } from './index.ts'
import { openCards } from './propose-match.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
const manager = await house.visitor('client-manager', municipality)
const company = await house.organisation('employer', 'Installatie BV', 'GM0344')
const employer = await house.visitor('employer', company)
const register = async () => {
  const { person } = await perform(
    house.kernel,
    registerPerson,
    {
      givenName: 'Yusuf',
      familyName: 'Geheim',
      decidedOn: '2025-02-03',
      origin: 'SY',
      birthDate: '1991-06-14',
    },
    manager,
  )
  await perform(house.kernel, saveIntake, { person, speaking: 'A2', occupation: 'Elektricien' }, manager)
  return person
}
const base = {
  kind: 'language-internship',
  title: 'Hulp bij installatie',
  sector: 'elektricien',
  level: 'A2',
  halfDays: '4',
  places: '2',
}
let places: Record<string, string> = {}
beforeAll(async () => {
  const add = async (change: object) =>
    (await perform(house.kernel, registerPlace, { ...base, ...change }, employer)).place
  places = {
    fits: await add({}),
    hard: await add({ level: 'B2' }),
    silent: await add({ level: null }),
    far: await add({ municipality: 'GM0014' }),
  }
})

describe('matching', () => {
  test('S81 each proposal shows its reasons; what is unknown comes between what fits and what does not', async () => {
    const { proposals } = await perform(house.kernel, proposeMatches, { person: await register() }, manager)
    const truths = Object.fromEntries(proposals.map((one) => [one.place.id, one.answer.truth]))
    expect(truths).toEqual({
      [places.fits ?? '']: 'yes',
      [places.silent ?? '']: 'unknown',
      [places.hard ?? '']: 'no',
      [places.far ?? '']: 'no',
    })
    expect(proposals[0]?.place.id).toBe(places.fits)
    expect(
      proposals
        .find((one) => one.place.id === places.hard)
        ?.answer.reasons.find((reason) => reason.condition === 'language'),
    ).toMatchObject({ unlockedBy: 'language-course' })
    expect(proposals.find((one) => one.place.id === places.silent)?.answer.reasons[0]).toMatchObject({
      truth: 'unknown',
      suppliedBy: 'employer',
    })
  })

  test('S78 the card shows the language level and its source date, and no name until the person agrees', async () => {
    const person = await register()
    const { match } = await perform(house.kernel, matchPlace, { person, place: places.fits }, manager)
    const card = async () =>
      (await perform(house.kernel, openCards, {}, employer)).cards.find((one) => one.match === match)
    expect(await card()).toMatchObject({
      name: null,
      card: { speaking: 'A2', speakingOn: '2026-12-01', occupation: 'Elektricien' },
    })
    expect(JSON.stringify(await card())).not.toMatch(/Yusuf|Geheim|1991|SY"/)
    await perform(
      house.kernel,
      respondToMatch,
      { match, answer: 'accepted' },
      await house.visitor('person', null, person),
    )
    expect((await card())?.name).toBe('Yusuf Geheim')
  })

  test('when both have said yes it is on the line; whoever was last', async () => {
    const person = await register()
    const { match } = await perform(house.kernel, matchPlace, { person, place: places.fits }, manager)
    await perform(house.kernel, answerCard, { match, answer: 'accepted' }, employer)
    const matched = () =>
      house.asOwner("select on_day::text from startlijn.milestone where person = $1 and kind = 'matched'", [
        person,
      ])
    expect(await matched()).toEqual([])
    await perform(
      house.kernel,
      respondToMatch,
      { match, answer: 'accepted' },
      await house.visitor('person', null, person),
    )
    expect(await matched()).toEqual([{ on_day: '2026-12-01' }])
  })

  test('a no of the employer asks why; a no of the person does not', async () => {
    const person = await register()
    const own = await house.visitor('person', null, person)
    const { match } = await perform(house.kernel, matchPlace, { person, place: places.fits }, manager)
    await expect(
      perform(house.kernel, answerCard, { match, answer: 'refused' }, employer),
    ).rejects.toMatchObject({ detail: { fields: { reason: {} } } })
    await perform(house.kernel, respondToMatch, { match, answer: 'refused' }, own)
    await expect(
      perform(house.kernel, respondToMatch, { match, answer: 'accepted' }, own),
    ).rejects.toMatchObject({ code: 'matching.answered-before' })
    expect(
      (await perform(house.kernel, openCards, {}, employer)).cards.some((one) => one.match === match),
    ).toBe(false)
  })

  test('another employer sees no card and can not answer; a second proposal of the same place is refused', async () => {
    const person = await register()
    const other = await house.visitor('employer')
    const { match } = await perform(house.kernel, matchPlace, { person, place: places.fits }, manager)
    expect((await perform(house.kernel, openCards, {}, other)).cards).toEqual([])
    await expect(
      perform(house.kernel, answerCard, { match, answer: 'accepted' }, other),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      perform(house.kernel, matchPlace, { person, place: places.fits }, manager),
    ).rejects.toMatchObject({ code: 'matching.proposed-before' })
  })

  test('origin and age change nothing in a proposal', async () => {
    const answers = async (extra: object) => {
      const { person } = await perform(
        house.kernel,
        registerPerson,
        { givenName: 'A', familyName: 'B', decidedOn: '2025-02-03', ...extra },
        manager,
      )
      return (await perform(house.kernel, proposeMatches, { person }, manager)).proposals
    }
    expect(await answers({ origin: 'SY', language: 'ar', birthDate: '1970-01-01' })).toEqual(
      await answers({ origin: 'ER', language: 'ti', birthDate: '2000-01-01' }),
    )
  })
})
