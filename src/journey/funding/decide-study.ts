import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { findStudyPolicy, studyRequests } from './funding.store.ts'
import { municipalityOf } from './own-organisation.ts'
import { jobDuties } from './study.ts'

/**
 * Decides on studying with benefit, by the choice of the municipality: with a reason, the conditions, whether there is a duty
 * to apply for jobs, and always where somebody can object. Without a choice of the municipality nothing can be granted (S66).
 */
export const decideStudy = action('funding.decide-study', {
  input: z.object({
    person: PersonId,
    version: versionInput,
    outcome: z.enum(['granted', 'refused']),
    on: dayInput,
    reason: textInput(1000),
    conditions: textInput(1000).nullable().default(null),
    jobDuty: z.enum(jobDuties),
    appeal: textInput(500),
  }),
  allow: ['client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'income',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, version, ...decision }) => {
    const line = await getLine(db, person)
    const request = await studyRequests.find(db, person)
    if (!request || request.content.decision) throw conflict('funding.no-request')
    if (request.version !== version) throw changedMeanwhile()
    if (decision.on > today) throw invalidField('on', 'field.date-future')
    const policy = await findStudyPolicy(db, municipalityOf(line, actor, today), decision.on)
    if (decision.outcome === 'granted' && !policy) throw invalidField('outcome', 'funding.no-policy')
    if (decision.outcome === 'granted' && policy?.allowed === false)
      throw invalidField('outcome', 'funding.policy-refuses')
    await studyRequests.save(db, person, version, { ...request.content, decision })
    return { person }
  },
})
