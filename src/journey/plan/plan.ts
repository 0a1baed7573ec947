import { z } from 'zod'
import { lastDay } from '../../../lib/legal-term/index.ts'
import { Weekday } from '../../catalogue/place/index.ts'
import { addDays, fromDayNumber, IsoDate, toDayNumber } from '../../platform/date.ts'

export const routes = ['route-b1', 'route-education', 'route-z', 'civic-integration-2013'] as const
export const Route = z.enum(routes)
export type Route = z.infer<typeof Route>

/** A part of the combined trajectory: it becomes an episode on the line, side by side with the others. */
export const Part = z.object({
  kind: z.string(),
  startsOn: IsoDate,
  endsOn: IsoDate.nullable(),
  halfDays: z.number().min(0).max(14).nullable().describe('half-days a week; null is unknown'),
  weekdays: z.array(Weekday).default([]).describe('days of the week; empty is unknown'),
  provider: z.uuid().nullable(),
  episode: z.uuid().describe('the episode on the line'),
})
export type Part = z.infer<typeof Part>

export const stepOwners = [
  'person',
  'client-manager',
  'social-guide',
  'language-provider',
  'employer',
] as const
export const PlanStep = z.object({
  text: z.string().min(1).max(300),
  owner: z.enum(stepOwners),
  dueOn: IsoDate.nullable(),
  doneOn: IsoDate.nullable().default(null),
})
export type PlanStep = z.infer<typeof PlanStep>

/** PIP or plan of approach: goals in the person's words, parts beside each other, and what the person says of it. */
export const Plan = z.object({
  on: IsoDate.describe('date of this plan; the term begins the day after the first one'),
  firstOn: IsoDate.describe('date of the first plan'),
  route: Route,
  routeReason: z
    .string()
    .max(500)
    .nullable()
    .default(null)
    .describe('why the route is another than before, or than the learnability test proposes'),
  earlyWorkReason: z
    .string()
    .max(500)
    .nullable()
    .default(null)
    .describe('why a way to work begins in the landing phase of the organisation'),
  providerReason: z
    .string()
    .max(500)
    .nullable()
    .default(null)
    .describe('why a language provider without a contract, where the municipality limits the choice'),
  goal: z.string().min(1).max(500),
  steps: z.array(PlanStep).max(20),
  talks: z.number().int().min(0).max(24).nullable().describe('number of progress talks'),
  nextTalkOn: IsoDate.nullable().default(null),
  talkMoved: z
    .object({
      from: IsoDate.nullable(),
      to: IsoDate.nullable().describe('null: the talk does not go on'),
      reason: z.string().min(1).max(300),
    })
    .nullable()
    .default(null)
    .describe('how the next talk changed last, and why'),
  parts: z.array(Part).max(20),
  translations: z
    .array(z.object({ of: z.string(), language: z.string(), text: z.string().min(1).max(600) }))
    .default([])
    .describe('goal and steps as a person translated them, by the text as it was written'),
  response: z.object({ agrees: z.boolean(), comment: z.string().nullable(), on: IsoDate }).nullable(),
})
export type Plan = z.infer<typeof Plan>

/** Kinds of parts that a plan may combine (content/vocabulary). */
export const partKinds = [
  'language-course',
  'literacy-course',
  'language-internship',
  'work-experience',
  'trial-placement',
  'learn-work-place',
  'volunteering',
  'activation',
  'entree',
  'mbo',
  'bbl',
  'sector-course',
  'bridge-course',
  'higher-education',
  'social-guidance',
  'job-coach',
  'buddy',
] as const

/** Tracks in which a plan puts its parts side by side. */
export const planTracks: readonly string[] = ['language', 'education', 'work', 'participation']

/** The step that comes next: not done, and due first; steps without a day come after those with one, in their order. */
export const nextStepOf = ({ steps }: Plan): PlanStep | undefined =>
  steps
    .filter((step) => step.doneOn === null)
    .toSorted((a, b) =>
      (a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : (a.dueOn ?? '9') > (b.dueOn ?? '9') ? 1 : 0,
    )[0]

/**
 * Three years from the day after the first plan (Wet inburgering 2021, art. 11), to the same day three years later, as every
 * term is counted here; a new plan does not begin it again.
 */
export const termOf = (firstOn: IsoDate): { readonly startsOn: IsoDate; readonly endsOn: IsoDate } => {
  const { day } = lastDay(toDayNumber(firstOn), { years: 3 }, 'legal')
  return { startsOn: addDays(firstOn, 1), endsOn: fromDayNumber(day) }
}
