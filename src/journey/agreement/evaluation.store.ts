import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { Agreement } from './agreement.store.ts'

/** The questions are codes, so that an answer in any language is the same record (S75). */
export const Answer = z.enum(['yes', 'a-little', 'no'])
export const evaluationQuestions = ['language', 'learning', 'guidance', 'together'] as const
export const Evaluation = z.object({
  language: Answer.describe('the Dutch of the participant has grown'),
  learning: Answer.describe('the learning goals are in sight'),
  guidance: Answer.describe('the guidance on the floor is enough'),
  together: Answer.describe('working together goes well'),
  words: z.string().max(500).nullable().default(null),
})
export type Evaluation = z.infer<typeof Evaluation>
export type EvaluatingParty = 'person' | 'employer'
export type StoredEvaluation = {
  readonly party: EvaluatingParty
  readonly on: IsoDate
  readonly version: number
  readonly content: Evaluation
}

type Row = StoredEvaluation & { readonly fact: string }

const rowsOf = async (db: Kysely<unknown>, agreement: string): Promise<readonly Row[]> =>
  (
    await sql<Row>`select fact, version, party, on_day as "on", content from startlijn.placement_evaluation
      where agreement = ${agreement} and superseded_at is null and not retracted order by party desc`.execute(
      db,
    )
  ).rows

/** What both sides said last. */
export const evaluationsOf = async (
  db: Kysely<unknown>,
  agreement: string,
): Promise<readonly StoredEvaluation[]> =>
  (await rowsOf(db, agreement)).map(({ fact: _fact, content, ...row }) => ({
    ...row,
    content: Evaluation.parse(content),
  }))

/** One record per side; saying it again is a new version of it. */
export const saveEvaluation = async (
  db: Kysely<unknown>,
  { id, person }: Pick<Agreement, 'id' | 'person'>,
  said: { party: EvaluatingParty; on: IsoDate; content: Evaluation },
): Promise<void> => {
  const before = (await rowsOf(db, id)).find((one) => one.party === said.party)
  await sql`insert into startlijn.placement_evaluation (fact, version, agreement, person, party, on_day, content)
    values (${before?.fact ?? newIdentifier()}, ${(before?.version ?? 0) + 1}, ${id}, ${person}, ${said.party}, ${said.on},
      ${JSON.stringify(said.content)}::jsonb)`.execute(db)
}
