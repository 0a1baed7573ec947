import { z } from 'zod'

/** Levels of the Common European Framework; A0 is below A1. */
export const Cefr = z.enum(['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'])
export type Cefr = z.infer<typeof Cefr>

export const EducationLevel = z.enum(['none', 'primary', 'secondary', 'vocational', 'higher'])
export type EducationLevel = z.infer<typeof EducationLevel>

export const skills = ['listening', 'reading', 'writing', 'speaking'] as const
export type Skill = (typeof skills)[number]

/** What is asked directly after the permit (report 2.3; S2). `null` is unknown, never zero and never "none". */
export const ScreeningProfile = z.object({
  yearsOfEducation: z.number().min(0).max(30).nullable(),
  educationLevel: EducationLevel.nullable(),
  courses: z.string().max(500).nullable().describe('courses followed or finished'),
  yearsOfWork: z.number().min(0).max(60).nullable(),
  occupation: z.string().max(120).nullable().describe('earlier occupation, in words'),
  isco: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .describe('ISCO-08 unit group of that occupation'),
  ambition: z.string().max(500).nullable(),
  otherLanguages: z.string().max(200).nullable(),
  dutch: z.object({
    listening: Cefr.nullable(),
    reading: Cefr.nullable(),
    writing: Cefr.nullable(),
    speaking: Cefr.nullable(),
  }),
  diploma: z.string().max(200).nullable().describe('highest diploma, as it is called'),
  housingLimitation: z
    .enum(['yes', 'no'])
    .nullable()
    .describe('a visible physical limitation that matters for a dwelling'),
  unknownBecause: z
    .string()
    .max(300)
    .nullable()
    .describe('why items stayed unknown when the profile was closed'),
})
export type ScreeningProfile = z.infer<typeof ScreeningProfile>

/** The items that make a profile complete, in the order in which they are asked. */
export const profileItems = [
  'yearsOfEducation',
  'educationLevel',
  'courses',
  'yearsOfWork',
  'occupation',
  'ambition',
] as const
export type ProfileItem = (typeof profileItems)[number]

export type Completeness = {
  readonly known: number
  readonly of: number
  readonly missing: readonly ProfileItem[]
}

/** How much is known, and by name what is not. */
export const completeness = (profile: ScreeningProfile): Completeness => {
  const missing = profileItems.filter((item) => profile[item] === null)
  return { known: profileItems.length - missing.length, of: profileItems.length, missing }
}

/** Who values a foreign diploma: SBB for vocational education, Nuffic for the rest (Besluit inburgering 2021, 3.19; S9). */
export const valuedBy = (level: EducationLevel | null): 'SBB' | 'Nuffic' | null =>
  level === null || level === 'none' || level === 'primary' ? null : level === 'vocational' ? 'SBB' : 'Nuffic'

/** The weakest skill that is known decides what somebody can be asked; unknown when none is. */
export const weakestDutch = (dutch: ScreeningProfile['dutch']): Cefr | null => {
  const known = skills.map((skill) => dutch[skill]).filter((level) => level !== null)
  return known.sort((a, b) => Cefr.options.indexOf(a) - Cefr.options.indexOf(b))[0] ?? null
}
