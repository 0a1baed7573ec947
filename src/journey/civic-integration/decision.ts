import { z } from 'zod'
import { FactId } from '../person/index.ts'
import { diplomaLevels } from './diploma.ts'
import { Skill, skills } from './exam-part.ts'

/**
 * Why DUO extended the term. Personal circumstances are one ground: which one stands in DUO's letter, and health is not
 * written down here.
 */
export const extensionGrounds = [
  'personal',
  'late-offer',
  'provider',
  'literacy',
  'course',
  'almost-done',
  'abroad',
] as const
export const ExtensionGround = z.enum(extensionGrounds)

export const newRoutes = ['route-b1', 'route-education', 'route-z'] as const
export const NewRoute = z.enum(newRoutes)

/** Why the route may still change after a year and a half (Besluit inburgering 2021, art. 5.4). */
export const lateReasons = ['course-ended', 'special-case'] as const
export const LateReason = z.enum(lateReasons)

export const exemptionBases = ['diploma', 'school-years', 'enrolled', 'integrated', 'other'] as const
export const ExemptionBasis = z.enum(exemptionBases)

/** Parts of which somebody can be released: at most three of the four skills, KNM, or taking part in the Z route. */
export const waivableParts = [...skills, 'knm', 'activation'] as const
export const WaivablePart = z.enum(waivableParts)

const written = { facts: z.array(FactId).default([]).describe('what was put on the line with it') }

export const DecisionContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('extension'),
    months: z.int(),
    weeks: z.int(),
    ground: ExtensionGround,
    words: z.string().nullable(),
    ...written,
  }),
  z.object({
    kind: z.literal('route-change'),
    route: NewRoute,
    late: LateReason.nullable(),
    words: z.string(),
    ...written,
  }),
  z.object({
    kind: z.literal('scaling-down'),
    skills: z.array(Skill),
    effort: z.string(),
    early: z.string().nullable().describe('why before 600 hours'),
    ...written,
  }),
  z.object({
    kind: z.literal('exemption'),
    basis: ExemptionBasis,
    diploma: z.enum(diplomaLevels).nullable(),
    ...written,
  }),
  z.object({
    kind: z.literal('waiver'),
    parts: z.array(WaivablePart).describe('empty is everything'),
    ...written,
  }),
])
export type DecisionContent = z.infer<typeof DecisionContent>
