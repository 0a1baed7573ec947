import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import type { Facts } from '../../catalogue/programme/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { statusOf } from '../civic-integration/index.ts'
import { findIntake, findIntakes } from '../intake/index.ts'
import { getLines, type Line, type PersonId } from '../person/index.ts'
import { findPlans } from '../plan/index.ts'
import { findProfile, findProfiles } from '../screening/index.ts'
import { factsOfPerson } from './person-facts.ts'

/** The facts of a person as far as this visitor may see them: what is hidden is unknown to who asks. */
export const readFacts = async (db: Kysely<unknown>, line: Line, today: IsoDate): Promise<Facts> => {
  const { person } = line
  const plan = (await findPlans(db, [person])).get(person)?.content ?? null
  return factsOfPerson(
    {
      line,
      profile: (await findProfile(db, person))?.content ?? null,
      intake: (await findIntake(db, person))?.content ?? null,
      status: statusOf(line, plan, today),
    },
    (await vocabulary()).episodeKinds,
    today,
  )
}

/** The same of many persons, with one question to each store however many they are. Who is hidden is not in the answer. */
export const readFactsOfMany = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
  today: IsoDate,
): Promise<ReadonlyMap<PersonId, Facts>> => {
  const lines = await getLines(db, persons)
  const profiles = await findProfiles(db, persons)
  const intakes = await findIntakes(db, persons)
  const plans = await findPlans(db, persons)
  const { episodeKinds } = await vocabulary()
  const factsOf = ([person, line]: readonly [PersonId, Line]): Facts =>
    factsOfPerson(
      {
        line,
        profile: profiles.get(person)?.content ?? null,
        intake: intakes.get(person)?.content ?? null,
        status: statusOf(line, plans.get(person)?.content ?? null, today),
      },
      episodeKinds,
      today,
    )
  return new Map([...lines].map((one) => [one[0], factsOf(one)]))
}
