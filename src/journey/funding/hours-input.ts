import { z } from 'zod'
import { numberInput } from '../../platform/form-input.ts'
import { householdKinds } from './norm.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const answer = z.enum(['yes', 'no', 'unknown'])

/** Everything that is assumed in "if I work N hours", as it is typed and as it stands in the address; null is not known. */
export const hoursFields = {
  hours: numberInput(0, 60),
  hoursMost: maybe(numberInput(0, 60)),
  wage: maybe(numberInput(0.01, 500)),
  wageMost: maybe(numberInput(0.01, 500)),
  household: maybe(z.enum(householdKinds)),
  benefit: maybe(answer),
  sharers: maybe(answer),
  youngChild: maybe(answer),
  exemptionUsed: maybe(answer),
  partnerAge: maybe(numberInput(15, 110)),
  norm: maybe(numberInput(0, 10_000)).describe('norm a month, where somebody knows the one of now'),
  netLeast: maybe(numberInput(1, 100)),
  netMost: maybe(numberInput(1, 100)),
  otherLeast: maybe(numberInput(0, 100_000)),
  otherMost: maybe(numberInput(0, 100_000)),
  travelLeast: maybe(numberInput(0, 5_000)),
  travelMost: maybe(numberInput(0, 5_000)),
  careLeast: maybe(numberInput(0, 10_000)),
  careMost: maybe(numberInput(0, 10_000)),
}
export const HoursInput = z.object(hoursFields)
export type HoursInput = z.infer<typeof HoursInput>

/** Pairs of least and most that may not be turned round. */
export const hoursPairs = [
  ['hours', 'hoursMost'],
  ['wage', 'wageMost'],
  ['netLeast', 'netMost'],
  ['otherLeast', 'otherMost'],
  ['travelLeast', 'travelMost'],
  ['careLeast', 'careMost'],
] as const
