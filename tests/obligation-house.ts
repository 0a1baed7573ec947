import type { Kysely } from 'kysely'
import { refreshObligations } from '../src/journey/obligation/index.ts'
import { type PersonId, recordEpisode, recordMilestone, registerPerson } from '../src/journey/person/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import { date } from '../src/platform/date.ts'
import { openTestHouse } from './database.ts'
import { readAs } from './read-as.ts'

type Lasting = readonly [kind: string, startsOn: string, endsOn?: string]
type Told = {
  readonly episodes?: readonly Lasting[]
  readonly milestones?: readonly (readonly [string, string])[]
}

/** A municipality with two client managers and an income consultant, one elsewhere, and people with obligations. */
export const openObligationHouse = async () => {
  const house = await openTestHouse()
  const utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
  const [dina, pim, erik] = [
    await house.visitor('client-manager', utrecht),
    await house.visitor('client-manager', utrecht),
    await house.visitor('income-consultant', utrecht),
  ]
  const stranger = await house.visitor('client-manager')
  const write = (visitor: Visitor, work: (db: Kysely<unknown>) => Promise<unknown>) =>
    readAs(house, visitor, work)
  const tell = async (
    person: PersonId,
    { episodes = [], milestones = [] }: Told,
    visitor: Visitor = dina,
  ) => {
    await write(visitor, async (db) => {
      for (const [kind, startsOn, endsOn] of episodes) {
        const state = endsOn && endsOn < '2026-12-01' ? 'done' : 'running'
        await recordEpisode(
          db,
          { person },
          {
            kind,
            startsOn: date(startsOn),
            endsOn: endsOn ? date(endsOn) : null,
            state,
          },
        )
      }
      for (const [kind, on] of milestones) await recordMilestone(db, { person }, { kind, on: date(on) })
    })
    await refreshObligations(house.kernel)
  }
  /** Family that arrived at home: the municipality of the manager has every duty but income. */
  const register = async (
    familyName: string,
    told: Told = {},
    visitor: Visitor = dina,
  ): Promise<PersonId> => {
    const { person } = await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Yusuf', familyName, birthDate: '1991-06-14', decidedOn: '2026-01-12', regime: 'none' },
      visitor,
    )
    await tell(person, told, visitor)
    return person
  }
  return { house, utrecht, dina, pim, erik, stranger, tell, register }
}
