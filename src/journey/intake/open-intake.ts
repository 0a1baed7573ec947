import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { intakes } from './intake.store.ts'

/** The intake as it stands, and what was told in reception with its date. */
export const openIntake = action('intake.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'coa-case-manager', 'person'],
  effect: 'read',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    intake: await intakes.find(db, person),
    screening: await findProfile(db, person),
    screenedOn:
      (await getLine(db, person)).milestones.filter((one) => one.kind === 'screened').at(-1)?.on ?? null,
  }),
})
