import { OrganisationId } from '../../../catalogue/organisation/index.ts'
import { gatherMeeting, handedOver, holdMeeting } from '../../../journey/handover/index.ts'
import {
  type Duty,
  householdFrom,
  joinPersons,
  registerPerson,
  responsibleFrom,
} from '../../../journey/person/index.ts'
import { coupleHousehold, gatherCoupling } from '../../../journey/placement/index.ts'
import { completeProfile, gatherProfile, profileOf } from '../../../journey/screening/index.ts'
import { recordDuoNotice } from '../../../journey/settlement/index.ts'
import { roles } from '../../../platform/access/role.ts'
import { hasCome, householdOf, inputOf, memberOf, membersOn, StoryProblem, type Teller } from './telling.ts'

/** Opens the file of a person, as `registerPerson` does. */
export const tellRegister: Teller = (telling, deed) => {
  const { facts } = telling
  const input = inputOf(telling, deed, registerPerson)
  hasCome(deed, input.decidedOn)
  if (input.birthDate !== null) hasCome({ ...deed, on: input.decidedOn }, input.birthDate)
  const { id: organisation } = telling.organisation(deed.at)
  const inReception = deed.by !== 'client-manager'
  const startsOn = responsibleFrom(input)
  const duties: readonly Duty[] = inReception ? ['reception'] : roles['client-manager'].exercises
  const person = facts.person(deed.on, { identity: input, arrivedAsFamily: input.arrivedAsFamily })
  telling.members[deed.who] = person
  for (const duty of duties) facts.duty(deed.on, person, { organisation, duty, startsOn })
  facts.join(deed.on, person, { household: facts.household(), role: 'main', startsOn: householdFrom(input) })
  if (input.vNumber) facts.number(person, 'v-number', input.vNumber)
  const subject = { person: person.id }
  if (input.arrivedOn) facts.milestone(deed.on, subject, { kind: 'arrival', on: input.arrivedOn })
  facts.milestone(deed.on, subject, { kind: 'permit-decision', on: input.decidedOn })
  facts.episode(deed.on, person, subject, {
    kind: input.permitKind,
    startsOn: input.validFrom ?? input.decidedOn,
    endsOn: input.validUntil,
    state: 'running',
  })
  if (input.regime !== 'none')
    facts.episode(deed.on, person, subject, {
      kind: input.regime,
      startsOn: input.decidedOn,
      state: 'running',
    })
  facts.episode(deed.on, person, subject, {
    kind: inReception ? 'reception-centre' : 'with-family',
    startsOn: input.arrivedOn ?? input.decidedOn,
    state: 'running',
    ...(inReception && { provider: organisation }),
  })
}

/** Joins the household of the first of the story, as `joinPersons` does. */
export const tellJoin: Teller = (telling, deed) => {
  const main = telling.members[0]
  if (!main) throw new StoryProblem(deed, 'nobody to join')
  const { role, startsOn } = inputOf(
    telling,
    { ...deed, input: { ...deed.input, with: main.id } },
    joinPersons,
  )
  telling.facts.join(deed.on, memberOf(telling, deed), {
    household: householdOf(telling, { ...deed, who: 0 }, startsOn),
    role,
    startsOn,
  })
}

/** The profile and its milestone, as `completeProfile` does. */
export const tellScreen: Teller = (telling, deed) => {
  const { person, on, ...input } = inputOf(telling, deed, completeProfile)
  hasCome(deed, on)
  gatherProfile(telling.sets, { person, on: deed.on, content: profileOf({ person, ...input }) })
  const organisation = telling.organisation(deed.at).id
  telling.facts.milestone(deed.on, { person }, { kind: 'screened', on, organisation })
}

/** The coupling of a household, as `coupleHousehold` does; what was proposed on that day is not told. */
export const tellCouple: Teller = (telling, deed) => {
  const { municipality, on, reason } = inputOf(telling, deed, coupleHousehold)
  hasCome(deed, on)
  const there = telling.organisation(municipality)
  const household = householdOf(telling, deed, on)
  const chosen = { name: there.name.replace(/^Gemeente /, ''), anchors: [], score: null, terms: [] }
  gatherCoupling(telling.sets, household, {
    municipality,
    organisation: there.id,
    on,
    proposal: { choice: 'nothing-proposed', best: null, region: chosen, municipality: chosen, question: {} },
    reason,
  })
  const detail = there.name
  telling.facts.milestone(deed.on, { household }, { kind: 'coupled', on, organisation: there.id, detail })
  for (const member of membersOn(telling, household, on))
    telling.facts.duty(deed.on, member, { organisation: there.id, duty: 'housing', startsOn: on })
}

export const tellNotice: Teller = (telling, deed) => {
  const { person, on } = inputOf(telling, deed, recordDuoNotice)
  hasCome(deed, on)
  telling.facts.milestone(deed.on, { person }, { kind: 'duo-notice', on })
}

/** The warm handover, as `holdMeeting` does. */
export const tellMeet: Teller = (telling, deed) => {
  const { person, on, present, others, agreed } = inputOf(telling, deed, holdMeeting)
  hasCome(deed, on)
  const member = memberOf(telling, deed)
  const holds = (duty: Duty) =>
    member.duties.find(
      (one) => one.duty === duty && one.startsOn <= on && (one.endsOn === null || one.endsOn >= on),
    )?.organisation
  const municipality = OrganisationId.safeParse(holds('housing')).data
  if (!municipality) throw new StoryProblem(deed, 'no municipality has the duty of housing')
  gatherMeeting(telling.sets, person, { on, present, others, agreed, tasks: [] })
  telling.facts.milestone(deed.on, { person }, { kind: 'handover', on, organisation: municipality })
  for (const duty of handedOver)
    if (!holds(duty)) telling.facts.duty(deed.on, member, { organisation: municipality, duty, startsOn: on })
}
