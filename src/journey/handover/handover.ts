import { z } from 'zod'
import { addDays, type IsoDate } from '../../platform/date.ts'

/** Where a handover stands. There is no way to decline: a municipality takes over everybody who is coupled to it. */
export const handoverStates = ['not-begun', 'package-sent', 'confirmed', 'met'] as const
export type HandoverState = (typeof handoverStates)[number]

/** The lifecycle as data: what brings somebody from where to where, and who does it. */
export const handoverTransitions = [
  {
    action: 'handover.send-package',
    from: ['not-begun', 'package-sent', 'confirmed', 'met'],
    to: 'package-sent',
    by: ['coa-case-manager'],
  },
  {
    action: 'handover.ask',
    from: ['not-begun', 'package-sent', 'confirmed', 'met'],
    to: null,
    by: ['client-manager'],
  },
  {
    action: 'handover.answer',
    from: ['not-begun', 'package-sent', 'confirmed', 'met'],
    to: null,
    by: ['coa-case-manager'],
  },
  { action: 'handover.confirm', from: ['package-sent'], to: 'confirmed', by: ['client-manager'] },
  {
    action: 'handover.hold-meeting',
    from: ['not-begun', 'package-sent', 'confirmed', 'met'],
    to: 'met',
    by: ['coa-case-manager', 'client-manager'],
  },
] as const satisfies readonly {
  action: string
  from: readonly HandoverState[]
  to: HandoverState | null
  by: readonly string[]
}[]

/** Facts first, state derived. */
export const stateOf = (facts: { sent: boolean; confirmed: boolean; met: boolean }): HandoverState =>
  facts.met ? 'met' : facts.confirmed ? 'confirmed' : facts.sent ? 'package-sent' : 'not-begun'

/** What flows from COA to the municipality (Wet inburgering 2021, chapter 9; Besluit inburgering 2021, 9.4). */
export const InformationPackage = z.object({
  household: z.array(z.object({ name: z.string(), birthDate: z.string().nullable(), role: z.string() })),
  contact: z.object({
    phone: z.string().nullable(),
    email: z.string().nullable(),
    language: z.string().nullable(),
  }),
  screening: z.record(z.string(), z.unknown()).nullable(),
  missing: z.array(z.string()).describe('items that COA does not know, by name'),
  courses: z.array(
    z.object({ kind: z.string(), startsOn: z.string(), endsOn: z.string().nullable(), state: z.string() }),
  ),
})
export type InformationPackage = z.infer<typeof InformationPackage>

/** Sharing that is truly optional; everything else rests on the law (see docs/access.md). */
export const consentItems = ['card-to-employers', 'contact-with-buddy', 'portfolio'] as const
export type ConsentItem = (typeof consentItems)[number]

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
