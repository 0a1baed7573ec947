import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import type { Facts } from '../../catalogue/programme/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { statusOf } from '../civic-integration/index.ts'
import { findIntake } from '../intake/index.ts'
import type { Line } from '../person/index.ts'
import { findPlans } from '../plan/index.ts'
import { findProfile } from '../screening/index.ts'
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
