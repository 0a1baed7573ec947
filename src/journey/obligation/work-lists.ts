import type { WorkStatus } from './work.ts'

/** A list that has a name and an address of its own: some rules, and perhaps one status. */
export type WorkList = {
  readonly name: string
  readonly rules: readonly string[]
  readonly status: WorkStatus | null
  /** says which part of all persons of the organisation stands on it */
  readonly share: boolean
}

const list = (
  name: string,
  rules: readonly string[],
  { status = null, share = false }: { status?: WorkStatus | null; share?: boolean } = {},
): WorkList => ({ name, rules, status, share })

/** The lists that the report asks for by name. */
export const workLists: readonly WorkList[] = [
  list('no-offer', ['no-offer'], { status: 'overdue', share: true }),
  list('late-screening', ['R22']),
  list('course-gap', ['course-gap']),
  list('twelve-weeks', ['R52']),
  list('absences', ['absence']),
  list('contract-end', ['contract-end']),
  list('return-to-benefit', ['return-to-benefit']),
  list('landing', ['R36', 'R56', 'R57', 'R30', 'move-within-two-weeks', 'social-participation']),
]

export const findWorkList = (name: string | undefined): WorkList | null =>
  workLists.find((one) => one.name === name) ?? null
