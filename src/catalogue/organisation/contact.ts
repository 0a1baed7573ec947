import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'
import { OrganisationId } from './organisation.ts'

export const ContactId = identifier('ContactId')
export type ContactId = z.infer<typeof ContactId>

/** The fixed contact person of an organisation (S22). */
export const Contact = z.object({
  id: ContactId,
  organisation: OrganisationId,
  name: z.string(),
  task: z.string().nullable().describe('what this person does there'),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  endedOn: IsoDate.nullable(),
  version: z.number(),
})
export type Contact = z.infer<typeof Contact>
