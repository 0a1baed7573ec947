import { z } from 'zod'
import { Cefr, EducationLevel } from '../../catalogue/vocabulary/index.ts'

export { Cefr, EducationLevel }

export const skills = ['listening', 'reading', 'writing', 'speaking'] as const
export type Skill = (typeof skills)[number]

/** Languages that the form offers (ISO 639); another one is written in words. */
export const spokenLanguages = [
  ...['am', 'ar', 'az', 'de', 'en', 'es', 'fa', 'fr', 'hy', 'ka', 'ku', 'ln', 'om'],
  ...['ps', 'pt', 'ru', 'so', 'sw', 'ta', 'ti', 'tr', 'uk', 'ur', 'zh'],
] as const

export const SpokenLanguage = z.object({
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('ISO 639'),
  level: Cefr.nullable().describe('null is unknown'),
})
export type SpokenLanguage = z.infer<typeof SpokenLanguage>

/** What is asked directly after the permit (report 2.3; S2). `null` is unknown, never zero and never "none". */
export const ScreeningProfile = z.object({
  yearsOfEducation: z.number().min(0).max(30).nullable(),
  educationLevel: EducationLevel.nullable(),
  courses: z
    .array(z.string().max(200))
    .max(20)
    .nullable()
    .describe('courses followed or finished; an empty list is none'),
  yearsOfWork: z.number().min(0).max(60).nullable(),
  occupation: z.string().max(120).nullable().describe('earlier occupation, in words'),
  isco: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .describe('ISCO-08 unit group of that occupation'),
  ambition: z.string().max(500).nullable(),
  languages: z.array(SpokenLanguage).nullable().default(null).describe('spoken beside Dutch'),
  otherLanguages: z.string().max(200).nullable().describe('languages that the list does not have, in words'),
  dutch: z.object({
    listening: Cefr.nullable(),
    reading: Cefr.nullable(),
    writing: Cefr.nullable(),
    speaking: Cefr.nullable(),
  }),
  diploma: z.string().max(200).nullable().describe('diploma to be valued, as it is called'),
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

/** What the interview itself is for (report 2.3; S2): leaving one open asks for the reason. */
export const interviewItems = [
  'yearsOfEducation',
  'educationLevel',
  'courses',
  'yearsOfWork',
  'occupation',
  'ambition',
  'dutch',
] as const

/** The items that make a profile complete, in the order in which they are asked. */
export const profileItems = [...interviewItems, 'languages', 'housingLimitation'] as const
export type ProfileItem = (typeof profileItems)[number]

const isKnown = (profile: ScreeningProfile, item: ProfileItem): boolean => {
  if (item === 'dutch') return skills.every((skill) => profile.dutch[skill] !== null)
  if (item === 'languages') return profile.languages !== null || profile.otherLanguages !== null
  return profile[item] !== null
}

export type Completeness = {
  readonly known: number
  readonly of: number
  readonly missing: readonly ProfileItem[]
}

/** How many items are known, of how many, and by name which are not. Nothing known yet: no profile. */
export const completeness = (profile: ScreeningProfile | undefined): Completeness => {
  const missing = profileItems.filter((item) => !profile || !isKnown(profile, item))
  return { known: profileItems.length - missing.length, of: profileItems.length, missing }
}

/** Items that may not stay open without a reason when the profile is closed. */
export const askedFor = (profile: ScreeningProfile): readonly ProfileItem[] =>
  interviewItems.filter((item) => !isKnown(profile, item))

/** Who values a foreign diploma: SBB for vocational education, Nuffic for the rest (Besluit inburgering 2021, 3.19; S9). */
export const valuedBy = (level: EducationLevel | null): 'SBB' | 'Nuffic' | null =>
  level === null || level === 'none' || level === 'primary' ? null : level === 'vocational' ? 'SBB' : 'Nuffic'

/** The weakest skill that is known decides what somebody can be asked; unknown when none is. */
export const weakestDutch = (dutch: ScreeningProfile['dutch']): Cefr | null => {
  const known = skills.map((skill) => dutch[skill]).filter((level) => level !== null)
  return known.sort((a, b) => Cefr.options.indexOf(a) - Cefr.options.indexOf(b))[0] ?? null
}
