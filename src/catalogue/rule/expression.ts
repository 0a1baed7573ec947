import { z } from 'zod'

/**
 * The language in which a rule says when it applies, what sets it off and what satisfies it.
 * A *state* is a set of days on which something was so; an *event* is a list of days on which something happened.
 */

export const Code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a code such as own-home')
const Codes = z.union([Code, z.array(Code).min(1)]).transform((given) => [given].flat())

const units = ['days', 'weeks', 'months', 'years'] as const
export const TermUnit = z.enum(units)
export type TermUnit = z.infer<typeof TermUnit>

const length = z.int('is a whole number').min(1).max(3660)
/** A length of time in one unit, such as `{ weeks: 10 }`. */
export const Duration = z
  .strictObject({
    days: length.optional(),
    weeks: length.optional(),
    months: length.optional(),
    years: length.optional(),
  })
  .refine((term) => Object.keys(term).length === 1, 'names one unit: days, weeks, months or years')
export type Duration = z.infer<typeof Duration>

/** Days on which something was so. What can not be known from the line is unknown, never no. */
export type State =
  | { readonly running: readonly string[]; readonly planned?: boolean | undefined }
  | { readonly since: Event }
  | { readonly before: Event }
  | { readonly age: { readonly from?: number | undefined; readonly below?: number | undefined } }
  | { readonly household: 'partner' | 'child' | 'alone' }
  | { readonly arrived: 'as-family' | 'as-applicant' }
  | { readonly exists: readonly string[] }
  | { readonly held: readonly string[] }
  | {
      readonly amount: {
        readonly of: string
        readonly below?: number | undefined
        readonly from?: number | undefined
      }
    }
  | { readonly agreed: string }
  | { readonly interrupted: true }
  | { readonly always: true }
  | { readonly all: readonly State[] }
  | { readonly any: readonly State[] }
  | { readonly not: State }

/** Days on which something happened, the earliest first. */
export type Event =
  | { readonly milestone: readonly string[]; readonly detail?: readonly string[] | undefined }
  | { readonly begin: State }
  | { readonly end: State }
  | {
      readonly reached: {
        readonly of: string
        readonly with?: readonly string[] | undefined
        readonly amount: number
      }
    }
  | { readonly times: { readonly of: Event; readonly count: number; readonly within?: Duration | undefined } }
  | { readonly first: Event }
  | { readonly last: Event }
  | { readonly 'earliest-of': readonly Event[] }
  | { readonly 'latest-of': readonly Event[] }
  | { readonly 'any-of': readonly Event[] }
  | { readonly during: State; readonly of: Event }
  | { readonly shift: Event; readonly by?: Duration | undefined; readonly back?: Duration | undefined }
  | { readonly birthday: number }

const named = 'names one thing: look at content/rules/README.md for what a rule can say'

export const State: z.ZodType<State> = z.lazy(() =>
  z.union(
    [
      z.strictObject({
        running: Codes.describe('kinds or traits of episodes'),
        planned: z.boolean().optional(),
      }),
      z.strictObject({ since: Event }),
      z.strictObject({ before: Event }),
      z.strictObject({
        age: z
          .strictObject({
            from: z.int().min(0).max(120).optional(),
            below: z.int().min(1).max(120).optional(),
          })
          .refine(({ from, below }) => from !== undefined || below !== undefined, 'needs from or below'),
      }),
      z.strictObject({ household: z.enum(['partner', 'child', 'alone']) }),
      z.strictObject({ arrived: z.enum(['as-family', 'as-applicant']) }),
      z.strictObject({
        exists: Codes.describe('kinds or traits of episodes, whenever they are, planned or not'),
      }),
      z.strictObject({ held: Codes.describe('duties for which somebody is responsible') }),
      z.strictObject({
        amount: z
          .strictObject({ of: Code, below: z.number().optional(), from: z.number().optional() })
          .refine(({ from, below }) => (from === undefined) !== (below === undefined), 'needs from or below'),
      }),
      z.strictObject({
        agreed: Code.describe('an amount of which the last number holds, until a zero ends it'),
      }),
      z.strictObject({ interrupted: z.literal(true) }),
      z.strictObject({ always: z.literal(true) }),
      z.strictObject({ all: z.array(State).min(1) }),
      z.strictObject({ any: z.array(State).min(1) }),
      z.strictObject({ not: State }),
    ],
    { error: named },
  ),
)

export const Event: z.ZodType<Event> = z.lazy(() =>
  z.union(
    [
      z.strictObject({
        milestone: Codes,
        detail: z
          .union([z.string(), z.array(z.string())])
          .transform((given) => [given].flat())
          .optional(),
      }),
      z.strictObject({ begin: State }),
      z.strictObject({ end: State }),
      z.strictObject({
        reached: z.strictObject({
          of: Code,
          with: Codes.optional().describe('other amounts that are added to it'),
          amount: z.number(),
        }),
      }),
      z.strictObject({
        times: z.strictObject({ of: Event, count: z.int().min(2).max(100), within: Duration.optional() }),
      }),
      z.strictObject({ first: Event }),
      z.strictObject({ last: Event }),
      z.strictObject({ 'earliest-of': z.array(Event).min(2) }),
      z.strictObject({ 'latest-of': z.array(Event).min(2) }),
      z.strictObject({ 'any-of': z.array(Event).min(2) }),
      z.strictObject({ during: State, of: Event }),
      z
        .strictObject({ shift: Event, by: Duration.optional(), back: Duration.optional() })
        .refine(({ by, back }) => (by === undefined) !== (back === undefined), 'needs by or back'),
      z.strictObject({ birthday: z.int().min(1).max(120) }),
    ],
    { error: named },
  ),
)
