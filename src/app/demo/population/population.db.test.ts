import type pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../../tests/database.ts'
import { readAs } from '../../../../tests/read-as.ts'
import { makeActors } from '../../../../tests/tell-by-actions.ts'
import { regions, vocabulary } from '../../../catalogue/knowledge.ts'
import { gatherFacts, getLine, type PersonId } from '../../../journey/person/index.ts'
import { type RowSets, storeSets } from '../../../platform/database/row-sets.ts'
import { demoDay } from '../../clock.ts'
import { loadKnowledge } from '../../load-knowledge.ts'
import { asOwner, storeDemoAccounts } from '../store-accounts.ts'
import { organisationsByKey, storeProviders } from './organisations.ts'
import { populationOf } from './population.ts'
import { acts, type Story } from './story.ts'
import { tellStory } from './tell-story.ts'
import type { Telling } from './telling.ts'

const house = await openTestHouse()
let known: Pick<Telling, 'organisation' | 'organisationById'>
beforeAll(async () => {
  await loadKnowledge(house.adminUrl)
  await storeDemoAccounts(house.adminUrl)
  known = await asOwner(house.adminUrl, async (client) => {
    await storeProviders(client as pg.Client)
    return organisationsByKey(client as pg.Client)
  })
})

/** Few stories that together have every kind of deed, with every sort of answer. */
const telling = async (): Promise<readonly Story[]> => {
  const { municipalities } = await regions()
  const seen = new Set<string>()
  const chosen: Story[] = []
  for (const story of populationOf({ seed: 'equal', size: 1500, today: demoDay, municipalities })) {
    const sorts = story.deeds.map(({ act, input }) =>
      [act, input.how, input.what, input.route, input.arrivedAsFamily].join(),
    )
    if (sorts.every((sort) => seen.has(sort))) continue
    for (const sort of sorts) seen.add(sort)
    chosen.push(story)
  }
  return chosen
}

const storeInSets = async (stories: readonly Story[]): Promise<readonly (readonly PersonId[])[]> => {
  const sets: RowSets = new Map()
  const facts = gatherFacts(await vocabulary(), house.kernel.vault, sets)
  const households = stories.map((story) => tellStory({ ...known, facts, sets }, story))
  await asOwner(house.adminUrl, (client) => storeSets(client, sets))
  return households.map((members) => members.map(({ id }) => id))
}

const hidden = new Set(['fact', 'recordedAt', 'person', 'household', 'subject'])
/** A line as its person sees it, policies on, without identifiers and recorded times; in an order of its own. */
const lineOf = async (person: PersonId) => {
  const own = await house.visitor('person', null, person)
  const { person: _person, ...line } = await readAs(house, own, (db) => getLine(db, person))
  const shared = (fact: object) =>
    'subject' in fact && 'household' in (fact.subject as object) ? 'household' : 'person'
  const plain = (facts: readonly object[]) =>
    facts
      .map((fact) => ({
        ...Object.fromEntries(Object.entries(fact).filter(([key]) => !hidden.has(key))),
        shared: shared(fact),
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    ...line,
    episodes: plain(line.episodes),
    milestones: plain(line.milestones),
    interruptions: plain(line.interruptions),
    memberships: plain(line.memberships),
    responsibilities: plain(line.responsibilities),
  }
}

describe('a population told into sets', () => {
  test('gives the same lines as the actions, version by version', { timeout: 120_000 }, async () => {
    const stories = await telling()
    const told = new Set(stories.flatMap(({ deeds }) => deeds.map(({ act }) => act)))
    expect([...told].sort()).toEqual([...acts].sort())
    const act = makeActors(house, known.organisation)
    const inSets = await storeInSets(stories)
    for (const [index, story] of stories.entries()) {
      const byActions = await act(story)
      const stored = inSets[index] ?? []
      expect(stored.length).toBe(byActions.length)
      for (const [who, person] of byActions.entries()) {
        const other = stored[who]
        expect(other).toBeDefined()
        if (other) expect(await lineOf(other)).toEqual(await lineOf(person))
      }
    }
  })
})
