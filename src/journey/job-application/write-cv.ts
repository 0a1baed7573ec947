import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { findIntake, whoseFile } from '../intake/index.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { jobApplications } from './job-application.store.ts'
import { emptyApplication, missingParts, readiness } from './job-application.ts'

export const readers = ['client-manager', 'social-guide', 'person'] as const

/** The CV and the exercises as they stand, and what the file knows to begin a CV with. */
export const openApplication = action('job-application.open', {
  input: z.object({ person: PersonId.nullable().default(null) }),
  allow: [...readers],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person ?? undefined,
  run: async (context, input) => {
    const { db, actor } = context
    const person = whoseFile(context, input.person)
    await getLine(db, person)
    const stored = await jobApplications.find(db, person)
    const application = stored?.content ?? emptyApplication
    return {
      person,
      own: actor.person !== null,
      identity: await getIdentity(db, person),
      stored,
      application,
      missing: missingParts(application),
      readiness: readiness(application),
      intake: (await findIntake(db, person))?.content,
      profile: (await findProfile(db, person))?.content,
    }
  },
})
export type OpenedApplication = Awaited<ReturnType<typeof openApplication.run>>

const part = textInput(1500).nullable().default(null)

/** Keeps the CV as far as it has come, in the words that were typed; what is left empty is shown as missing. */
export const writeCv = action('job-application.write-cv', {
  input: z.object({
    person: PersonId.nullable().default(null),
    version: versionInput.default(0),
    contact: part,
    about: part,
    experience: part,
    education: part,
    languages: part,
    skills: part,
  }),
  allow: [...readers],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person ?? undefined,
  run: async (context, { person: asked, version, ...cv }) => {
    const { db, actor } = context
    const person = whoseFile(context, asked)
    await getLine(db, person)
    const earlier = (await jobApplications.find(db, person))?.content ?? emptyApplication
    const application = { ...earlier, cv }
    await jobApplications.save(db, person, version, application)
    return { person, own: actor.person !== null, missing: missingParts(application) }
  },
})
