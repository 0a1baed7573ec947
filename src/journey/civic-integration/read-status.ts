import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'
import { findPlans } from '../plan/index.ts'
import { type Decision, decisionsOf } from './decision.store.ts'
import { type IntegrationStatus, statusOf } from './status.ts'

export type ReadStatus = {
  readonly status: IntegrationStatus
  readonly decisions: readonly Decision[]
  readonly hasPlan: boolean
  /** a decision on another route that the plan does not follow yet */
  readonly planBehind: Decision | null
}

/** How civic integration stands, from what the visitor may see. */
export const readStatus = async (db: Kysely<unknown>, line: Line, today: IsoDate): Promise<ReadStatus> => {
  const plan = (await findPlans(db, [line.person])).get(line.person)?.content ?? null
  const status = statusOf(line, plan, today)
  const decisions = await decisionsOf(db, line.person)
  const change = decisions.find(({ content }) => content.kind === 'route-change') ?? null
  const follows = change?.content.kind === 'route-change' && change.content.route === status.route?.kind
  return { status, decisions, hasPlan: plan !== null, planBehind: follows ? null : change }
}
