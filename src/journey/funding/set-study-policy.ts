import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { storeStudyPolicy } from './funding.store.ts'
import { keepers, ownOrganisation } from './own-organisation.ts'
import { jobDuties } from './study.ts'

/** What the municipality chooses about studying with benefit (S66); every municipality decides that itself (report R44). */
export const setStudyPolicy = action('funding.set-study-policy', {
  input: z.object({
    allowed: z.enum(['yes', 'no']),
    conditions: textInput(1000).nullable().default(null),
    jobDuty: z.enum(jobDuties),
    appeal: textInput(500).nullable().default(null),
    startsOn: dayInput,
  }),
  allow: keepers,
  effect: 'write',
  purpose: 'administration',
  run: ({ db, actor }, { allowed, ...policy }) =>
    storeStudyPolicy(db, { ...policy, allowed: allowed === 'yes', organisation: ownOrganisation(actor) }),
})
