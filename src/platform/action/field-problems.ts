import type { z } from 'zod'
import type { FieldProblem } from '../problem.ts'

/** Issue of a schema → key of content/messages. A schema may name its own: `z.string({ error: 'problem.name-needed' })`. */
const describe = (issue: z.core.$ZodIssue): FieldProblem => {
  if (issue.message.startsWith('problem.')) return { message: issue.message }
  switch (issue.code) {
    case 'invalid_type':
      return { message: issue.input === undefined ? 'problem.field.needed' : 'problem.field.wrong-kind' }
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? { message: 'problem.field.needed' }
        : {
            message: `problem.field.too-small-${issue.origin === 'string' ? 'text' : 'number'}`,
            params: { minimum: Number(issue.minimum) },
          }
    case 'too_big':
      return {
        message: `problem.field.too-big-${issue.origin === 'string' ? 'text' : 'number'}`,
        params: { maximum: Number(issue.maximum) },
      }
    case 'invalid_value':
      return { message: 'problem.field.choose' }
    case 'invalid_format':
      return {
        message: `problem.field.${issue.format === 'date' ? 'date' : issue.format === 'email' ? 'email' : 'wrong-kind'}`,
      }
    default:
      return { message: 'problem.field.wrong-kind' }
  }
}

/** The first problem of each field, by the path of the field (`children.0.name`). */
export const fieldProblems = (error: z.ZodError): Readonly<Record<string, FieldProblem>> => {
  const problems: Record<string, FieldProblem> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'form'
    problems[field] ??= describe(issue)
  }
  return problems
}
