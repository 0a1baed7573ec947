import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { languages, readMessages } from '../../platform/language/messages.ts'
import {
  beginOrganisation,
  changeOrganisation,
  OrganisationKind,
  openOrganisation,
  registerOrganisation,
  searchOrganisations,
} from './index.ts'

const house = await openTestHouse()
const clientManager = await house.visitor('client-manager')
const register = (extra: object = {}) =>
  perform(
    house.kernel,
    registerOrganisation,
    { kind: 'volunteer-centre', name: 'Vrijwilligers Utrecht', municipality: 'GM0344', ...extra },
    clientManager,
  )

describe('the register of organisations', () => {
  test('every kind has words in both languages', () => {
    for (const language of languages) {
      const known = readMessages(language)
      expect(
        OrganisationKind.options.filter((kind) => typeof known.get(`organisation.kind.${kind}`) !== 'string'),
      ).toEqual([])
    }
  })

  test('a new one lies in the region of its municipality, and is registered once', async () => {
    const { organisation } = await register()
    const opened = await perform(house.kernel, openOrganisation, { organisation }, clientManager)
    expect(opened.organisation).toMatchObject({ municipalityName: 'Utrecht', region: 'AM13' })
    await expect(register({ name: 'vrijwilligers utrecht' })).rejects.toMatchObject({
      code: 'organisation.known',
    })
  })

  test('COA, municipalities and regions are not made by hand; a place must exist', async () => {
    await expect(register({ kind: 'municipality', name: 'Gemeente Nergens' })).rejects.toMatchObject({
      detail: { fields: { kind: {} } },
    })
    await expect(register({ name: 'Elders', municipality: 'GM9999' })).rejects.toMatchObject({
      detail: { fields: { municipality: {} } },
    })
  })

  test('the form offers every kind but those', async () => {
    const { kinds } = await perform(house.kernel, beginOrganisation, {}, clientManager)
    expect(kinds).toContain('care-provider')
    expect(kinds).toHaveLength(OrganisationKind.options.length - 3)
  })

  test('search by kind, by words without accents, and by region', async () => {
    await house.organisation('funder', 'Oranje Fonds Één', 'GM0344', 'AM13')
    const found = async (asked: object) =>
      (await perform(house.kernel, searchOrganisations, asked, clientManager)).organisations.map(
        ({ name }) => name,
      )
    expect(await found({ q: 'oranje een' })).toEqual(['Oranje Fonds Één'])
    expect(await found({ kind: 'funder', region: 'AM13' })).toEqual(['Oranje Fonds Één'])
    expect(await found({ kind: 'funder', region: 'AM14' })).toEqual([])
  })

  test('an administrator corrects name and place of the own organisation; a stale form is refused', async () => {
    const school = await house.organisation('school', 'Roc Voorbeeld')
    const keeper = await house.visitor('administrator', school)
    const change = (version: number, who = keeper) =>
      perform(
        house.kernel,
        changeOrganisation,
        { organisation: school, version, name: 'ROC Voorbeeld', municipality: 'GM0307' },
        who,
      )
    await change(1)
    expect(
      (await perform(house.kernel, openOrganisation, { organisation: school }, keeper)).organisation,
    ).toMatchObject({ name: 'ROC Voorbeeld', municipality: 'GM0307', region: 'AM14', version: 2 })
    await expect(change(1)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(change(2, await house.visitor('administrator'))).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('the place of a municipality stays what the country says', async () => {
    const city = await house.organisation('municipality', 'Gemeente Zwolle', 'GM0193', 'AM10')
    const keeper = await house.visitor('administrator', city)
    await perform(
      house.kernel,
      changeOrganisation,
      { organisation: city, version: 1, name: 'Gemeente Zwolle (werk)', municipality: 'GM0344' },
      keeper,
    )
    expect(
      (await perform(house.kernel, openOrganisation, { organisation: city }, keeper)).organisation,
    ).toMatchObject({ name: 'Gemeente Zwolle (werk)', municipality: 'GM0193', region: 'AM10' })
  })
})
