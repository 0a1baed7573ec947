import { z } from 'zod'
import { choices, clockInput, dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { OrganisationId } from '../organisation/index.ts'
import { weekdays } from '../place/index.ts'
import { type OfferedGroup, ProviderAgreement } from './provider-agreement.ts'

export const groupRows = [1, 2, 3] as const
export const dateRows = [1, 2, 3] as const
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const name = maybe(textInput(80))
const days = choices(weekdays)
const clock = maybe(clockInput)

export const AgreementInput = z.object({
  provider: OrganisationId,
  startsOn: dayInput,
  endsOn: maybe(dayInput),
  choice: z.enum(['limited', 'free'], { error: 'problem.field.choose' }),
  evening: maybe(z.enum(['yes', 'no'])),
  startDate1: maybe(dayInput),
  startDate2: maybe(dayInput),
  startDate3: maybe(dayInput),
  group1: name,
  weekdays1: days,
  from1: clock,
  until1: clock,
  group2: name,
  weekdays2: days,
  from2: clock,
  until2: clock,
  group3: name,
  weekdays3: days,
  from3: clock,
  until3: clock,
})
type AgreementInput = Omit<z.infer<typeof AgreementInput>, 'provider'>

const groupOf = (input: AgreementInput, row: (typeof groupRows)[number]): readonly OfferedGroup[] => {
  const name = input[`group${row}`]
  const days = input[`weekdays${row}`]
  const from = input[`from${row}`]
  const until = input[`until${row}`]
  if (name === null && days.length === 0 && from === null && until === null) return []
  if (name === null) throw invalidField(`group${row}`, 'field.needed')
  if (days.length === 0) throw invalidField(`weekdays${row}`, 'field.choose')
  if (from === null) throw invalidField(`from${row}`, 'field.needed')
  if (until === null) throw invalidField(`until${row}`, 'field.needed')
  if (until <= from) throw invalidField(`until${row}`, 'field.time-order')
  return [{ name, weekdays: days, from, until }]
}

/** The contract as it was typed; a half group, or an end before its begin, is refused at its field. */
export const contentOf = (input: AgreementInput): ProviderAgreement => {
  const { startsOn, endsOn, choice, evening } = input
  if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
  return ProviderAgreement.parse({
    startsOn,
    endsOn,
    choice,
    evening,
    startDates: dateRows.flatMap((row) => input[`startDate${row}`] ?? []).toSorted(),
    groups: groupRows.flatMap((row) => groupOf(input, row)),
  })
}
