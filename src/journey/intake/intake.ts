import { z } from 'zod'
import { ageOn, IsoDate } from '../../platform/date.ts'
import { Cefr, EducationLevel, type ScreeningProfile } from '../screening/index.ts'

/** The next step that client manager and person choose together (report, frame 6; S33). */
export const nextSteps = [
  'bridge-course',
  'participation',
  'work',
  'education',
  'care',
  'activation',
] as const
export const NextStep = z.enum(nextSteps)
export type NextStep = z.infer<typeof NextStep>

/** Areas in which somebody may need support; only whether, never what: health lies elsewhere and is restricted. */
export const supportAreas = ['health', 'housing', 'debt', 'child-care', 'family'] as const
export type SupportArea = (typeof supportAreas)[number]
export const NeedsSupport = z.enum(['yes', 'no'])

/** Distance to the labour market, always with what it rests on; a bare score does not exist (S39). */
export const Distance = z.object({
  class: z.enum(['small', 'middle', 'large']),
  evidence: z.string().min(1).max(500),
  on: IsoDate,
})
export type Distance = z.infer<typeof Distance>

/** The broad intake of the law and the scan in one record (Wi2021, art. 14; Besluit 5.2). Null is unknown. */
export const Intake = z.object({
  speaking: Cefr.nullable(),
  reading: Cefr.nullable(),
  writing: Cefr.nullable(),
  listening: Cefr.nullable(),
  learnabilityTestedOn: IsoDate.nullable(),
  learnability: z
    .enum(['B1', 'A2', 'low'])
    .nullable()
    .describe('expected level within the term, by the test of DUO'),
  educationLevel: EducationLevel.nullable(),
  occupation: z.string().max(120).nullable(),
  yearsOfWork: z.number().min(0).max(60).nullable(),
  wish: z.string().max(500).nullable().describe('in the words of the person'),
  wishBy: z.enum(['person', 'client-manager']).nullable(),
  realisticStep: z.string().max(500).nullable(),
  support: z.object({
    health: NeedsSupport.nullable(),
    housing: NeedsSupport.nullable(),
    debt: NeedsSupport.nullable(),
    'child-care': NeedsSupport.nullable(),
    family: NeedsSupport.nullable(),
  }),
  selfReliance: z.enum(['alone', 'with-help', 'not-yet']).nullable(),
  toldRightToBeHeardAlone: z.enum(['yes', 'no']).nullable(),
  summonses: z.number().int().min(0).max(9).nullable(),
  distance: Distance.nullable(),
  distanceHistory: z.array(Distance),
  completed: z
    .object({
      on: IsoDate,
      nextStep: NextStep,
      reason: z.string(),
      exception: z.string().nullable(),
      inAbsence: z.boolean(),
    })
    .nullable(),
})
export type Intake = z.infer<typeof Intake>

export const emptyIntake: Intake = {
  speaking: null,
  reading: null,
  writing: null,
  listening: null,
  learnabilityTestedOn: null,
  learnability: null,
  educationLevel: null,
  occupation: null,
  yearsOfWork: null,
  wish: null,
  wishBy: null,
  realisticStep: null,
  support: { health: null, housing: null, debt: null, 'child-care': null, family: null },
  selfReliance: null,
  toldRightToBeHeardAlone: null,
  summonses: null,
  distance: null,
  distanceHistory: [],
  completed: null,
}

/** What was told in reception is shown and not asked again. */
export const fromScreening = (profile: ScreeningProfile): Intake => ({
  ...emptyIntake,
  ...profile.dutch,
  educationLevel: profile.educationLevel,
  occupation: profile.occupation,
  yearsOfWork: profile.yearsOfWork,
  wish: profile.ambition,
})

/** The bridge course is for people under 27 (report, frame 6): older needs an exception; an unknown age needs the date of birth. */
export const bridgeCourseFits = (birthDate: IsoDate | null, day: IsoDate): 'yes' | 'no' | 'unknown' =>
  birthDate === null ? 'unknown' : ageOn(birthDate, day) < 27 ? 'yes' : 'no'

/** After this many summonses the intake may be completed in absence (Besluit inburgering 2021, 5.2). */
export const summonsesBeforeAbsence = 3

/** A new class keeps the old one with its date. */
export const withDistance = (intake: Intake, distance: Distance | null): Intake =>
  distance === null ||
  (intake.distance?.class === distance.class && intake.distance.evidence === distance.evidence)
    ? intake
    : {
        ...intake,
        distance,
        distanceHistory: intake.distance
          ? [...intake.distanceHistory, intake.distance]
          : intake.distanceHistory,
      }
