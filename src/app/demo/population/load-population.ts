import pg from 'pg'
import { regions, vocabulary } from '../../../catalogue/knowledge.ts'
import { gatherFacts } from '../../../journey/person/index.ts'
import { type RowSets, storeSets } from '../../../platform/database/row-sets.ts'
import { demoDay } from '../../clock.ts'
import type { House } from '../../kernel.ts'
import { organisationsByKey, storeProviders } from './organisations.ts'
import { demoSeed, populationOf } from './population.ts'
import { tellStory } from './tell-story.ts'

/** Persons that are kept in memory at a time and stored in one transaction. */
const personsPerBatch = 500

/** Runs a piece of work in a transaction of the owner of the tables. */
const inTransaction = async <Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> => {
  await client.query('begin')
  try {
    await client.query('set local role startlijn_owner')
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

export type Loaded = { readonly households: number; readonly persons: number }

const alreadyLoaded = async (client: pg.Client): Promise<Loaded & { completed: boolean }> => {
  const { rows } = await client.query<Loaded & { completed: boolean }>(
    `select households, persons, completed_at is not null as completed from startlijn.demo_load where part = 'population'`,
  )
  return rows[0] ?? { households: 0, persons: 0, completed: false }
}

/**
 * Loads the two populations up to `size` persons, in batches that are stored whole or not at all. Goes on where an earlier
 * load stopped; a population that is there already, or a larger one, stays as it is.
 */
export const loadPopulation = async (
  house: Pick<House, 'adminUrl' | 'kernel'>,
  size: number,
  { progress, seed = demoSeed }: { progress: (loaded: Loaded) => void; seed?: string },
): Promise<Loaded> => {
  const client = new pg.Client(house.adminUrl)
  await client.connect()
  try {
    // one loader at a time; the second one finds what the first has done
    await client.query("select pg_advisory_lock(hashtext('startlijn.demo'))")
    const before = await inTransaction(client, async () => {
      await storeProviders(client)
      return alreadyLoaded(client)
    })
    if (before.persons >= size) return before
    const known = await inTransaction(client, () => organisationsByKey(client))
    const words = await vocabulary()
    const { municipalities } = await regions()
    let sets: RowSets = new Map()
    let facts = gatherFacts(words, house.kernel.vault, sets)
    const loaded = { households: 0, persons: 0 }
    let gathered = 0
    const store = async (completed: boolean): Promise<void> => {
      await inTransaction(client, async () => {
        await storeSets(client, sets)
        await client.query(
          `insert into startlijn.demo_load (part, households, persons, seed, completed_at)
           values ('population', $1, $2, $3, case when $4 then now() end)
           on conflict (part) do update set households = excluded.households, persons = excluded.persons,
             completed_at = excluded.completed_at`,
          [loaded.households, loaded.persons, seed, completed],
        )
      })
      sets = new Map()
      facts = gatherFacts(words, house.kernel.vault, sets)
      gathered = 0
      progress(loaded)
    }
    for (const story of populationOf({ seed, size, today: demoDay, municipalities })) {
      loaded.households += 1
      loaded.persons += story.persons
      if (loaded.households <= before.households) continue
      tellStory({ ...known, facts, sets }, story)
      gathered += story.persons
      if (gathered >= personsPerBatch) await store(false)
    }
    await store(true)
    await client.query('analyze')
    return loaded
  } finally {
    await client.end()
  }
}
