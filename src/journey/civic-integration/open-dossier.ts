import { z } from 'zod'
import { rules } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { getDossier } from './dossier.store.ts'
import { DossierId } from './dossier.ts'

/** One dossier with every step in it, for who has the duty and for the person. */
export const openDossier = action('civic-integration.open-dossier', {
  input: z.object({
    person: PersonId.nullable().default(null).describe('left out, it is who asks'),
    dossier: DossierId,
  }),
  allow: ['client-manager', 'person'],
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, actor, concerns }, { person: asked, dossier }) => {
    const who = asked ?? actor.person
    if (who === null || (actor.role === 'person' && actor.person !== who)) throw notFound()
    const person = PersonId.parse(who)
    concerns(person)
    return {
      identity: await getIdentity(db, person),
      dossier: await getDossier(db, person, dossier),
      rules: (await rules()).rules.filter(({ id }) =>
        [
          'wi2021-fine-who',
          'wi2021-fine-cap',
          'wi2021-no-double-sanction',
          'wi2021-no-automatic-fine',
        ].includes(id),
      ),
    }
  },
})
export type OpenedDossier = Awaited<ReturnType<typeof openDossier.run>>
