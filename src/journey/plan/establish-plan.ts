import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { changedMeanwhile, invalidField } from '../../platform/problem.ts'
import { getLine, recordEpisode, recordMilestone } from '../person/index.ts'
import { plans } from './plan.store.ts'
import { type Part, termOf } from './plan.ts'
import { PlanHead, PlanInput, partsOf, stepsOf } from './plan-input.ts'
import { dropParts, storePart } from './store-part.ts'

/**
 * Establishes the plan or a new version of it: route, goals, and language, work and education side by side as planned
 * episodes. Under the law of 2021 it is the PIP: the first one begins the term of three years, a later one does not (art. 11).
 * Under the law of 2013 it is a plan of approach. The person is asked to respond anew.
 */
export const establishPlan = action('plan.establish', {
  input: PlanInput,
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => String(input.person),
  run: async ({ db, today, actor }, input) => {
    const { person, on, route, goal, talks, nextTalkOn, routeReason, version } = PlanHead.parse(input)
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const of2013 = line.episodes.some((one) => one.kind === 'regime-2013')
    if ((route === 'civic-integration-2013') !== of2013) throw invalidField('route', 'plan.route-regime')
    const last = await plans.find(db, person)
    if ((last?.version ?? 0) !== version) throw changedMeanwhile()
    const earlier = last?.content
    if (earlier && on < earlier.on) throw invalidField('on', 'plan.before-earlier')
    if (earlier && earlier.route !== route && routeReason === null)
      throw invalidField('routeReason', 'plan.route-why')
    if (nextTalkOn !== null && nextTalkOn < on) throw invalidField('nextTalkOn', 'field.date-order')
    const storing = { db, line, earlier, today }
    const parts: Part[] = []
    for (const part of partsOf(input)) parts.push(await storePart(storing, part))
    await dropParts(storing, parts)
    const firstOn = earlier?.firstOn ?? on
    await plans.save(db, person, version, {
      on,
      firstOn,
      route,
      routeReason: earlier && earlier.route !== route ? routeReason : (earlier?.routeReason ?? null),
      goal,
      steps: stepsOf(input, earlier?.steps ?? []),
      talks,
      nextTalkOn,
      parts,
      response: null,
    })
    if (of2013) return { person }
    const organisation = actor.organisation === null ? null : OrganisationId.parse(actor.organisation)
    if (earlier?.on !== on) await recordMilestone(db, { person }, { kind: 'pip', on, organisation })
    if (!earlier) {
      const term = termOf(firstOn)
      const state = term.startsOn > today ? 'planned' : 'running'
      await recordEpisode(db, { person }, { kind: 'integration-term', ...term, state })
      await recordMilestone(db, { person }, { kind: 'term-end', on: term.endsOn })
    }
    return { person }
  },
})
