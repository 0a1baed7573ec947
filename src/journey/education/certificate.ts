import { z } from 'zod'
import type { IsoDate } from '../../platform/date.ts'

const Day = z.iso.date().transform((text) => text as IsoDate)

/** A certificate that a school or employer recognises (S45); its level as it stands on the paper. */
export const Certificate = z.object({
  name: z.string(),
  level: z.string(),
  issuedBy: z.string(),
  issuedOn: Day,
  /** null: no last day is known */
  validUntil: Day.nullable(),
})
export type Certificate = z.infer<typeof Certificate>

export const isOver = ({ validUntil }: Certificate, today: IsoDate): boolean =>
  validUntil !== null && validUntil < today
