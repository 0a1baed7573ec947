import { z } from 'zod'
import { IsoDate } from '../../../platform/date.ts'
import type { Line } from '../../person/index.ts'
import { NextStep } from '../intake.ts'

/** Who gives what is known to a diagnosis (report, K3; S35). */
export const diagnosisParties = [
  'person',
  'municipality',
  'coa',
  'social-guidance',
  'language-provider',
  'employer',
  'other',
] as const

export const Diagnosis = z.object({
  on: IsoDate,
  conclusions: z.string().min(1).max(2000),
  parties: z.array(z.enum(diagnosisParties)).min(1),
  nextStep: NextStep,
  reason: z.string().min(1).max(1000),
})
export type Diagnosis = z.infer<typeof Diagnosis>

type Happened = { readonly on: IsoDate; readonly kind: string; readonly what: 'milestone' | 'episode' }

/** What happened from a day on, the first first: dated facts, and what began. */
export const happenedSince = (
  { milestones, episodes }: Line,
  day: IsoDate | null,
  today: IsoDate,
): readonly Happened[] =>
  [
    ...milestones.map(({ on, kind }): Happened => ({ on, kind, what: 'milestone' })),
    ...episodes
      .filter(({ state }) => state !== 'planned')
      .map(({ startsOn, kind }): Happened => ({ on: startsOn, kind, what: 'episode' })),
  ]
    .filter(({ on }) => on <= today && (day === null || on > day))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
