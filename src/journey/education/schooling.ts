import { z } from 'zod'
import { DutchLevel } from '../../catalogue/education/index.ts'
import { IsoDate } from '../../platform/date.ts'
import { FactId } from '../person/index.ts'

export const YesNo = z.enum(['yes', 'no'])

/** A profile that a school gave, with its day; the earlier ones stay (S65). */
export const RecordedProfile = z.object({ profile: z.string(), on: IsoDate, by: z.string().max(120) })
export type RecordedProfile = z.infer<typeof RecordedProfile>

/** Vocational Dutch that somebody follows, with the part of the line to which it belongs (S44). */
export const FollowedModule = z.object({ module: z.string(), part: FactId, on: IsoDate })
export type FollowedModule = z.infer<typeof FollowedModule>

/** What is known of somebody's schooling beside intake and line. Null is unknown; a question without an answer too. */
export const Schooling = z.object({
  dutchLevel: DutchLevel.nullable(),
  dutchLevelBy: z.string().max(120).nullable().describe('who says it: Nuffic, SBB, a school'),
  told: z.record(z.string(), YesNo),
  profiles: z.array(RecordedProfile).describe('oldest first'),
  modules: z.array(FollowedModule),
})
export type Schooling = z.infer<typeof Schooling>

export const nothingKnown: Schooling = {
  dutchLevel: null,
  dutchLevelBy: null,
  told: {},
  profiles: [],
  modules: [],
}
