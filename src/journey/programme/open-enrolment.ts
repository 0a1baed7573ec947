import { z } from 'zod'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { getIdentity, getLine } from '../person/index.ts'
import { getAdopted } from './adopted.store.ts'
import { getEnrolment } from './enrolment.store.ts'
import { EnrolmentId, openSteps } from './enrolment.ts'
import { getGroup, seatsOf } from './group.store.ts'

/** How somebody takes part: the steps, what was answered at the start, the seat in the group, outcomes and end. */
export const openEnrolment = action('programme.open-enrolment', {
  input: z.object({ enrolment: EnrolmentId, step: z.string().max(60).optional() }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide', 'person'],
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db, concerns }, input) => {
    const stored = await getEnrolment(db, input.enrolment)
    concerns(stored.person)
    const adopted = await getAdopted(db, stored.programme, stored.programmeVersion)
    const { group } = stored.content
    const line = await getLine(db, stored.person)
    return {
      stored,
      adopted,
      step: adopted.content.steps.find(({ id }) => id === input.step) ?? null,
      identity: await getIdentity(db, stored.person),
      open: openSteps(adopted.content.steps, stored.content),
      group: group === null ? null : await getGroup(db, group),
      seat:
        group === null
          ? null
          : ((await seatsOf(db, group)).find((one) => one.person === stored.person) ?? null),
      progress: line.milestones.filter(
        ({ kind, on }) => kind === 'study-progress' && on >= stored.content.startsOn,
      ),
      names: await organisationNames(db),
    }
  },
})
