import type { Translate } from '../language/messages.ts'
import { type Problem, problemKinds } from '../problem.ts'

export type PresentedProblem = {
  readonly status: (typeof problemKinds)[keyof typeof problemKinds]['status']
  readonly exitCode: number
  readonly code: string
  /** one sentence that says what is wrong and what to do */
  readonly title: string
  readonly fields: Readonly<Record<string, string>>
}

/** The one place that turns a named problem into status, words and exit code. */
export const present = (problem: Problem, t: Translate): PresentedProblem => ({
  status: problemKinds[problem.kind].status,
  exitCode: problemKinds[problem.kind].exit,
  code: problem.code,
  title: t(`problem.${problem.code}`, problem.detail.params),
  fields: Object.fromEntries(
    Object.entries(problem.detail.fields ?? {}).map(([field, { message, params }]) => [
      field,
      t(message, params),
    ]),
  ),
})
