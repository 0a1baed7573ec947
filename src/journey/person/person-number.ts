import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { invalidField } from '../../platform/problem.ts'
import { PersonId } from './line.ts'
import { insertNumber, listNumberKinds, readNumbers } from './number.store.ts'
import { getIdentity } from './person.store.ts'
import { isBsn, isVNumber, numberKinds } from './person.ts'

const holders = ['coa-screener', 'coa-case-manager', 'client-manager', 'income-consultant'] as const

/** A BSN or V-number that became known later; stored encrypted. One that is there already is not replaced. */
export const addNumber = action('person.add-number', {
  input: z.object({ person: PersonId, kind: z.enum(numberKinds), number: z.string().trim().max(20) }),
  allow: holders,
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, vault }, { person, kind, number }) => {
    await getIdentity(db, person)
    if (!(kind === 'bsn' ? isBsn(number) : isVNumber(number))) throw invalidField('number', `field.${kind}`)
    if ((await listNumberKinds(db, person)).includes(kind)) throw invalidField('kind', 'person.number-there')
    await insertNumber(db, vault, person, kind, number)
    return { person }
  },
})

/** Shows the numbers in full: an opening of its own in the journal, so that it is seen who needed them. */
export const showNumbers = action('person.show-numbers', {
  input: z.object({ person: PersonId }),
  allow: holders,
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, vault }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    numbers: await readNumbers(db, vault, person),
  }),
})
