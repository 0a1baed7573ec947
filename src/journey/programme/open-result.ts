import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { practices } from '../../catalogue/knowledge.ts'
import { findPractice } from '../../catalogue/practice/index.ts'
import { adoptingRoles, fits } from '../../catalogue/programme/index.ts'
import { fileRoles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { notFound } from '../../platform/problem.ts'
import type { PersonId } from '../person/index.ts'
import { getAdopted } from './adopted.store.ts'
import { type AdoptedContent, ProgrammeId } from './programme-content.ts'
import { readFactsOfMany } from './read-person.ts'
import { type Counted, type CountedApart, countsPersons, resultRows } from './result.ts'

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

/** Lines that are held in memory together. */
const atOnce = 1000

/** Everybody in the files of this visitor whom no condition refuses; what is unknown refuses nobody. */
const countEligible = async (
  db: Kysely<unknown>,
  content: AdoptedContent,
  today: IsoDate,
): Promise<number> => {
  const { rows } = await sql<{ id: PersonId }>`select id from startlijn.person`.execute(db)
  let count = 0
  for (let from = 0; from < rows.length; from += atOnce) {
    const persons = rows.slice(from, from + atOnce).map(({ id }) => id)
    const facts = await readFactsOfMany(db, persons, today)
    count += [...facts.values()].filter((one) => fits(content, one).truth !== 'no').length
  }
  return count
}

type Session = { readonly step: string; readonly evaluated: boolean }

const countApart = async (
  { db, today, content }: { db: Kysely<unknown>; today: IsoDate; content: AdoptedContent },
  programme: ProgrammeId,
  hasFiles: boolean,
): Promise<CountedApart> => {
  const { rows } =
    await sql<Session>`select step, evaluated from access.programme_sessions(${programme})`.execute(db)
  const asks = content.metrics.some(({ among }) => among === 'eligible')
  return {
    sessions: (ids, how) =>
      rows.filter((one) => ids.includes(one.step) && (how === 'held' || one.evaluated)).length,
    eligible: asks && hasFiles ? await countEligible(db, content, today) : null,
  }
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
    const own = adopted.organisation === actor.organisation
    const apart = await countApart(
      { db, today, content: adopted.content },
      programme,
      own && fileRoles.includes(actor.role),
    )
    return {
      adopted,
      practice,
      own,
      rows: resultRows(adopted.content, practice, { counted, apart, today }),
    }
  },
})
