import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../../tests/database.ts'
import { regions, vocabulary } from '../../../catalogue/knowledge.ts'
import { gatherFacts } from '../../../journey/person/index.ts'
import type { RowSets } from '../../../platform/database/row-sets.ts'
import { demoDay } from '../../clock.ts'
import { loadKnowledge } from '../../load-knowledge.ts'
import { asOwner, storeDemoAccounts } from '../store-accounts.ts'
import { loadPopulation } from './load-population.ts'
import { organisationsByKey } from './organisations.ts'
import { populationOf } from './population.ts'
import type { Deed } from './story.ts'
import { tellStory } from './tell-story.ts'

const house = await openTestHouse()
const load = (size: number, progress: (loaded: { persons: number }) => void = () => undefined) =>
  loadPopulation(house, size, { progress, seed: 'load' })
const stored = async () => {
  const [row] = await house.asOwner<{ persons: number; households: number; unfinished: number }>(
    `select (select count(*) from startlijn.person) as persons, (select households from startlijn.demo_load where part = 'population') as households,
       (select count(*) from startlijn.person p where not exists (select from startlijn.milestone m where m.person = p.id)) as unfinished`,
  )
  return row
}
beforeAll(async () => {
  await loadKnowledge(house.adminUrl)
  await storeDemoAccounts(house.adminUrl)
})

describe('loading the populations', () => {
  test('a load that is interrupted is completed by the next one, and nobody is there twice', async () => {
    await expect(
      load(700, () => {
        throw new Error('the power went')
      }),
    ).rejects.toThrow('the power went')
    const half = await stored()
    expect(half?.persons).toBeGreaterThanOrEqual(500)
    expect(half?.unfinished).toBe(0)
    expect(half?.persons).toBeLessThan(700)
    const whole = await load(700)
    expect(await stored()).toEqual({ ...whole, unfinished: 0 })
  })

  test('a second load changes nothing; a larger one adds the rest', async () => {
    const before = await stored()
    await load(300)
    expect(await stored()).toEqual(before)
    const larger = await load(800)
    expect(larger.persons).toBeGreaterThanOrEqual(800)
    expect(await stored()).toEqual({ ...larger, unfinished: 0 })
  })

  test.each<[string, Partial<Deed>, RegExp]>([
    [
      'a kind that no list has',
      { act: 'progress', input: { kind: 'unheard-of', on: '2024-01-01' } },
      /progress on .*kind/,
    ],
    ['a day that has not come', { act: 'notice', input: { on: '2031-01-01' } }, /notice on .*had not come/],
    [
      'hours beyond a week',
      {
        act: 'contract',
        input: { employer: 'care-1', kind: 'employment', startsOn: '2024-01-01', hours: 99 },
      },
      /contract on .*hours/,
    ],
    [
      'an end before the beginning',
      { act: 'interrupt', input: { startsOn: '2024-02-01', endsOn: '2024-01-01' } },
      /./,
    ],
    [
      'an organisation that is not there',
      { act: 'couple', input: { municipality: 'GM9999', on: '2024-01-01' } },
      /GM9999/,
    ],
  ])('refuses %s, with the deed and the reason', async (_, wrong, reason) => {
    const { municipalities } = await regions()
    const [story] = populationOf({ seed: 'wrong', size: 1, today: demoDay, municipalities })
    const first = story?.deeds[0]
    if (!story || !first) throw new Error('no story')
    const known = await asOwner(house.adminUrl, organisationsByKey)
    const sets: RowSets = new Map()
    const facts = gatherFacts(await vocabulary(), house.kernel.vault, sets)
    const deeds = [first, { ...first, on: demoDay, ...wrong }]
    expect(() => tellStory({ ...known, facts, sets }, { ...story, deeds })).toThrow(reason)
  })
})
