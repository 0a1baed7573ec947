import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { jobApplications } from './job-application.store.ts'
import { ExerciseState, emptyApplication, exercises, readiness } from './job-application.ts'

/** What was practised with the coach: a letter, a talk, or what somebody is good at; practised or ready. */
export const recordExercise = action('job-application.record-exercise', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    exercise: z.enum(exercises),
    state: ExerciseState,
    on: dayInput,
    words: textInput(1000),
  }),
  allow: ['client-manager', 'social-guide'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, exercise, ...done }) => {
    if (done.on > today) throw invalidField('on', 'field.date-future')
    await getLine(db, person)
    const earlier = (await jobApplications.find(db, person))?.content ?? emptyApplication
    const application = { ...earlier, exercises: { ...earlier.exercises, [exercise]: done } }
    await jobApplications.save(db, person, version, application)
    return { person, readiness: readiness(application) }
  },
})
