import { z } from 'zod'
import { Words } from '../words.ts'
import { Given, Needs, Supplier, Unlock } from './needs.ts'

/** A place in the record of the practice, such as `steps.1.duration`: what the report says, and where. */
const Cites = z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z0-9]+)*$/, 'is a place such as steps.1.duration')
const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'has small letters, digits and hyphens')

export const Condition = z
  .strictObject({
    id: Id,
    cites: Cites,
    needs: Needs,
    asks: Words.describe('the condition as a question about the person'),
    suppliedBy: Supplier,
    unlockedBy: Unlock,
  })
  .describe('an entry condition: yes, no or unknown')
export type Condition = z.infer<typeof Condition>

/** How a number of the report is meant. */
export const Bound = z.enum(['exactly', 'about', 'at-least', 'at-most'])
export const TimeUnit = z.enum(['days', 'weeks', 'months', 'years'])

export const Lasts = z.strictObject({
  from: z.number().positive().describe('least, or the one value'),
  to: z.number().positive().nullable().default(null).describe('most, where the report gives two values'),
  unit: TimeUnit,
  bound: Bound,
  cites: Cites,
})
export type Lasts = z.infer<typeof Lasts>

export const Load = z.strictObject({
  from: z.number().positive().max(14).describe('half-days a week; four hours count as one'),
  to: z.number().positive().max(14).nullable().default(null),
  cites: Cites,
})
export type Load = z.infer<typeof Load>

/** What a step counts up to; it says nothing of how many weeks that takes. */
export const Volume = z.strictObject({ lessonHours: z.number().positive(), cites: Cites })
export type Volume = z.infer<typeof Volume>

/** Those whom a training session can be for. */
export const audiences = ['guides', 'staff', 'participants'] as const

export const ProgrammeStep = z
  .strictObject({
    id: Id,
    cites: Cites,
    name: Words,
    takes: z.string().describe('a kind of episode of the vocabulary, or `event` for what happens on one day'),
    marks: z.string().nullable().default(null).describe('a kind of milestone that the step puts on the line'),
    by: Words.nullable().describe('who carries it out'),
    when: Condition.nullable().default(null).describe('for whom the step is; others pass it over'),
    after: z.array(Id).default([]).describe('steps that come first; without any it begins at once'),
    within: Lasts.nullable()
      .default(null)
      .describe('term that counts from `since`, or from the start of the programme'),
    since: z.string().nullable().default(null).describe('the kind of milestone from which `within` counts'),
    every: Lasts.nullable().default(null).describe('rhythm of a contact or visit'),
    lasts: Lasts.nullable().describe('null: the report does not say'),
    load: Load.nullable().describe('null: the report does not say'),
    volume: Volume.nullable().default(null).describe('all lessons together, where the report counts hours'),
    audience: z
      .enum(audiences)
      .nullable()
      .default(null)
      .describe('whom a session is for; null: the participants'),
    daypart: z.enum(['morning', 'afternoon', 'evening', 'weekend']).nullable().default(null),
    agreement: z.string().nullable().default(null).describe('kind of place that asks a signed agreement'),
    optional: z.boolean().default(false),
  })
  .describe('a step of the programme: an episode with its load, or an event')
export type ProgrammeStep = z.infer<typeof ProgrammeStep>

/** What somebody reached, in the course of a programme or at its end. */
export const Outcome = z.enum([
  'paid-work',
  'lasting-work',
  'learn-work-place',
  'work-experience',
  'internship',
  'language-internship',
  'volunteering',
  'further-education',
  'regular-education',
  'own-business',
  'lasting-business',
  'business-plan',
  'bbz-application',
  'bbz-rejected',
  'positive-advice',
  'diploma',
  'certificate',
  'exam-passed',
  'advice',
  'place-offered',
  'not-suitable',
  'off-benefit',
  'other-reason',
])
export type Outcome = z.infer<typeof Outcome>

/** Which participants a metric counts. */
export const Count = z.union([
  z.literal('enrolled').describe('everybody who began'),
  z.literal('running'),
  z.literal('completed'),
  z.literal('stopped'),
  z.literal('eligible').describe('everybody in the files of the organisation whom no condition refuses'),
  z.literal('target').describe('the number that the organisation plans to reach'),
  z.strictObject({ outcome: z.array(Outcome).min(1) }),
  z.strictObject({ began: Id }).describe('the step was begun'),
  z.strictObject({ underway: Id }).describe('the step was begun and is not done yet'),
  z.strictObject({ finished: Id }).describe('the step was done'),
  z.strictObject({ held: z.array(Id).min(1) }).describe('sessions of the steps that were held'),
  z
    .strictObject({ evaluated: z.array(Id).min(1) })
    .describe('sessions of the steps that were held and evaluated'),
  z
    .strictObject({ providers: z.array(Id).min(1) })
    .describe('different organisations that carry out the steps'),
])
export type Count = z.infer<typeof Count>

export const Metric = z.strictObject({
  cites: Cites,
  counts: Count,
  among: Count.nullable().describe('the denominator; null when the report gives none'),
  as: z.enum(['number', 'percent']),
  name: Words.nullable()
    .default(null)
    .describe('what is counted, where the report gives no result or one of a part, group or year'),
})
export type Metric = z.infer<typeof Metric>

/** A part of the report's record that is not used, and why. */
const LeftOut = z.strictObject({ cites: Cites, because: Words })

/** A practice as a programme that runs: what the report says of it, so that a computer can plan and count it. */
export const Programme = z.strictObject({
  practice: z.string(),
  conditions: z.array(Condition).min(1),
  steps: z.array(ProgrammeStep).min(1),
  lasts: Lasts.nullable().default(null).describe('the programme as a whole, where the report says it'),
  load: Load.nullable().default(null).describe('a week of the whole programme, which its steps divide'),
  group: z
    .strictObject({
      size: z.strictObject({ value: z.number().int().positive(), bound: Bound }).nullable(),
      sameLevel: z.boolean().describe('one level in a group'),
      cites: Cites,
    })
    .nullable(),
  outcomes: z.array(Outcome).min(1),
  metrics: z.array(Metric).min(1),
  leftOut: z.array(LeftOut).default([]).describe('what the record says and the programme does not use'),
  examples: z.strictObject({
    fits: Given,
    refused: z.array(z.strictObject({ because: Id, given: Given })).min(1),
    passes: z
      .array(z.strictObject({ because: Id, given: Given }))
      .default([])
      .describe('who passes over a step, by the id of its `when`'),
  }),
})
export type Programme = z.infer<typeof Programme>
