import type { LastDay, Term } from '../../../lib/legal-term/index.ts'
import type { ObligationStatus } from './rule.ts'

/** Why an obligation does not apply, or is unknown. */
export type ObligationReason = 'condition' | 'closed' | 'exception' | 'ended' | 'missing' | 'wrong-order'

/** How the due day was counted; `legal` is the last day before extensions, `extendedBy` what each of them adds. */
export type Counted = LastDay & {
  readonly legal: number
  readonly term: Term
  readonly extendedBy: readonly number[]
}

/** What somebody owes by one rule, for one thing that set it off; days as day numbers. */
export type Obligation = {
  readonly rule: string
  readonly status: ObligationStatus
  readonly reason: ObligationReason | null
  /** the day that set it off; null while nothing has */
  readonly trigger: number | null
  readonly due: number | null
  readonly met: number | null
  readonly counted: Counted | null
  /** for unknown: the facts that would tell */
  readonly missing: readonly string[]
  /** which exception holds, by its place in the rule */
  readonly exception: number | null
  /** the organisation whose setting counted; null for the value of the rule itself */
  readonly setBy: string | null
}

const none: readonly string[] = []

/** An obligation that nothing has set off. */
export const idle = (
  rule: string,
  status: 'not-applicable' | 'waiting' | 'unknown',
  reason: ObligationReason | null,
  missing: readonly string[] = none,
  trigger: number | null = null,
): Obligation => ({
  rule,
  status,
  reason,
  trigger,
  due: null,
  met: null,
  counted: null,
  missing,
  exception: null,
  setBy: null,
})

/** An obligation with a due day. */
export const due = (
  rule: string,
  status: ObligationStatus,
  { trigger, counted, setBy }: { trigger: number; counted: Counted; setBy: string | null },
  {
    met = null,
    reason = null,
    exception = null,
  }: { met?: number | null; reason?: ObligationReason | null; exception?: number | null } = {},
): Obligation => ({
  rule,
  status,
  reason,
  trigger,
  due: counted.day,
  met,
  counted,
  missing: none,
  exception,
  setBy,
})
