import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { intakes } from './intake.store.ts'
import { toBeginWith } from './intake.ts'
import { reaches } from './intake-reach.ts'

/** The intake as it stands, and what was told in reception with its date. */
export const openIntake = action('intake.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'coa-case-manager', 'person'],
  effect: 'read',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person }) => {
    const line = await getLine(db, person)
    if (!reaches(line, actor, 'intake', today)) throw conflict('intake.not-yet')
    const intake = await intakes.find(db, person)
    const profile = await findProfile(db, person)
    return {
      person,
      identity: await getIdentity(db, person),
      intake,
      begin: toBeginWith(intake?.content, profile?.content),
      screenedOn: line.milestones.findLast((one) => one.kind === 'screened')?.on ?? null,
    }
  },
})
