import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { FactId, HouseholdId, PersonId, PersonTables } from '../person/index.ts'
import { contractKinds } from './contract.ts'

/** One change at a time for a person or a household: who comes second sees what the first did. */
export const oneAtATime = async (db: Kysely<unknown>, who: PersonId | HouseholdId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${who}, 0))`.execute(db)
}

export const benefitChangeKinds = ['partly', 'wholly', 'fully', 'resumed'] as const
export type BenefitDecision = {
  readonly on: IsoDate
  readonly how: (typeof benefitChangeKinds)[number]
  readonly reason: string
}

export const insertDecision = async (
  db: Kysely<unknown>,
  household: HouseholdId,
  { on, how, reason }: BenefitDecision,
): Promise<void> => {
  await sql`insert into startlijn.benefit_decision (fact, version, household, on_day, how, reason)
    values (${newIdentifier()}, 1, ${household}, ${on}, ${how}, ${reason})`.execute(db)
}

/** Why the benefit of these households was changed, the newest first. */
export const decisionsOf = async (
  db: Kysely<unknown>,
  households: readonly HouseholdId[],
): Promise<readonly BenefitDecision[]> =>
  (
    await sql<BenefitDecision>`select on_day as "on", how, reason from startlijn.benefit_decision
      where household = any(${households}::uuid[]) and superseded_at is null and not retracted
      order by on_day desc, recorded_at desc`.execute(db)
  ).rows

export type AftercareContact = { readonly on: IsoDate; readonly words: string }

export const insertContact = async (
  db: Kysely<unknown>,
  person: PersonId,
  { on, words }: AftercareContact,
): Promise<void> => {
  await sql`insert into startlijn.aftercare_contact (fact, version, person, on_day, words)
    values (${newIdentifier()}, 1, ${person}, ${on}, ${words})`.execute(db)
}

export const contactsOf = async (
  db: Kysely<unknown>,
  person: PersonId,
): Promise<readonly AftercareContact[]> =>
  (
    await sql<AftercareContact>`select on_day as "on", words from startlijn.aftercare_contact
      where person = ${person} and superseded_at is null and not retracted order by on_day desc`.execute(db)
  ).rows

/** Contracts that end from one day to another, of everybody whom the visitor may see, the first to end first. */
export const contractsEnding = (
  db: Kysely<unknown>,
  { from, until }: { from: IsoDate; until: IsoDate },
): Promise<
  readonly {
    person: PersonId
    contract: FactId
    kind: string
    endsOn: IsoDate
    givenName: string
    familyName: string
  }[]
> =>
  db
    .withTables<PersonTables>()
    .selectFrom('startlijn.episode as e')
    .innerJoin('startlijn.identity as i', 'i.person', 'e.person')
    .select([
      'i.person',
      'e.fact as contract',
      'e.kind',
      sql<IsoDate>`e.ends_on`.as('endsOn'),
      'i.given_name as givenName',
      'i.family_name as familyName',
    ])
    .where('i.superseded_at', 'is', null)
    .where('e.superseded_at', 'is', null)
    .where('e.retracted', '=', false)
    .where('e.kind', 'in', [...contractKinds])
    .where('e.ends_on', '>=', from)
    .where('e.ends_on', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('startlijn.episode as later')
            .select('later.fact')
            .whereRef('later.person', '=', 'e.person')
            .whereRef('later.fact', '!=', 'e.fact')
            .where('later.superseded_at', 'is', null)
            .where('later.retracted', '=', false)
            .where('later.kind', 'in', [...contractKinds])
            .where(({ or, eb }) =>
              or([eb('later.ends_on', 'is', null), eb('later.ends_on', '>', eb.ref('e.ends_on'))]),
            ),
        ),
      ),
    )
    .orderBy('e.ends_on')
    .limit(200)
    .execute()
