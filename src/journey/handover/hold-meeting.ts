import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import {
  type Duty,
  getLine,
  type Line,
  PersonId,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import { insertMeeting, listMeetings, type Meeting } from './handover.store.ts'

export const taskRows = [1, 2, 3] as const
export const presences = ['coa', 'municipality', 'person', 'interpreter', 'guide'] as const
export const taskOwners = ['coa', 'municipality'] as const

const task = textInput(200).nullable().default(null)
const owner = z.enum(taskOwners).default('municipality')
const due = dayInput.nullable().default(null)

export const MeetingInput = z.object({
  person: PersonId,
  on: dayInput,
  present: z
    .union(
      [
        z.array(z.enum(presences)).min(1, { error: 'problem.handover.present' }),
        z.enum(presences).transform((one) => [one]),
      ],
      {
        error: 'problem.handover.present',
      },
    )
    .describe('functions, no names'),
  others: textInput(200).nullable().default(null).describe('other functions that were there'),
  agreed: textInput(2000).nullable().default(null),
  task1: task,
  task2: task,
  task3: task,
  owner1: owner,
  owner2: owner,
  owner3: owner,
  due1: due,
  due2: due,
  due3: due,
})
type MeetingInput = z.infer<typeof MeetingInput>

/** Duties that pass to the municipality with the warm handover; housing came with the coupling, income comes with settling. */
export const handedOver: readonly Duty[] = ['civic-integration', 'guidance', 'work']

const holds = (line: Line, duty: Duty, on: IsoDate) =>
  line.responsibilities.find(
    (one) => one.duty === duty && one.startsOn <= on && (one.endsOn === null || one.endsOn >= on),
  )?.organisation

const tasksOf = (
  input: MeetingInput,
  organisations: Readonly<Record<(typeof taskOwners)[number], string | undefined>>,
): Meeting['tasks'] =>
  taskRows.flatMap((row) => {
    const [text, by, dueOn] = [input[`task${row}`], input[`owner${row}`], input[`due${row}`]]
    if (text === null) {
      if (dueOn !== null) throw invalidField(`task${row}`, 'field.needed')
      return []
    }
    if (dueOn !== null && dueOn < input.on) throw invalidField(`due${row}`, 'handover.due-before-meeting')
    return [{ task: text, owner: by, organisation: organisations[by] ?? null, dueOn }]
  })

/**
 * The warm handover: COA and municipality meet, the person is there if possible, tasks are taken. From that day the
 * municipality is responsible for civic integration, guidance and work, whether or not there is a home yet.
 */
export const holdMeeting = action('handover.hold-meeting', {
  input: MeetingInput,
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today }, input) => {
    const { person, on, present, others, agreed } = input
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const municipality = holds(line, 'housing', on)
    if (!municipality) {
      throw line.responsibilities.some((one) => one.duty === 'housing')
        ? invalidField('on', 'handover.before-coupling')
        : conflict('handover.not-coupled')
    }
    if ((await listMeetings(db, person)).some((meeting) => meeting.on === on))
      throw invalidField('on', 'handover.meeting-known')
    const tasks = tasksOf(input, { municipality, coa: holds(line, 'reception', on) })
    await insertMeeting(db, person, { on, present, others, agreed, tasks })
    await recordMilestone(db, { person }, { kind: 'handover', on, organisation: municipality })
    for (const duty of handedOver) {
      const passed = line.responsibilities.some(
        (one) => one.duty === duty && (one.endsOn === null || one.endsOn >= on),
      )
      if (!passed) await startResponsibility(db, { person, organisation: municipality, duty, startsOn: on })
    }
    return { person }
  },
})
