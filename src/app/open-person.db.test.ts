import { expect, test } from 'vitest'
import { openHandoverHouse } from '../../tests/handover-house.ts'
import { perform } from '../platform/action/perform.ts'
import { openOwnFile, openPerson } from './open-person.ts'

const { house, caseManager, manager, stranger, coupled } = await openHandoverHouse()
const person = await coupled()
const self = await house.visitor('person', null, person)

const openings = () =>
  house.asOwner<{ action: string; account: string; purpose: string; effect: string }>(
    "select action, account, purpose, effect from startlijn.journal where action like 'person.open%' order by at, id",
  )

test('who has a duty opens the line with what each step knows, and the opening is one row in the journal', async () => {
  const opened = await perform(house.kernel, openPerson, { person }, manager)
  expect(opened.identity).toMatchObject({ givenName: 'Yusuf' })
  expect(opened.line.milestones.map(({ kind }) => kind)).toContain('permit-decision')
  expect(opened.sections.length).toBeGreaterThan(2)
  expect(await openings()).toEqual([
    { action: 'person.open', account: manager.account, purpose: 'guidance', effect: 'read' },
  ])
})

test('a file that is not one’s work does not exist, and no row says that it was opened', async () => {
  const before = await openings()
  await expect(perform(house.kernel, openPerson, { person }, stranger)).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect(await openings()).toEqual(before)
})

test('as of a day before the coupling was recorded, the line has none', async () => {
  const kinds = async (asOf: string | null) =>
    (await perform(house.kernel, openPerson, { person, asOf }, caseManager)).line.milestones.map(
      ({ kind }) => kind,
    )
  expect(await kinds(null)).toContain('coupled')
  expect(await kinds('2026-11-30')).toEqual([])
})

test('the person opens the own file, and nobody else’s', async () => {
  const opened = await perform(house.kernel, openOwnFile, {}, self)
  expect(opened.person).toBe(person)
  const another = await coupled({ givenName: 'Rima' })
  await expect(perform(house.kernel, openPerson, { person: another }, self)).rejects.toMatchObject({
    kind: 'not-allowed',
  })
})
