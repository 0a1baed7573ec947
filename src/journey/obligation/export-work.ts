import { action } from '../../platform/action/action.ts'
import { askWork, questionOf } from './ask-work.ts'
import { WorkFilter, workRoles } from './work.ts'

/** More rows than this do not leave the house in one file. */
export const mostExported = 5000

/** What a work list shows, all pages of it, to take along: everybody on it stands in the journal. */
export const exportWork = action('obligation.export', {
  input: WorkFilter,
  allow: workRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async (context, filter) => {
    const found = await askWork(context, await questionOf(context, filter), {
      limit: mostExported,
      offset: 0,
    })
    for (const { person } of found.rows) context.concerns(person)
    return found
  },
})
