import { z } from 'zod'
import { education } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { schoolings } from './schooling.store.ts'
import { nothingKnown } from './schooling.ts'

/** The profile with which a school lets somebody go on: ISK, mbo or the year before higher education (S65). */
export const recordProfile = action('education.record-profile', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    profile: z.string().max(60),
    on: dayInput,
    by: textInput(120),
  }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, profile, on, by }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const { profiles } = await education()
    if (!profiles.some(({ id }) => id === profile)) throw invalidField('profile', 'field.choose')
    const earlier = (await schoolings.find(db, person))?.content ?? nothingKnown
    if (earlier.profiles.some((one) => one.profile === profile && one.on === on))
      throw conflict('education.profile-known')
    const saved = await schoolings.save(db, person, version, {
      ...earlier,
      profiles: [...earlier.profiles, { profile, on, by }].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    })
    return { person, version: saved }
  },
})
