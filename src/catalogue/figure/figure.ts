import { z } from 'zod'
import { Words, whenMissing } from '../words.ts'

const unlessUnknown = Words.nullable()

/** What a figure is about; each has its words under `figure.subject`. */
export const figureSubjects = [
  'arrivals',
  'international-agreements',
  'reception',
  'placement',
  'civic-integration',
  'municipal-support',
  'work',
  'benefit',
  'education',
  'employers',
  'social-work-companies',
  'entrepreneurship',
  'policy',
] as const
export const FigureSubject = z.enum(figureSubjects)
export type FigureSubject = z.infer<typeof FigureSubject>

/** How the source puts the number: "more than 80" is not 80. */
export const precisions = [
  'stated',
  'about',
  'just-over',
  'almost',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'estimate',
] as const

export const figureUnits = [
  'percent',
  'persons',
  'places',
  'regions',
  'companies',
  'agencies',
  'agreements',
  'accords',
  'advices',
  'euro',
  'date',
] as const

export const FigureId = z
  .string({ error: whenMissing('needs an id such as F26') })
  .regex(/^F([1-9]\d{0,2})$/, 'is not an id such as F26')

const asOf = /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/

/**
 * A figure that SER, "Vluchtelingen en werk: een nieuwe tussenbalans" (2018) gives, as a fact in our own words. Null means
 * that the report does not say; it never means zero.
 */
export const Figure = z
  .strictObject({
    id: FigureId,
    name: Words.describe('what was counted'),
    value: z.number({ error: whenMissing('needs a number, or null') }).nullable(),
    precision: z
      .enum(precisions)
      .nullable()
      .describe('how the report puts the number; null without a number'),
    unit: z.enum(figureUnits).nullable(),
    finding: unlessUnknown.describe('what the report says in words; needed where it gives no number'),
    population: Words.describe('about whom'),
    denominator: unlessUnknown.describe('of how many or of whom; null when the report does not say'),
    period: z.strictObject({
      asOf: z
        .string()
        .regex(asOf, 'is not a year, month, day or period (2017, 2017-11, 2016/2017)')
        .nullable()
        .describe('when it was so'),
      cohort: z
        .string()
        .regex(/^\d{4}$/)
        .nullable()
        .describe('year in which the people counted entered'),
      months: z.int().positive().nullable().describe('months after entry at which they were counted'),
      note: unlessUnknown,
    }),
    source: unlessUnknown.describe('the source that the report names'),
    section: Words.describe('place in the report'),
    caution: unlessUnknown.describe('what a reader must know before using it'),
    subjects: z.array(FigureSubject).min(1),
    practices: z.array(z.string().regex(/^([1-9]\d?[a-d]?|T[1-9]\d?)$/)),
    rules: z.array(z.string().regex(/^R\d{1,3}$/)),
    requirements: z.array(z.string().regex(/^S\d{1,3}$/)),
  })
  .superRefine((figure, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if ((figure.value === null) !== (figure.precision === null))
      refuse('precision', 'stands beside a number, and is null without one')
    if (figure.value !== null && figure.unit === null) refuse('unit', 'is missing beside a number')
    if (figure.value === null && figure.finding === null)
      refuse('finding', 'is missing: without a number the report says something in words')
    if (figure.value !== null && figure.unit === 'percent' && figure.denominator === null)
      refuse('denominator', 'is missing: a percentage is of something')
    if (figure.source === null && figure.caution === null)
      refuse('caution', 'is missing: without a source the reader must be told so')
  })
export type Figure = z.infer<typeof Figure>
