import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, textInput, ticked } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine, recordMilestone } from '../person/index.ts'
import { retractMilestone } from '../placement/index.ts'
import { intakes } from './intake.store.ts'
import { bridgeCourseFits, emptyIntake, NextStep, summonsesBeforeAbsence } from './intake.ts'
import { IntakeInput, intakeOf, optional, recordTest } from './intake-input.ts'

/** The bridge course is for people under 27; with an exception and its reason also for others (S33). */
const checkAge = (birthDate: IsoDate | null, on: IsoDate, exception: string | null): void => {
  if (exception !== null) return
  const fits = bridgeCourseFits(birthDate, on)
  if (fits === 'no') throw invalidField('exception', 'intake.bridge-age')
  if (fits === 'unknown') throw invalidField('nextStep', 'intake.bridge-age-unknown')
}

/** Closes the intake with a reasoned next step. Closing it anew on another day is another intake; on the same day a correction. */
export const completeIntake = action('intake.complete', {
  input: IntakeInput.extend({
    on: dayInput,
    nextStep: NextStep,
    reason: textInput(1000),
    exception: optional(textInput(500)),
    inAbsence: ticked,
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async (
    { db, today, actor },
    { person, version, on, nextStep, reason, exception, inAbsence, ...given },
  ) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    if (nextStep === 'bridge-course') checkAge(line.birthDate, on, exception)
    if (inAbsence && (given.summonses ?? 0) < summonsesBeforeAbsence) {
      throw invalidField('summonses', 'intake.absence', { count: summonsesBeforeAbsence })
    }
    const earlier = (await intakes.find(db, person))?.content ?? emptyIntake
    const completed = { on, nextStep, reason, exception, inAbsence }
    const intake = { ...intakeOf(earlier, given, today), completed }
    await intakes.save(db, person, version, intake)
    const known = line.milestones.find((one) => one.kind === 'intake' && one.on === on)
    if (known && known.detail !== nextStep) await retractMilestone(db, known)
    if (known?.detail !== nextStep) {
      const organisation = OrganisationId.parse(actor.organisation)
      await recordMilestone(db, { person }, { kind: 'intake', on, organisation, detail: nextStep })
    }
    await recordTest(db, line, earlier, intake)
    return { person }
  },
})
