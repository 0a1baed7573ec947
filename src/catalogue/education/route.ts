import { z } from 'zod'
import { Cefr } from '../vocabulary/index.ts'
import { Words, whenMissing } from '../words.ts'

export const courseSkills = ['listening', 'reading', 'writing', 'speaking'] as const
export type CourseSkill = (typeof courseSkills)[number]

/** What earlier schooling is worth in the Dutch system, as a school, Nuffic or SBB says it. */
export const dutchLevels = [
  'none',
  'primary',
  'practical-school',
  'vmbo-b',
  'vmbo-kgt',
  'entree',
  'mbo-2',
  'mbo-3',
  'mbo-4',
  'havo',
  'vwo',
  'hbo',
  'wo',
] as const
export const DutchLevel = z.enum(dutchLevels)
export type DutchLevel = z.infer<typeof DutchLevel>

/** Who can supply what is missing; each has words under `education.supplier`. */
export const Supplier = z.enum([
  'person',
  'client-manager',
  'language-provider',
  'school',
  'employer',
  'valuation',
  'support-organisation',
])

/** How a no becomes a yes; each has words under `education.unlock`. */
export const Unlock = z.enum([
  'language',
  'schooling',
  'admission-test',
  'employer',
  'nomination',
  'other-route',
  'other-money',
  'permit',
  'plan',
  'age',
])

export const Certainty = z.enum(['verified', 'secondary', 'recalled'])

/** Where a condition comes from: a law, a place in the report, or somebody who wrote about it. */
export const Source = z.union([
  z.strictObject({ law: z.string(), article: z.string() }),
  z.strictObject({ practice: z.string() }),
  z.strictObject({ secondary: z.string() }),
])

/** A question that only somebody can answer; `code` is what a condition names. */
export const Question = z.strictObject({ code: z.string().regex(/^[a-z0-9-]+$/), asks: Words })
export type Question = z.infer<typeof Question>

const bound = <Schema extends z.ZodType>(schema: Schema) => schema.nullable()

/** A bound of null is one that no source gives: the school says it, and until then the answer is unknown. */
export const RouteNeeds = z.union([
  z.strictObject({ fact: z.literal('level'), atLeast: bound(Cefr) }),
  z.strictObject({ fact: z.literal('dutchLevel'), in: bound(z.array(DutchLevel).min(1)) }),
  z.strictObject({ fact: z.literal('age'), atLeast: z.int().positive() }),
  z.strictObject({ fact: z.literal('age'), under: z.int().positive() }),
  z.strictObject({ fact: z.literal('permit'), is: z.enum(['yes', 'no']) }),
  z.strictObject({ fact: z.literal('educationRoute'), is: z.enum(['yes', 'no']) }),
  z.strictObject({ told: z.string() }),
])
export type RouteNeeds = z.infer<typeof RouteNeeds>

/** What closes a gap: another route of this library, or a step of a practice of the report. */
export const Closes = z.union([
  z.strictObject({ route: z.string() }),
  z.strictObject({ practice: z.string(), step: z.int().min(0).nullable() }),
])
export type Closes = z.infer<typeof Closes>

export const EntryCondition = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** one of these is enough */
  anyOf: z.array(RouteNeeds).min(1),
  source: Source,
  certainty: Certainty,
  suppliedBy: Supplier,
  unlockedBy: Unlock,
  closedBy: z.array(Closes).default([]),
})
export type EntryCondition = z.infer<typeof EntryCondition>

export const routeKinds = ['preparation', 'exam', 'school', 'mbo', 'higher'] as const

/** How somebody lives meanwhile; each has words under `education.money`. */
export const Money = z.strictObject({
  kind: z.enum(['student-finance', 'wage', 'duty', 'own', 'unknown']),
  conditions: z.array(EntryCondition),
})

/** A way to learn with what it asks at the door. Null is what no source says. */
export const EducationRoute = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Words,
  kind: z.enum(routeKinds),
  leadsTo: Words,
  lasts: Words.nullable().describe('as the source puts it'),
  takes: z
    .string({ error: whenMissing() })
    .nullable()
    .describe('kind of episode that it becomes on the line'),
  practice: z.string().nullable().default(null),
  conditions: z.array(EntryCondition),
  money: Money,
})
export type EducationRoute = z.infer<typeof EducationRoute>

/** What schools record of somebody at the end of a phase, and where it leads (S65). */
export const OutflowProfile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  from: z.enum(['isk', 'mbo', 'higher-preparation']),
  name: Words,
  means: Words,
  fits: z.array(z.string()).min(1).describe('routes, the most fitting first'),
  source: Source,
  certainty: Certainty,
  practices: z.array(z.string()).min(1),
})
export type OutflowProfile = z.infer<typeof OutflowProfile>
