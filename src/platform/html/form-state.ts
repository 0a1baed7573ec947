/** What a form shows: what was typed (or stood there), what needs another answer, and what makes sending safe. */
export type FormState = {
  /** field name → text, or texts where a field may be given more than once */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  /** field name → sentence in the visitor's language */
  readonly errors: Readonly<Record<string, string>>
  /** a sentence about the form as a whole */
  readonly problem: string | null
  /** one key per opening of the form: sent twice, stored once */
  readonly idempotencyKey: string
}
