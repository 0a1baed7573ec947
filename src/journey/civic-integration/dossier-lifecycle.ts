import type { Role } from '../../platform/access/role.ts'
import { conflict } from '../../platform/problem.ts'

export const dossierStates = [
  'signalled',
  'warned',
  'heard',
  'proposed',
  'confirmed',
  'rejected',
  'closed',
] as const
export type DossierState = (typeof dossierStates)[number]

export const dossierSteps = [
  'signal',
  'warn',
  'hear',
  'propose',
  'confirm',
  'reject',
  'answer',
  'close',
] as const
export type DossierStep = (typeof dossierSteps)[number]

type Known = {
  readonly state: DossierState
  readonly proposal: { readonly by: string | null; readonly organisation: string | null } | null
}
type Who = { readonly account: string; readonly organisation: string | null }

/** What must be so besides the state, by name; the words stand under `problem.civic-integration.guard-…`. */
export const guards = {
  'second-person': ({ proposal }: Known, who: Who) =>
    proposal !== null && proposal.by !== who.account && proposal.organisation === who.organisation,
} as const
export type Guard = keyof typeof guards

export type DossierTransition = {
  readonly step: DossierStep
  readonly from: readonly DossierState[]
  /** null stays where it was */
  readonly to: DossierState | null
  readonly by: Role
  readonly guard: Guard | null
}

const manager = 'client-manager'

/** The lifecycle as data: actions, pages, the README and a test that compares it with the database read this table. */
export const dossierTransitions = [
  { step: 'signal', from: [], to: 'signalled', by: manager, guard: null },
  { step: 'warn', from: ['signalled', 'warned'], to: 'warned', by: manager, guard: null },
  { step: 'hear', from: ['warned', 'heard'], to: 'heard', by: manager, guard: null },
  { step: 'propose', from: ['heard'], to: 'proposed', by: manager, guard: null },
  { step: 'confirm', from: ['proposed'], to: 'confirmed', by: manager, guard: 'second-person' },
  { step: 'reject', from: ['proposed'], to: 'rejected', by: manager, guard: 'second-person' },
  {
    step: 'answer',
    from: ['signalled', 'warned', 'heard', 'proposed', 'confirmed', 'rejected'],
    to: null,
    by: 'person',
    guard: null,
  },
  {
    step: 'close',
    from: ['signalled', 'warned', 'heard', 'confirmed', 'rejected'],
    to: 'closed',
    by: manager,
    guard: null,
  },
] as const satisfies readonly DossierTransition[]

const rowOf = (step: DossierStep): DossierTransition | undefined =>
  dossierTransitions.find((row) => row.step === step)

export const mayStep = (known: Known, step: DossierStep, who: Who): boolean => {
  const row = rowOf(step)
  if (!row?.from.includes(known.state)) return false
  return row.guard === null || guards[row.guard](known, who)
}

/** The steps that a role can take in this state; who may not decide an own proposal gets no button for it. */
export const openSteps = (known: Known, role: Role | null, who: Who): readonly DossierStep[] =>
  dossierTransitions.filter((row) => row.by === role && mayStep(known, row.step, who)).map((row) => row.step)

/** @throws Problem that says why this step can not be taken now. */
export const requireStep = (known: Known, step: DossierStep, who: Who): DossierState => {
  const row = rowOf(step)
  if (!row) throw conflict('civic-integration.no-step')
  if (!row.from.includes(known.state)) {
    if (step === 'propose' && ['signalled', 'warned'].includes(known.state))
      throw conflict('civic-integration.no-hearing')
    throw conflict('civic-integration.no-step')
  }
  if (row.guard !== null && !guards[row.guard](known, who))
    throw conflict(`civic-integration.guard-${row.guard}`)
  return row.to ?? known.state
}
