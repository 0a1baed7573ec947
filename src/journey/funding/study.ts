import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'

export const jobDuties = ['none', 'lighter', 'stays'] as const

/** What a municipality chose about studying with benefit. */
export type StudyPolicy = {
  readonly fact: string
  readonly version: number
  readonly organisation: string
  readonly allowed: boolean
  readonly conditions: string | null
  readonly jobDuty: (typeof jobDuties)[number]
  readonly appeal: string | null
  readonly startsOn: IsoDate
}

/** A request to study with benefit, and what was decided on it (S66). */
export const StudyRequest = z.object({
  course: z.string().min(1).max(200),
  kind: z.string(),
  startsOn: IsoDate,
  requestedOn: IsoDate,
  decision: z
    .object({
      outcome: z.enum(['granted', 'refused']),
      on: IsoDate,
      reason: z.string().min(1).max(1000),
      conditions: z.string().max(1000).nullable(),
      jobDuty: z.enum(jobDuties),
      appeal: z.string().min(1).max(500).describe('where and until when somebody can object'),
    })
    .nullable(),
})
export type StudyRequest = z.infer<typeof StudyRequest>
