import type { Role } from '../../platform/access/role.ts'
import type { IsoDate } from '../../platform/date.ts'
import { conflict } from '../../platform/problem.ts'
import type { AgreementContent, Signature } from './agreement.ts'
import { missingSignatures } from './agreement.ts'

export const agreementStates = ['proposed', 'signed', 'ended', 'broken-off', 'withdrawn'] as const
export type AgreementState = (typeof agreementStates)[number]

type Known = {
  readonly state: AgreementState
  readonly content: Pick<AgreementContent, 'startsOn' | 'endsOn'>
  readonly signatures: readonly Signature[]
}

/** What must be so besides the state, by name; the words stand under `agreement.guard`. */
export const guards = {
  incomplete: ({ signatures }: Known) => missingSignatures(signatures).length > 1,
  'last-signature': ({ signatures }: Known) => missingSignatures(signatures).length === 1,
  'first-day-reached': ({ content }: Known, today: IsoDate) => content.startsOn <= today,
  'before-first-day': ({ content }: Known, today: IsoDate) => content.startsOn > today,
} as const
export type Guard = keyof typeof guards

export type AgreementTransition = {
  readonly action: string
  readonly from: readonly AgreementState[]
  readonly to: AgreementState
  readonly by: readonly Role[]
  readonly guard: Guard | null
}

const manager = ['client-manager'] as const
const signers = ['person', 'employer', 'client-manager'] as const
const floor = ['client-manager', 'employer'] as const

/** The lifecycle as data: actions, pages, tests and the README read this table. */
export const agreementTransitions = [
  { action: 'agreement.propose', from: [], to: 'proposed', by: manager, guard: null },
  { action: 'agreement.change', from: ['proposed'], to: 'proposed', by: manager, guard: null },
  { action: 'agreement.sign', from: ['proposed'], to: 'proposed', by: signers, guard: 'incomplete' },
  { action: 'agreement.sign', from: ['proposed'], to: 'signed', by: signers, guard: 'last-signature' },
  { action: 'agreement.sign-on-paper', from: ['proposed'], to: 'proposed', by: manager, guard: 'incomplete' },
  {
    action: 'agreement.sign-on-paper',
    from: ['proposed'],
    to: 'signed',
    by: manager,
    guard: 'last-signature',
  },
  { action: 'agreement.withdraw', from: ['proposed'], to: 'withdrawn', by: manager, guard: null },
  { action: 'agreement.call-off', from: ['signed'], to: 'withdrawn', by: manager, guard: 'before-first-day' },
  {
    action: 'agreement.confirm-start',
    from: ['signed'],
    to: 'signed',
    by: floor,
    guard: 'first-day-reached',
  },
  {
    action: 'agreement.record-visit',
    from: ['signed'],
    to: 'signed',
    by: manager,
    guard: 'first-day-reached',
  },
  { action: 'agreement.end', from: ['signed'], to: 'ended', by: manager, guard: 'first-day-reached' },
  {
    action: 'agreement.break-off',
    from: ['signed'],
    to: 'broken-off',
    by: manager,
    guard: 'first-day-reached',
  },
] as const satisfies readonly AgreementTransition[]
export type LifecycleAction = (typeof agreementTransitions)[number]['action']

const rowsOf = (action: LifecycleAction): readonly AgreementTransition[] =>
  agreementTransitions.filter((row) => row.action === action)

/** Where an action leads today; undefined where it can not be done. */
export const nextState = (
  known: Known,
  action: LifecycleAction,
  today: IsoDate,
): AgreementState | undefined =>
  rowsOf(action).find(
    (row) => row.from.includes(known.state) && (row.guard === null || guards[row.guard](known, today)),
  )?.to

/** Who may do it at all. */
export const mayDo = (action: LifecycleAction, role: Role | null): boolean =>
  role !== null && rowsOf(action).some((row) => row.by.includes(role))

/** @throws Problem that says why it can not be done now. */
export const requireNext = (known: Known, action: LifecycleAction, today: IsoDate): AgreementState => {
  const next = nextState(known, action, today)
  if (next) return next
  const inState = rowsOf(action).find((row) => row.from.includes(known.state))
  if (inState?.guard) throw conflict(`agreement.guard-${inState.guard}`)
  throw conflict(
    rowsOf(action)[0]?.from.includes('signed') ? 'agreement.not-signed' : 'agreement.not-proposed',
  )
}

/** Where an agreement is today: the state, and for a signed one where today lies. Derived, never stored. */
export const stages = ['waiting', 'coming', 'running', 'over', 'ended', 'broken-off', 'withdrawn'] as const
export type Stage = (typeof stages)[number]
export const stageOf = ({ state, content }: Omit<Known, 'signatures'>, today: IsoDate): Stage => {
  if (state === 'proposed') return 'waiting'
  if (state !== 'signed') return state
  return content.startsOn > today ? 'coming' : content.endsOn < today ? 'over' : 'running'
}
