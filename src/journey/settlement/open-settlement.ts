import { z } from 'zod'
import { listOrganisations } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { landingLists } from './settlement.store.ts'

/** What stands around the forms of settling. */
export const openSettlement = action('settlement.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'income-consultant', 'social-guide', 'coa-case-manager'],
  effect: 'read',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, actor }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    landing: actor.role === 'income-consultant' ? undefined : await landingLists.find(db, person),
    guides: await listOrganisations(db, ['social-guidance']),
    municipalities: (await listOrganisations(db, ['municipality'])).filter(
      (one) => one.id !== actor.organisation,
    ),
  }),
})
