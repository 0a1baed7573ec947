import { v5 } from 'uuid'
import type { OrganisationKind } from '../../../catalogue/organisation/index.ts'
import { OrganisationId } from '../../../catalogue/organisation/index.ts'
import { date } from '../../../platform/date.ts'
import {
  type Duty,
  type Episode,
  type EpisodeState,
  FactId,
  HouseholdId,
  type HouseholdRole,
  type Line,
  type Milestone,
  PersonId,
  type Subject,
  type Track,
} from '../line.ts'
import { cutToMembership, isMemberOn } from './membership.ts'

/** A case is plain data: keys in place of identifiers, days as text. `of` is the key of a person or a household. */
export type CaseEpisode = {
  readonly key: string
  readonly of: string
  readonly track: Track
  readonly kind: string
  readonly from: string
  readonly to: string | null
  readonly state: EpisodeState
  readonly hours?: number
  readonly halfDays?: number
  readonly provider?: string
  readonly label?: string
}
export type CaseMilestone = {
  readonly key: string
  readonly of: string
  readonly kind: string
  readonly on: string
  readonly organisation?: string
  readonly detail?: string
}
export type CaseInterruption = {
  readonly key: string
  readonly of: string
  readonly from: string
  readonly to: string | null
}
export type CaseMembership = CaseInterruption & { readonly household: string; readonly role: HouseholdRole }
export type CaseResponsibility = CaseInterruption & { readonly duty: Duty; readonly organisation: string }

export type LineCase = {
  readonly key: string
  /** what the case shows, in a sentence */
  readonly about: string
  readonly today: string
  readonly organisations: readonly {
    readonly key: string
    readonly kind: OrganisationKind
    readonly name: string
  }[]
  readonly persons: readonly {
    readonly key: string
    readonly givenName: string
    readonly birthDate: string | null
    readonly arrivedAsFamily: boolean
  }[]
  readonly households: readonly string[]
  readonly memberships: readonly CaseMembership[]
  readonly episodes: readonly CaseEpisode[]
  readonly milestones: readonly CaseMilestone[]
  readonly amounts?: readonly {
    readonly key: string
    readonly of: string
    readonly kind: string
    readonly on: string
    readonly value: number
  }[]
  readonly interruptions: readonly CaseInterruption[]
  readonly responsibilities: readonly CaseResponsibility[]
}

const namespace = '6f1d4a52-9a0b-5c1e-8a55-0d6f5b7b1c3e'

/** The identifier that belongs to a key of a case: always the same (UUIDv5 of "case/key"; organisations go without the case). */
export const caseIdentifier = (key: string): string => v5(key, namespace)

export const casePerson = (lineCase: LineCase, key: string): PersonId =>
  PersonId.parse(caseIdentifier(`${lineCase.key}/${key}`))
export const caseFact = (lineCase: LineCase, key: string): FactId =>
  FactId.parse(caseIdentifier(`${lineCase.key}/${key}`))
export const caseHousehold = (lineCase: LineCase, key: string): HouseholdId =>
  HouseholdId.parse(caseIdentifier(`${lineCase.key}/${key}`))
export const caseOrganisation = (key: string): OrganisationId =>
  OrganisationId.parse(caseIdentifier(`organisation/${key}`))

const version = (lineCase: LineCase, key: string) => ({
  fact: caseFact(lineCase, key),
  version: 1,
  recordedAt: `${lineCase.today}T08:00:00Z`,
})

const lasting = (fact: { readonly from: string; readonly to: string | null }) => ({
  startsOn: date(fact.from),
  endsOn: fact.to === null ? null : date(fact.to),
})

const byStart = <Fact extends { readonly startsOn: string }>(a: Fact, b: Fact): number =>
  a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0

/** The line of one person of a case: own facts, and those of the households during membership. */
export const lineOfCase = (lineCase: LineCase, personKey: string): Line => {
  const person = lineCase.persons.find((candidate) => candidate.key === personKey)
  if (!person) throw new Error(`case ${lineCase.key} has no person ${personKey}`)
  const memberships = lineCase.memberships
    .filter((membership) => membership.of === personKey)
    .map((membership) => ({
      ...version(lineCase, membership.key),
      ...lasting(membership),
      household: caseHousehold(lineCase, membership.household),
      person: casePerson(lineCase, personKey),
      role: membership.role,
    }))
  const households = new Set(memberships.map((membership) => membership.household))
  const subject = (of: string): Subject | null => {
    if (of === personKey) return { person: casePerson(lineCase, of) }
    const household = caseHousehold(lineCase, of)
    return households.has(household) ? { household } : null
  }
  const episodes = lineCase.episodes.flatMap((fact): Episode[] => {
    const whose = subject(fact.of)
    if (!whose) return []
    const episode = {
      ...version(lineCase, fact.key),
      ...lasting(fact),
      subject: whose,
      track: fact.track,
      kind: fact.kind,
      state: fact.state,
      hours: fact.hours ?? null,
      halfDays: fact.halfDays ?? null,
      provider: fact.provider ? caseOrganisation(fact.provider) : null,
      label: fact.label ?? null,
    }
    return 'household' in whose ? cutToMembership(episode, whose.household, memberships) : [episode]
  })
  const milestones = lineCase.milestones.flatMap((fact): Milestone[] => {
    const whose = subject(fact.of)
    if (!whose) return []
    const on = date(fact.on)
    if ('household' in whose && !isMemberOn(whose.household, on, memberships)) return []
    return [
      {
        ...version(lineCase, fact.key),
        subject: whose,
        kind: fact.kind,
        on,
        organisation: fact.organisation ? caseOrganisation(fact.organisation) : null,
        detail: fact.detail ?? null,
      },
    ]
  })
  return {
    person: casePerson(lineCase, personKey),
    birthDate: person.birthDate === null ? null : date(person.birthDate),
    arrivedAsFamily: person.arrivedAsFamily,
    episodes: episodes.sort(byStart),
    milestones: milestones.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    amounts: (lineCase.amounts ?? [])
      .filter((fact) => fact.of === personKey)
      .map((fact) => ({
        ...version(lineCase, fact.key),
        kind: fact.kind,
        on: date(fact.on),
        value: fact.value,
      })),
    interruptions: lineCase.interruptions
      .filter((fact) => fact.of === personKey)
      .map((fact) => ({ ...version(lineCase, fact.key), ...lasting(fact) })),
    memberships,
    responsibilities: lineCase.responsibilities
      .filter((fact) => fact.of === personKey)
      .map((fact) => ({
        ...version(lineCase, fact.key),
        ...lasting(fact),
        person: casePerson(lineCase, personKey),
        organisation: caseOrganisation(fact.organisation),
        duty: fact.duty,
      }))
      .sort(byStart),
  }
}

/** The name of an organisation of a case, for pictures and tables. */
export const organisationNameIn =
  (lineCase: LineCase) =>
  (id: OrganisationId): string =>
    lineCase.organisations.find((organisation) => caseOrganisation(organisation.key) === id)?.name ?? id
