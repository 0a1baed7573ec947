import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput, ticked, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId, recordMilestone } from '../person/index.ts'
import { Cefr, EducationLevel } from '../screening/index.ts'
import { intakes } from './intake.store.ts'
import {
  bridgeCourseFits,
  Distance,
  emptyIntake,
  type Intake,
  NeedsSupport,
  NextStep,
  summonsesBeforeAbsence,
  withDistance,
} from './intake.ts'

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)

export const IntakeInput = z.object({
  person: PersonId,
  version: versionInput.default(0),
  speaking: optional(Cefr),
  reading: optional(Cefr),
  writing: optional(Cefr),
  listening: optional(Cefr),
  learnabilityTestedOn: optional(dayInput),
  learnability: optional(z.enum(['B1', 'A2', 'low'])),
  educationLevel: optional(EducationLevel),
  occupation: optional(textInput(120)),
  yearsOfWork: optional(numberInput(0, 60)),
  wish: optional(textInput(500)),
  realisticStep: optional(textInput(500)),
  health: optional(NeedsSupport),
  housing: optional(NeedsSupport),
  debt: optional(NeedsSupport),
  childCare: optional(NeedsSupport),
  family: optional(NeedsSupport),
  selfReliance: optional(z.enum(['alone', 'with-help', 'not-yet'])),
  toldRightToBeHeardAlone: optional(z.enum(['yes', 'no'])),
  summonses: optional(numberInput(0, 9)),
  distanceClass: optional(Distance.shape.class),
  distanceEvidence: optional(textInput(500)),
})
type Given = Omit<z.infer<typeof IntakeInput>, 'person' | 'version'>

const intakeOf = (earlier: Intake, given: Given, today: Distance['on']): Intake => {
  const { health, housing, debt, childCare, family, distanceClass, distanceEvidence, ...rest } = given
  if (distanceClass !== null && distanceEvidence === null)
    throw invalidField('distanceEvidence', 'intake.evidence')
  const answered: Intake = {
    ...earlier,
    ...rest,
    wishBy: rest.wish === earlier.wish ? earlier.wishBy : 'client-manager',
    support: { health, housing, debt, 'child-care': childCare, family },
  }
  return withDistance(
    answered,
    distanceClass && distanceEvidence
      ? { class: distanceClass, evidence: distanceEvidence, on: today }
      : null,
  )
}

/** Stores the intake as far as it has come; it may begin in the reception centre. */
export const saveIntake = action('intake.save', {
  input: IntakeInput,
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, ...given }) => {
    await getLine(db, person)
    const earlier = (await intakes.find(db, person))?.content ?? emptyIntake
    return { person, version: await intakes.save(db, person, version, intakeOf(earlier, given, today)) }
  },
})

/** Closes the intake with a reasoned next step. */
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
    const { birthDate } = await getIdentity(db, person)
    if (nextStep === 'bridge-course' && exception === null) {
      const fits = bridgeCourseFits(birthDate, on)
      if (fits === 'no') throw invalidField('exception', 'intake.bridge-age')
      if (fits === 'unknown') throw invalidField('nextStep', 'intake.bridge-age-unknown')
    }
    if (inAbsence && (given.summonses ?? 0) < summonsesBeforeAbsence) {
      throw invalidField('summonses', 'intake.absence', { count: summonsesBeforeAbsence })
    }
    const earlier = (await intakes.find(db, person))?.content ?? emptyIntake
    const intake = intakeOf(earlier, given, today)
    await intakes.save(db, person, version, {
      ...intake,
      completed: { on, nextStep, reason, exception, inAbsence },
    })
    if (earlier.completed?.on !== on) {
      await recordMilestone(
        db,
        { person },
        { kind: 'intake', on, organisation: OrganisationId.parse(actor.organisation), detail: nextStep },
      )
    }
    if (given.learnabilityTestedOn && given.learnabilityTestedOn !== earlier.learnabilityTestedOn) {
      await recordMilestone(
        db,
        { person },
        { kind: 'learnability-test', on: given.learnabilityTestedOn, detail: given.learnability },
      )
    }
    return { person }
  },
})

/** The person tells what he or she wants, in own words; the client manager sees who said it. */
export const tellWish = action('intake.tell-wish', {
  input: z.object({ wish: textInput(500), version: versionInput.default(0) }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async ({ db, actor, concerns }, { wish, version }) => {
    if (actor.person === null) throw conflict('intake.no-file')
    const person = PersonId.parse(actor.person)
    concerns(person)
    const earlier = (await intakes.find(db, person))?.content ?? emptyIntake
    await intakes.save(db, person, version, { ...earlier, wish, wishBy: 'person' })
    return { person }
  },
})
