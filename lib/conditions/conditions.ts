/**
 * Three-valued conditions (Kleene's strong logic): an answer is yes, no or unknown, with its reasons. What is missing is
 * named with who can supply it, and never counts as no.
 */
export type Truth = 'yes' | 'no' | 'unknown'

export type Reason = {
  /** which condition this is, for words elsewhere */
  readonly condition: string
  readonly truth: Truth
  /** what the condition looked at, for words elsewhere */
  readonly detail: Readonly<Record<string, string | number>>
  /** for unknown: who can supply the missing fact */
  readonly suppliedBy?: string
  /** for no: what would make it yes */
  readonly unlockedBy?: string
}

export type Answer = { readonly truth: Truth; readonly reasons: readonly Reason[] }

/** One condition with its reason. */
export const condition = (reason: Reason): Answer => ({ truth: reason.truth, reasons: [reason] })

/** A comparison of something that may be unknown (null). */
export const compare = <Value>(
  name: string,
  value: Value | null,
  test: (value: Value) => boolean,
  {
    detail = {},
    suppliedBy,
    unlockedBy,
  }: { detail?: Reason['detail']; suppliedBy?: string; unlockedBy?: string } = {},
): Answer => {
  const truth: Truth = value === null ? 'unknown' : test(value) ? 'yes' : 'no'
  return condition({
    condition: name,
    truth,
    detail,
    ...(truth === 'unknown' && suppliedBy !== undefined && { suppliedBy }),
    ...(truth === 'no' && unlockedBy !== undefined && { unlockedBy }),
  })
}

/** Yes when all are yes; no when one is no; else unknown. All of nothing is yes. */
export const all = (answers: readonly Answer[]): Answer => ({
  truth: answers.some(({ truth }) => truth === 'no')
    ? 'no'
    : answers.some(({ truth }) => truth === 'unknown')
      ? 'unknown'
      : 'yes',
  reasons: answers.flatMap(({ reasons }) => reasons),
})

/** Yes when one is yes; no when all are no; else unknown. Any of nothing is no. */
export const any = (answers: readonly Answer[]): Answer => ({
  truth: answers.some(({ truth }) => truth === 'yes')
    ? 'yes'
    : answers.some(({ truth }) => truth === 'unknown')
      ? 'unknown'
      : 'no',
  reasons: answers.flatMap(({ reasons }) => reasons),
})

const opposite: Record<Truth, Truth> = { yes: 'no', no: 'yes', unknown: 'unknown' }

/** Turns yes and no around; unknown stays unknown. The reasons keep their own truth. */
export const not = (answer: Answer): Answer => ({ truth: opposite[answer.truth], reasons: answer.reasons })
