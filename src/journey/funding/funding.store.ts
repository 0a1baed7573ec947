import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { AmountCode, type OwnAmount } from '../../catalogue/funding/index.ts'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { ageOn, type IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { Cover } from './cover.ts'
import type { RegisteredSource } from './registered-source.ts'
import {
  type PaymentState,
  ResultContract,
  type ResultPayment,
  type StoredContract,
} from './result-contract.ts'
import { type StudyPolicy, StudyRequest } from './study.ts'
import { TrainingBudget } from './training-budget.ts'

export const covers = versionedRecord('route_cover', Cover)
export const studyRequests = versionedRecord('study_request', StudyRequest)
export const trainingBudgets = versionedRecord('training_budget', TrainingBudget)

type Db = Kysely<unknown>
type Key = { readonly fact: string; readonly version: number }
const next = (known: Key | undefined): Key =>
  known ? { fact: known.fact, version: known.version + 1 } : { fact: newIdentifier<string>(), version: 1 }

export type StoredAmount = OwnAmount & Key

/** Amounts that an organisation entered, the latest first. */
export const findOwnAmounts = async (
  db: Db,
  organisation: string | null,
): Promise<readonly StoredAmount[]> => {
  const { rows } = await sql<Key & { code: string; value: number; from: IsoDate }>`
    select fact, version, code, value, starts_on as "from" from startlijn.own_amount
    where organisation = ${organisation} and superseded_at is null and not retracted order by starts_on desc, code`.execute(
    db,
  )
  return rows.map(({ code, ...row }) => ({ ...row, code: AmountCode.parse(code) }))
}

/** The amount of a day on; a second one of the same day takes the place of the first. */
export const storeOwnAmount = async (db: Db, organisation: string, amount: OwnAmount): Promise<Key> => {
  const key = next(
    (await findOwnAmounts(db, organisation)).find(
      ({ code, from }) => code === amount.code && from === amount.from,
    ),
  )
  await sql`insert into startlijn.own_amount (fact, version, organisation, code, value, starts_on)
    values (${key.fact}, ${key.version}, ${organisation}, ${amount.code}, ${amount.value}, ${amount.from})`.execute(
    db,
  )
  return key
}

/** Money that an organisation registered, what ends first on top. */
export const findRegistered = async (
  db: Db,
  organisation: string | null,
): Promise<readonly RegisteredSource[]> =>
  (
    await sql<RegisteredSource>`select fact, version, organisation, source, name, practice, amount,
      starts_on as "startsOn", ends_on as "endsOn" from startlijn.funding_source
      where organisation = ${organisation} and superseded_at is null and not retracted
      order by ends_on nulls last, name`.execute(db)
  ).rows

/** A source by its name; the same name of the same source is its next version. */
export const storeRegistered = async (
  db: Db,
  source: Omit<RegisteredSource, 'fact' | 'version'>,
): Promise<Key> => {
  const key = next(
    (await findRegistered(db, source.organisation)).find(
      (one) => one.source === source.source && one.name.toLowerCase() === source.name.toLowerCase(),
    ),
  )
  await sql`insert into startlijn.funding_source
      (fact, version, organisation, source, name, practice, amount, starts_on, ends_on)
    values (${key.fact}, ${key.version}, ${source.organisation}, ${source.source}, ${source.name}, ${source.practice},
      ${source.amount}, ${source.startsOn}, ${source.endsOn})`.execute(db)
  return key
}

/** What a municipality chose about studying with benefit, from the day on which it holds. */
export const findStudyPolicy = async (
  db: Db,
  organisation: string | null,
  day: IsoDate,
): Promise<StudyPolicy | undefined> =>
  (
    await sql<StudyPolicy>`select fact, version, organisation, allowed, conditions, job_duty as "jobDuty", appeal,
      starts_on as "startsOn" from startlijn.study_policy
      where organisation = ${organisation} and starts_on <= ${day} and superseded_at is null and not retracted
      order by starts_on desc limit 1`.execute(db)
  ).rows[0]

export const storeStudyPolicy = async (
  db: Db,
  policy: Omit<StudyPolicy, 'fact' | 'version'>,
): Promise<Key> => {
  const same = await findStudyPolicy(db, policy.organisation, policy.startsOn)
  const key = next(same?.startsOn === policy.startsOn ? same : undefined)
  await sql`insert into startlijn.study_policy
      (fact, version, organisation, allowed, conditions, job_duty, appeal, starts_on)
    values (${key.fact}, ${key.version}, ${policy.organisation}, ${policy.allowed}, ${policy.conditions},
      ${policy.jobDuty}, ${policy.appeal}, ${policy.startsOn})`.execute(db)
  return key
}

/** Contracts of the own organisation. */
export const findContracts = async (db: Db): Promise<readonly StoredContract[]> =>
  (
    await sql<Key & { organisation: string; content: unknown }>`select fact, version, organisation, content
      from startlijn.result_contract where superseded_at is null and not retracted order by fact desc`.execute(
      db,
    )
  ).rows.map(({ content, ...row }) => ({ ...row, ...ResultContract.parse(content) }))

export const storeContract = async (
  db: Db,
  organisation: string,
  content: z.infer<typeof ResultContract>,
): Promise<Key> => {
  const key = next(undefined)
  await sql`insert into startlijn.result_contract (fact, organisation, content)
    values (${key.fact}, ${organisation}, ${JSON.stringify(ResultContract.parse(content))}::jsonb)`.execute(
    db,
  )
  return key
}

export type PaidResult = {
  readonly contract: string
  readonly result: number
  readonly paid: number
  readonly total: number
}

/** What the own organisation was paid for each result: counts and sums, no persons. */
export const findPaidResults = async (db: Db): Promise<readonly PaidResult[]> =>
  (await sql<PaidResult>`select contract, result, paid, total from access.paid_results()`.execute(db)).rows

/** Payments of one person, the newest first. */
export const findPayments = async (db: Db, person: string): Promise<readonly ResultPayment[]> =>
  (
    await sql<ResultPayment>`select fact, version, person, contract, result, on_day as "on", evidence, amount, state,
      recorded_by as "recordedBy" from startlijn.result_payment
      where person = ${person} and superseded_at is null and not retracted
      order by on_day desc, fact desc`.execute(db)
  ).rows

export const storePayment = async (
  db: Db,
  organisation: string,
  payment: Omit<ResultPayment, 'fact' | 'version' | 'recordedBy'>,
  seen?: Key & { readonly state: PaymentState },
): Promise<Key> => {
  const key = next(seen)
  await sql`insert into startlijn.result_payment
      (fact, version, person, organisation, contract, result, on_day, evidence, amount, state)
    values (${key.fact}, ${key.version}, ${payment.person}, ${organisation}, ${payment.contract}, ${payment.result},
      ${payment.on}, ${payment.evidence}, ${payment.amount}, ${payment.state})`.execute(db)
  return key
}

export type Companion = { readonly role: string; readonly age: number | null }

/** The other members of the households of somebody on a day, as far as the visitor may see them. */
export const findCompanions = async (
  db: Db,
  households: readonly string[],
  { person, day }: { readonly person: string; readonly day: IsoDate },
): Promise<readonly Companion[]> =>
  (
    await sql<{ role: string; birthDate: IsoDate | null }>`select m.role, i.birth_date as "birthDate"
      from startlijn.membership m left join startlijn.identity i on i.person = m.person and i.superseded_at is null
      where m.household = any(${households}::uuid[]) and m.person <> ${person} and m.superseded_at is null
        and not m.retracted and m.starts_on <= ${day} and coalesce(m.ends_on, 'infinity') >= ${day}`.execute(
      db,
    )
  ).rows.map(({ role, birthDate }) => ({ role, age: birthDate === null ? null : ageOn(birthDate, day) }))

/** With whom the person who asks lives: role and age. */
export const findOwnCompanions = async (db: Db, day: IsoDate): Promise<readonly Companion[]> =>
  (await sql<Companion>`select role, age from access.own_companions(${day})`.execute(db)).rows
