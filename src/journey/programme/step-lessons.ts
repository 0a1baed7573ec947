import type { Kysely } from 'kysely'
import type { Role } from '../../platform/access/role.ts'
import type { IsoDate } from '../../platform/date.ts'
import { type Episode, getLine, type PersonId } from '../person/index.ts'
import { startTeaching, stopTeaching } from '../plan/index.ts'
import type { AdoptedStep } from './programme-content.ts'
import type { PlannedDays } from './schedule.ts'

type Giving = {
  readonly db: Kysely<unknown>
  readonly person: PersonId
  readonly role: Role
  readonly today: IsoDate
}

/** Who guides for another hands out no duty: there the client manager gives it, with the plan. */
const handsOut = ({ role }: Giving): boolean => role !== 'social-guide'

/** The language provider of a step sees its student, and keeps the attendance, for as long as the step lasts. */
export const giveLessons = async (
  giving: Giving,
  { takes, provider }: Pick<AdoptedStep, 'takes' | 'provider'>,
  { startsOn, endsOn }: PlannedDays & { readonly startsOn: IsoDate },
): Promise<void> => {
  if (provider === null || !handsOut(giving)) return
  const { db, person, today } = giving
  const line = await getLine(db, person)
  await startTeaching(db, { line, today }, { kind: takes, provider, startsOn, endsOn })
}

/** After the last lessons of a provider its duty ends. */
export const endLessons = async (giving: Giving, ended: Episode): Promise<void> => {
  if (ended.provider === null || !handsOut(giving)) return
  const { db, person, today } = giving
  await stopTeaching(db, await getLine(db, person), ended, today)
}
