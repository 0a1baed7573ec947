import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'

export const PersonId = identifier('PersonId')
export type PersonId = z.infer<typeof PersonId>
export const HouseholdId = identifier('HouseholdId')
export type HouseholdId = z.infer<typeof HouseholdId>
/** Stays the same over all versions of one fact. */
export const FactId = identifier('FactId')
export type FactId = z.infer<typeof FactId>

/** The seven lanes of a line, from top to bottom of the picture (DESIGN: the line). */
export const lanes = [
  'living',
  'income',
  'language',
  'education',
  'work',
  'participation',
  'guidance',
] as const
export const Lane = z.enum(lanes)
export type Lane = z.infer<typeof Lane>

/** Where an episode may lie: a lane, or the band above the lanes that carries permit, regime and term. */
export const Track = z.enum([...lanes, 'status'])
export type Track = z.infer<typeof Track>

export const EpisodeState = z.enum(['planned', 'running', 'done', 'broken-off'])
export type EpisodeState = z.infer<typeof EpisodeState>

/** What every version of a fact carries: valid time lies in the fact itself, recorded time here. */
export const Version = z.object({
  fact: FactId,
  version: z.int().min(1),
  recordedAt: z.iso.datetime().describe('when this version was written, UTC'),
})

/** A fact concerns one person, or a household and so every member during membership. */
export const Subject = z.union([z.object({ person: PersonId }), z.object({ household: HouseholdId })])
export type Subject = z.infer<typeof Subject>

/** Something that lasts: reception, a benefit, lessons, a job, an own home. */
export const EpisodeContent = z.object({
  track: Track,
  kind: z.string().describe('a code of content/vocabulary/episode-kinds.yaml'),
  startsOn: IsoDate.describe('first day'),
  endsOn: IsoDate.nullable().describe('last day, included; null when no end is known'),
  state: EpisodeState,
  halfDays: z.number().min(0).max(14).nullable().describe('half-days a week; null is unknown'),
  hours: z.number().min(0).max(60).nullable().describe('hours a week; null is unknown or not fitting'),
  provider: OrganisationId.nullable().describe('who provides it'),
  label: z
    .string()
    .max(120)
    .nullable()
    .describe('a few words for the picture; null takes the label of the kind'),
})
export type EpisodeContent = z.infer<typeof EpisodeContent>
export type Episode = EpisodeContent & z.infer<typeof Version> & { readonly subject: Subject }

/** A dated fact that may recur. */
export const MilestoneContent = z.object({
  kind: z.string().describe('a code of content/vocabulary/milestone-kinds.yaml'),
  on: IsoDate,
  organisation: OrganisationId.nullable().describe('who did it or where it happened'),
  detail: z.string().max(120).nullable().describe('such as the level reached or the exam part'),
})
export type MilestoneContent = z.infer<typeof MilestoneContent>
export type Milestone = MilestoneContent & z.infer<typeof Version> & { readonly subject: Subject }

/** An amount that adds up with those of its kind: hours followed, months of extension. */
export type Amount = z.infer<typeof Version> & {
  readonly kind: string
  readonly on: IsoDate
  readonly value: number
}

/** A time in which nothing could go on. Its reason is stored apart and restricted; the line shows "interrupted". */
export type Interruption = z.infer<typeof Version> & {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

export const HouseholdRole = z.enum(['main', 'partner', 'child', 'other'])
export type HouseholdRole = z.infer<typeof HouseholdRole>

export type Membership = z.infer<typeof Version> & {
  readonly household: HouseholdId
  readonly person: PersonId
  readonly role: HouseholdRole
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

/**
 * Duties of the chain, each with one responsible organisation at a time; `teaching` and `workplace` are held by a
 * provider or an employer for as long as an agreement runs. Access to a file follows from these and from nothing else.
 */
export const duties = [
  'reception',
  'housing',
  'civic-integration',
  'income',
  'work',
  'guidance',
  'teaching',
  'workplace',
] as const
export const Duty = z.enum(duties)
export type Duty = z.infer<typeof Duty>

export type Responsibility = z.infer<typeof Version> & {
  readonly person: PersonId
  readonly organisation: OrganisationId
  readonly duty: Duty
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

/** Why a line was closed, if it was: neutral, so that figures treat it as censored or as a competing event. */
export const Closure = z.enum(['departure', 'death', 'permit-lost'])
export type Closure = z.infer<typeof Closure>

/**
 * Everything that is known of one person at a moment: the facts of the person and of the households during membership.
 * Only current versions (as of the moment that was asked), sorted by start.
 */
export type Line = {
  readonly person: PersonId
  readonly birthDate: IsoDate | null
  /** arrived as a family member: "early" counts from arrival in place of the permit decision */
  readonly arrivedAsFamily: boolean
  readonly episodes: readonly Episode[]
  readonly milestones: readonly Milestone[]
  readonly amounts: readonly Amount[]
  readonly interruptions: readonly Interruption[]
  readonly memberships: readonly Membership[]
  readonly responsibilities: readonly Responsibility[]
}
