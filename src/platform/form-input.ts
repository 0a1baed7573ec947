import { z } from 'zod'
import type { IsoDate } from './date.ts'

const dutchDate = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

/** A day as a browser sends it (2026-03-01) or as somebody in the Netherlands writes it (1-3-2026); no slip such as the year 26. */
export const dayInput = z
  .string({ error: (issue) => (issue.input === undefined ? 'problem.field.needed' : 'problem.field.date') })
  .transform((text) => {
    const [, day, month, year] = dutchDate.exec(text.trim()) ?? []
    return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
  })
  .pipe(z.iso.date({ error: 'problem.field.date' }))
  .refine((text) => text >= '1900-01-01' && text < '2200-01-01', { error: 'problem.field.date-year' })
  .transform((text) => text as IsoDate)

/** Points between thousands, as amounts are written in Dutch: 12.500 or 1.250.000,50. */
const grouped = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/

const readNumber = (typed: string): number => {
  const text = typed.trim()
  if (text === '') return Number.NaN
  return Number((grouped.test(text) ? text.replaceAll('.', '') : text).replace(',', '.'))
}

/** Only for what is no number: one outside its bounds is told which bound (the error of a schema holds for its bounds too). */
const notNumber: z.core.$ZodErrorMap = ({ code }) =>
  code === 'invalid_type' ? 'problem.field.number' : undefined

/** A number as it is typed in Dutch ("7,5", "12.500") or English ("7.5"), or as a program sends it. */
export const numberInput = (minimum: number, maximum: number) =>
  z
    .union([z.number(), z.string()], {
      error: (issue) => (issue.input === undefined ? 'problem.field.needed' : 'problem.field.number'),
    })
    .transform((value) => (typeof value === 'number' ? value : readNumber(value)))
    .pipe(z.number({ error: notNumber }).min(minimum).max(maximum))

/** A whole number, such as a number of people or talks. */
export const wholeInput = (minimum: number, maximum: number) =>
  numberInput(minimum, maximum).pipe(z.number().int({ error: 'problem.field.whole' }))

/** Half-days a week, by halves. */
export const halfDaysInput = numberInput(0.5, 14).pipe(
  z.number().multipleOf(0.5, { error: 'problem.field.half-days' }),
)

/** A text that somebody types: trimmed, not empty, at most `maximum` characters. */
export const textInput = (maximum: number) => z.string().trim().min(1).max(maximum)

/** One or several boxes that were ticked; none is an empty list. */
export const choices = <Value extends string>(options: readonly [Value, ...Value[]]) =>
  z.union([z.array(z.enum(options)), z.enum(options).transform((one) => [one])]).default([])

/** A box that is ticked or not. */
export const ticked = z
  .union([z.boolean(), z.literal('on'), z.literal('yes')])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'yes')

/** The version that stood in the form when it was opened: somebody else may have changed it meanwhile. */
export const versionInput = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)])

/** A time of day as people type it (9, 9:30, 09.30), as minutes of the day. */
export const clockInput = z
  .union([z.int().min(0).max(1440), z.string()], {
    error: (issue) => (issue.input === undefined ? 'problem.field.needed' : 'problem.field.clock'),
  })
  .transform((value, context) => {
    if (typeof value === 'number') return value
    const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.u](\d{2}))?$/.exec(value.trim()) ?? []
    const minutes = Number(hour) * 60 + Number(minute)
    if (hour !== undefined && Number(minute) < 60 && minutes <= 1440) return minutes
    context.addIssue({ code: 'custom', message: 'problem.field.clock' })
    return z.NEVER
  })
