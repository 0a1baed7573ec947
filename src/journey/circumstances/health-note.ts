import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import { IsoDate } from '../../platform/date.ts'

/** Where the way to help goes: first care, or beside the route a psychologist, a doctor or other support (S38, S50). */
export const supportKinds = ['care-route', 'psychological', 'medical', 'social'] as const
export const SupportKind = z.enum(supportKinds)

export const HealthNote = z.object({
  neededFor: z
    .string()
    .min(1)
    .max(300)
    .describe('why this has to be known to help: without it nothing is written'),
  text: z.string().min(1).max(2000),
  on: IsoDate,
  support: z
    .object({
      kind: SupportKind,
      to: z.string().min(1).max(200).describe('where somebody is referred to'),
      proposedOn: IsoDate,
      answer: z
        .object({ agrees: z.boolean(), on: IsoDate, words: z.string().max(500).nullable() })
        .nullable(),
    })
    .nullable(),
})
export type HealthNote = z.infer<typeof HealthNote>

/** One naming of somebody who may read; the last one of an account counts. */
export const HealthReader = z.object({
  account: AccountId,
  name: z
    .string()
    .nullable()
    .describe('of a colleague; of somebody elsewhere only the task and the organisation'),
  role: z.string(),
  organisation: z.string().nullable(),
  reason: z.string().nullable(),
  namedOn: IsoDate,
  until: IsoDate,
})
export type HealthReader = z.infer<typeof HealthReader>

/** Nobody is named for longer than this at once: a right that is still needed is given anew. */
export const longestMonths = 12

export const isNow = ({ until }: Pick<HealthReader, 'until'>, today: IsoDate): boolean => until >= today
