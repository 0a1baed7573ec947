import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { withdrawConsent } from '../handover/index.ts'
import { startResponsibility } from '../person/index.ts'
import { answerCard, respondToMatch } from './index.ts'
import { listMatches } from './matching.store.ts'

const house = await openTestHouse()
const { manager, company, employer, register, add, propose, consent, cards, own } = await matchingHouse(house)
const place = await add()
const cardOf = async (match: string) => (await cards()).find((one) => one.match === match)
const respond = async (person: string, match: string, answer = 'accepted') =>
  perform(house.kernel, respondToMatch, { match, answer }, await own(person))
const answer = (match: string, said: object, visitor = employer) =>
  perform(house.kernel, answerCard, { match, ...said }, visitor)

describe('the card of an employer', () => {
  test('S78 after consent the card shows the language level and its source date, and no name until the person agrees', async () => {
    const person = await register()
    const match = await propose(person, place)
    expect(await cardOf(match)).toBeUndefined()
    await consent(person)
    expect(await cardOf(match)).toMatchObject({
      name: null,
      card: { speaking: 'A2', speakingOn: '2026-12-01', occupation: 'Elektricien' },
    })
    expect(JSON.stringify(await cardOf(match))).not.toMatch(/Yusuf|Geheim|1991|SY"/)
    await respond(person, match)
    expect((await cardOf(match))?.name).toBe('Yusuf Geheim')
  })

  test('without consent an employer sees and answers nothing before the person has said yes', async () => {
    const person = await register()
    const match = await propose(person, place)
    await expect(answer(match, { answer: 'accepted' })).rejects.toMatchObject({ kind: 'not-found' })
    await respond(person, match)
    expect((await cardOf(match))?.name).toBe('Yusuf Geheim')
  })

  test('a consent that is withdrawn takes the card away', async () => {
    const person = await register()
    const match = await propose(person, place)
    await consent(person)
    expect(await cardOf(match)).toBeDefined()
    await perform(house.kernel, withdrawConsent, { person, item: 'card-to-employers' }, manager)
    expect(await cardOf(match)).toBeUndefined()
  })

  test('an employer sees the cards of its own places only, also when it has the duty of the workplace', async () => {
    const person = await register()
    const match = await propose(person, place)
    await consent(person)
    const otherCompany = await house.organisation('employer')
    const other = await house.visitor('employer', otherCompany)
    await readAs(house, manager, (db) =>
      startResponsibility(db, {
        person,
        organisation: otherCompany,
        duty: 'workplace',
        startsOn: '2026-01-01' as never,
      }),
    )
    expect(await cards(other)).toEqual([])
    expect(await readAs(house, other, (db) => listMatches(db, person))).toEqual([])
    await expect(answer(match, { answer: 'accepted' }, other)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a no asks why and takes the card away; the person reads the reason', async () => {
    const person = await register()
    const match = await propose(person, place)
    await consent(person)
    await expect(answer(match, { answer: 'refused' })).rejects.toMatchObject({
      detail: { fields: { reason: {} } },
    })
    await answer(match, { answer: 'refused', reason: 'Wij zoeken iemand met VCA' })
    expect(await cardOf(match)).toBeUndefined()
    const seen = await readAs(house, await own(person), (db) => listMatches(db, person))
    expect(seen).toMatchObject([{ id: match, employerReason: 'Wij zoeken iemand met VCA' }])
  })

  test('of two colleagues who answer the same card at the same time one is told that there is an answer', async () => {
    const person = await register()
    const match = await propose(person, place)
    await consent(person)
    const colleague = await house.visitor('employer', company)
    const outcomes = await Promise.allSettled([
      answer(match, { answer: 'accepted' }),
      answer(match, { answer: 'refused', reason: 'Liever niet' }, colleague),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
