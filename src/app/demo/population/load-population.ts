import pg from 'pg'
import { regions, vocabulary } from '../../../catalogue/knowledge.ts'
import { Organisation, type OrganisationId } from '../../../catalogue/organisation/index.ts'
import { gatherFacts } from '../../../journey/person/index.ts'
import { type RowSets, storeSets } from '../../../platform/database/row-sets.ts'
import { newIdentifier } from '../../../platform/identifier.ts'
import { demoDay } from '../../clock.ts'
import type { House } from '../../kernel.ts'
import { demoOrganisations } from '../accounts.ts'
import { demoSeed, populationOf } from './population.ts'
import { providers } from './providers.ts'
import type { OrganisationKey } from './story.ts'
import { tellStory } from './tell-story.ts'
import type { Telling } from './telling.ts'

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

const storeProviders = async (client: pg.Client): Promise<void> => {
  for (const { kind, name, sector } of providers) {
    await client.query(
      `insert into startlijn.organisation (id, kind, name, sector, synthetic) values ($1, $2, $3, $4, true)
       on conflict (kind, lower(name)) do nothing`,
      [newIdentifier(), kind, name, sector],
    )
  }
}

/** The organisations that stories name by key: municipalities by code, COA, and the providers of the demo. */
const organisationsByKey = async (
  client: pg.Client,
): Promise<Pick<Telling, 'organisation' | 'organisationById'>> => {
  const { rows } = await client.query<Record<string, unknown>>('select * from startlijn.organisation')
  const all = rows.map((row) => Organisation.parse(row))
  const named = [
    ...providers.map(({ key, kind, name }) => ({ key, kind, name })),
    ...demoOrganisations.map(({ key, kind, name }) => ({ key, kind, name })),
  ]
  const byKey = new Map<OrganisationKey, Organisation>()
  for (const one of all) if (one.kind === 'municipality' && one.municipality) byKey.set(one.municipality, one)
  for (const { key, kind, name } of named) {
    const found = all.find((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase())
    if (found) byKey.set(key, found)
  }
  const byId = new Map<OrganisationId, Organisation>(all.map((one) => [one.id, one]))
  const get = <Key>(map: ReadonlyMap<Key, Organisation>, key: Key): Organisation => {
    const found = map.get(key)
    if (!found) throw new Error(`the demo has no organisation ${String(key)}`)
    return found
  }
  return { organisation: (key) => get(byKey, key), organisationById: (id) => get(byId, id) }
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
