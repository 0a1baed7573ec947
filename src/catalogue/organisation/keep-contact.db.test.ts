import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import {
  changeContact,
  listWithoutContact,
  openContact,
  openOrganisation,
  registerContact,
  searchOrganisations,
} from './index.ts'

const house = await openTestHouse()
const coupler = await house.visitor('coa-coupler')
let utrecht = ''
let leiden = ''
beforeAll(async () => {
  utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344', 'AM13')
  leiden = await house.organisation('municipality', 'Gemeente Leiden', 'GM0546', 'AM21')
})
const administrator = (organisation: string) => house.visitor('administrator', organisation)
const withoutContact = async () =>
  (await perform(house.kernel, listWithoutContact, {}, coupler)).municipalities.map(({ name }) => name)
const person = { name: 'Nico Hendriks', task: 'Teamleider', email: 'nico@voorbeeld.nl' }

describe('contact persons', () => {
  test('S22 a municipality without a contact stands on a list, and leaves it when it names one', async () => {
    expect(await withoutContact()).toEqual(expect.arrayContaining(['Gemeente Leiden', 'Gemeente Utrecht']))
    await perform(house.kernel, registerContact, person, await administrator(utrecht))
    const left = await withoutContact()
    expect(left).toContain('Gemeente Leiden')
    expect(left).not.toContain('Gemeente Utrecht')
    const { organisations } = await perform(house.kernel, searchOrganisations, { q: 'utrecht' }, coupler)
    expect(organisations).toMatchObject([
      { name: 'Gemeente Utrecht', regionName: 'Midden-Utrecht', contacts: [{ name: 'Nico Hendriks' }] },
    ])
  })

  test('who stops is no contact from that day; the municipality is on the list again', async () => {
    const keeper = await administrator(leiden)
    const { contact } = await perform(house.kernel, registerContact, person, keeper)
    expect(await withoutContact()).not.toContain('Gemeente Leiden')
    await perform(
      house.kernel,
      changeContact,
      { contact, version: 1, ...person, endedOn: '2026-12-01' },
      keeper,
    )
    expect(await withoutContact()).toContain('Gemeente Leiden')
    expect(await perform(house.kernel, openContact, { contact }, keeper)).toMatchObject({
      contact: { endedOn: '2026-12-01', version: 2 },
      organisation: { name: 'Gemeente Leiden' },
    })
    await expect(
      perform(house.kernel, changeContact, { contact, version: 1, ...person }, keeper),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('a contact who can not be reached is refused at the field', async () => {
    await expect(
      perform(house.kernel, registerContact, { name: 'Iemand' }, await administrator(leiden)),
    ).rejects.toMatchObject({
      detail: { fields: { email: { message: 'problem.organisation.unreachable' } } },
    })
  })

  test('an administrator keeps the contacts of the own organisation only', async () => {
    const { contact } = await perform(house.kernel, registerContact, person, await administrator(leiden))
    await expect(
      perform(
        house.kernel,
        changeContact,
        { contact, version: 1, ...person, name: 'Ander' },
        await administrator(utrecht),
      ),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('an employer and the person see the organisation without who works there', async () => {
    await perform(house.kernel, registerContact, person, await administrator(utrecht))
    const seen = async (role: 'employer' | 'client-manager') =>
      (await perform(house.kernel, openOrganisation, { organisation: utrecht }, await house.visitor(role)))
        .contacts.length
    expect(await seen('employer')).toBe(0)
    expect(await seen('client-manager')).toBeGreaterThan(0)
  })
})
