import { z } from 'zod'
import { addMonths, ageOn, IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'
import { Cefr, EducationLevel, type ScreeningProfile, skills } from '../screening/index.ts'
import { type QuestionId, type Scan, scanned } from './scan/scan.ts'

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

/** How far the valuation of a foreign diploma is (Nuffic, SBB; free of charge: Besluit inburgering 2021, 3.19). */
export const Valuation = z.enum(['not-needed', 'to-apply', 'applied', 'valued'])

/** Distance to the labour market, always with what it rests on; a bare score does not exist (S39). */
export const Distance = z.object({
  class: z.enum(['small', 'middle', 'large']),
  evidence: z.string().min(1).max(500),
  on: IsoDate,
})
export type Distance = z.infer<typeof Distance>

/** The broad intake of the law and the scan in one record (Wi2021, art. 14; Besluit 5.2). Null is unknown. */
export const Intake = z.object({
  startedOn: IsoDate.nullable()
    .default(null)
    .describe('day on which the municipality first stored it; null while only the person told a wish'),
  speaking: Cefr.nullable(),
  reading: Cefr.nullable(),
  writing: Cefr.nullable(),
  listening: Cefr.nullable(),
  learnabilityTestedOn: IsoDate.nullable(),
  learnability: z
    .enum(['B1', 'A2', 'low'])
    .nullable()
    .describe('expected level within the term, by the test of DUO'),
  yearsOfEducation: z.number().min(0).max(30).nullable().default(null),
  educationLevel: EducationLevel.nullable(),
  diploma: z.string().max(200).nullable().default(null),
  valuation: Valuation.nullable().default(null),
  valuedAs: z
    .string()
    .max(120)
    .nullable()
    .default(null)
    .describe('the Dutch level, as Nuffic or SBB says it'),
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
  startedOn: null,
  speaking: null,
  reading: null,
  writing: null,
  listening: null,
  learnabilityTestedOn: null,
  learnability: null,
  yearsOfEducation: null,
  educationLevel: null,
  diploma: null,
  valuation: null,
  valuedAs: null,
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
const fromScreening = (profile: ScreeningProfile): Intake => ({
  ...emptyIntake,
  ...profile.dutch,
  yearsOfEducation: profile.yearsOfEducation,
  educationLevel: profile.educationLevel,
  diploma: profile.diploma,
  occupation: profile.occupation,
  yearsOfWork: profile.yearsOfWork,
  wish: profile.ambition,
})

/** What the scan answers in the intake, over what was there; "I do not know" takes nothing away. */
const withScan = (intake: Intake, scan: Scan | undefined): Intake => {
  const or = <Id extends QuestionId, Known>(id: Id, known: Known) => scanned(scan, id) ?? known
  return {
    ...intake,
    ...Object.fromEntries(skills.map((skill) => [skill, or(skill, intake[skill])])),
    yearsOfEducation: or('yearsOfEducation', intake.yearsOfEducation),
    educationLevel: or('educationLevel', intake.educationLevel),
    diploma: or('diploma', intake.diploma),
    occupation: or('occupation', intake.occupation),
    yearsOfWork: or('yearsOfWork', intake.yearsOfWork),
    wish: or('wish', intake.wish),
    wishBy: intake.wishBy ?? (scan?.answers.wish?.by === 'person' ? 'person' : null),
    support: {
      health: or('health', intake.support.health),
      housing: or('housing', intake.support.housing),
      debt: or('debt', intake.support.debt),
      'child-care': or('childCare', intake.support['child-care']),
      family: or('family', intake.support.family),
    },
  }
}

/**
 * What stands in the form when it opens: the intake once it has begun; before that the scan over what was told in reception,
 * and the own words of the person.
 */
export const toBeginWith = (
  intake: Intake | undefined,
  profile: ScreeningProfile | undefined,
  scan?: Scan | undefined,
): { readonly intake: Intake; readonly source: 'intake' | 'scan' | 'reception' | 'nothing' } => {
  if (intake?.startedOn) return { intake, source: 'intake' }
  const told = intake?.wish ? { wish: intake.wish, wishBy: intake.wishBy } : {}
  const known = profile ? fromScreening(profile) : emptyIntake
  return {
    intake: { ...withScan(known, scan), ...told },
    source: scan ? 'scan' : profile ? 'reception' : 'nothing',
  }
}

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

/**
 * Whether the scan is late: within one month after the registration here (S32; practice 6a). The terms of the law run
 * apart from it, from the notice of DUO (Besluit inburgering 2021, 5.3).
 */
export const scanOf = (
  milestones: Line['milestones'],
  today: IsoDate,
): { readonly state: 'done' | 'due' | 'overdue' | 'not-yet'; readonly dueOn: IsoDate | null } => {
  const registered = milestones.findLast((one) => one.kind === 'registered')
  const dueOn = registered ? addMonths(registered.on, 1) : null
  if (milestones.some((one) => one.kind === 'intake' || one.kind === 'scanned'))
    return { state: 'done', dueOn }
  if (dueOn === null) return { state: 'not-yet', dueOn }
  return { state: today >= dueOn ? 'overdue' : 'due', dueOn }
}
