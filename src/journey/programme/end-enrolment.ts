import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getAdopted } from './adopted.store.ts'
import { changeEnrolment, getEnrolment } from './enrolment.store.ts'
import { type EnrolledStep, EnrolmentId, openSteps } from './enrolment.ts'
import { seatsOf, writeSeat } from './group.store.ts'
import { finish } from './move-step.ts'

/** Completed when every step is over; stopped at any time, with the reason. A seat in the group comes free. */
export const endEnrolment = action('programme.end-enrolment', {
  input: z.object({
    enrolment: EnrolmentId,
    version: versionInput,
    how: z.enum(['completed', 'stopped']),
    on: dayInput,
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor, today, concerns }, { enrolment, version, how, on, reason }) => {
    const stored = await getEnrolment(db, enrolment)
    const { person, content } = stored
    concerns(person)
    if (content.ended !== null) throw conflict('programme.enrolment-ended')
    if (on > today) throw invalidField('on', 'field.date-future')
    const last = content.steps.flatMap(({ began, ended }) => [began, ended]).filter((day) => day !== null)
    if (on < content.startsOn || last.some((day) => on < day)) throw invalidField('on', 'field.date-order')
    const { steps } = (await getAdopted(db, stored.programme, stored.programmeVersion)).content
    const open = openSteps(steps, content)
    if (how === 'completed' && open.length > 0)
      throw invalidField('how', 'programme.steps-open', { count: open.length })
    if (how === 'stopped' && reason === null) throw invalidField('reason', 'field.needed')
    const after: EnrolledStep[] = []
    for (const now of content.steps) {
      const step = steps.find(({ id }) => id === now.id)
      if (!step || !['waiting', 'running'].includes(now.state)) after.push(now)
      else {
        await finish({ db, person, step, now, on, today, role: actor.role }, 'broken-off')
        const state = now.state === 'running' ? ('broken-off' as const) : ('skipped' as const)
        after.push({ ...now, state, ended: on, reason })
      }
    }
    await changeEnrolment(db, stored, version, { ...content, steps: after, ended: { on, how, reason } })
    if (content.group !== null) {
      const seat = (await seatsOf(db, content.group)).find((one) => one.person === person)
      if (seat && seat.state !== 'left') await writeSeat(db, { ...seat, state: 'left', since: today }, seat)
    }
    return { person, enrolment }
  },
})
