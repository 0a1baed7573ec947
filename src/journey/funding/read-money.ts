import type { Truth } from '../../../lib/conditions/index.ts'
import { funding } from '../../catalogue/knowledge.ts'
import type { ActionContext } from '../../platform/action/action.ts'
import { type IntegrationStatus, statusOf } from '../civic-integration/index.ts'
import { getLine, type PersonId } from '../person/index.ts'
import { findPlans } from '../plan/index.ts'
import { coverOf } from './cover.ts'
import { covers, findRegistered, findStudyPolicy, studyRequests, trainingBudgets } from './funding.store.ts'
import { fundingFactsOf } from './funding-facts.ts'
import { municipalityOf } from './own-organisation.ts'
import { runsOnDay } from './registered-source.ts'

/** Everything about money that is known of one person, as far as the visitor may see it. */
export const readMoney = async ({ db, today, actor }: ActionContext, person: PersonId) => {
  const line = await getLine(db, person)
  const plan = (await findPlans(db, [person])).get(person)?.content ?? null
  const status: IntegrationStatus = statusOf(line, plan, today)
  const municipality = municipalityOf(line, actor, today)
  const registered = await findRegistered(db, municipality)
  const policy = await findStudyPolicy(db, municipality, today)
  const study = await studyRequests.find(db, person)
  const decided = study?.content.decision?.outcome
  const studyAllowed: Truth =
    decided === 'granted' ? 'yes' : decided === 'refused' || policy?.allowed === false ? 'no' : 'unknown'
  const { sources, byId } = await funding()
  const facts = fundingFactsOf(line, status, {
    today,
    registered: new Set(registered.filter((one) => runsOnDay(one, today)).map(({ source }) => source)),
    studyAllowed,
  })
  const cover = await covers.find(db, person)
  return {
    line,
    status,
    municipality,
    registered,
    policy: policy ?? null,
    study: study ?? null,
    budget: (await trainingBudgets.find(db, person)) ?? null,
    sources,
    byId,
    facts,
    cover: cover ?? null,
    parts: coverOf(line.episodes, cover?.content ?? null, {
      registered,
      loanLeft: status.loan?.left ?? null,
      today,
    }),
  }
}
export type Money = Awaited<ReturnType<typeof readMoney>>
