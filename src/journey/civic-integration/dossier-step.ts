import type { z } from 'zod'
import type { ActionContext } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, invalidField } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { addStep, getDossier } from './dossier.store.ts'
import { DossierId, StepContent } from './dossier.ts'
import { type DossierStep, requireStep } from './dossier-lifecycle.ts'

/** What every step of a dossier asks. */
export const stepInput = { person: PersonId, dossier: DossierId, version: versionInput }

/** Takes one step in a dossier, where its lifecycle allows it. */
export const takeStep = async (
  { db, today, actor }: ActionContext,
  given: {
    readonly person: PersonId
    readonly dossier: DossierId
    readonly version: number
    readonly on?: IsoDate
  },
  step: DossierStep,
  content: z.input<typeof StepContent>,
): Promise<{ readonly person: PersonId; readonly dossier: DossierId }> => {
  const { person, dossier, version, on = today } = given
  const present = await getDossier(db, person, dossier)
  const state = requireStep(present, step, actor)
  if (present.version !== version) throw changedMeanwhile()
  if (on > today) throw invalidField('on', 'field.date-future')
  await addStep(db, present, { step, state, on, content: StepContent.parse(content) })
  return { person, dossier }
}
