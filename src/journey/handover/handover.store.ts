import { type Kysely, sql } from 'kysely'
import { addRow, type RowSets } from '../../platform/database/row-sets.ts'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { type ConsentItem, consents } from './consent.ts'
import { InformationPackage } from './handover.ts'

export type SentPackage = {
  readonly id: string
  readonly sentOn: IsoDate
  readonly content: InformationPackage
  readonly confirmedOn: IsoDate | null
}
export type Question = {
  readonly id: string
  readonly question: string
  readonly askedOn: IsoDate
  readonly dueOn: IsoDate
  readonly answer: string | null
  readonly answeredOn: IsoDate | null
}
/** A question that waits for its answer, with the person whom it concerns. */
export type OpenQuestion = Pick<Question, 'id' | 'question' | 'askedOn' | 'dueOn'> & {
  readonly person: string
  readonly givenName: string
  readonly familyName: string
}
export type Meeting = {
  readonly id: string
  readonly on: IsoDate
  readonly present: readonly string[]
  /** who else was there, by function */
  readonly others: string | null
  readonly agreed: string | null
  readonly tasks: readonly {
    readonly task: string
    readonly owner: string
    /** the organisation that took the task */
    readonly organisation?: string | null
    readonly dueOn: IsoDate | null
  }[]
}
export type Consent = {
  readonly fact: string
  readonly version: number
  readonly item: ConsentItem
  readonly category: string
  readonly purpose: string
  readonly givenOn: IsoDate
  readonly withdrawnOn: IsoDate | null
  /** role of who recorded this version: the person self, or who noted it together with the person; null is unknown */
  readonly recordedRole: string | null
}

export const listPackages = async (db: Kysely<unknown>, person: string): Promise<readonly SentPackage[]> =>
  (
    await sql<
      Omit<SentPackage, 'content'> & { content: unknown }
    >`select id, sent_on as "sentOn", content, confirmed_on as "confirmedOn" from startlijn.information_package
    where person = ${person} order by sent_on desc, id desc`.execute(db)
  ).rows.map((row) => ({ ...row, content: InformationPackage.parse(row.content) }))

export const insertPackage = async (
  db: Kysely<unknown>,
  person: string,
  sentOn: IsoDate,
  content: InformationPackage,
): Promise<string> => {
  const id = newIdentifier<string>()
  await sql`insert into startlijn.information_package (id, person, sent_on, content)
    values (${id}, ${person}, ${sentOn}, ${JSON.stringify(content)}::jsonb)`.execute(db)
  return id
}

/** Marks a package as received; false when it was confirmed before or is not there. */
export const confirmPackage = async (
  db: Kysely<unknown>,
  person: string,
  id: string,
  on: IsoDate,
): Promise<boolean> =>
  (
    await sql`update startlijn.information_package set confirmed_on = ${on}, confirmed_by = access.account()
    where id = ${id} and person = ${person} and confirmed_on is null`.execute(db)
  ).numAffectedRows === 1n

export const listQuestions = async (db: Kysely<unknown>, person: string): Promise<readonly Question[]> =>
  (
    await sql<Question>`select id, question, asked_on as "askedOn", due_on as "dueOn", answer, answered_on as "answeredOn"
    from startlijn.handover_question where person = ${person} order by asked_on, id`.execute(db)
  ).rows

/** Questions without an answer about everybody whose file the visitor reaches, the oldest first. */
export const listOpenQuestions = async (db: Kysely<unknown>): Promise<readonly OpenQuestion[]> =>
  (
    await sql<OpenQuestion>`select q.id, q.question, q.asked_on as "askedOn", q.due_on as "dueOn", q.person,
      i.given_name as "givenName", i.family_name as "familyName"
    from startlijn.handover_question q join startlijn.identity i on i.person = q.person and i.superseded_at is null
    where q.answered_on is null order by q.asked_on, q.id limit 500`.execute(db)
  ).rows

export const insertQuestion = async (
  db: Kysely<unknown>,
  person: string,
  question: string,
  askedOn: IsoDate,
  dueOn: IsoDate,
): Promise<string> => {
  const id = newIdentifier<string>()
  await sql`insert into startlijn.handover_question (id, person, question, asked_on, due_on)
    values (${id}, ${person}, ${question}, ${askedOn}, ${dueOn})`.execute(db)
  return id
}

/** Stores an answer; false when the question was answered before or is not there. */
export const answerQuestion = async (
  db: Kysely<unknown>,
  person: string,
  id: string,
  answer: string,
  on: IsoDate,
): Promise<boolean> =>
  (
    await sql`update startlijn.handover_question set answer = ${answer}, answered_on = ${on}, answered_by = access.account()
    where id = ${id} and person = ${person} and answered_on is null`.execute(db)
  ).numAffectedRows === 1n

export const listMeetings = async (db: Kysely<unknown>, person: string): Promise<readonly Meeting[]> =>
  (
    await sql<Meeting>`select id, on_day as "on", present, others, agreed, tasks from startlijn.handover_meeting where person = ${person} order by on_day desc, id desc`.execute(
      db,
    )
  ).rows

export const insertMeeting = async (
  db: Kysely<unknown>,
  person: string,
  meeting: Omit<Meeting, 'id'>,
): Promise<void> => {
  await sql`insert into startlijn.handover_meeting (id, person, on_day, present, others, agreed, tasks)
    values (${newIdentifier()}, ${person}, ${meeting.on}, ${[...meeting.present]}, ${meeting.others}, ${meeting.agreed}, ${JSON.stringify(meeting.tasks)}::jsonb)`.execute(
    db,
  )
}

/** The meeting of one of many persons, to be stored in a set. */
export const gatherMeeting = (sets: RowSets, person: string, meeting: Omit<Meeting, 'id'>): void =>
  addRow(sets, 'startlijn.handover_meeting', {
    id: newIdentifier<string>(),
    person,
    on_day: meeting.on,
    present: meeting.present,
    agreed: meeting.agreed,
    tasks: meeting.tasks,
  })

export const listConsents = async (db: Kysely<unknown>, person: string): Promise<readonly Consent[]> =>
  (
    await sql<Consent>`select fact, version, item, category, purpose, given_on as "givenOn", withdrawn_on as "withdrawnOn",
      recorded_role as "recordedRole"
    from startlijn.consent where person = ${person} and superseded_at is null and not retracted order by item`.execute(
      db,
    )
  ).rows

export const insertConsent = async (
  db: Kysely<unknown>,
  person: string,
  earlier: Consent | undefined,
  consent: { item: ConsentItem; givenOn: IsoDate; withdrawnOn: IsoDate | null },
): Promise<void> => {
  const { item, givenOn, withdrawnOn } = consent
  const { category, purpose } = consents[item]
  await sql`insert into startlijn.consent (fact, version, person, item, category, purpose, given_on, withdrawn_on)
    values (${earlier?.fact ?? newIdentifier()}, ${(earlier?.version ?? 0) + 1}, ${person}, ${item}, ${category}, ${purpose},
      ${givenOn}, ${withdrawnOn})`.execute(db)
}

/** Whether the person agrees now with something that is optional, for the purpose for which it is asked today. */
export const hasConsent = async (db: Kysely<unknown>, person: string, item: ConsentItem): Promise<boolean> =>
  (await listConsents(db, person)).some(
    (consent) =>
      consent.item === item &&
      consent.withdrawnOn === null &&
      consent.category === consents[item].category &&
      consent.purpose === consents[item].purpose,
  )
