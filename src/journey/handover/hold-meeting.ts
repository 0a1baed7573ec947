import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { type Duty, getLine, PersonId, recordMilestone, startResponsibility } from '../person/index.ts'
import { insertMeeting } from './handover.store.ts'

const taskRows = [1, 2, 3] as const
const presences = ['coa', 'municipality', 'person', 'interpreter', 'guide'] as const

const optional = textInput(200).nullable().default(null)
export const MeetingInput = z.object({
  person: PersonId,
  on: dayInput,
  present: z.union([z.array(z.enum(presences)), z.enum(presences).transform((one) => [one])], {
    error: 'problem.handover.present',
  }),
  agreed: textInput(2000).nullable().default(null),
  task1: optional,
  task2: optional,
  task3: optional,
  owner1: z.enum(['coa', 'municipality']).default('municipality'),
  owner2: z.enum(['coa', 'municipality']).default('municipality'),
  owner3: z.enum(['coa', 'municipality']).default('municipality'),
})

/** Duties that pass to the municipality with the warm handover; housing came with the coupling, income comes with settling. */
const handedOver: readonly Duty[] = ['civic-integration', 'guidance', 'work']

/**
 * The warm handover: COA and municipality meet, the person is there if possible, tasks are taken (S20). From that day the
 * municipality is responsible for civic integration, guidance and work, whether or not there is a home yet.
 */
export const holdMeeting = action('handover.hold-meeting', {
  input: MeetingInput,
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, present, agreed, ...rows }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const municipality = line.responsibilities.find(
      (one) => one.duty === 'housing' && (one.endsOn === null || one.endsOn >= on),
    )
    if (!municipality) throw conflict('handover.not-coupled')
    const tasks = taskRows.flatMap((row) => {
      const task = rows[`task${row}`]
      return task === null ? [] : [{ task, owner: rows[`owner${row}`], dueOn: null }]
    })
    await insertMeeting(db, person, { on, present, agreed, tasks })
    await recordMilestone(db, { person }, { kind: 'handover', on, organisation: municipality.organisation })
    for (const duty of handedOver) {
      const held = line.responsibilities.some(
        (one) => one.duty === duty && (one.endsOn === null || one.endsOn >= on),
      )
      if (!held)
        await startResponsibility(db, { person, organisation: municipality.organisation, duty, startsOn: on })
    }
    return { person }
  },
})

export { presences, taskRows }
