import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getLine } from './line.store.ts'
import { FactId, PersonId } from './line.ts'
import { getIdentity } from './person.store.ts'

/** One interruption, for the form that ends or corrects it. */
export const openInterruption = action('person.open-interruption', {
  input: z.object({ person: PersonId, fact: FactId }),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, fact }) => {
    const interruption = (await getLine(db, person)).interruptions.find((one) => one.fact === fact)
    if (!interruption) throw notFound()
    return { person, identity: await getIdentity(db, person), interruption }
  },
})
