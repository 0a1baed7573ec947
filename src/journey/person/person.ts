import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'

/** Who somebody is, in versions. Origin is kept for honest figures after the fact; it is never a feature of a proposal. */
export const Identity = z.object({
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
  birthDate: IsoDate.nullable(),
  origin: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .describe('ISO 3166 country of origin'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .describe('ISO 639 language the person reads or speaks best'),
  phone: z.string().trim().max(30).nullable(),
  email: z.string().trim().max(120).nullable(),
})
export type Identity = z.infer<typeof Identity>

/** The nine digits of a BSN pass the eleven test (weights 9 to 2 and -1; source: logical design of the BRP). */
export const isBsn = (text: string): boolean => {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  const sum = [...text].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  )
  return sum % 11 === 0
}

/** A number of the immigration service: ten digits. */
export const isVNumber = (text: string): boolean => /^\d{10}$/.test(text)

export const numberKinds = ['bsn', 'v-number'] as const
export type NumberKind = (typeof numberKinds)[number]
