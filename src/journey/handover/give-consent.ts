import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { consentItems } from './consent.ts'
import { insertConsent, listConsents } from './handover.store.ts'
import { whose } from './open-handover.ts'

export const ConsentInput = z.object({
  person: PersonId.optional().describe('left out: the own file'),
  item: z.enum(consentItems),
})

/** The person agrees with something that is optional; or a worker notes it together with the person, and the journal says who. */
export const giveConsent = action('handover.give-consent', {
  input: ConsentInput,
  allow: ['person', 'client-manager', 'coa-case-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (given) => given.person,
  run: async (context, { item, ...input }) => {
    const { db, today } = context
    const person = whose(context, input.person)
    await getIdentity(db, person)
    const earlier = (await listConsents(db, person)).find((consent) => consent.item === item)
    if (earlier?.withdrawnOn === null) throw conflict('handover.consent-given')
    await insertConsent(db, person, earlier, { item, givenOn: today, withdrawnOn: null })
    return { person }
  },
})

/** Withdrawing ends the sharing at once and has no consequence for anything else. */
export const withdrawConsent = action('handover.withdraw-consent', {
  input: ConsentInput,
  allow: ['person', 'client-manager', 'coa-case-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (given) => given.person,
  run: async (context, { item, ...input }) => {
    const { db, today } = context
    const person = whose(context, input.person)
    await getIdentity(db, person)
    const earlier = (await listConsents(db, person)).find((consent) => consent.item === item)
    if (!earlier || earlier.withdrawnOn !== null) throw conflict('handover.consent-not-given')
    await insertConsent(db, person, earlier, { item, givenOn: earlier.givenOn, withdrawnOn: today })
    return { person }
  },
})
