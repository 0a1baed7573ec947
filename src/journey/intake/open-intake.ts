import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { intakes } from './intake.store.ts'
import { toBeginWith } from './intake.ts'
import { reaches } from './intake-reach.ts'
import { adviseSteps } from './scan/advice.ts'
import { scans } from './scan/scan.store.ts'

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
    const scan = (await scans.find(db, person))?.content
    const identity = await getIdentity(db, person)
    return {
      person,
      identity,
      intake,
      begin: toBeginWith(intake?.content, profile?.content, scan),
      scannedOn: scan ? (line.milestones.findLast((one) => one.kind === 'scanned')?.on ?? null) : null,
      advice: scan ? adviseSteps(scan, identity.birthDate, today) : null,
      screenedOn: line.milestones.findLast((one) => one.kind === 'screened')?.on ?? null,
    }
  },
})
