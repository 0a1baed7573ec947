import { addDays, type IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'

/** Weeks for the plan (Besluit inburgering 2021, 5.3, as it reads since 2 April 2026). */
const planWeeks = 10

export type PlanDue =
  | { readonly state: 'none' }
  | { readonly state: 'unknown' }
  | { readonly state: 'due' | 'overdue'; readonly dueOn: IsoDate; readonly from: 'duo-notice' | 'registered' }

/**
 * When the first plan must be there: ten weeks after the notice of DUO, or, where the person was not registered in the
 * municipality by then, ten weeks after the registration. The law of 2013 knows no such term.
 */
export const planDueOf = ({ episodes, milestones }: Line, today: IsoDate): PlanDue => {
  if (episodes.some(({ kind }) => kind === 'regime-2013')) return { state: 'none' }
  const first = (kind: string) =>
    milestones
      .filter((one) => one.kind === kind)
      .map(({ on }) => on)
      .toSorted()[0]
  const notice = first('duo-notice')
  if (!notice) return { state: 'unknown' }
  const byNotice = addDays(notice, planWeeks * 7)
  const registered = first('registered')
  const waits = registered === undefined ? today > byNotice : registered > byNotice
  if (waits && registered === undefined) return { state: 'unknown' }
  const from = waits ? 'registered' : 'duo-notice'
  const dueOn = waits && registered ? addDays(registered, planWeeks * 7) : byNotice
  return { state: today > dueOn ? 'overdue' : 'due', dueOn, from }
}
