import { action } from '../../platform/action/action.ts'
import { getLine } from '../person/index.ts'
import { intakes } from './intake.store.ts'
import { emptyIntake } from './intake.ts'
import { IntakeInput, intakeOf, recordTest } from './intake-input.ts'

/** Stores the intake as far as it has come; it may begin in the reception centre. */
export const saveIntake = action('intake.save', {
  input: IntakeInput,
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, ...given }) => {
    const line = await getLine(db, person)
    const earlier = (await intakes.find(db, person))?.content ?? emptyIntake
    const intake = intakeOf(earlier, given, today)
    const saved = await intakes.save(db, person, version, intake)
    await recordTest(db, line, earlier, intake)
    return { person, version: saved }
  },
})
