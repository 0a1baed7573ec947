import { z } from 'zod'
import { OrganisationId } from '../../../catalogue/organisation/index.ts'
import { action } from '../../../platform/action/action.ts'
import { conflict } from '../../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../../person/index.ts'
import { scanRoles, whoseScan } from './open-scan.ts'
import { scans } from './scan.store.ts'
import { openQuestions } from './scan.ts'

/** Closes the scan when every question has an answer ("I do not know" is one): milestone *scanned*. */
export const completeScan = action('intake.complete-scan', {
  input: z.object({ person: PersonId.nullable().default(null) }),
  allow: [...scanRoles],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person ?? undefined,
  run: async (context, { person: asked }) => {
    const { db, actor, today } = context
    const person = whoseScan(context, asked)
    const line = await getLine(db, person)
    const scan = await scans.find(db, person)
    const open = openQuestions(scan?.content)
    if (!scan || open.length > 0) throw conflict('intake.scan-open', { count: open.length })
    const by = actor.person === null ? 'worker' : 'person'
    await scans.save(db, person, scan.version, { ...scan.content, completed: { on: today, by } })
    if (!line.milestones.some((one) => one.kind === 'scanned' && one.on === today)) {
      const organisation = actor.organisation === null ? null : OrganisationId.parse(actor.organisation)
      await recordMilestone(db, { person }, { kind: 'scanned', on: today, organisation })
    }
    return { person, own: actor.person !== null }
  },
})
