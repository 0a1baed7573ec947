import { z } from 'zod'
import { OrganisationId } from '../../../catalogue/organisation/index.ts'
import { completeIntake, emptyIntake, gatherIntake, intakeOf } from '../../../journey/intake/index.ts'
import {
  closeLine,
  Duty,
  EpisodeContent,
  type GatheredEpisode,
  interruptLine,
  MilestoneContent,
} from '../../../journey/person/index.ts'
import {
  establishPlan,
  followPart,
  gatherPlan,
  partsOf,
  Route,
  recordProgress,
  termOf,
} from '../../../journey/plan/index.ts'
import { changeBenefit, recordContract } from '../../../journey/work/index.ts'
import { addDays, IsoDate } from '../../../platform/date.ts'
import type { Deed } from './story.ts'
import { benefitOn } from './tell-home.ts'
import {
  hasCome,
  householdOf,
  inputOf,
  memberOf,
  StoryProblem,
  type Teller,
  type Telling,
} from './telling.ts'

/** The intake with a reasoned next step, as `completeIntake` does. */
export const tellIntake: Teller = (telling, deed) => {
  const input = inputOf(telling, deed, completeIntake)
  const { person, version: _version, on, nextStep, reason, exception, inAbsence, ...given } = input
  hasCome(deed, on)
  const completed = { on, nextStep, reason, exception, inAbsence }
  const intake = { ...intakeOf(emptyIntake, given, deed.on), completed }
  gatherIntake(telling.sets, { person, on: deed.on, content: intake })
  const organisation = telling.organisation(deed.at).id
  telling.facts.milestone(deed.on, { person }, { kind: 'intake', on, organisation, detail: nextStep })
  const { learnabilityTestedOn: tested, learnability: detail } = intake
  if (tested !== null)
    telling.facts.milestone(deed.on, { person }, { kind: 'learnability-test', on: tested, detail })
}

/** The first plan of a person under the law of 2021, as `establishPlan` does. */
export const tellPlan: Teller = (telling, deed) => {
  const input = inputOf(telling, deed, establishPlan)
  const { person, on, goal, talks, ...rest } = PlanSaid.parse(input)
  hasCome(deed, on)
  const member = memberOf(telling, deed)
  const parts = partsOf(input).map(({ field: _field, known: _known, ...part }) => {
    const { kind, startsOn, endsOn, halfDays } = part
    const provider =
      part.provider === null ? null : telling.organisationById(OrganisationId.parse(part.provider))
    const content = { kind, startsOn, endsOn, halfDays, provider: provider?.id ?? null }
    const episode = telling.facts.episode(
      deed.on,
      member,
      { person: member.id },
      { state: 'planned', ...content },
    )
    if (provider?.kind === 'language-provider' && episode.content.track === 'language')
      telling.facts.duty(deed.on, member, { organisation: provider.id, duty: 'teaching', startsOn, endsOn })
    return { ...part, episode: episode.fact }
  })
  const content = {
    on,
    firstOn: on,
    route: rest.route,
    routeReason: null,
    earlyWorkReason: null,
    providerReason: null,
    translations: [],
    goal,
    steps: [],
    talks,
    nextTalkOn: null,
    parts,
    response: null,
  }
  gatherPlan(telling.sets, { person, on: deed.on, content })
  const organisation = telling.organisation(deed.at).id
  telling.facts.milestone(deed.on, { person: member.id }, { kind: 'pip', on, organisation })
  const term = termOf(on)
  const state = term.startsOn > deed.on ? 'planned' : 'running'
  telling.facts.episode(deed.on, member, { person: member.id }, { kind: 'integration-term', ...term, state })
  telling.facts.milestone(deed.on, { person: member.id }, { kind: 'term-end', on: term.endsOn })
}
const PlanSaid = z.object({
  person: z.uuid(),
  on: IsoDate,
  route: Route,
  goal: z.string(),
  talks: z.number().nullable(),
})

/** The last episode of a kind that somebody has. */
const lastOf = (telling: Telling, deed: Deed, kind: unknown): GatheredEpisode => {
  const found = memberOf(telling, deed).episodes.findLast(
    (one) =>
      one.content.kind === kind &&
      'person' in one.subject &&
      ['planned', 'running'].includes(one.content.state),
  )
  if (!found) throw new StoryProblem(deed, `no ${String(kind)} to go on with`)
  return found
}

const states = { start: 'running', finish: 'done', 'break-off': 'broken-off' } as const

