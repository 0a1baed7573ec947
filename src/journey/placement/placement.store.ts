import { type Kysely, sql } from 'kysely'
import { addRow, type RowSets } from '../../platform/database/row-sets.ts'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { HouseholdId, Milestone, PersonTables, Responsibility } from '../person/index.ts'
import { ProposalSnapshot } from './placement.ts'

export type Coupling = {
  readonly fact: string
  readonly version: number
  readonly municipality: string
  readonly organisation: string
  readonly on: IsoDate
  /** null where it was stored in a form that is no longer read */
  readonly proposal: ProposalSnapshot | null
  readonly reason: string | null
}

export const findCoupling = async (
  db: Kysely<unknown>,
  households: readonly string[],
): Promise<Coupling | undefined> => {
  const { rows } = await sql<
    Omit<Coupling, 'proposal'> & { proposal: unknown }
  >`select fact, version, municipality, organisation, on_day as "on", proposal, reason
    from startlijn.coupling where household = any(${households}::uuid[]) and superseded_at is null and not retracted
    order by on_day desc limit 1`.execute(db)
  return rows[0] && { ...rows[0], proposal: ProposalSnapshot.safeParse(rows[0].proposal).data ?? null }
}

export const insertCoupling = async (
  db: Kysely<unknown>,
  household: HouseholdId,
  earlier: Coupling | undefined,
  coupling: Omit<Coupling, 'fact' | 'version'>,
): Promise<void> => {
  await sql`insert into startlijn.coupling (fact, version, household, municipality, organisation, on_day, proposal, reason)
    values (${earlier?.fact ?? newIdentifier()}, ${(earlier?.version ?? 0) + 1}, ${household}, ${coupling.municipality},
      ${coupling.organisation}, ${coupling.on}, ${JSON.stringify(coupling.proposal)}::jsonb, ${coupling.reason})`.execute(
    db,
  )
}

/** The coupling of one of many households, checked, to be stored in a set. */
export const gatherCoupling = (
  sets: RowSets,
  household: HouseholdId,
  coupling: Omit<Coupling, 'fact' | 'version'>,
): void =>
  addRow(sets, 'startlijn.coupling', {
    fact: newIdentifier<string>(),
    version: 1,
    recorded_at: `${coupling.on}T08:00:00.000Z`,
    household,
    municipality: coupling.municipality,
    organisation: coupling.organisation,
    on_day: coupling.on,
    proposal: ProposalSnapshot.parse(coupling.proposal),
    reason: coupling.reason,
  })

/** Persons coupled in a period, by municipality code. */
export const coupledCounts = async (
  db: Kysely<unknown>,
  from: IsoDate,
  to: IsoDate,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{
    municipality: string
    persons: number
  }>`select * from access.coupled_counts(${from}, ${to})`.execute(db)
  return new Map(rows.map((row) => [row.municipality, row.persons]))
}

/** Everybody who is in the household on a day. */
export const membersOn = async (
  db: Kysely<unknown>,
  household: HouseholdId,
  day: IsoDate,
): Promise<readonly string[]> => {
  const { rows } = await sql<{
    person: string
  }>`select person from startlijn.membership where household = ${household}
    and superseded_at is null and not retracted and starts_on <= ${day} and coalesce(ends_on, 'infinity') >= ${day}`.execute(
    db,
  )
  return rows.map((row) => row.person)
}

/**
 * Takes back a responsibility that would have begun on or after the day on which another takes over (a coupling corrected
 * on the day itself): a new version that says it never held.
 */
export const retractResponsibility = async (
  db: Kysely<unknown>,
  { fact, version, person, organisation, duty, startsOn, endsOn }: Responsibility,
): Promise<void> => {
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.responsibility')
    .values({
      fact,
      version: version + 1,
      person,
      organisation,
      duty,
      starts_on: startsOn,
      ends_on: endsOn,
      retracted: true,
    })
    .execute()
}

/** Takes back the milestone of a coupling that was corrected on the same day. */
export const retractMilestone = async (db: Kysely<unknown>, milestone: Milestone): Promise<void> => {
  await sql`insert into startlijn.milestone (fact, version, person, household, track, kind, on_day, organisation, detail, retracted)
    select fact, version + 1, person, household, track, kind, on_day, organisation, detail, true from startlijn.milestone
    where fact = ${milestone.fact} and version = ${milestone.version}`.execute(db)
}
