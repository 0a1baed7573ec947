import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'
import { screeningProfiles } from './screening.store.ts'
import { Cefr, completeness, EducationLevel, type ScreeningProfile } from './screening.ts'

const level = Cefr.nullable().default(null)

export const ScreeningInput = z.object({
  person: PersonId,
  version: versionInput.default(0),
  yearsOfEducation: numberInput(0, 30).nullable().default(null),
  educationLevel: EducationLevel.nullable().default(null),
  courses: textInput(500).nullable().default(null),
  yearsOfWork: numberInput(0, 60).nullable().default(null),
  occupation: textInput(120).nullable().default(null),
  isco: z
    .string()
    .regex(/^\d{4}$/, { error: 'problem.screening.isco' })
    .nullable()
    .default(null),
  ambition: textInput(500).nullable().default(null),
  otherLanguages: textInput(200).nullable().default(null),
  listening: level,
  reading: level,
  writing: level,
  speaking: level,
  diploma: textInput(200).nullable().default(null),
  housingLimitation: z.enum(['yes', 'no']).nullable().default(null),
  unknownBecause: textInput(300).nullable().default(null),
})

const profileOf = (input: z.infer<typeof ScreeningInput>): ScreeningProfile => {
  const { person: _person, version: _version, listening, reading, writing, speaking, ...rest } = input
  return { ...rest, dutch: { listening, reading, writing, speaking } }
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
    const { missing } = completeness(profile)
    if (missing.length > 0 && profile.unknownBecause === null) {
      throw invalidField('unknownBecause', 'screening.say-why', { count: missing.length })
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
