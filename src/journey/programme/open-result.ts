import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { practices } from '../../catalogue/knowledge.ts'
import { findPractice } from '../../catalogue/practice/index.ts'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getAdopted } from './adopted.store.ts'
import { type AdoptedContent, ProgrammeId } from './programme-content.ts'
import { type Counted, countsPersons, resultRows } from './result.ts'

const countIn = async (
  db: Kysely<unknown>,
  programme: ProgrammeId,
  { metrics }: AdoptedContent,
): Promise<readonly Counted[]> => {
  const pairs = metrics.map(({ counts, among }) => ({
    counts,
    ...(among !== null && countsPersons(among) && { among }),
  }))
  return (
    await sql<Counted>`select counted, whole, hidden
      from access.programme_counts(${programme}, ${JSON.stringify(pairs)}::jsonb) order by place`.execute(db)
  ).rows
}

/** What a programme reached, in the practice's own measures, with denominator and date. */
export const openResult = action('programme.open-result', {
  input: z.object({ programme: ProgrammeId }),
  allow: [...adoptingRoles, 'privacy-officer'],
  effect: 'read',
  purpose: 'statistics',
  run: async ({ db, today, actor }, { programme }) => {
    const adopted = await getAdopted(db, programme)
    const practice = findPractice(await practices(), adopted.content.practice)
    if (!practice) throw notFound()
    const counted = await countIn(db, programme, adopted.content)
    return {
      adopted,
      practice,
      own: adopted.organisation === actor.organisation,
      rows: resultRows(adopted.content, practice, { counted, today }),
    }
  },
})
