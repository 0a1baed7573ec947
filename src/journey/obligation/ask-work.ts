import type { Actor } from '../../platform/access/actor.ts'
import type { ActionContext } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { namesOf, type PersonId } from '../person/index.ts'
import { findColleagues, findListsOf, findOwners, hasPersons } from './caseload.store.ts'
import { findOwnRules, type OwnRulePart } from './own-rule.store.ts'
import { findWork, type WorkQuestion } from './work.store.ts'
import { type Colleague, dutiesOf, type Whose, type Work, type WorkFilter } from './work.ts'
import { findWorkList, type WorkList } from './work-lists.ts'

/** The organisation that somebody works for. @throws Problem not-found for who works for none. */
export const ownOrganisation = ({ organisation }: Actor): string => {
  if (organisation === null) throw notFound()
  return organisation
}

/** Everything a list shows of its rows, besides the rules. */
export type FoundWork = {
  readonly rows: readonly Work[]
  readonly more: boolean
  readonly whose: Whose
  readonly list: WorkList | null
  readonly names: Readonly<Record<string, string>>
  readonly owners: Readonly<Record<string, readonly Colleague[]>>
  readonly colleagues: readonly Colleague[]
  /** what the organisation wrote itself, for the words of the rows and for the filter */
  readonly ownRules: readonly OwnRulePart[]
}

/**
 * A filter as a question to the store. Without a choice it is the own list, and for who was never given anybody the list
 * of the whole team, so that nobody begins with an empty page.
 */
export const questionOf = async (
  { db, actor, today }: ActionContext,
  filter: Omit<WorkFilter, 'page'>,
): Promise<WorkQuestion & { readonly list: WorkList | null }> => {
  const accounts = filter.colleague ? [filter.colleague] : await findListsOf(db, actor.account, today)
  const list = findWorkList(filter.list)
  const duties = dutiesOf(actor.role)
  return {
    organisation: ownOrganisation(actor),
    duties: filter.duty ? duties.filter((duty) => duty === filter.duty) : duties,
    today,
    status: filter.status ?? list?.status ?? null,
    rank: filter.rank ?? null,
    rules: filter.rule ? [filter.rule] : (list?.rules ?? null),
    whose: filter.colleague
      ? 'mine'
      : (filter.whose ?? ((await hasPersons(db, accounts, today)) ? 'mine' : 'team')),
    accounts,
    snoozed: filter.snoozed === 'yes',
    list,
  }
}

/** The rows that a filter gives, with the names and owners of who stands on them: a fixed number of queries. */
export const askWork = async (
  context: ActionContext,
  question: WorkQuestion & { readonly list: WorkList | null },
  part: { readonly limit: number; readonly offset: number },
): Promise<FoundWork> => {
  const { db } = context
  const { rows, more } = await findWork(db, question, part)
  const persons = [...new Set<PersonId>(rows.map(({ person }) => person))]
  const [names, owners, colleagues] = [
    await namesOf(db, persons),
    await findOwners(db, persons, question),
    await findColleagues(db, question.organisation),
  ]
  return {
    rows,
    more,
    whose: question.whose,
    list: question.list,
    names: Object.fromEntries(names),
    owners: Object.fromEntries(owners),
    colleagues,
    ownRules: await findOwnRules(db, question.organisation),
  }
}
