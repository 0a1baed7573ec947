import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, ticked, versionInput } from '../../platform/form-input.ts'
import { notFound } from '../../platform/problem.ts'
import { getLine } from './line.store.ts'
import { FactId, PersonId } from './line.ts'
import { changeInterruption } from './record-interruption.ts'

/** Ends an interruption, corrects its days, or takes it back: by a new version. */
export const correctInterruption = action('person.correct-interruption', {
  input: z.object({
    person: PersonId,
    fact: FactId,
    version: versionInput,
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
    retracted: ticked,
  }),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, fact, version, ...changes }) => {
    const { interruptions } = await getLine(db, person)
    if (!interruptions.some((one) => one.fact === fact)) throw notFound()
    await changeInterruption(db, fact, version, changes)
    return { person }
  },
})
