import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { choices, dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { entrepreneurIntakes } from './entrepreneur-intake.store.ts'
import { motives, YesNo } from './entrepreneur-intake.ts'

const answer = YesNo.nullable().default(null)
const answers = {
  formerEntrepreneur: answer,
  tradeKnown: answer,
  marketResearched: answer,
  planWritten: answer,
  licencesKnown: answer,
  businessHere: answer,
  benefitBefore: answer,
  otherMoney: answer,
  viable: answer,
}

/** What was told in the talk with who wants to begin a business; what is left out is unknown (S97). */
export const saveEntrepreneur = action('enterprise.save', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    talkedOn: dayInput,
    idea: textInput(1000).nullable().default(null),
    sector: textInput(120).nullable().default(null),
    experience: textInput(500).nullable().default(null),
    yearsInTrade: numberInput(0, 60).nullable().default(null),
    hoursPerYear: numberInput(0, 5000).nullable().default(null),
    motives: choices(motives),
    ...answers,
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, ...given }) => {
    if (given.talkedOn > today) throw invalidField('talkedOn', 'field.date-future')
    const { talkedOn, idea, sector, experience, yearsInTrade, hoursPerYear, motives: why, ...told } = given
    const saved = await entrepreneurIntakes.save(db, person, version, {
      talkedOn,
      idea,
      sector,
      experience,
      yearsInTrade,
      hoursPerYear,
      motives: why,
      answers: told,
    })
    return { person, version: saved }
  },
})
