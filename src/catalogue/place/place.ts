import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'
import { OrganisationId } from '../organisation/index.ts'

export const PlaceId = identifier('PlaceId')
export type PlaceId = z.infer<typeof PlaceId>

export const placeKinds = [
  'language-internship',
  'work-experience',
  'trial-placement',
  'learn-work-place',
  'employment',
  'volunteering',
] as const
export const PlaceKind = z.enum(placeKinds)
export type PlaceKind = z.infer<typeof PlaceKind>

export const levels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export const Weekday = z.enum(weekdays)

/** Where somebody can learn or work (S70). Null is unknown: not asked yet, or not said. */
export const Place = z.object({
  id: PlaceId,
  organisation: OrganisationId,
  organisationName: z.string(),
  kind: PlaceKind,
  title: z.string(),
  sector: z.string().nullable(),
  level: Level.nullable().describe('least level of spoken Dutch'),
  weekdays: z.array(Weekday).describe('days on which the work is; empty is unknown'),
  halfDays: z.number().nullable().describe('half-days a week'),
  hours: z.number().nullable().describe('hours a week'),
  guidance: z.string().nullable().describe('who guides on the floor'),
  municipality: z.string().nullable(),
  availableFrom: IsoDate.nullable(),
  availableUntil: IsoDate.nullable(),
  places: z.number(),
  state: z.enum(['open', 'filled', 'withdrawn']),
  version: z.number(),
})
export type Place = z.infer<typeof Place>

/** Whether a level is enough; unknown asks for no guess. */
export const isEnough = (own: Level, asked: Level): boolean => levels.indexOf(own) >= levels.indexOf(asked)
