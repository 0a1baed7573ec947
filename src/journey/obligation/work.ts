import { z } from 'zod'
import { type ObligationStatus, Rank } from '../../catalogue/rule/index.ts'
import { AccountId } from '../../platform/access/actor.ts'
import { fileRoles, type Role, roles } from '../../platform/access/role.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'

/** Whoever carries out a duty for people has a work list; an employer has its places. */
export const workRoles = fileRoles.filter((role) => role !== 'employer') as [Role, ...Role[]]

/** The duties that a role carries out, as the work list may be narrowed to. */
export const dutiesOf = (role: Role): readonly string[] => roles[role].exercises

export const workPerPage = 50

/** What still asks for something. */
export const workStatuses = ['open', 'overdue', 'unknown'] as const satisfies readonly ObligationStatus[]
export type WorkStatus = (typeof workStatuses)[number]

/** Given to me or covered by me, everybody of the organisation, or those that nobody has. */
export const Whose = z.enum(['mine', 'team', 'nobody'])
export type Whose = z.infer<typeof Whose>

/** A field of an address; an empty one narrows nothing. */
export const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** How a work list is narrowed; every field may stand in an address. */
export const WorkFilter = z.object({
  status: chosen(z.enum(workStatuses)),
  rank: chosen(Rank),
  duty: chosen(z.string().max(40)),
  rule: chosen(z.string().max(80)),
  list: chosen(z.string().max(40)),
  whose: chosen(Whose),
  colleague: chosen(AccountId),
  snoozed: chosen(z.literal('yes')),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type WorkFilter = z.infer<typeof WorkFilter>

/** One line of a work list. */
export type Work = {
  readonly person: PersonId
  readonly rule: string
  readonly occurrence: IsoDate
  readonly status: WorkStatus
  readonly due: IsoDate | null
  readonly missing: readonly string[]
  readonly duty: string
  readonly category: string
  readonly rank: Rank
  /** off the list until this day, and why */
  readonly snoozedUntil: IsoDate | null
  readonly snoozeReason: string | null
}

/** Somebody of the own organisation who can be given people. */
export type Colleague = { readonly account: AccountId; readonly name: string; readonly role: Role }
