import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { changedMeanwhile, conflict } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { confirmPackage as confirm, listPackages } from './handover.store.ts'

/** The municipality has received and understood the package. It can ask, but it can not decline. */
export const confirmPackage = action('handover.confirm', {
  input: z.object({
    person: PersonId,
    package: z.uuid().optional().describe('the package that was read; left out: the last one'),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today }, { person, package: read }) => {
    await getLine(db, person)
    const [last] = await listPackages(db, person)
    if (!last) throw conflict('handover.no-package')
    // a newer one was sent while this one was being read
    if (read !== undefined && read !== last.id) throw changedMeanwhile()
    if (!(await confirm(db, person, last.id, today))) throw conflict('handover.already-confirmed')
    return { person }
  },
})
