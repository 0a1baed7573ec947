import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'
import { screeningProfiles } from './screening.store.ts'
import { askedFor, Cefr, EducationLevel, type ScreeningProfile, SpokenLanguage } from './screening.ts'

const level = Cefr.nullable().default(null)
const language = SpokenLanguage.shape.language.nullable().default(null)
export const languageRows = [1, 2, 3, 4] as const

/** "None" is an answer and no course: an empty list. Nothing filled in is unknown. */
const none = /^(geen|none|no)$/i

/** One course per line of a form, or a list from a program. */
const coursesInput = z
  .union([z.array(textInput(200)), textInput(2000).transform((text) => text.split('\n'))])
  .transform((lines) => lines.map((line) => line.trim()).filter((line) => line !== '' && !none.test(line)))
  .pipe(z.array(textInput(200)).max(20))

export const ScreeningInput = z.object({
  person: PersonId,
  version: versionInput.default(0),
  yearsOfEducation: numberInput(0, 30).nullable().default(null),
  educationLevel: EducationLevel.nullable().default(null),
  courses: coursesInput.nullable().default(null),
  yearsOfWork: numberInput(0, 60).nullable().default(null),
  occupation: textInput(120).nullable().default(null),
  isco: z
    .string()
    .regex(/^\d{4}$/, { error: 'problem.screening.isco' })
    .nullable()
    .default(null),
  ambition: textInput(500).nullable().default(null),
  language1: language,
  language2: language,
  language3: language,
  language4: language,
  level1: level,
  level2: level,
  level3: level,
  level4: level,
  otherLanguages: textInput(200).nullable().default(null),
  listening: level,
  reading: level,
  writing: level,
  speaking: level,
  diploma: textInput(200).nullable().default(null),
  housingLimitation: z.enum(['yes', 'no']).nullable().default(null),
  unknownBecause: textInput(300).nullable().default(null),
})

/** The profile as a form or a program gives it. */
export const profileOf = (input: z.infer<typeof ScreeningInput>): ScreeningProfile => {
  const languages = languageRows.flatMap((row) => {
    const spoken = input[`language${row}`]
    return spoken === null ? [] : [{ language: spoken, level: input[`level${row}`] }]
  })
  const { listening, reading, writing, speaking } = input
  return {
    yearsOfEducation: input.yearsOfEducation,
    educationLevel: input.educationLevel,
    courses: input.courses,
    yearsOfWork: input.yearsOfWork,
    occupation: input.occupation,
    isco: input.isco,
    ambition: input.ambition,
    languages: languages.length > 0 ? languages : null,
    otherLanguages: input.otherLanguages,
    dutch: { listening, reading, writing, speaking },
    diploma: input.diploma,
    housingLimitation: input.housingLimitation,
    unknownBecause: input.unknownBecause,
  }
}

/** Stores a profile as far as it is known; it may be incomplete. */
export const saveProfile = action('screening.save-profile', {
  input: ScreeningInput,
  allow: ['coa-screener', 'coa-case-manager'],
  effect: 'write',
  purpose: 'reception',
  person: (input) => input.person,
  run: async ({ db }, input) => {
    await getLine(db, input.person)
    const version = await screeningProfiles.save(db, input.person, input.version, profileOf(input))
    return { person: input.person, version }
  },
})

/** Closes the profile on a day. What is still unknown is named, and asks for the reason why. */
export const completeProfile = action('screening.complete-profile', {
  input: ScreeningInput.extend({ on: dayInput }),
  allow: ['coa-screener', 'coa-case-manager'],
  effect: 'write',
  purpose: 'reception',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { on, ...input }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, input.person)
    if (line.birthDate !== null && on < line.birthDate) throw invalidField('on', 'screening.before-birth')
    const profile = profileOf(input)
    const open = askedFor(profile)
    if (open.length > 0 && profile.unknownBecause === null) {
      throw invalidField('unknownBecause', 'screening.say-why', { count: open.length })
    }
    const version = await screeningProfiles.save(db, input.person, input.version, profile)
    if (!line.milestones.some((milestone) => milestone.kind === 'screened' && milestone.on === on)) {
      await recordMilestone(
        db,
        { person: input.person },
        { kind: 'screened', on, organisation: OrganisationId.parse(actor.organisation) },
      )
    }
    return { person: input.person, version }
  },
})
