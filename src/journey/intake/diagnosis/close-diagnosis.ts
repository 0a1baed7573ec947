import { z } from 'zod'
import { vocabulary } from '../../../catalogue/knowledge.ts'
import { OrganisationId } from '../../../catalogue/organisation/index.ts'
import { action } from '../../../platform/action/action.ts'
import { choices, dayInput, textInput, versionInput } from '../../../platform/form-input.ts'
import { conflict, invalidField } from '../../../platform/problem.ts'
import { getIdentity, getLine, PersonId, recordMilestone } from '../../person/index.ts'
import { retractMilestone } from '../../placement/index.ts'
import { intakes } from '../intake.store.ts'
import { NextStep } from '../intake.ts'
import { reaches } from '../intake-reach.ts'
import { adviseSteps } from '../scan/advice.ts'
import { scans } from '../scan/scan.store.ts'
import { diagnoses } from './diagnosis.store.ts'
import { diagnosisParties, happenedSince } from './diagnosis.ts'

/** The diagnosis around what is known: scan, intake, and what happened since. */
export const openDiagnosis = action('intake.open-diagnosis', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person }) => {
    const line = await getLine(db, person)
    if (!reaches(line, actor, 'intake', today)) throw conflict('intake.not-yet')
    const identity = await getIdentity(db, person)
    const scan = (await scans.find(db, person))?.content
    const intake = (await intakes.find(db, person))?.content
    const since =
      intake?.completed?.on ?? line.milestones.find(({ kind }) => kind === 'registered')?.on ?? null
    return {
      person,
      identity,
      diagnosis: await diagnoses.find(db, person),
      intake,
      advice: scan ? adviseSteps(scan, identity.birthDate, today) : null,
      since,
      happened: happenedSince(line, since, today),
      vocabulary: await vocabulary(),
    }
  },
})

/** Closes the diagnosis with its conclusions, who took part and the next step; the same day again is a correction. */
export const closeDiagnosis = action('intake.close-diagnosis', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    on: dayInput,
    conclusions: textInput(2000),
    parties: choices(diagnosisParties),
    nextStep: NextStep,
    reason: textInput(1000),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { person, version, ...diagnosis }) => {
    if (diagnosis.on > today) throw invalidField('on', 'field.date-future')
    if (diagnosis.parties.length === 0) throw invalidField('parties', 'field.choose')
    const line = await getLine(db, person)
    await diagnoses.save(db, person, version, diagnosis)
    const known = line.milestones.find(({ kind, on }) => kind === 'diagnosis' && on === diagnosis.on)
    if (known && known.detail !== diagnosis.nextStep) await retractMilestone(db, known)
    if (known?.detail !== diagnosis.nextStep) {
      const organisation = OrganisationId.parse(actor.organisation)
      const { on, nextStep: detail } = diagnosis
      await recordMilestone(db, { person }, { kind: 'diagnosis', on, organisation, detail })
    }
    return { person }
  },
})
