import { Role } from '../src/platform/access/role.ts'
import { type Allow, type AnyAction, mayPerform } from '../src/platform/action/action.ts'
import { Problem, type ProblemKind } from '../src/platform/problem.ts'

/** Everybody who can come: each role, and nobody signed in. */
export const comers: readonly (Role | null)[] = [null, ...Role.options]

export type Claim = { readonly action: AnyAction; readonly allow: Allow }
export type Cell = { readonly action: AnyAction; readonly role: Role | null }

/** Every action × every comer, split by what is claimed of the action. */
export const splitCells = (claims: readonly Claim[]) => {
  const cells = claims.flatMap(({ action, allow }) =>
    comers.map((role) => ({ action, role, may: mayPerform(allow, role) })),
  )
  return {
    all: cells,
    allowed: cells.filter(({ may }) => may) as readonly Cell[],
    refused: cells.filter(({ may }) => !may) as readonly Cell[],
  }
}

/** Input that says whether anybody looked at it. */
export const watchedInput = () => {
  let isRead = false
  const noted = <Value>(value: Value): Value => {
    isRead = true
    return value
  }
  const input = new Proxy(
    {},
    {
      get: () => noted(undefined),
      has: () => noted(false),
      ownKeys: () => noted([]),
      getPrototypeOf: () => noted(Object.prototype),
      getOwnPropertyDescriptor: () => noted(undefined),
    },
  )
  return { input, wasRead: () => isRead }
}

export type Attempt = (action: AnyAction, input: unknown, role: Role | null) => Promise<unknown>

/** How an attempt ends: done, the kind of the refusal, or an error that nobody foresaw. */
export const endOf = async (attempt: Promise<unknown>): Promise<ProblemKind | 'done' | 'error'> => {
  try {
    await attempt
    return 'done'
  } catch (error) {
    return error instanceof Problem ? error.kind : 'error'
  }
}

const naming = ({ action, role }: Cell): string => `${action.name} by ${role ?? 'nobody'}`

/** Cells of the refused half that were let in, or refused only after somebody had looked at what was sent. */
export const letInWrongly = async (
  refused: readonly Cell[],
  attempt: Attempt,
): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const cell of refused) {
    const { input, wasRead } = watchedInput()
    const end = await endOf(attempt(cell.action, input, cell.role))
    const right = cell.role === null ? 'not-signed-in' : 'not-allowed'
    if (end !== right) faults.push(`${naming(cell)}: ${end} in place of ${right}`)
    else if (wasRead()) faults.push(`${naming(cell)}: input was read before the refusal`)
  }
  return faults
}

/** Cells of the allowed half that did not come past the door, with an empty input and with one of a wrong kind. */
export const keptOutWrongly = async (
  allowed: readonly Cell[],
  attempt: Attempt,
): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const cell of allowed) {
    for (const input of [{}, 7]) {
      const end = await endOf(attempt(cell.action, input, cell.role))
      if (!['done', 'invalid-input', 'not-found', 'conflict'].includes(end))
        faults.push(`${naming(cell)}: ${end} with ${JSON.stringify(input)}`)
    }
  }
  return faults
}

/** Roles that see organisations and counts, and never a person's file. */
const withoutFiles: readonly Role[] = ['regional-coordinator', 'policy', 'administrator']

/** What no permission of this product may say, whatever the action is for. */
export const permissionFaults = (actions: readonly AnyAction[], steps: readonly string[]) =>
  actions.flatMap(({ name, allow, effect, purpose, person }) => {
    const faults: string[] = []
    if (!steps.includes(name.split('.')[0] ?? '')) faults.push(`${name}: carries the name of no step`)
    if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name)) faults.push(`${name}: is not step.verb-noun`)
    if (purpose.length === 0) faults.push(`${name}: has no purpose`)
    if (allow === 'public' && effect === 'write') faults.push(`${name}: anybody may write`)
    if (allow === 'public' && person) faults.push(`${name}: a person's file is open to everybody`)
    for (const role of withoutFiles) {
      if (person && mayPerform(allow, role)) faults.push(`${name}: ${role} opens a person's file`)
    }
    if (Array.isArray(allow) && new Set(allow).size !== allow.length) faults.push(`${name}: a role twice`)
    return faults
  })
