import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { PersonId } from './line.ts'
import { insertInterruptionReason } from './person.store.ts'
import { recordInterruption } from './record-interruption.ts'

export const interruptionReasons = ['health', 'detention', 'care', 'other'] as const

/** A time in which nothing could go on. The line says only "interrupted"; the reason is for the person and people named for it. */
export const interruptLine = action('person.interrupt', {
  input: z.object({
    person: PersonId,
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
    reason: z.enum(interruptionReasons).nullable().default(null),
  }),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, startsOn, endsOn, reason }) => {
    const interruption = await recordInterruption(db, { person, startsOn, endsOn })
    if (reason) await insertInterruptionReason(db, { person, interruption, reason })
    return { person }
  },
})
