import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { gapsOf } from '../../catalogue/education/index.ts'
import { saveIntake } from '../intake/index.ts'
import type { PersonId } from '../person/index.ts'
import { checkRoutes, openOwnRoutes, recordProfile, saveSchooling } from './index.ts'

const { school, manager, stranger, does, register, own, milestone, house } = await openCivicHouse()

const dutch = (level: string) => ({ speaking: level, reading: level, writing: level, listening: level })
const routeOf = async (person: PersonId, id: string, visitor = manager) => {
  const { routes } = await does(checkRoutes)({ person }, visitor)
  const found = routes.find(({ route }) => route.id === id)
  if (!found) throw new Error(`no route ${id}`)
  return found
}

describe('ways to learn for one person', () => {
  test('S64 somebody at B1 for the associate degree in Rotterdam sees the gap to B2 and the preparation', async () => {
    const person = await register()
    await does(saveIntake)({ person, ...dutch('B1'), educationLevel: 'higher' })
    await does(saveSchooling)({
      person,
      dutchLevel: 'hbo',
      dutchLevelBy: 'Nuffic',
      told: { 'in-construction': 'yes', nominated: 'yes' },
    })
    const checked = await routeOf(person, 'associate-degree-construction')
    expect(checked.entry.truth).toBe('no')
    const gaps = gapsOf(checked.conditions)
    expect(gaps.map(({ condition }) => condition.id)).toEqual(['dutch'])
    expect(gaps[0]?.answer.reasons[0]).toMatchObject({ detail: { own: 'B1', asked: 'B2' } })
    expect(gaps[0]?.condition.closedBy[0]).toEqual({ practice: '10', step: 0 })
    const { library } = await does(checkRoutes)({ person })
    const preparation = library.practices.find(({ id }) => id === '10')?.steps[0]
    expect(preparation).toMatchObject({
      name: { nl: 'Voorbereidend programma' },
      duration: { value: 6, unit: 'months' },
      weeklyLoad: { value: 1, unit: 'days' },
    })
    await milestone(person, 'level-reached', '2026-10-01', 'B2')
    expect((await routeOf(person, 'associate-degree-construction')).entry.truth).toBe('yes')
  })

  test('of a file with nothing in it everything is unknown but what asks nothing', async () => {
    const person = await register()
    const { routes } = await does(checkRoutes)({ person })
    expect(routes.filter(({ entry }) => entry.truth === 'yes').map(({ route }) => route.id)).toEqual([
      'nt2-1',
      'nt2-2',
    ])
    expect((await routeOf(person, 'isk')).entry.truth).toBe('no')
    expect((await routeOf(person, 'hbo')).entry.truth).toBe('unknown')
  })

  test('an exam part counts for its own skill only', async () => {
    const person = await register()
    await does(saveIntake)({ person, ...dutch('A2') })
    await milestone(person, 'exam-part', '2026-10-01', 'Lezen B1')
    const { facts } = await does(checkRoutes)({ person })
    expect(facts.levels).toEqual({ reading: 'B1', listening: 'A2', speaking: 'A2', writing: 'A2' })
  })

  test('who had no more than primary school has no diploma to value', async () => {
    const person = await register()
    await does(saveIntake)({ person, educationLevel: 'primary' })
    expect((await does(checkRoutes)({ person })).facts.dutchLevel).toBe('primary')
  })

  test('S65 a profile of the bridge class gives the fitting level of mbo, with what the report says', async () => {
    const person = await register()
    await does(recordProfile)({ person, profile: 'isk-vocational', on: '2026-07-10', by: 'ISK Utrecht' })
    const { profiles, version } = await does(checkRoutes)({ person })
    expect(profiles[0]?.fits.map(({ route }) => route.id).slice(0, 2)).toEqual(['mbo-2-bol', 'mbo-2-bbl'])
    expect(profiles[0]?.outflow.practices).toContain('T9')
    await does(recordProfile)({ person, version, profile: 'bridge-hbo', on: '2026-11-10', by: 'HU' })
    const later = await does(checkRoutes)({ person })
    expect(later.profiles.map(({ profile }) => profile)).toEqual(['isk-vocational', 'bridge-hbo'])
    expect(later.profiles[1]?.fits[0]?.route.id).toBe('hbo')
  })

  test.each([
    ['a level that nobody says', { dutchLevel: 'hbo' }, 'dutchLevelBy'],
    ['somebody who says nothing', { dutchLevelBy: 'Nuffic' }, 'dutchLevel'],
    ['an answer to what nobody asks', { told: { rich: 'yes' } }, 'told-rich'],
  ])('%s is refused at its field', async (_, given, field) => {
    const person = await register()
    await expect(does(saveSchooling)({ person, ...given })).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test.each([
    ['a profile of tomorrow', { profile: 'isk-work', on: '2026-12-02' }, 'on'],
    ['a profile that does not exist', { profile: 'isk-9', on: '2026-11-02' }, 'profile'],
  ])('%s is refused at its field', async (_, given, field) => {
    const person = await register()
    await expect(does(recordProfile)({ person, by: 'ISK', ...given })).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test('two who save on the same version do not write over each other', async () => {
    const person = await register()
    await does(saveSchooling)({ person, dutchLevel: 'havo', dutchLevelBy: 'Nuffic' })
    await expect(
      does(saveSchooling)({ person, dutchLevel: 'vwo', dutchLevelBy: 'Nuffic' }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('the person sees the own; a stranger and a school without a duty see nothing', async () => {
    const person = await register()
    await does(saveSchooling)({ person, dutchLevel: 'havo', dutchLevelBy: 'Nuffic' })
    expect((await does(openOwnRoutes)({}, await own(person))).schooling.dutchLevel).toBe('havo')
    await expect(does(checkRoutes)({ person }, stranger)).rejects.toMatchObject({ kind: 'not-found' })
    const teacher = await house.visitor('language-provider', school)
    await expect(does(checkRoutes)({ person }, teacher)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
