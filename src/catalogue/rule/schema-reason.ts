import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Why a record does not fit its schema, as a code with values for a page. */
export type SchemaReason = {
  readonly code:
    | 'unknown-field'
    | 'needed'
    | 'other-type'
    | 'one-of'
    | 'not-a-day'
    | 'not-in-range'
    | 'not-an-expression'
    | 'does-not-fit'
  readonly values: Readonly<Record<string, string>>
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )

const short = (value: unknown): string => {
  const text = String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The issue that says most: of a choice between several forms, the one whose form was begun. */
const deepestOf = (issue: Issue, path: Path = []): readonly [Issue, Path] => {
  const here = [...path, ...issue.path]
  if (issue.code !== 'invalid_union') return [issue, here]
  const begun = issue.errors
    .filter(
      (issues) =>
        !issues.some(
          (one) => one.code === 'unrecognized_keys' || (one.code === 'invalid_type' && one.path.length === 1),
        ),
    )
    .flatMap(([first]) => (first && first.path.length > 0 ? [first] : []))
  return begun.length === 1 && begun[0] ? deepestOf(begun[0], here) : [issue, here]
}

/** The first thing in which a record does not fit, with the place where it stands. */
export const schemaReason = (
  error: z.ZodError,
  record: unknown,
): { readonly path: Path; readonly reason: SchemaReason } => {
  const [first] = error.issues
  if (!first) return { path: [], reason: { code: 'does-not-fit', values: {} } }
  const [issue, path] = deepestOf(first)
  const place = (code: SchemaReason['code'], values: SchemaReason['values'] = {}, at: Path = path) => ({
    path: at,
    reason: { code, values },
  })
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? ''
    return place('unknown-field', { field: short(field) }, [...path, field])
  }
  if (valueAt(record, path) === undefined) return place('needed', { field: short(path.at(-1) ?? '') })
  if (issue.code === 'invalid_value') return place('one-of', { options: issue.values.map(String).join(', ') })
  if (issue.code === 'invalid_union') return place('not-an-expression')
  if (issue.code === 'too_small' || issue.code === 'too_big') return place('not-in-range')
  if (issue.code === 'invalid_format' && (issue.format === 'date' || issue.format === 'regex'))
    return place(issue.format === 'date' ? 'not-a-day' : 'does-not-fit')
  if (issue.code === 'invalid_type') return place('other-type', { expected: issue.expected })
  return place('does-not-fit')
}