/** A part begins, ends or is broken off, as `followPart` does. */
export const tellFollow: Teller = (telling, deed) => {
  const episode = lastOf(telling, deed, deed.input.part)
  const asked = { ...deed, input: { ...deed.input, part: episode.fact } }
  const { what, on } = inputOf(telling, asked, followPart)
  hasCome(deed, on)
  if (what === 'cancel') throw new StoryProblem(deed, 'a planned part that does not go on is not told')
  if (what !== 'start' && on < episode.content.startsOn) throw new StoryProblem(deed, 'ends before it begins')
  const day = what === 'start' ? { startsOn: on } : { endsOn: on }
  telling.facts.changeEpisode(deed.on, episode, { state: states[what], ...day })
  const { provider, track } = episode.content
  if (what === 'start' || track !== 'language' || provider === null) return
  const member = memberOf(telling, deed)
  const goesOn = member.episodes.some(
    (one) =>
      one.fact !== episode.fact &&
      one.content.provider === provider &&
      one.content.track === 'language' &&
      ['planned', 'running'].includes(one.content.state),
  )
  if (!goesOn)
    telling.facts.endDuty(deed.on, member, { duty: 'teaching', organisation: provider, endsOn: deed.on })
}

export const tellProgress: Teller = (telling, deed) => {
  const { person, kind, on, detail } = inputOf(telling, deed, recordProgress)
  hasCome(deed, on)
  telling.facts.milestone(deed.on, { person }, { kind, on, detail })
}

/** Work and wage, as `recordContract` does. */
export const tellContract: Teller = (telling, deed) => {
  const { person, employer, kind, startsOn, endsOn, hours, signedOn } = inputOf(telling, deed, recordContract)
  if (employer === null) throw new StoryProblem(deed, 'no employer')
  if (endsOn !== null && endsOn < startsOn) throw new StoryProblem(deed, 'ends before it begins')
  const member = memberOf(telling, deed)
  const state = startsOn > deed.on ? 'planned' : endsOn !== null && endsOn < deed.on ? 'done' : 'running'
  const subject = { person }
  const signed = { kind: 'contract-signed', on: signedOn ?? startsOn, organisation: employer }
  telling.facts.milestone(deed.on, subject, signed)
  const content = { startsOn, endsOn, state, hours, provider: employer } as const
  telling.facts.episode(deed.on, member, subject, { kind, halfDays: Math.round(hours / 2) / 2, ...content })
  telling.facts.episode(deed.on, member, subject, { kind: 'wage', ...content })
  if (endsOn)
    telling.facts.milestone(deed.on, subject, { kind: 'contract-end', on: endsOn, organisation: employer })
}

/** The benefit ends, or goes on in part, as `changeBenefit` does. */
export const tellChangeBenefit: Teller = (telling, deed) => {
  const { how, from } = inputOf(telling, deed, changeBenefit)
  const household = householdOf(telling, deed, from)
  const running = benefitOn(telling, household, from)
  if (!running || running.content.startsOn >= from) throw new StoryProblem(deed, 'no benefit runs')
  const last = addDays(from, -1)
  telling.facts.changeEpisode(deed.on, running, { endsOn: last, state: last < deed.on ? 'done' : 'running' })
  if (how === 'wholly') return
  const provider = telling.organisation(deed.at).id
  const partial = { kind: 'partial-assistance', startsOn: from, state: 'running', provider } as const
  telling.facts.episode(deed.on, memberOf(telling, deed), { household }, partial)
}

export const tellInterrupt: Teller = (telling, deed) => {
  const { startsOn, endsOn, reason } = inputOf(telling, deed, interruptLine)
  telling.facts.interruption(deed.on, memberOf(telling, deed), { startsOn, endsOn, reason })
}

export const tellClose: Teller = (telling, deed) => {
  const { person, kind, on } = inputOf(telling, deed, closeLine)
  hasCome(deed, on)
  telling.facts.milestone(deed.on, { person }, { kind, on })
}

/** Facts for which there is no action of their own yet: a business, a course under the law of 2013, student finance, a loan. */
export const EpisodeSaid = EpisodeContent.pick({ kind: true, startsOn: true, state: true }).extend({
  halfDays: EpisodeContent.shape.halfDays.default(null),
  provider: EpisodeContent.shape.provider.default(null),
})
export const MilestoneSaid = MilestoneContent.pick({ kind: true, on: true })
export const EndSaid = z.object({ kind: z.string(), on: IsoDate, state: z.enum(['done', 'broken-off']) })
export const EndDutySaid = z.object({ duty: Duty, endsOn: IsoDate })

export const tellEpisode: Teller = (telling, deed) => {
  const member = memberOf(telling, deed)
  telling.facts.episode(
    deed.on,
    member,
    { person: member.id },
    inputOf(telling, deed, { input: EpisodeSaid }),
  )
}
export const tellEndEpisode: Teller = (telling, deed) => {
  const { kind, on: endsOn, state } = inputOf(telling, deed, { input: EndSaid })
  telling.facts.changeEpisode(deed.on, lastOf(telling, deed, kind), { endsOn, state })
}
export const tellMilestone: Teller = (telling, deed) => {
  const { id } = memberOf(telling, deed)
  telling.facts.milestone(deed.on, { person: id }, inputOf(telling, deed, { input: MilestoneSaid }))
}
export const tellEndDuty: Teller = (telling, deed) => {
  const { duty, endsOn } = inputOf(telling, deed, { input: EndDutySaid })
  telling.facts.endDuty(deed.on, memberOf(telling, deed), { duty, endsOn })
}
