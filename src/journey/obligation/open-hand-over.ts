import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { ownOrganisation } from './ask-work.ts'
import { findColleagues, findOwners } from './caseload.store.ts'
import { workRoles } from './work.ts'

/** Who has one person now, and who could. */
export const openHandOver = action('obligation.open-hand-over', {
  input: z.object({ person: PersonId }),
  allow: workRoles,
  effect: 'read',
  purpose: 'guidance',
  person: ({ person }) => person,
  run: async ({ db, actor, today }, { person }) => {
    const organisation = ownOrganisation(actor)
    const owners = await findOwners(db, [person], { organisation, today })
    return {
      person,
      identity: await getIdentity(db, person),
      owners: owners.get(person) ?? [],
      colleagues: await findColleagues(db, organisation),
    }
  },
})
