import { z } from 'zod'
import { identifier } from '../../platform/identifier.ts'
import type { Remark, Values } from './caseload.ts'
import type { Change } from './compare-row.ts'
import type { Likeness } from './same-person.ts'

export const ImportId = identifier('ImportId')
export type ImportId = z.infer<typeof ImportId>

export const importStates = [
  'staged',
  'storing',
  'stored',
  'undoing',
  'undone',
  'cancelled',
  'expired',
] as const
export type ImportState = (typeof importStates)[number]

/** What becomes of a row: `suggested` may be somebody who is known already, and waits for a decision. */
export const verdicts = ['new', 'known', 'changed', 'suggested', 'faulty'] as const
export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

export const choicesOfRow = ['same', 'other', 'leave-out'] as const
export type RowChoice = (typeof choicesOfRow)[number]

export type Outcome = 'made' | 'changed' | 'unchanged' | 'left-out' | 'refused'

/** What lies encrypted of a row. */
export type RowContent = {
  readonly values: Values
  readonly faults: readonly Remark[]
  readonly notes: readonly Remark[]
  readonly changes: readonly Change[]
  /** who may be meant, and why; for a suggestion */
  readonly likeness: Likeness | null
}

/** What lies encrypted of a file. */
export type AboutFile = {
  readonly name: string
  readonly unknown: readonly string[]
  readonly twice: readonly string[]
}

/** Who does it: whoever works on the files of the municipality. Policy and administration reach no persons, so no import. */
export const importers = ['client-manager'] as const

/** Days that a staged file waits for a decision, and that the content of a stored one stays to be looked at. */
export const keepsDays = 14
