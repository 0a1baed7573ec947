import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { insertConsent, listConsents } from './handover.store.ts'
import { consentItems } from './handover.ts'

const input = z.object({ person: PersonId, item: z.enum(consentItems) })

/** The person agrees with something that is optional. Whoever helps the person may note it; the journal says who did. */
export const giveConsent = action('handover.give-consent', {
  input,
  allow: ['person', 'client-manager', 'coa-case-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (given) => given.person,
  run: async ({ db, today }, { person, item }) => {
    await getLine(db, person)
    const earlier = (await listConsents(db, person)).find((consent) => consent.item === item)
    if (earlier?.withdrawnOn === null) throw conflict('handover.consent-given')
    await insertConsent(db, person, earlier, { item, givenOn: today, withdrawnOn: null })
    return { person }
  },
})

/** Withdrawing ends the sharing at once and has no consequence for anything else. */
export const withdrawConsent = action('handover.withdraw-consent', {
  input,
  allow: ['person', 'client-manager', 'coa-case-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (given) => given.person,
  run: async ({ db, today }, { person, item }) => {
    await getLine(db, person)
    const earlier = (await listConsents(db, person)).find((consent) => consent.item === item)
    if (!earlier || earlier.withdrawnOn !== null) throw conflict('handover.consent-not-given')
    await insertConsent(db, person, earlier, { item, givenOn: earlier.givenOn, withdrawnOn: today })
    return { person }
  },
})
