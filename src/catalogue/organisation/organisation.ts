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
])
export type OrganisationKind = z.infer<typeof OrganisationKind>

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
  synthetic: z.boolean().describe('made for the demo'),
})
export type Organisation = z.infer<typeof Organisation>
