import { type Kysely, sql } from 'kysely'
import type { Answer } from '../../../lib/conditions/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { Certificate } from '../education/index.ts'
import type { Card } from './card.ts'
import type { MatchFacts, Said } from './match-state.ts'

export type Match = MatchFacts & {
  readonly id: string
  readonly place: string
  readonly placeTitle: string
  readonly employerName: string
  readonly proposedOn: IsoDate
  /** why it fits, as it was known on the day of the proposal */
  readonly explanation: Answer
  readonly card: Card
  readonly personReason: string | null
  readonly employerReason: string | null
  readonly endedReason: string | null
}

export const listMatches = async (db: Kysely<unknown>, person: string): Promise<readonly Match[]> =>
  (
    await sql<Match>`select m.id, m.place, p.title as "placeTitle", o.name as "employerName", m.proposed_on as "proposedOn",
      m.expires_on as "expiresOn", m.explanation, m.card, m.person_answer as "personAnswer", m.person_reason as "personReason",
      m.employer_answer as "employerAnswer", m.employer_reason as "employerReason", m.ended_how as "endedHow",
      m.ended_reason as "endedReason"
    from startlijn.match m join startlijn.place p on p.id = m.place join startlijn.organisation o on o.id = m.employer
    where m.person = ${person} order by m.proposed_on desc, m.id desc`.execute(db)
  ).rows

/** Who has an open proposal or a match at a place, as far as their work is a duty of the visitor's organisation. */
export const personsProposedAt = async (db: Kysely<unknown>, place: string): Promise<ReadonlySet<string>> =>
  new Set(
    (await sql<{ person: string }>`select person from access.open_matches_at(${place})`.execute(db)).rows.map(
      ({ person }) => person,
    ),
  )

/** Nothing when this place is proposed to this person already. */
export const insertMatch = async (
  db: Kysely<unknown>,
  match: {
    person: string
    place: string
    employer: string
    on: IsoDate
    expiresOn: IsoDate
    explanation: Answer
    card: Card
  },
): Promise<string | undefined> => {
  const id = newIdentifier<string>()
  await sql`select access.lapse_match(${match.person}, ${match.place})`.execute(db)
  const stored =
    await sql`insert into startlijn.match (id, person, place, employer, proposed_on, expires_on, explanation, card)
    values (${id}, ${match.person}, ${match.place}, ${match.employer}, ${match.on}, ${match.expiresOn},
      ${JSON.stringify(match.explanation)}::jsonb, ${JSON.stringify(match.card)}::jsonb)
    on conflict do nothing`.execute(db)
  return stored.numAffectedRows === 1n ? id : undefined
}

type Given = { readonly answer: 'accepted' | 'refused'; readonly reason: string | null }

export const answerAsPerson = async (
  db: Kysely<unknown>,
  id: string,
  { answer, reason, on }: Given & { on: IsoDate },
): Promise<boolean> =>
  (
    await sql`update startlijn.match set person_answer = ${answer}, person_answered_on = ${on}, person_reason = ${reason}, version = version + 1
    where id = ${id} and person_answer is null`.execute(db)
  ).numAffectedRows === 1n

export const answerAsEmployer = async (
  db: Kysely<unknown>,
  id: string,
  { answer, reason }: Given,
): Promise<string | undefined> =>
  (
    await sql<{
      person: string | null
    }>`select access.answer_card(${id}, ${answer}, ${reason}) as person`.execute(db)
  ).rows[0]?.person ?? undefined

/** On the line and a seat taken once both have said yes. */
export const recordMatched = async (
  db: Kysely<unknown>,
  id: string,
): Promise<'waiting' | 'full' | 'matched'> =>
  (
    await sql<{
      outcome: 'waiting' | 'full' | 'matched'
    }>`select access.record_matched(${id}, ${newIdentifier()}) as outcome`.execute(db)
  ).rows[0]?.outcome ?? 'waiting'

export const withdraw = async (db: Kysely<unknown>, id: string, reason: string | null): Promise<boolean> =>
  (await sql<{ person: string | null }>`select access.withdraw_match(${id}, ${reason}) as person`.execute(db))
    .rows[0]?.person !== null

export type EmployerCard = {
  readonly match: string
  readonly place: string
  readonly placeTitle: string
  readonly proposedOn: IsoDate
  readonly expiresOn: IsoDate
  readonly explanation: Answer
  readonly card: Card
  readonly personAnswer: Said
  readonly employerAnswer: Said
  /** the name, only after the person has agreed */
  readonly name: string | null
  readonly person: string | null
}

export const listCards = async (db: Kysely<unknown>): Promise<readonly EmployerCard[]> =>
  (
    await sql<EmployerCard>`select match, place, place_title as "placeTitle", proposed_on as "proposedOn", expires_on as "expiresOn",
      explanation, card, person_answer as "personAnswer", employer_answer as "employerAnswer", given_name as name, person
    from access.cards()`.execute(db)
  ).rows

/** What the employer may read of certificates beside a card: those of persons whose consent to share the portfolio stands now. */
export const listCardCertificates = async (
  db: Kysely<unknown>,
): Promise<ReadonlyMap<string, readonly Certificate[]>> => {
  const { rows } = await sql<{ match: string; certificate: unknown }>`
    select match, certificate from access.card_certificates()`.execute(db)
  const found = new Map<string, Certificate[]>()
  for (const { match, certificate } of rows)
    found.set(match, [...(found.get(match) ?? []), Certificate.parse(certificate)])
  return found
}
