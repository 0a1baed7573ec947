import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { columnsOf } from './fact-period.ts'
import type { FactId, MilestoneContent, Subject, Track } from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** Which track a milestone is stored and shown under, by the strand that it moves. */
export const trackOfStrand = {
  'reception-and-housing': 'living',
  'civic-integration': 'language',
  income: 'income',
  'work-and-education': 'work',
  closure: 'status',
} as const satisfies Record<string, Track>

export type NewMilestone = Pick<MilestoneContent, 'kind' | 'on'> & Partial<MilestoneContent>

/** Puts a dated fact on the line. */
export const recordMilestone = async (
  db: Kysely<unknown>,
  subject: Subject,
  milestone: NewMilestone,
): Promise<FactId> => {
  const kind = (await vocabulary()).milestoneKinds.get(milestone.kind)
  if (!kind) throw new Error(`milestone kind ${milestone.kind} is not in the vocabulary`)
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.milestone')
    .values({
      fact,
      version: 1,
      ...columnsOf(subject),
      track: kind.track ?? trackOfStrand[kind.strand],
      kind: milestone.kind,
      on_day: milestone.on,
      organisation: milestone.organisation ?? null,
      detail: milestone.detail ?? null,
    })
    .execute()
  return fact
}

/**
 * Corrects a dated fact: a new version on top of `version`, the old one stays readable.
 * @throws Problem changed-meanwhile when `version` is no longer the last.
 */
export const changeMilestone = async (
  db: Kysely<unknown>,
  fact: FactId,
  version: number,
  changes: Partial<Omit<MilestoneContent, 'kind'>> & { readonly retracted?: boolean },
): Promise<void> => {
  const q = db.withTables<PersonTables>()
  const last = await q
    .selectFrom('startlijn.milestone')
    .selectAll()
    .where('fact', '=', fact)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!last) throw notFound()
  if (last.version !== version) throw changedMeanwhile()
  await q
    .insertInto('startlijn.milestone')
    .values({
      fact,
      version: version + 1,
      person: last.person,
      household: last.household,
      track: last.track,
      kind: last.kind,
      on_day: changes.on ?? last.on_day,
      organisation: changes.organisation === undefined ? last.organisation : changes.organisation,
      detail: changes.detail === undefined ? last.detail : changes.detail,
      retracted: changes.retracted ?? false,
    })
    .execute()
}
