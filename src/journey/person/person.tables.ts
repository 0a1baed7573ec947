import type { ColumnType, Generated } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import type { Duty, EpisodeState, FactId, HouseholdId, HouseholdRole, PersonId, Track } from './line.ts'

/** Columns of every versioned table; recorded time and recorder are set by the database. */
export type VersionColumns = {
  fact: FactId
  version: number
  recorded_at: ColumnType<string, string | undefined, never>
  superseded_at: ColumnType<string | null, never, never>
  recorded_by: ColumnType<string | null, string | undefined, never>
  retracted: Generated<boolean>
}
type Day = IsoDate

/** The tables that this step owns; other steps reach them through the functions of `index.ts`. */
export type PersonTables = {
  'startlijn.person': {
    id: PersonId
    synthetic: boolean
    arrived_as_family: boolean
    created_at: Generated<string>
  }
  'startlijn.household': { id: HouseholdId; created_at: Generated<string> }
  'startlijn.responsibility': VersionColumns & {
    person: PersonId
    organisation: string
    duty: Duty
    starts_on: Day
    ends_on: Day | null
  }
  'startlijn.identity': VersionColumns & {
    person: PersonId
    given_name: string
    family_name: string
    birth_date: Day | null
    origin: string | null
    language: string | null
    phone: string | null
    email: string | null
  }
  'startlijn.person_number': { person: PersonId; kind: string; ciphertext: Buffer; blind_index: Buffer }
  'startlijn.membership': VersionColumns & {
    household: HouseholdId
    person: PersonId
    role: HouseholdRole
    starts_on: Day
    ends_on: Day | null
  }
  'startlijn.episode': VersionColumns & {
    person: PersonId | null
    household: HouseholdId | null
    track: Track
    kind: string
    starts_on: Day
    ends_on: Day | null
    state: EpisodeState
    half_days: number | null
    hours: number | null
    provider: string | null
    label: string | null
  }
  'startlijn.milestone': VersionColumns & {
    person: PersonId | null
    household: HouseholdId | null
    track: Track
    kind: string
    on_day: Day
    organisation: string | null
    detail: string | null
  }
  'startlijn.amount': VersionColumns & {
    person: PersonId
    track: Track
    kind: string
    on_day: Day
    value: number
    organisation: string | null
  }
  'startlijn.interruption': VersionColumns & { person: PersonId; starts_on: Day; ends_on: Day | null }
  'startlijn.organisation': {
    id: string
    kind: string
    name: string
    municipality: string | null
    region: string | null
    synthetic: boolean
  }
}
