import { z } from 'zod'
import type { Role } from '../../platform/access/role.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'

/** Where a handover stands. There is no way to decline: a municipality takes over everybody who is coupled to it. */
export const handoverStates = ['not-begun', 'package-sent', 'confirmed', 'met'] as const
export type HandoverState = (typeof handoverStates)[number]

export type HandoverTransition = {
  readonly action: string
  readonly from: readonly HandoverState[]
  /** `same`: it changes nothing about where the handover stands */
  readonly to: HandoverState | 'same'
  readonly by: readonly Role[]
}
const beforeMeeting = ['not-begun', 'package-sent', 'confirmed'] as const
const coa: readonly Role[] = ['coa-case-manager']
const municipality: readonly Role[] = ['client-manager']

/** The lifecycle as data: what brings somebody from where to where, and who does it. A package that is sent again waits again. */
export const handoverTransitions: readonly HandoverTransition[] = [
  { action: 'handover.send-package', from: beforeMeeting, to: 'package-sent', by: coa },
  { action: 'handover.send-package', from: ['met'], to: 'same', by: coa },
  { action: 'handover.ask', from: handoverStates, to: 'same', by: municipality },
  { action: 'handover.answer', from: handoverStates, to: 'same', by: coa },
  { action: 'handover.confirm', from: ['package-sent'], to: 'confirmed', by: municipality },
  { action: 'handover.confirm', from: ['met'], to: 'same', by: municipality },
  { action: 'handover.hold-meeting', from: handoverStates, to: 'met', by: [...coa, ...municipality] },
]

/** Where an action leads; undefined where it can not be done. */
export const nextState = (from: HandoverState, action: string): HandoverState | undefined => {
  const found = handoverTransitions.find((one) => one.action === action && one.from.includes(from))
  return found?.to === 'same' ? from : found?.to
}

/** Facts first, state derived. `confirmed` is about the last package that was sent. */
export const stateOf = (facts: { sent: boolean; confirmed: boolean; met: boolean }): HandoverState =>
  facts.met ? 'met' : facts.confirmed ? 'confirmed' : facts.sent ? 'package-sent' : 'not-begun'

/** What flows from COA to the municipality (Wet inburgering 2021, chapter 9; Besluit inburgering 2021, 9.4). */
export const InformationPackage = z.object({
  household: z.array(
    z.object({
      name: z.string(),
      birthDate: z.string().nullable(),
      role: z.string().describe('role in the household'),
    }),
  ),
  origin: z.string().nullable().default(null).describe('ISO 3166 country of origin'),
  contact: z.object({
    phone: z.string().nullable(),
    email: z.string().nullable(),
    language: z.string().nullable(),
  }),
  screening: z.record(z.string(), z.unknown()).nullable(),
  completeness: z
    .object({ known: z.int(), of: z.int() })
    .nullable()
    .default(null)
    .describe('how many of the items were known on the day it was sent'),
  missing: z.array(z.string()).describe('items that COA does not know, by the key of their word'),
  courses: z
    .array(
      z.object({ kind: z.string(), startsOn: z.string(), endsOn: z.string().nullable(), state: z.string() }),
    )
    .describe('language lessons in reception'),
})
export type InformationPackage = z.infer<typeof InformationPackage>

/** Five working days later, weekends left out (holidays come with the rules). */
export const answerDueOn = (askedOn: IsoDate, workingDays = 5): IsoDate => {
  let day = askedOn
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}
