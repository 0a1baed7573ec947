import { findIntakes } from '../journey/intake/index.ts'
import { CaseloadFilter, caseloadOf } from '../journey/obligation/index.ts'
import { seesCategory } from '../journey/person/index.ts'
import { findPlans } from '../journey/plan/index.ts'
import { fileRoles, type Role } from '../platform/access/role.ts'
import { type ActionContext, action } from '../platform/action/action.ts'
import type { IsoDate } from '../platform/date.ts'

/** More persons than this do not leave the house in one file. */
export const mostPersonsExported = 2000

/** What the plan and the intake add to a row; what the visitor may not see is not there. */
export type Beside = {
  /** the next talk by the plan; undefined where the role sees no plans */
  readonly talk: IsoDate | null | undefined
  /** whether support with health was agreed to be needed, and nothing more */
  readonly health: 'yes' | 'no' | null
}

const widened = async (context: ActionContext, input: CaseloadFilter, perPage?: number) => {
  const listed = await caseloadOf(context, input, perPage)
  const persons = listed.persons.map(({ person }) => person)
  const sees = {
    plan: seesCategory(context.actor.role, 'plan'),
    intake: seesCategory(context.actor.role, 'intake'),
  }
  const plans = sees.plan ? await findPlans(context.db, persons) : null
  const intakes = sees.intake ? await findIntakes(context.db, persons) : null
  const beside = (person: string): Beside => ({
    talk: plans ? (plans.get(person)?.content.nextTalkOn ?? null) : undefined,
    health: intakes?.get(person)?.content.support.health ?? null,
  })
  return { ...listed, sees, beside: Object.fromEntries(persons.map((one) => [one, beside(one)])) }
}
export type OpenedCaseload = Awaited<ReturnType<typeof widened>>

/** The caseload with every aspect of each person in one row: line, route, benefit, work, health, contacts, next and overdue. */
export const openCaseload = action('person.open-caseload', {
  input: CaseloadFilter,
  allow: fileRoles as [Role, ...Role[]],
  effect: 'read',
  purpose: 'guidance',
  run: (context, input) => widened(context, input),
})

/** What the list shows, all pages of it, to take along: everybody on it stands in the journal. */
export const exportCaseload = action('person.export-caseload', {
  input: CaseloadFilter,
  allow: fileRoles as [Role, ...Role[]],
  effect: 'read',
  purpose: 'guidance',
  run: async (context, input) => {
    const listed = await widened(context, { ...input, page: 1 }, mostPersonsExported)
    for (const { person } of listed.persons) context.concerns(person)
    return listed
  },
})
