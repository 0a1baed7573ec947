import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { closeLine } from '../person/index.ts'
import { findCandidates, proposeMatches } from './index.ts'

const house = await openTestHouse()
const { manager, employer, municipality, register, add, propose } = await matchingHouse(house)
const find = async (place: string, visitor = manager) =>
  perform(house.kernel, findCandidates, { place }, visitor)

/** The same search with the number of statements that it sent. */
const counted = async (place: string) => {
  let queries = 0
  const db = house.kernel.db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const found = await perform({ ...house.kernel, db }, findCandidates, { place }, manager)
  return { found, queries }
}

describe('candidates for a place', () => {
  test('who fits comes first, with the same reasons as seen from the person', async () => {
    const place = await add()
    const fits = await register()
    const low = await register({}, { speaking: 'A1' })
    const silent = await register({}, { speaking: undefined })
    const { candidates } = await find(place)
    expect(candidates.map(({ person, answer }) => [person, answer.truth])).toEqual([
      [fits, 'yes'],
      [silent, 'unknown'],
      [low, 'no'],
    ])
    for (const { person, answer } of candidates) {
      const { proposals } = await perform(house.kernel, proposeMatches, { person }, manager)
      expect(proposals.find((one) => one.place.id === place)?.answer).toEqual(answer)
    }
  })

  test('whose line is closed, and who was proposed already, is left out', async () => {
    const place = await add()
    const [proposed, gone] = [await register(), await register()]
    await propose(proposed, place)
    await perform(house.kernel, closeLine, { person: gone, kind: 'departed', on: '2026-11-01' }, manager)
    const { candidates, proposedBefore } = await find(place)
    const persons: readonly string[] = candidates.map(({ person }) => person)
    expect(proposedBefore).toBe(1)
    expect(persons).not.toContain(proposed)
    expect(persons).not.toContain(gone)
  })

  test('origin, language, age and name change neither reasons nor order', async () => {
    const place = await add()
    const twins = [
      await register({ origin: 'SY', language: 'ar', birthDate: '1970-01-01' }, { speaking: 'B2' }),
      await register(
        { origin: 'ER', language: 'ti', birthDate: '2004-05-05', givenName: 'Aaron' },
        { speaking: 'B2' },
      ),
    ]
    const { candidates } = await find(place)
    const found = candidates.filter(({ person }) => (twins as string[]).includes(person))
    expect(found.map(({ person }) => person)).toEqual(twins.toSorted())
    expect(found[0]?.answer).toEqual(found[1]?.answer)
  })

  test('another organisation finds its own people only, and an employer none', async () => {
    const place = await add()
    expect((await find(place, await house.visitor('client-manager'))).candidates).toEqual([])
    await expect(find(place, employer)).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('two thousand people are searched with as many queries as a few', async () => {
    const place = await add()
    await register()
    const few = await counted(place)
    await house.asOwner(
      `with made as (
         insert into startlijn.person (id, synthetic) select gen_random_uuid(), true from generate_series(1, 2000) returning id),
       duty as (
         insert into startlijn.responsibility (fact, person, organisation, duty, starts_on)
         select gen_random_uuid(), id, $1, d, '2025-01-01' from made, unnest(array['work', 'housing', 'civic-integration']) d),
       named as (
         insert into startlijn.identity (fact, person, given_name, family_name) select gen_random_uuid(), id, 'Naam', 'Verzonnen' from made),
       told as (
         insert into startlijn.intake (fact, person, content)
         select gen_random_uuid(), id, (select content from startlijn.intake where superseded_at is null limit 1) from made),
       busy as (
         insert into startlijn.episode (fact, person, track, kind, starts_on, state, half_days)
         select gen_random_uuid(), id, t, k, '2026-01-01', 'running', 3 from made,
           (values ('language', 'route-b1'), ('income', 'social-assistance'), ('living', 'own-home')) v (t, k))
       insert into startlijn.milestone (fact, person, track, kind, on_day, detail)
       select gen_random_uuid(), id, 'language', k, '2026-05-01', 'A2' from made, unnest(array['level-reached', 'pip', 'intake']) k`,
      [municipality],
    )
    await house.asOwner('analyze')
    const many = await counted(place)
    expect(many.found.searched).toBeGreaterThanOrEqual(2000)
    expect(many.found.candidates).toHaveLength(20)
    expect(many.queries).toBe(few.queries)
  })
})
