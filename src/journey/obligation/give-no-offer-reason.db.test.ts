import { describe, expect, test } from 'vitest'
import { openObligationHouse } from '../../../tests/obligation-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import type { PersonId } from '../person/index.ts'
import { openNoOfferReason } from './give-no-offer-reason.ts'
import { giveNoOfferReason, openWork } from './index.ts'
import { findNoOfferReasons, type NoOfferReason } from './no-offer.store.ts'

const { house, utrecht, dina, erik, stranger, register, tell } = await openObligationHouse()
const waits = { episodes: [['social-assistance', '2026-08-03']] } as const
const occurrence = '2026-08-03'
const give = (person: PersonId, input: object, visitor = dina) =>
  perform(house.kernel, giveNoOfferReason, { person, occurrence, ...input }, visitor)
const list = async () => {
  const { share, noOffer } = await perform(house.kernel, openWork, { list: 'no-offer' }, dina)
  return {
    share,
    reasons: new Map(noOffer?.reasons.map(({ person, reason }) => [person, reason])),
    counts: Object.fromEntries(noOffer?.counts.map(({ reason, persons }) => [reason, persons]) ?? []),
  }
}

describe('why there is no offer', () => {
  test('S40 the list has a reason per person, the share of all, and counts by reason without small ones', async () => {
    const reasons: readonly [NoOfferReason, number][] = [
      ['health', 2],
      ['capacity', 11],
      ['integration-running', 12],
    ]
    await register('Aan het werk', { episodes: [['employment', '2026-08-03']] })
    const given: [PersonId, NoOfferReason][] = []
    for (const [reason, count] of reasons) {
      for (let nth = 0; nth < count; nth++) given.push([await register(`Wacht ${nth}`, waits), reason])
    }
    for (const [person, reason] of given) await give(person, { reason })
    const shown = await list()
    expect(shown.share).toEqual({ part: 25, whole: 26 })
    expect(shown.reasons).toEqual(new Map(given))
    expect(shown.counts).toEqual({
      'not-mediable': 0,
      health: null,
      'integration-running': 12,
      capacity: null,
      other: 0,
      unknown: 0,
    })
  })

  test('a changed reason is a version; a stale form is refused', async () => {
    const person = await register('Versie', waits)
    await give(person, { reason: 'other', explained: 'Wacht op een opleiding' })
    await expect(give(person, { reason: 'capacity' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await give(person, { version: 1, reason: 'capacity' })
    const { given } = await perform(house.kernel, openNoOfferReason, { person, occurrence }, dina)
    expect(given).toMatchObject({ version: 2, reason: 'capacity', explained: null })
  })

  test('health tells no more than that, and only client managers of the organisation and the person read it', async () => {
    const person = await register('Gezondheid', waits)
    await expect(give(person, { reason: 'health', explained: 'x' })).rejects.toMatchObject({
      detail: { fields: { explained: { message: 'problem.obligation.explain-other' } } },
    })
    await give(person, { reason: 'health' })
    await house.asOwner(
      `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
       select gen_random_uuid(), 1, $1, $2, 'income', '2026-01-05'`,
      [person, utrecht],
    )
    const seen = (visitor: typeof dina) =>
      readAs(house, visitor, (db) => findNoOfferReasons(db, [person], utrecht))
    expect(await seen(dina)).toMatchObject([{ reason: 'health', explained: null }])
    expect(await seen(await house.visitor('person', null, person))).toHaveLength(1)
    expect(await seen(erik)).toEqual([])
    expect(await seen(stranger)).toEqual([])
    const other = await register('Capaciteit', waits)
    await house.asOwner(
      `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
       select gen_random_uuid(), 1, $1, $2, 'income', '2026-01-05'`,
      [other, utrecht],
    )
    await give(other, { reason: 'capacity' })
    expect(await readAs(house, erik, (db) => findNoOfferReasons(db, [other], utrecht))).toHaveLength(1)
  })

  test('who is not on the list, another organisation and another role are refused', async () => {
    const person = await register('Van de lijst', waits)
    await expect(give(person, { reason: 'capacity' }, stranger)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(give(person, { reason: 'capacity' }, erik)).rejects.toMatchObject({ kind: 'not-allowed' })
    await tell(person, { episodes: [['volunteering', '2026-11-02']] })
    await expect(give(person, { reason: 'capacity' })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
