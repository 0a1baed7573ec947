import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'

type Said = 'accepted' | 'refused' | null

/** What an employer may know before the person agrees (S78): nothing that names or describes who it is. */
export type Card = {
  readonly speaking: string | null
  readonly speakingOn: IsoDate | null
  readonly educationLevel: string | null
  readonly occupation: string | null
  readonly yearsOfWork: number | null
  readonly freeHalfDays: number | null
}

export type Match = {
  readonly id: string
  readonly place: string
  readonly placeTitle: string
  readonly employerName: string
  readonly proposedOn: IsoDate
  readonly personAnswer: Said
  readonly employerAnswer: Said
  readonly employerReason: string | null
}

export const listMatches = async (db: Kysely<unknown>, person: string): Promise<readonly Match[]> =>
  (
    await sql<Match>`select m.id, m.place, p.title as "placeTitle", o.name as "employerName", m.proposed_on as "proposedOn",
      m.person_answer as "personAnswer", m.employer_answer as "employerAnswer", m.employer_reason as "employerReason"
    from startlijn.match m join startlijn.place p on p.id = m.place join startlijn.organisation o on o.id = m.employer
    where m.person = ${person} order by m.proposed_on desc, m.id desc`.execute(db)
  ).rows

export const insertMatch = async (
  db: Kysely<unknown>,
  match: { person: string; place: string; employer: string; on: IsoDate; explanation: unknown; card: Card },
): Promise<string | undefined> => {
  const id = newIdentifier<string>()
  const stored =
    await sql`insert into startlijn.match (id, person, place, employer, proposed_on, explanation, card)
    values (${id}, ${match.person}, ${match.place}, ${match.employer}, ${match.on}, ${JSON.stringify(match.explanation)}::jsonb, ${JSON.stringify(match.card)}::jsonb)
    on conflict do nothing`.execute(db)
  return stored.numAffectedRows === 1n ? id : undefined
}

export const answerAsPerson = async (
  db: Kysely<unknown>,
  id: string,
  answer: 'accepted' | 'refused',
  reason: string | null,
  on: IsoDate,
): Promise<boolean> =>
  (
    await sql`update startlijn.match set person_answer = ${answer}, person_answered_on = ${on}, person_reason = ${reason}, version = version + 1
    where id = ${id} and person_answer is null`.execute(db)
  ).numAffectedRows === 1n

export const answerAsEmployer = async (
  db: Kysely<unknown>,
  id: string,
  answer: 'accepted' | 'refused',
  reason: string | null,
): Promise<string | undefined> =>
  (
    await sql<{
      person: string | null
    }>`select access.answer_card(${id}, ${answer}, ${reason}) as person`.execute(db)
  ).rows[0]?.person ?? undefined

/** On the line once both have said yes; nothing before that. */
export const recordMatched = async (db: Kysely<unknown>, id: string): Promise<void> => {
  await sql`select access.record_matched(${id}, ${newIdentifier()})`.execute(db)
}

export type EmployerCard = {
  readonly match: string
  readonly place: string
  readonly placeTitle: string
  readonly proposedOn: IsoDate
  readonly card: Card
  readonly personAnswer: Said
  readonly employerAnswer: Said
  /** the name, only after the person has agreed */
  readonly name: string | null
}

export const listCards = async (db: Kysely<unknown>): Promise<readonly EmployerCard[]> =>
  (
    await sql<EmployerCard>`select match, place, place_title as "placeTitle", proposed_on as "proposedOn", card, person_answer as "personAnswer",
    employer_answer as "employerAnswer", given_name as name from access.cards()`.execute(db)
  ).rows
