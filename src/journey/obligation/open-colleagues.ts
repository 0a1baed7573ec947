import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { ownOrganisation } from './ask-work.ts'
import { countByHolder, findColleagues, findCovers } from './caseload.store.ts'
import { workRoles } from './work.ts'

/** Who works here with how many persons, who covers whom, and who left with persons that nobody has now. */
export const openColleagues = action('obligation.colleagues', {
  input: z.object({}),
  allow: workRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db, actor, today }) => {
    const here = { organisation: ownOrganisation(actor), today }
    return {
      me: actor.account,
      role: actor.role,
      colleagues: await findColleagues(db, here.organisation),
      holders: await countByHolder(db, here),
      covers: await findCovers(db, here),
    }
  },
})
