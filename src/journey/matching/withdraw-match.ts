import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { canBeWithdrawn, stateOfMatch } from './match-state.ts'
import { listMatches, withdraw } from './matching.store.ts'

/** Takes a proposal or a match back: the person without a reason, who works on it with one. The employer sees nothing of it any more. */
export const withdrawMatch = action('matching.withdraw', {
  input: z.object({
    person: PersonId.optional().describe('left out: an own match'),
    match: z.uuid(),
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['person', 'client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today, concerns }, { person: named, match, reason }) => {
    const person = actor.role === 'person' ? actor.person : named
    if (!person) throw actor.role === 'person' ? notFound() : invalidField('person', 'field.needed')
    const found = (await listMatches(db, person)).find((one) => one.id === match)
    if (!found) throw notFound()
    if (actor.role !== 'person' && reason === null) throw invalidField('reason', 'matching.withdraw-why')
    if (!canBeWithdrawn(stateOfMatch(found, today))) throw conflict('matching.over')
    if (!(await withdraw(db, match, reason))) throw conflict('matching.over')
    concerns(person)
    return { person }
  },
})

/** The matches of a person, for who works on them. */
export const openMatches = action('matching.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({ person, matches: await listMatches(db, person) }),
})
