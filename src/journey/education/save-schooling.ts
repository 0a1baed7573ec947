import { z } from 'zod'
import { DutchLevel } from '../../catalogue/education/index.ts'
import { education } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { schoolings } from './schooling.store.ts'
import { nothingKnown, YesNo } from './schooling.ts'

/** What the earlier schooling is worth here, and the answers to what courses ask (S64). Left out is unknown. */
export const saveSchooling = action('education.save-schooling', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    dutchLevel: DutchLevel.nullable().default(null),
    dutchLevelBy: textInput(120).nullable().default(null),
    told: z.record(z.string().max(40), YesNo).default({}),
  }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, version, dutchLevel, dutchLevelBy, told }) => {
    if (dutchLevel !== null && dutchLevelBy === null) throw invalidField('dutchLevelBy', 'field.needed')
    if (dutchLevel === null && dutchLevelBy !== null) throw invalidField('dutchLevel', 'field.choose')
    const { questions } = await education()
    const unasked = Object.keys(told).find((code) => !questions.some((one) => one.code === code))
    if (unasked !== undefined) throw invalidField(`told-${unasked}`, 'field.choose')
    const earlier = (await schoolings.find(db, person))?.content ?? nothingKnown
    const saved = await schoolings.save(db, person, version, { ...earlier, dutchLevel, dutchLevelBy, told })
    return { person, version: saved }
  },
})
