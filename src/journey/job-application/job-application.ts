import { z } from 'zod'
import { type Answer, all, compare } from '../../../lib/conditions/index.ts'
import { IsoDate } from '../../platform/date.ts'

/** What a CV says, in the order of the European form; each in the words of the person. */
export const cvParts = ['contact', 'about', 'experience', 'education', 'languages', 'skills'] as const
export type CvPart = (typeof cvParts)[number]

/** What is practised beside the CV (practice 18; S47). */
export const exercises = ['letter', 'interview', 'reflection'] as const
export const ExerciseState = z.enum(['practised', 'ready'])
const Exercise = z.object({ state: ExerciseState, on: IsoDate, words: z.string().min(1).max(1000) })

const part = z.string().min(1).max(1500).nullable()
export const JobApplication = z.object({
  cv: z.object({
    contact: part,
    about: part,
    experience: part,
    education: part,
    languages: part,
    skills: part,
  }),
  exercises: z.object({
    letter: Exercise.nullable(),
    interview: Exercise.nullable(),
    reflection: Exercise.nullable(),
  }),
})
export type JobApplication = z.infer<typeof JobApplication>

export const emptyApplication: JobApplication = {
  cv: { contact: null, about: null, experience: null, education: null, languages: null, skills: null },
  exercises: { letter: null, interview: null, reflection: null },
}

/** The parts that a CV does not have yet. */
export const missingParts = ({ cv }: JobApplication): readonly CvPart[] =>
  cvParts.filter((name) => cv[name] === null)

/** Whether somebody can apply: a whole CV and every exercise ready; what nobody practised yet is unknown and no "no". */
export const readiness = (application: JobApplication): Answer =>
  all([
    compare('cv', missingParts(application).length, (missing) => missing === 0, {
      detail: { missing: missingParts(application).length },
      unlockedBy: 'cv',
    }),
    ...exercises.map((name) =>
      compare(name, application.exercises[name], ({ state }) => state === 'ready', { unlockedBy: name }),
    ),
  ])
