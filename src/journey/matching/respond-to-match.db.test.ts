import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { answerCard, matchPlace, respondToMatch, withdrawMatch } from './index.ts'
import { openOwnMatches } from './respond-to-match.ts'
import { openMatches } from './withdraw-match.ts'

const house = await openTestHouse()
const { manager, employer, register, add, propose, consent, cards, own } = await matchingHouse(house)
const place = await add({ places: '100' })
const matched = (person: string) =>
  house.asOwner("select on_day::text from startlijn.milestone where person = $1 and kind = 'matched'", [
    person,
  ])
const takenOf = async (which: string) =>
  (await house.asOwner<{ taken: number }>('select taken from startlijn.place where id = $1', [which]))[0]
    ?.taken
const proposed = async (which = place) => {
  const person = await register()
  const match = await propose(person, which)
  await consent(person)
  const self = await own(person)
  const respond = (answer = 'accepted', kernel = house.kernel) =>
    perform(kernel, respondToMatch, { match, answer }, self)
  const accept = () => perform(house.kernel, answerCard, { match, answer: 'accepted' }, employer)
  return { person, match, self, respond, accept }
}

describe('the answer of the person', () => {
  test('when both have said yes it is on the line and a seat is taken, once', async () => {
    const { person, respond, accept } = await proposed()
    const before = await takenOf(place)
    await accept()
    expect(await matched(person)).toEqual([])
    await respond()
    expect(await matched(person)).toEqual([{ on_day: '2026-12-01' }])
    expect(await takenOf(place)).toBe((before ?? 0) + 1)
  })

  test('person and employer who say yes at the same time make one match', async () => {
    const { person, respond, accept } = await proposed()
    const before = await takenOf(place)
    await Promise.all([respond(), accept()])
    expect(await matched(person)).toHaveLength(1)
    expect(await takenOf(place)).toBe((before ?? 0) + 1)
  })

  test('of two who want the last seat at the same time one gets it, and the other is told', async () => {
    const single = await add({ places: '1', title: 'Een plek' })
    const [first, second] = [await proposed(single), await proposed(single)]
    await first.accept()
    await second.accept()
    const outcomes = await Promise.allSettled([first.respond(), second.respond()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'matching.place-gone' },
    })
    expect(await takenOf(single)).toBe(1)
    expect([...(await matched(first.person)), ...(await matched(second.person))]).toHaveLength(1)
  })

  test('the person reads the own proposals with why they fit', async () => {
    const { match, self } = await proposed()
    const { matches } = await perform(house.kernel, openOwnMatches, {}, self)
    expect(matches).toMatchObject([{ id: match, explanation: { truth: 'yes' }, personAnswer: null }])
  })

  test('an answer is given once; a double click is one answer', async () => {
    const { match, self, respond } = await proposed()
    const key = newIdentifier<string>()
    const click = () =>
      perform(house.kernel, respondToMatch, { match, answer: 'accepted' }, self, { idempotencyKey: key })
    await Promise.all([click(), click()])
    await expect(respond('refused')).rejects.toMatchObject({ code: 'matching.answered-before' })
  })

  test('a no asks for no reason, and the employer sees nothing of it', async () => {
    const { match, respond } = await proposed()
    await respond('refused')
    expect((await cards()).some((one) => one.match === match)).toBe(false)
  })

  test('nobody answers for somebody else', async () => {
    const { match } = await proposed()
    const stranger = await own(await register())
    await expect(
      perform(house.kernel, respondToMatch, { match, answer: 'accepted' }, stranger),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a proposal that nobody answered lapses after four weeks, and can be made anew', async () => {
    const { person, match, respond } = await proposed()
    const late = house.on('2026-12-30')
    await expect(respond('accepted', late)).rejects.toMatchObject({ code: 'matching.over' })
    await expect(perform(late, answerCard, { match, answer: 'accepted' }, employer)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(perform(house.kernel, matchPlace, { person, place }, manager)).rejects.toMatchObject({
      code: 'matching.proposed-before',
    })
    await expect(perform(late, matchPlace, { person, place }, manager)).resolves.toMatchObject({ person })
  })
})

describe('withdrawing', () => {
  test('the person takes the yes back: name and card are gone, and the seat is free again', async () => {
    const { person, match, self, respond, accept } = await proposed()
    await respond()
    await accept()
    const before = await takenOf(place)
    expect((await cards()).find((one) => one.match === match)?.name).toBe('Yusuf Geheim')
    await perform(house.kernel, withdrawMatch, { match }, self)
    expect((await cards()).some((one) => one.match === match)).toBe(false)
    expect(await takenOf(place)).toBe((before ?? 0) - 1)
    await expect(perform(house.kernel, withdrawMatch, { match }, self)).rejects.toMatchObject({
      code: 'matching.over',
    })
    await expect(perform(house.kernel, matchPlace, { person, place }, manager)).resolves.toMatchObject({
      person,
    })
  })

  test('a client manager says why, and nobody answers afterwards', async () => {
    const { person, match, respond, accept } = await proposed()
    const withdraw = (input: object, visitor = manager) =>
      perform(house.kernel, withdrawMatch, { person, match, ...input }, visitor)
    await expect(withdraw({})).rejects.toMatchObject({ detail: { fields: { reason: {} } } })
    await expect(withdraw({ reason: 'x' }, await house.visitor('client-manager'))).rejects.toMatchObject({
      kind: 'not-found',
    })
    await withdraw({ reason: 'Begint met een opleiding' })
    const { matches } = await perform(house.kernel, openMatches, { person }, manager)
    expect(matches).toMatchObject([
      { id: match, endedHow: 'withdrawn', endedReason: 'Begint met een opleiding' },
    ])
    await expect(respond()).rejects.toMatchObject({ code: 'matching.over' })
    await expect(accept()).rejects.toMatchObject({ kind: 'not-found' })
  })
})
