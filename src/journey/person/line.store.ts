import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { OrganisationId } from '../../catalogue/organisation/index.ts'
import { notFound } from '../../platform/problem.ts'
import type {
  Episode,
  HouseholdId,
  Interruption,
  Line,
  Membership,
  Milestone,
  PersonId,
  Responsibility,
  Subject,
} from './line.ts'
import { cutToMembership, isMemberOn } from './line-membership.ts'
import type { PersonTables } from './person.tables.ts'

type Versioned =
  | 'startlijn.episode'
  | 'startlijn.milestone'
  | 'startlijn.interruption'
  | 'startlijn.membership'
  | 'startlijn.responsibility'
  | 'startlijn.identity'

/** The version that was known at a moment; without a moment, the present one. Retracted facts are left out. */
const knownAt = (asOf: Date | undefined) => (eb: ExpressionBuilder<PersonTables, Versioned>) =>
  asOf
    ? eb.and([
        eb('recorded_at', '<=', asOf.toISOString()),
        eb.or([eb('superseded_at', 'is', null), eb('superseded_at', '>', asOf.toISOString())]),
        eb('retracted', '=', false),
      ])
    : eb.and([eb('superseded_at', 'is', null), eb('retracted', '=', false)])

const subjectOf = (row: { person: PersonId | null; household: HouseholdId | null }): Subject => {
  if (row.person) return { person: row.person }
  if (row.household) return { household: row.household }
  throw new Error('a fact without a subject')
}

/**
 * Everything on one person's line that the visitor may see, as it was known at `asOf` (default: now).
 * @throws Problem not-found when the person does not exist for this visitor.
 */
export const getLine = async (db: Kysely<unknown>, person: PersonId, asOf?: Date): Promise<Line> => {
  const q = db.withTables<PersonTables>()
  const who = await q.selectFrom('startlijn.person').selectAll().where('id', '=', person).executeTakeFirst()
  if (!who) throw notFound()
  const identity = await q
    .selectFrom('startlijn.identity')
    .select('birth_date')
    .where('person', '=', person)
    .where(knownAt(asOf))
    .executeTakeFirst()
  const memberships = (
    await q
      .selectFrom('startlijn.membership')
      .selectAll()
      .where('person', '=', person)
      .where(knownAt(asOf))
      .execute()
  ).map(
    (row): Membership => ({
      fact: row.fact,
      version: row.version,
      recordedAt: row.recorded_at,
      household: row.household,
      person: row.person,
      role: row.role,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    }),
  )
  const households = memberships.map((membership) => membership.household)
  const ofPerson = sql<boolean>`(person = ${person} or household = any(${households}::uuid[]))`
  const episodes = (
    await q
      .selectFrom('startlijn.episode')
      .selectAll()
      .where(ofPerson)
      .where(knownAt(asOf))
      .orderBy('starts_on')
      .execute()
  ).flatMap((row) => {
    const episode: Episode = {
      fact: row.fact,
      version: row.version,
      recordedAt: row.recorded_at,
      subject: subjectOf(row),
      track: row.track,
      kind: row.kind,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      state: row.state,
      halfDays: row.half_days,
      hours: row.hours,
      provider: row.provider as OrganisationId | null,
      label: row.label,
    }
    return row.household ? cutToMembership(episode, row.household, memberships) : [episode]
  })
  const milestones = (
    await q
      .selectFrom('startlijn.milestone')
      .selectAll()
      .where(ofPerson)
      .where(knownAt(asOf))
      .orderBy('on_day')
      .execute()
  ).flatMap((row) => {
    const milestone: Milestone = {
      fact: row.fact,
      version: row.version,
      recordedAt: row.recorded_at,
      subject: subjectOf(row),
      kind: row.kind,
      on: row.on_day,
      organisation: row.organisation as OrganisationId | null,
      detail: row.detail,
    }
    return row.household && !isMemberOn(row.household, row.on_day, memberships) ? [] : [milestone]
  })
  const interruptions = (
    await q
      .selectFrom('startlijn.interruption')
      .selectAll()
      .where('person', '=', person)
      .where(knownAt(asOf))
      .execute()
  ).map(
    (row): Interruption => ({
      fact: row.fact,
      version: row.version,
      recordedAt: row.recorded_at,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    }),
  )
  const responsibilities = (
    await q
      .selectFrom('startlijn.responsibility')
      .selectAll()
      .where('person', '=', person)
      .where(knownAt(asOf))
      .orderBy('starts_on')
      .execute()
  ).map(
    (row): Responsibility => ({
      fact: row.fact,
      version: row.version,
      recordedAt: row.recorded_at,
      person: row.person,
      organisation: row.organisation as OrganisationId,
      duty: row.duty,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    }),
  )
  return {
    person,
    birthDate: identity?.birth_date ?? null,
    arrivedAsFamily: who.arrived_as_family,
    episodes,
    milestones,
    interruptions,
    memberships,
    responsibilities,
  }
}
