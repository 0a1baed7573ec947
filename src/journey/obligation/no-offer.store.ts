import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { PersonId } from '../person/index.ts'

/** Why there is no offer (report 3.1, 3.2; S40). Health is said and never explained. */
export const noOfferReasons = ['not-mediable', 'health', 'integration-running', 'capacity', 'other'] as const
export type NoOfferReason = (typeof noOfferReasons)[number]

export type GivenReason = {
  readonly person: PersonId
  readonly occurrence: IsoDate
  readonly fact: string
  readonly version: number
  readonly reason: NoOfferReason
  readonly explained: string | null
}

/** The reasons of some persons, as far as the visitor may see them. */
export const findNoOfferReasons = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  organisation: string,
): Promise<readonly GivenReason[]> =>
  (
    await sql<GivenReason>`select person, occurrence, fact, version, reason, explained from startlijn.no_offer_reason
      where person = any(${[...persons]}::uuid[]) and organisation = ${organisation}
        and superseded_at is null and not retracted`.execute(db)
  ).rows

/** A first reason, or a new version of it. */
export const writeNoOfferReason = async (
  db: Kysely<unknown>,
  given: Pick<GivenReason, 'person' | 'occurrence' | 'reason' | 'explained'>,
  { organisation, earlier }: { organisation: string; earlier: GivenReason | undefined },
): Promise<void> => {
  const { person, occurrence, reason, explained } = given
  await sql`insert into startlijn.no_offer_reason (fact, version, person, organisation, occurrence, reason, explained)
    values (${earlier?.fact ?? newIdentifier()}, ${(earlier?.version ?? 0) + 1}, ${person}, ${organisation},
      ${occurrence}, ${reason}, ${explained})`.execute(db)
}

export type ReasonCount = {
  readonly reason: NoOfferReason | 'unknown'
  /** null: not told */
  readonly persons: number | null
}

/** How many are without an offer for which reason; the database keeps the small counts. */
export const countNoOfferReasons = async (db: Kysely<unknown>): Promise<readonly ReasonCount[]> => {
  const { rows } =
    await sql<ReasonCount>`select reason, persons::int as persons from access.no_offer_reasons()`.execute(db)
  const place = (reason: string) => [...noOfferReasons, 'unknown'].indexOf(reason)
  return rows.toSorted((a, b) => place(a.reason) - place(b.reason))
}
