import { z } from 'zod'
import { identifier } from '../../platform/identifier.ts'

export const OrganisationId = identifier('OrganisationId')
export type OrganisationId = z.infer<typeof OrganisationId>

/** Every kind of organisation in the chain (domain: actors of the report). */
export const OrganisationKind = z.enum([
  'coa',
  'municipality',
  'employer-service-point',
  'language-provider',
  'school',
  'social-guidance',
  'employer',
  'temporary-agency',
  'social-work-company',
  'region',
  'support-organisation',
  'government',
  'executing-agency',
  'training-company',
  'volunteer-centre',
  'enterprise-adviser',
  'diploma-valuation',
  'care-provider',
  'social-partner',
  'umbrella-organisation',
  'knowledge-institute',
  'funder',
  'community-organisation',
  'international-organisation',
])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** Kinds whose organisations are loaded from content, and whose place is a fact of the country. */
export const fixedKinds = ['coa', 'municipality', 'region'] as const satisfies readonly OrganisationKind[]
export const registrableKinds = OrganisationKind.exclude(fixedKinds).options

export const Organisation = z.object({
  id: OrganisationId,
  kind: OrganisationKind,
  name: z.string().min(2).max(120),
  municipality: z
    .string()
    .regex(/^GM\d{4}$/)
    .nullable()
    .describe('GM code of the seat, or of the municipality itself'),
  region: z
    .string()
    .regex(/^AM\d{2}$/)
    .nullable()
    .describe('labour-market region, CBS code'),
  sector: z
    .string()
    .regex(/^[A-U]$/)
    .nullish()
    .describe('section of the standard industrial classification (SBI 2008); unknown where nobody said it'),
  synthetic: z.boolean().describe('made for the demo'),
  version: z.number(),
})
export type Organisation = z.infer<typeof Organisation>
