import { z } from 'zod'
import { Words, whenMissing } from '../words.ts'
import {
  Basis,
  BenefitRetained,
  Bottleneck,
  ChainPhase,
  PracticeRole,
  SbiSection,
  SuccessFactor,
  Unit,
} from './code.ts'

const unlessUnknown = Words.nullable()

/** A date as precise as the source: year, month or day. */
const PartialDate = z
  .string({ error: whenMissing('needs a date such as "2017", "2017-11" or "2017-11-15", in quotes') })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is not a year, month or day (2017-11-15)')

/** A number, a range, or null where the source gives words and no number. Never zero for unknown. */
export const Amount = z
  .union([
    z.number(),
    z
      .strictObject({ from: z.number(), to: z.number() })
      .refine((range) => range.from < range.to, 'runs from low to high'),
  ])
  .nullable()
export type Amount = z.infer<typeof Amount>

const Quantity = z.strictObject({
  value: Amount,
  unit: Unit,
  qualifier: unlessUnknown.describe('such as "at most", or what the number does not say'),
})
export type Quantity = z.infer<typeof Quantity>

export const PracticeStep = z.strictObject({
  name: Words,
  actor: unlessUnknown.describe('who carries the step out'),
  duration: Quantity.nullable(),
  weeklyLoad: Quantity.nullable().describe('what the step takes out of one week'),
  content: unlessUnknown,
})
export type PracticeStep = z.infer<typeof PracticeStep>

export const PracticeResult = z.strictObject({
  metric: Words,
  value: Amount,
  qualifier: unlessUnknown.describe('words of the source around the number'),
  unit: Unit,
  denominator: z
    .union([Words, z.null()], {
      error: (issue) =>
        issue.input === undefined
          ? 'is missing; write null when the source does not say of how many'
          : undefined,
    })
    .describe('of how many or of whom; null when the source does not say'),
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2})?(\/\d{4})?$/, 'is not a year (2017), month (2017-11) or period (2017/2018)')
    .nullable()
    .describe('when it was so; null when the source gives no date'),
  asOfNote: unlessUnknown,
})
export type PracticeResult = z.infer<typeof PracticeResult>

/** May this result be compared? A percentage of an unknown number of people may not. */
export const denominatorKnown = (result: PracticeResult): boolean => result.denominator !== null

const evidence = <Code extends z.ZodType>(code: Code) =>
  z.strictObject({ code, basis: Basis, detail: Words.describe('how it shows in this practice') })

export const PracticeId = z
  .string({ error: whenMissing('needs an id in quotes, such as "27a"') })
  .regex(/^([1-9]\d?[a-d]?|T[1-9]\d?)$/, 'is not an id such as "27a" or "T3"')

/**
 * A practice as SER, "Vluchtelingen en werk: een nieuwe tussenbalans" (2018) describes it, as facts. Null means that the
 * report does not say; an empty list, that it names none.
 */
export const Practice = z.strictObject({
  id: PracticeId.describe(
    'number of the frame with a letter where it holds more; T for a practice in the text',
  ),
  role: PracticeRole.default('programme'),
  name: Words,
  place: Words,
  region: Words,
  leadOrganisation: Words,
  partners: z.array(Words),
  funders: z.array(Words).describe('only payers that the report names'),
  period: z.strictObject({ start: PartialDate.nullable(), end: PartialDate.nullable(), note: unlessUnknown }),
  chainPhases: z.array(ChainPhase).min(1),
  targetGroup: Words,
  entryConditions: z.strictObject({
    languageLevelCefr: unlessUnknown,
    age: unlessUnknown,
    education: unlessUnknown,
    civicIntegrationStatus: unlessUnknown,
    benefitStatus: unlessUnknown,
    yearsSinceSettlement: unlessUnknown,
    distanceToLabourMarket: unlessUnknown,
    other: z.array(Words),
  }),
  totalDuration: Quantity.nullable(),
  steps: z.array(PracticeStep),
  instruments: z.array(Words),
  agreement: z.strictObject({ type: Words, parties: z.array(Words) }).nullable(),
  benefitRetained: BenefitRetained,
  benefitNote: unlessUnknown,
  sectors: z.array(z.strictObject({ name: Words, sbiSection: SbiSection.nullable() })),
  jobLevel: unlessUnknown,
  educationLevel: unlessUnknown,
  fundingPerParticipant: z
    .strictObject({ amount: z.number().positive(), currency: z.literal('EUR'), note: unlessUnknown })
    .nullable(),
  capacity: z.array(
    z.strictObject({ what: Words, value: Amount, qualifier: unlessUnknown, unit: Unit, per: unlessUnknown }),
  ),
  results: z.array(PracticeResult),
  successFactors: z.array(evidence(SuccessFactor)),
  bottlenecks: z.array(evidence(Bottleneck)),
  deadlinesAndRules: z.array(Words),
  ruleIds: z.array(z.string().regex(/^R\d{1,3}$/)),
  requirementIds: z.array(z.string().regex(/^S\d{1,3}$/)),
  source: z.strictObject({
    section: Words.describe('sections of the report'),
    frame: z
      .string()
      .regex(/^Kader [1-9]\d?$/)
      .nullable(),
    footnoteDate: unlessUnknown.describe('date of the interview or document in the footnote'),
    note: unlessUnknown,
  }),
  caution: unlessUnknown.describe('what a reader must know before using these facts'),
})
export type Practice = z.infer<typeof Practice>
