import type { GatheredEpisode, GatheredPerson, HouseholdId } from '../../../journey/person/index.ts'
import {
  assignGuide,
  freeFrom,
  giveKey,
  homeLabel,
  moveHousehold,
  municipalDuties,
  registerHome,
  startBenefit,
} from '../../../journey/settlement/index.ts'
import { addDays, type IsoDate } from '../../../platform/date.ts'
import {
  hasCome,
  householdOf,
  inputOf,
  memberOf,
  membersOn,
  StoryProblem,
  type Teller,
  type Telling,
} from './telling.ts'

/** Episodes of the household stand with whoever was first; everybody of the story may look. */
const sharedEpisodes = ({ members }: Telling, household: HouseholdId): readonly GatheredEpisode[] =>
  members.flatMap((member) =>
    member.episodes.filter((one) => 'household' in one.subject && one.subject.household === household),
  )
const isOpen = (one: GatheredEpisode, day: IsoDate) =>
  one.content.startsOn <= day && (one.content.endsOn === null || one.content.endsOn >= day)

export const tellKey: Teller = (telling, deed) => {
  const { on, label } = inputOf(telling, deed, giveKey)
  const there = telling.organisation(deed.at)
  const household = householdOf(telling, deed, on)
  telling.facts.milestone(deed.on, { household }, { kind: 'housing-key', on, organisation: there.id })
  const home = { startsOn: on, label: homeLabel(there, label), provider: there.id }
  telling.facts.episode(
    deed.on,
    memberOf(telling, deed),
    { household },
    { kind: 'own-home', state: 'planned', ...home },
  )
}

/** Where somebody lived until then ends, and the allowance of reception with it. */
const endLodging = (telling: Telling, deedOn: IsoDate, person: GatheredPerson, on: IsoDate): void => {
  for (const one of person.episodes) {
    const traits = telling.facts.traitsOf(one.content.kind)
    if (
      !('person' in one.subject) ||
      !traits.some((trait) => ['reception', 'lodging', 'allowance'].includes(trait))
    )
      continue
    if (one.content.endsOn !== null && one.content.endsOn < on) continue
    const change =
      one.content.startsOn < on ? ({ endsOn: addDays(on, -1), state: 'done' } as const) : { retracted: true }
    telling.facts.changeEpisode(deedOn, one, change)
  }
}

/** Registered in the municipality, as `registerHome` does; again, it reaches who joined since. */
export const tellHome: Teller = (telling, deed) => {
  const { on } = inputOf(telling, deed, registerHome)
  hasCome(deed, on)
  const there = telling.organisation(deed.at)
  const household = householdOf(telling, deed, on)
  const members = membersOn(telling, household, on)
  const newcomers = members.filter((one) => !one.registeredIn.has(there.id))
  const home = sharedEpisodes(telling, household).find((one) => one.content.kind === 'own-home')
  if (!home || newcomers.length === 0) throw new StoryProblem(deed, 'nobody to register, or no home')
  const subjects =
    newcomers.length === members.length ? [{ household }] : newcomers.map((one) => ({ person: one.id }))
  for (const subject of subjects)
    telling.facts.milestone(deed.on, subject, { kind: 'registered', on, organisation: there.id })
  if (home.content.state === 'planned')
    telling.facts.changeEpisode(deed.on, home, { startsOn: on, state: 'running' })
  for (const newcomer of newcomers) {
    newcomer.registeredIn.add(there.id)
    endLodging(telling, deed.on, newcomer, on)
    for (const duty of municipalDuties) {
      const startsOn = freeFrom(newcomer.duties, duty, on)
      if (startsOn) telling.facts.duty(deed.on, newcomer, { organisation: there.id, duty, startsOn })
    }
    telling.facts.endDuty(deed.on, newcomer, { duty: 'reception', endsOn: on })
  }
}

/** The benefit of a household that runs on a day. */
export const benefitOn = (
  telling: Telling,
  household: HouseholdId,
  day: IsoDate,
): GatheredEpisode | undefined =>
  sharedEpisodes(telling, household).find(
    (one) => ['social-assistance', 'partial-assistance'].includes(one.content.kind) && isOpen(one, day),
  )

export const tellBenefit: Teller = (telling, deed) => {
  const { startsOn, appliedOn, kind } = inputOf(telling, deed, startBenefit)
  if (appliedOn) hasCome(deed, appliedOn)
  const household = householdOf(telling, deed, startsOn)
  if (benefitOn(telling, household, startsOn)) throw new StoryProblem(deed, 'a benefit runs already')
  if (appliedOn) telling.facts.milestone(deed.on, { household }, { kind: 'benefit-applied', on: appliedOn })
  const provider = telling.organisation(deed.at).id
  telling.facts.episode(
    deed.on,
    memberOf(telling, deed),
    { household },
    { kind, startsOn, state: 'running', provider },
  )
}

export const tellGuide: Teller = (telling, deed) => {
  const { organisation, startsOn, endsOn } = inputOf(telling, deed, assignGuide)
  const household = householdOf(telling, deed, startsOn)
  for (const member of membersOn(telling, household, startsOn))
    telling.facts.duty(deed.on, member, { organisation, duty: 'guidance', startsOn, endsOn })
  const state = endsOn < deed.on ? 'done' : 'running'
  telling.facts.episode(
    deed.on,
    memberOf(telling, deed),
    { household },
    { kind: 'social-guidance', startsOn, endsOn, state, provider: organisation },
  )
}

/** A move to another municipality, as `moveHousehold` does. */
export const tellMove: Teller = (telling, deed) => {
  const { to, on } = inputOf(telling, deed, moveHousehold)
  const there = telling.organisationById(to)
  const from = telling.organisation(deed.at)
  const household = householdOf(telling, deed, on)
  telling.facts.milestone(deed.on, { household }, { kind: 'moved', on, organisation: to, detail: there.name })
  const home = sharedEpisodes(telling, household).find(
    (one) => one.content.kind === 'own-home' && isOpen(one, on),
  )
  if (home) telling.facts.changeEpisode(deed.on, home, { endsOn: addDays(on, -1), state: 'done' })
  const next = { kind: 'own-home', startsOn: on, label: homeLabel(there), provider: to } as const
  telling.facts.episode(deed.on, memberOf(telling, deed), { household }, { state: 'running', ...next })
  const members = membersOn(telling, household, on)
  for (const member of members)
    for (const duty of municipalDuties)
      telling.facts.duty(deed.on, member, { organisation: to, duty, startsOn: on })
  for (const member of members)
    for (const duty of [...municipalDuties].reverse())
      telling.facts.endDuty(deed.on, member, { duty, organisation: from.id, endsOn: addDays(on, -1) })
}
