import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'
import type { PersonId } from '../person/index.ts'
import type { DossierState, DossierStep } from './dossier-lifecycle.ts'

export const DossierId = identifier('DossierId')
export type DossierId = z.infer<typeof DossierId>

/** What may be proposed. Amounts are no part of it: the law and a decision of the municipality itself give them. */
export const measures = ['more-help', 'other-agreement', 'fine', 'lower-benefit'] as const
export const Measure = z.enum(measures)
export type Measure = z.infer<typeof Measure>

export const outcomes = ['kept-after-all', 'good-reason', 'measure-done', 'mistake'] as const
export const Outcome = z.enum(outcomes)

/** What was said in one step. */
export const StepContent = z.object({
  words: z.string().min(1).max(1000),
  newDay: IsoDate.nullable().default(null).describe('by when it is asked again, in a warning'),
  measure: Measure.nullable().default(null),
  benefitLowered: z
    .enum(['yes', 'no', 'unknown'])
    .nullable()
    .default(null)
    .describe('whether the benefit was lowered for the same conduct'),
  outcome: Outcome.nullable().default(null),
})
export type StepContent = z.infer<typeof StepContent>

export type DossierEntry = {
  readonly version: number
  readonly step: DossierStep
  readonly state: DossierState
  readonly on: IsoDate
  readonly by: string | null
  readonly organisation: string | null
  readonly content: StepContent
}

/** A dossier is its steps; where it stands is the state of the last one. */
export type Dossier = {
  readonly id: DossierId
  readonly person: PersonId
  readonly state: DossierState
  readonly version: number
  readonly entries: readonly DossierEntry[]
  readonly proposal: DossierEntry | null
}

export const dossierOf = (id: DossierId, person: PersonId, entries: readonly DossierEntry[]): Dossier => {
  const last = entries.at(-1)
  return {
    id,
    person,
    state: last?.state ?? 'signalled',
    version: last?.version ?? 0,
    entries,
    proposal: entries.findLast(({ step }) => step === 'propose') ?? null,
  }
}
