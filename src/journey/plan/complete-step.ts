import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput, wholeInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField, notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { plans } from './plan.store.ts'

/** A step of the plan is done: by the person the own steps, by the client manager any. The agreement with the plan stays. */
export const completeStep = action('plan.complete-step', {
  input: z.object({
    person: PersonId.optional().describe('left out: the own plan'),
    step: wholeInput(1, 20).describe('its place in the list, from 1'),
    version: versionInput,
  }),
  allow: ['client-manager', 'person'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, actor, today, concerns }, { person: named, step: place, version }) => {
    const own = actor.role === 'person'
    const whose = own ? actor.person : named
    if (!whose) throw own ? notFound() : invalidField('person', 'field.needed')
    const person = PersonId.parse(whose)
    concerns(person)
    const plan = await plans.find(db, person)
    if (!plan) throw conflict('plan.none')
    if (plan.version !== version) throw changedMeanwhile()
    const step = plan.content.steps[place - 1]
    if (!step || (own && step.owner !== 'person')) throw notFound()
    if (step.doneOn !== null) throw conflict('plan.step-done')
    const steps = plan.content.steps.map((one) => (one === step ? { ...one, doneOn: today } : one))
    await plans.save(db, person, version, { ...plan.content, steps })
    return { person, own }
  },
})
