import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { confirmPackage as confirm, listPackages } from './handover.store.ts'

/** The municipality has received and understood the package. It can ask, but it can not decline. */
export const confirmPackage = action('handover.confirm', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today }, { person }) => {
    await getLine(db, person)
    const [last] = await listPackages(db, person)
    if (!last) throw conflict('handover.no-package')
    if (!(await confirm(db, person, last.id, today))) throw conflict('handover.already-confirmed')
    return { person }
  },
})
