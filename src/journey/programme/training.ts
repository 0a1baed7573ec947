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

export const sessionStates = ['planned', 'cancelled', 'held'] as const
export type SessionState = (typeof sessionStates)[number]

/** What can still be done with a session: one that was held stays as it was. */
export const sessionChanges = [
  { what: 'move', from: ['planned', 'cancelled'], to: 'planned', asksReason: true },
  { what: 'cancel', from: ['planned'], to: 'cancelled', asksReason: true },
  { what: 'restore', from: ['cancelled'], to: 'planned', asksReason: false },
] as const satisfies readonly {
  what: string
  from: readonly SessionState[]
  to: SessionState
  asksReason: boolean
}[]
export const SessionChange = z.enum(['move', 'cancel', 'restore'])
export type SessionChange = z.infer<typeof SessionChange>

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
  changed: z
    .object({ what: SessionChange, reason: z.string().min(1).max(300).nullable(), on: IsoDate })
    .nullable()
    .default(null)
    .describe('what changed last against the version before, and why'),
})
export type SessionContent = z.infer<typeof SessionContent>

export const stateOfSession = ({
  result,
  changed,
}: Pick<SessionContent, 'result' | 'changed'>): SessionState =>
  result !== null ? 'held' : changed?.what === 'cancel' ? 'cancelled' : 'planned'

export const changesFrom = (state: SessionState) =>
  sessionChanges.filter(({ from }) => from.some((one) => one === state))

/** The practices whose sessions these are: training for guides, and for those who lead participants at work. */
export const trainingPractices = ['20', '23'] as const
