import type { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { changedMeanwhile, invalidField } from '../../platform/problem.ts'
import { proposedRoute } from '../intake/index.ts'
import { getLine, type Line, recordEpisode, recordMilestone } from '../person/index.ts'
import { earlyWork, landingOf } from './landing.ts'
import { plans } from './plan.store.ts'
import { type Part, type Plan, termOf } from './plan.ts'
import { PlanHead, PlanInput, partsOf, stepsOf } from './plan-input.ts'
import { providerReasonOf } from './provider-choice.ts'
import { dropParts, storePart } from './store-part.ts'

/** Why it is this route: asked when it changes, and when it is not at the level of the learnability test. @throws Problem */
const routeReasonOf = (
  line: Line,
  { route, routeReason }: z.infer<typeof PlanHead>,
  earlier: Plan | undefined,
): string | null => {
  const known = earlier?.route === route ? earlier.routeReason : null
  if (earlier && earlier.route !== route) {
    if (routeReason === null) throw invalidField('routeReason', 'plan.route-why')
    return routeReason
  }
  const proposal = proposedRoute(line)
  if (!proposal || proposal.fits.includes(route)) return known
  const reason = routeReason ?? known
  if (reason === null) throw invalidField('routeReason', 'plan.route-deviates')
  return reason
}

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
    const head = PlanHead.parse(input)
    const { person, on, route, goal, talks, nextTalkOn, version } = head
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const of2013 = line.episodes.some((one) => one.kind === 'regime-2013')
    if ((route === 'civic-integration-2013') !== of2013) throw invalidField('route', 'plan.route-regime')
    const last = await plans.find(db, person)
    if ((last?.version ?? 0) !== version) throw changedMeanwhile()
    const earlier = last?.content
    if (earlier && on < earlier.on) throw invalidField('on', 'plan.before-earlier')
    const routeReason = routeReasonOf(line, head, earlier)
    if (nextTalkOn !== null && nextTalkOn < on) throw invalidField('nextTalkOn', 'field.date-order')
    const storing = { db, line, earlier, today }
    const given = partsOf(input)
    const landing = await landingOf(db, line, actor.organisation)
    const early = landing ? await earlyWork(given, landing, earlier?.parts ?? []) : []
    if (landing && early.length > 0 && head.earlyWorkReason === null)
      throw invalidField('earlyWorkReason', 'plan.landing', { count: landing.months })
    const providerReason = await providerReasonOf(db, {
      organisation: actor.organisation,
      given,
      earlier,
      reason: head.providerReason,
    })
    const parts: Part[] = []
    for (const part of given) parts.push(await storePart(storing, part))
    await dropParts(storing, parts)
    const firstOn = earlier?.firstOn ?? on
    await plans.save(db, person, version, {
      on,
      firstOn,
      route,
      routeReason,
      earlyWorkReason: early.length > 0 ? head.earlyWorkReason : (earlier?.earlyWorkReason ?? null),
      providerReason,
      goal,
      steps: stepsOf(input, earlier?.steps ?? []),
      talks,
      nextTalkOn,
      talkMoved: null,
      parts,
      translations: earlier?.translations ?? [],
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
