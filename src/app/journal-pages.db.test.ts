import { expect, test } from 'vitest'
import { openHandoverHouse } from '../../tests/handover-house.ts'
import { nobody } from '../platform/access/actor.ts'
import { dutySees } from '../platform/access/role.ts'
import { perform } from '../platform/action/perform.ts'
import { openAccess, openJournal, openOwnJournal } from './journal-pages.tsx'
import { openPerson } from './open-person.ts'

const { house, municipality, manager, coupled } = await openHandoverHouse()
const person = await coupled()
const other = await coupled({ givenName: 'Rima' })
const self = await house.visitor('person', null, person)
await perform(house.kernel, openPerson, { person }, manager)
await perform(house.kernel, openPerson, { person: other }, manager)

test('the person sees who opened and changed the own file, and not what happened in another', async () => {
  const { rows } = await perform(house.kernel, openOwnJournal, {}, self)
  expect(rows.map(({ action, role }) => `${action} ${role}`)).toEqual([
    'person.open client-manager',
    'placement.couple coa-coupler',
    'person.register coa-screener',
  ])
})

test('the privacy officer sees what the own organisation did, and nothing of another', async () => {
  const officer = await house.visitor('privacy-officer', municipality)
  const own = await perform(house.kernel, openJournal, {}, officer)
  expect(own.rows.map(({ action, organisation }) => `${action} ${organisation}`)).toEqual([
    'person.open Gemeente Utrecht',
    'person.open Gemeente Utrecht',
  ])
  const elsewhere = await house.visitor('privacy-officer')
  expect((await perform(house.kernel, openJournal, {}, elsewhere)).rows).toEqual([])
})

test('anybody may read which duty sees what', async () => {
  const { rows } = await perform(house.kernel, openAccess, {}, nobody)
  expect(rows.map(({ duty }) => duty)).toEqual(Object.keys(dutySees))
  expect(rows.filter(({ seen }) => seen.includes('health'))).toEqual([])
})
