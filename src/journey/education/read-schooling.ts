import type { Kysely } from 'kysely'
import {
  type CheckedRoute,
  checkRoute,
  type OutflowProfile,
  type SchoolingFacts,
} from '../../catalogue/education/index.ts'
import { education } from '../../catalogue/knowledge.ts'
import type { IsoDate } from '../../platform/date.ts'
import { findIntake } from '../intake/index.ts'
import type { Line } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { type ModuleWithPart, modulesWithParts } from './followed-module.ts'
import { schoolings } from './schooling.store.ts'
import { nothingKnown, type RecordedProfile, type Schooling } from './schooling.ts'
import { schoolingFacts } from './schooling-facts.ts'

export type GivenProfile = RecordedProfile & {
  readonly outflow: OutflowProfile
  /** the routes that fit it, each checked for this person */
  readonly fits: readonly CheckedRoute[]
}

export type ReadSchooling = {
  readonly version: number
  readonly schooling: Schooling
  readonly facts: SchoolingFacts
  readonly routes: readonly CheckedRoute[]
  readonly profiles: readonly GivenProfile[]
  readonly modules: readonly ModuleWithPart[]
}

const order = { yes: 0, unknown: 1, no: 2 } as const

/** Every route, checked for one person from what the visitor may see: what is open first, in the order of the library. */
export const readSchooling = async (
  db: Kysely<unknown>,
  line: Line,
  today: IsoDate,
): Promise<ReadSchooling> => {
  const found = await schoolings.find(db, line.person)
  const schooling = found?.content ?? nothingKnown
  const facts = schoolingFacts(
    {
      line,
      intake: (await findIntake(db, line.person))?.content,
      profile: (await findProfile(db, line.person))?.content,
      schooling,
    },
    today,
  )
  const library = await education()
  const checked = library.routes.map((route) => checkRoute(route, facts))
  return {
    version: found?.version ?? 0,
    schooling,
    facts,
    routes: checked.toSorted((a, b) => order[a.entry.truth] - order[b.entry.truth]),
    modules: modulesWithParts(schooling, line, library.modules),
    profiles: schooling.profiles.flatMap((given) => {
      const outflow = library.profiles.find(({ id }) => id === given.profile)
      if (!outflow) return []
      const fits = outflow.fits.flatMap((id) => checked.find(({ route }) => route.id === id) ?? [])
      return [{ ...given, outflow, fits }]
    }),
  }
}
