import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import type { PersonId } from '../person/index.ts'
import { giveConsent, hasConsent, openHandover, sendPackage, withdrawConsent } from './index.ts'

const { house, caseManager, manager, stranger, coupled, open } = await openHandoverHouse()
const agrees = (person: PersonId) =>
  readAs(house, manager, (db) => hasConsent(db, person, 'card-to-employers'))

describe('consent', () => {
  test('S17 optional sharing needs consent; withdrawing ends it at once; both are in the journal', async () => {
    const person = await coupled()
    const own = await house.visitor('person', null, person)
    expect(await agrees(person)).toBe(false)
    await perform(house.kernel, giveConsent, { item: 'card-to-employers' }, own)
    expect(await agrees(person)).toBe(true)
    await perform(house.kernel, withdrawConsent, { item: 'card-to-employers' }, own)
    expect(await agrees(person)).toBe(false)
    const { consents } = await perform(house.kernel, openHandover, {}, own)
    expect(consents).toMatchObject([
      {
        item: 'card-to-employers',
        category: 'identity',
        purpose: 'work',
        givenOn: '2026-12-01',
        withdrawnOn: '2026-12-01',
        recordedRole: 'person',
      },
    ])
    const journal = await house.asOwner(
      "select action from startlijn.journal where person = $1 and action like 'handover.%consent' order by id",
      [person],
    )
    expect(journal).toEqual([{ action: 'handover.give-consent' }, { action: 'handover.withdraw-consent' }])
  })

  test('S17 what the law lets flow needs no consent, and no consent opens a file to somebody else', async () => {
    const person = await coupled()
    await perform(house.kernel, sendPackage, { person }, caseManager)
    const { consents, packages } = await open(person)
    expect([consents, packages.length]).toEqual([[], 1])
    const own = await house.visitor('person', null, person)
    await perform(house.kernel, giveConsent, { item: 'card-to-employers' }, own)
    await expect(open(person, stranger)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a yes to one item is no yes to another, and says who recorded it', async () => {
    const person = await coupled()
    await perform(house.kernel, giveConsent, { person, item: 'portfolio' }, manager)
    expect(await agrees(person)).toBe(false)
    expect((await open(person)).consents).toMatchObject([{ recordedRole: 'client-manager' }])
  })

  test('a yes to another purpose than that of today is no yes', async () => {
    const person = await coupled()
    await perform(house.kernel, giveConsent, { person, item: 'card-to-employers' }, manager)
    await house.asOwner("update startlijn.consent set purpose = 'statistics' where person = $1", [person])
    expect(await agrees(person)).toBe(false)
  })

  test('may be given again after it was withdrawn', async () => {
    const person = await coupled()
    const input = { person, item: 'card-to-employers' }
    await perform(house.on('2026-11-01'), giveConsent, input, manager)
    await perform(house.on('2026-11-10'), withdrawConsent, input, manager)
    await perform(house.kernel, giveConsent, input, manager)
    expect(await agrees(person)).toBe(true)
    expect((await open(person)).consents).toMatchObject([{ givenOn: '2026-12-01', withdrawnOn: null }])
  })

  test('giving twice and withdrawing what was not given are refused', async () => {
    const input = { person: await coupled(), item: 'portfolio' }
    await expect(perform(house.kernel, withdrawConsent, input, manager)).rejects.toMatchObject({
      code: 'handover.consent-not-given',
    })
    await perform(house.kernel, giveConsent, input, manager)
    await expect(perform(house.kernel, giveConsent, input, manager)).rejects.toMatchObject({
      code: 'handover.consent-given',
    })
  })

  test('nobody gives it for somebody else, and a coupler not at all', async () => {
    const [person, other] = [await coupled(), await coupled()]
    const input = { person, item: 'portfolio' }
    const own = await house.visitor('person', null, other)
    for (const visitor of [own, stranger])
      await expect(perform(house.kernel, giveConsent, input, visitor)).rejects.toMatchObject({
        kind: 'not-found',
      })
    const coupler = await house.visitor('coa-coupler')
    await expect(perform(house.kernel, giveConsent, input, coupler)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })

  test('an item that does not exist is refused', async () => {
    const input = { person: await coupled(), item: 'health' }
    await expect(perform(house.kernel, giveConsent, input, manager)).rejects.toMatchObject({
      kind: 'invalid-input',
    })
  })
})
