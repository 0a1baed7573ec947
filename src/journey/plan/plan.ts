import { z } from 'zod'
import { addDays, addMonths, IsoDate } from '../../platform/date.ts'

export const routes = ['route-b1', 'route-education', 'route-z', 'civic-integration-2013'] as const
export const Route = z.enum(routes)
export type Route = z.infer<typeof Route>

/** A part of the combined trajectory: it becomes an episode on the line, side by side with the others. */
export const Part = z.object({
  kind: z.string(),
  startsOn: IsoDate,
  endsOn: IsoDate.nullable(),
  halfDays: z.number().min(0).max(14).nullable().describe('half-days a week; null is unknown'),
  provider: z.uuid().nullable(),
  episode: z.uuid().describe('the episode on the line'),
})
export type Part = z.infer<typeof Part>

export const PlanStep = z.object({
  text: z.string().min(1).max(300),
  owner: z.enum(['person', 'client-manager', 'social-guide', 'language-provider', 'employer']),
  dueOn: IsoDate.nullable(),
})
export type PlanStep = z.infer<typeof PlanStep>

/** PIP and action plan in one: goals in the person's words, parts beside each other, and what the person says of it. */
export const Plan = z.object({
  on: IsoDate.describe('date of this plan; the term begins the day after the first one'),
  firstOn: IsoDate.describe('date of the first plan'),
  route: Route,
  goal: z.string().min(1).max(500),
  steps: z.array(PlanStep).max(20),
  talks: z.number().int().min(0).max(24).nullable().describe('number of progress talks'),
  parts: z.array(Part).max(20),
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

/** Half-days a week of parts that run at the same time, on a day; parts with unknown load are counted apart. */
export const weeklyLoad = (
  parts: readonly Pick<Part, 'startsOn' | 'endsOn' | 'halfDays'>[],
  day: IsoDate,
): { readonly halfDays: number; readonly unknown: number } => {
  const running = parts.filter((part) => part.startsOn <= day && (part.endsOn === null || part.endsOn >= day))
  return {
    halfDays: running.reduce((sum, part) => sum + (part.halfDays ?? 0), 0),
    unknown: running.filter((part) => part.halfDays === null).length,
  }
}

/** The heaviest week of a plan: the load on the first day of each part, where it can only grow. */
export const heaviestLoad = (
  parts: readonly Part[],
): { readonly halfDays: number; readonly unknown: number; readonly on: IsoDate | null } =>
  parts.reduce<{ halfDays: number; unknown: number; on: IsoDate | null }>(
    (heaviest, part) => {
      const load = weeklyLoad(parts, part.startsOn)
      return load.halfDays > heaviest.halfDays ? { ...load, on: part.startsOn } : heaviest
    },
    { halfDays: 0, unknown: parts.filter((part) => part.halfDays === null).length, on: null },
  )

/** A full week: ten half-days. More is a warning, never a refusal. */
export const fullWeek = 10

/** Three years from the day after the first plan (Wet inburgering 2021, art. 11); a new plan does not begin it again. */
export const termOf = (firstOn: IsoDate): { readonly startsOn: IsoDate; readonly endsOn: IsoDate } => {
  const startsOn = addDays(firstOn, 1)
  return { startsOn, endsOn: addDays(addMonths(startsOn, 36), -1) }
}
