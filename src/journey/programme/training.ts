import { z } from 'zod'
import { audiences } from '../../catalogue/programme/index.ts'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'
import { Time } from './group.ts'

export const SessionId = identifier('SessionId')
export type SessionId = z.infer<typeof SessionId>

export const Audience = z.enum(audiences)
export type Audience = z.infer<typeof Audience>

/** What those who came thought of it, in numbers: nobody is named. */
export const Answers = z.object({ useful: z.int().min(0), partly: z.int().min(0), notUseful: z.int().min(0) })

/** A session of a training for guides, staff or participants (S48; practices 20 and 23). */
export const SessionContent = z.object({
  audience: Audience,
  step: z
    .string()
    .nullable()
    .describe('the step of the programme that it carries out; null: none names this audience'),
  topic: z.string().min(1).max(120),
  on: IsoDate,
  from: Time,
  until: Time,
  place: z.string().max(120).nullable(),
  result: z
    .object({ came: z.int().min(0), answers: Answers.nullable().describe('null: not evaluated') })
    .nullable()
    .describe('null: not held yet, or not told'),
})
export type SessionContent = z.infer<typeof SessionContent>

/** The practices whose sessions these are: training for guides, and for those who lead participants at work. */
export const trainingPractices = ['20', '23'] as const
