import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'
import { OrganisationId, type OrganisationKind } from '../organisation/index.ts'
import { Cefr, cefrLevels } from '../vocabulary/index.ts'

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

export const levels = cefrLevels
export const Level = Cefr
export type Level = Cefr

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
export type Weekday = z.infer<typeof Weekday>

export const placeStates = ['open', 'filled', 'withdrawn'] as const
export const PlaceState = z.enum(placeStates)
export type PlaceState = z.infer<typeof PlaceState>

/** Kinds of organisations that offer places; a municipality may offer its own. */
export const placeOwners = [
  'employer',
  'temporary-agency',
  'social-work-company',
  'support-organisation',
] as const satisfies readonly OrganisationKind[]

/** Where somebody can learn or work (S70). Null is unknown: not asked yet, or not said. */
export const Place = z.object({
  id: PlaceId,
  organisation: OrganisationId,
  organisationName: z.string(),
  kind: PlaceKind,
  title: z.string(),
  sector: z.string().nullable().describe('words for the sector or occupation, with commas between'),
  level: Level.nullable().describe('least level of spoken Dutch'),
  listening: Level.nullable(),
  reading: Level.nullable(),
  writing: Level.nullable(),
  weekdays: z.array(Weekday).describe('days on which the work is; empty is unknown'),
  halfDays: z.number().nullable().describe('half-days a week'),
  hours: z.number().nullable().describe('hours a week'),
  guidance: z.string().nullable().describe('who guides on the floor'),
  municipality: z.string().nullable(),
  travel: z.string().nullable().describe('how one gets there, in words'),
  availableFrom: IsoDate.nullable(),
  availableUntil: IsoDate.nullable(),
  places: z.number().describe('how many people can come'),
  taken: z.number().describe('how many of them are taken by a match'),
  state: PlaceState,
  version: z.number(),
})
export type Place = z.infer<typeof Place>

/** Whether a level is enough; unknown asks for no guess. */
export const isEnough = (own: Level, asked: Level): boolean => levels.indexOf(own) >= levels.indexOf(asked)

/** Why a place is not offered to anybody now, or null when it is. */
export const notOffered = (
  { state, taken, places, availableUntil }: Place,
  today: IsoDate,
): 'closed' | 'full' | 'over' | null =>
  state !== 'open'
    ? 'closed'
    : taken >= places
      ? 'full'
      : availableUntil !== null && availableUntil < today
        ? 'over'
        : null

/** The words of a sector, for a comparison with what somebody wishes or did before. */
const sectorWords = (sector: string): string[] =>
  sector
    .toLowerCase()
    .split(/[,;/]|\s+en\s+|\s+and\s+/)
    .map((word) => word.trim())
    .filter((word) => word.length >= 3)

/** Whether a wish or an earlier occupation names a word of the sector. */
export const namesSector = (text: string, sector: string): boolean =>
  sectorWords(sector).some((word) => text.toLowerCase().includes(word))
