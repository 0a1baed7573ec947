import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { AccountId } from '../../platform/access/actor.ts'
import type { ActionContext } from '../../platform/action/action.ts'
import { LineFilter, lineConditions, pageOfPersons } from '../person/index.ts'
import { findColleagues, findOwners, ownedBy } from './caseload.store.ts'
import { findOwnRulesNamed } from './own-rule.store.ts'
import { type DatedWork, findDatedWorkOf } from './work.store.ts'
import { type Colleague, dutiesOf } from './work.ts'

/** What asks for attention first in somebody's file, of what the visitor's organisation and role have to do. */
export type Attention = {
  readonly next: DatedWork | null
  readonly overdue: DatedWork | null
  readonly more: number
}

const attentionOf = (works: readonly DatedWork[]): Attention => {
  const late = works.filter(({ status }) => status === 'overdue')
  return {
    next: works.find(({ status, due }) => status === 'open' && due !== null) ?? null,
    overdue: late[0] ?? null,
    more: Math.max(0, late.length - 1),
  }
}

/** How the caseload is narrowed; every field may stand in an address. */
export const CaseloadFilter = LineFilter.extend({
  owner: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.union([AccountId, z.literal('nobody')]).optional(),
  ),
  q: z.string().trim().max(80).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type CaseloadFilter = z.infer<typeof CaseloadFilter>

/** One page of the caseload, with what each person has to do next and who has them. */
export const caseloadOf = async (context: ActionContext, input: CaseloadFilter, perPage?: number) => {
  const { db, actor, today } = context
  const here = actor.organisation === null ? null : { organisation: actor.organisation, today }
  const among = lineConditions(input, { role: actor.role, vocabulary: await vocabulary(), today })
  const listed = await pageOfPersons(db, {
    ...input,
    ...(perPage ? { perPage } : {}),
    among: here && input.owner ? [...among, ownedBy(input.owner, here)] : among,
  })
  const persons = listed.persons.map(({ person }) => person)
  const { organisation } = actor
  const works = new Map<string, DatedWork[]>()
  const duties = dutiesOf(actor.role)
  const dated = organisation === null ? [] : await findDatedWorkOf(db, persons, { organisation, duties })
  for (const work of dated) {
    const list = works.get(work.person)
    if (list) list.push(work)
    else works.set(work.person, [work])
  }
  const owners: ReadonlyMap<string, readonly Colleague[]> =
    organisation === null ? new Map() : await findOwners(db, persons, { organisation, today })
  return {
    ...listed,
    filter: input,
    role: actor.role,
    workers: here === null ? [] : await findColleagues(db, here.organisation),
    ownRules: await findOwnRulesNamed(
      db,
      [...works.values()].flatMap((list) => list.map(({ rule }) => rule)),
    ),
    attention: Object.fromEntries(persons.map((one) => [one, attentionOf(works.get(one) ?? [])])),
    colleagues: Object.fromEntries(owners),
  }
}
