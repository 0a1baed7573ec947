import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { type Line, PersonId, recordMilestone } from '../person/index.ts'
import { retractMilestone } from '../placement/index.ts'
import { Cefr, EducationLevel } from '../screening/index.ts'
import { Distance, type Intake, NeedsSupport, Valuation, withDistance } from './intake.ts'

export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)

/** The whole intake as it now is: what is left out is unknown. */
export const IntakeInput = z.object({
  person: PersonId,
  version: versionInput.default(0),
  speaking: optional(Cefr),
  reading: optional(Cefr),
  writing: optional(Cefr),
  listening: optional(Cefr),
  learnabilityTestedOn: optional(dayInput),
  learnability: optional(z.enum(['B1', 'A2', 'low'])),
  yearsOfEducation: optional(numberInput(0, 30)),
  educationLevel: optional(EducationLevel),
  diploma: optional(textInput(200)),
  valuation: optional(Valuation),
  valuedAs: optional(textInput(120)),
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
  summonses: optional(numberInput(0, 9).pipe(z.int())),
  distanceClass: optional(Distance.shape.class),
  distanceEvidence: optional(textInput(500)),
})
export type Given = Omit<z.infer<typeof IntakeInput>, 'person' | 'version'>

/** The intake with the answers in it; who told the wish and earlier judgements of the distance stay. */
export const intakeOf = (earlier: Intake, given: Given, today: IsoDate): Intake => {
  const { health, housing, debt, childCare, family, distanceClass, distanceEvidence, ...rest } = given
  if (distanceClass !== null && distanceEvidence === null)
    throw invalidField('distanceEvidence', 'intake.evidence')
  if (distanceClass === null && distanceEvidence !== null) throw invalidField('distanceClass', 'field.choose')
  if (rest.learnabilityTestedOn !== null && rest.learnabilityTestedOn > today)
    throw invalidField('learnabilityTestedOn', 'field.date-future')
  if (rest.learnability !== null && rest.learnabilityTestedOn === null)
    throw invalidField('learnabilityTestedOn', 'field.needed')
  const answered: Intake = {
    ...earlier,
    ...rest,
    startedOn: earlier.startedOn ?? today,
    wishBy: rest.wish === null ? null : rest.wish === earlier.wish ? earlier.wishBy : 'client-manager',
    support: { health, housing, debt, 'child-care': childCare, family },
  }
  const distance =
    distanceClass && distanceEvidence ? { class: distanceClass, evidence: distanceEvidence, on: today } : null
  return withDistance(answered, distance)
}

/** The learnability test stands on the line on its day; a corrected day takes the former one back. */
export const recordTest = async (
  db: Kysely<unknown>,
  line: Line,
  earlier: Intake,
  { learnabilityTestedOn: on, learnability: detail }: Intake,
): Promise<void> => {
  const tests = line.milestones.filter((one) => one.kind === 'learnability-test')
  const known = tests.find((one) => one.on === on && one.detail === detail)
  if (known) return
  const former = tests.find((one) => one.on === earlier.learnabilityTestedOn)
  if (former) await retractMilestone(db, former)
  if (on !== null)
    await recordMilestone(db, { person: line.person }, { kind: 'learnability-test', on, detail })
}
