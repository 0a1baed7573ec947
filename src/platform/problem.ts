/** What kind of refusal this is; decides HTTP status and exit code, in one table. */
export const problemKinds = {
  'invalid-input': { status: 422, exit: 2 },
  'not-signed-in': { status: 401, exit: 3 },
  'not-allowed': { status: 403, exit: 3 },
  'not-found': { status: 404, exit: 4 },
  conflict: { status: 409, exit: 5 },
  'too-large': { status: 413, exit: 2 },
  'too-many': { status: 429, exit: 6 },
  unavailable: { status: 503, exit: 7 },
  unexpected: { status: 500, exit: 1 },
} as const
export type ProblemKind = keyof typeof problemKinds

/** Parameters of a message; never personal data, for they may reach a log. */
export type MessageParams = Readonly<Record<string, string | number>>

/** One field of a form that needs another answer: the message is a key of content/messages. */
export type FieldProblem = { readonly message: string; readonly params?: MessageParams }

/**
 * A refusal with a name. Rules throw it; only `present` turns it into words.
 * `code` is a key under `problem.` in content/messages, such as `agreement.already-signed`.
 */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly detail: {
      readonly params?: MessageParams
      readonly fields?: Readonly<Record<string, FieldProblem>>
    } = {},
  ) {
    super(code)
    this.name = 'Problem'
  }
}

export const notFound = (): Problem => new Problem('not-found', 'not-found')
export const conflict = (code: string, params: MessageParams = {}): Problem =>
  new Problem('conflict', code, { params })
/** A field that needs another answer; `message` is a key under `problem.`. */
export const invalidField = (field: string, message: string, params: MessageParams = {}): Problem =>
  new Problem('invalid-input', 'invalid-input', {
    fields: { [field]: { message: `problem.${message}`, params } },
  })
/** Somebody else changed this after the form was opened. */
export const changedMeanwhile = (): Problem => new Problem('conflict', 'changed-meanwhile')
