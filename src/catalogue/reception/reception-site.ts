import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'
import { OrganisationId } from '../organisation/index.ts'

export const ReceptionSiteId = identifier('ReceptionSiteId')
export type ReceptionSiteId = z.infer<typeof ReceptionSiteId>

/** A place of reception. Null is unknown: an unknown number of free places is not none. */
export const ReceptionSite = z.object({
  id: ReceptionSiteId,
  organisation: OrganisationId,
  name: z.string(),
  municipality: z.string().describe('GM code'),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  capacity: z.number().nullable().describe('places'),
  free: z.number().nullable().describe('free places'),
  freeOn: IsoDate.nullable().describe('day on which that was counted'),
  dedicatedTo: z
    .array(z.string())
    .describe('GM codes of the municipalities for whose future residents it is kept'),
  closedOn: IsoDate.nullable(),
  version: z.number(),
})
export type ReceptionSite = z.infer<typeof ReceptionSite>
