import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { addRow, type RowSets } from '../../platform/database/row-sets.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { columnsOf, openPeriod } from './fact-period.ts'
import {
  type Duty,
  EpisodeContent,
  type FactId,
  type HouseholdId,
  type HouseholdRole,
  MilestoneContent,
  type PersonId,
  type Subject,
} from './line.ts'
import { identityRow } from './person.store.ts'
import { Identity, type NumberKind } from './person.ts'
import { completeEpisode, episodeRow, type NewEpisode } from './record-episode.ts'
import { type NewMilestone, trackOfStrand } from './record-milestone.ts'

/** A fact that was gathered, as its last version says it. */
type Gathered<Content> = Content & { fact: FactId; version: number }
export type GatheredEpisode = Gathered<{ readonly subject: Subject; content: EpisodeContent }>
type GatheredMembership = Gathered<{
  readonly household: HouseholdId
  readonly role: HouseholdRole
  readonly startsOn: IsoDate
  endsOn: IsoDate | null
  retracted: boolean
}>
type GatheredDuty = Gathered<{
  readonly organisation: string
  readonly duty: Duty
  readonly startsOn: IsoDate
  endsOn: IsoDate | null
  retracted: boolean
}>
/** What was gathered of one person, so that a later deed builds on an earlier one. */
export type GatheredPerson = {
  readonly id: PersonId
  readonly memberships: GatheredMembership[]
  readonly duties: GatheredDuty[]
  readonly episodes: GatheredEpisode[]
  /** municipalities in which the person was registered */
  readonly registeredIn: Set<string>
}

const recorded = (on: IsoDate) => `${on}T08:00:00.000Z`
const isOpenOn = (one: { startsOn: IsoDate; endsOn: IsoDate | null; retracted: boolean }, day: IsoDate) =>
  !one.retracted && one.startsOn <= day && (one.endsOn === null || one.endsOn >= day)

/** The household of which somebody is a member on a day. */
export const gatheredHousehold = (person: GatheredPerson, day: IsoDate): HouseholdId => {
  const found = person.memberships.find((one) => isOpenOn(one, day))
  if (!found) throw new Error(`a member of no household on ${day}`)
  return found.household
}

/**
 * The facts of `record-fact.ts` for many persons at once: checked by the same schemas, vocabulary and periods, kept in
 * memory in their versions, and stored in sets. `on` is the day on which a version is recorded.
 */
export const gatherFacts = (vocabulary: Vocabulary, vault: Vault, sets: RowSets) => {
  const add = (
    table: string,
    on: IsoDate,
    { fact, version }: { fact: FactId; version: number },
    row: object,
  ) => addRow(sets, `startlijn.${table}`, { fact, version, recorded_at: recorded(on), ...row })
  const addEpisode = (on: IsoDate, one: GatheredEpisode, retracted = false) =>
    add('episode', on, one, { ...columnsOf(one.subject), ...episodeRow(one.content), retracted })
  const addMembership = (on: IsoDate, person: GatheredPerson, one: GatheredMembership) =>
    add('membership', on, one, {
      household: one.household,
      person: person.id,
      role: one.role,
      starts_on: one.startsOn,
      ends_on: one.endsOn,
      retracted: one.retracted,
    })
  const addDuty = (on: IsoDate, person: GatheredPerson, one: GatheredDuty) =>
    add('responsibility', on, one, {
      person: person.id,
      organisation: one.organisation,
      duty: one.duty,
      starts_on: one.startsOn,
      ends_on: one.endsOn,
      retracted: one.retracted,
    })

  return {
    traitsOf: (kind: string) => vocabulary.episodeKinds.get(kind)?.traits ?? [],

    person: (
      on: IsoDate,
      { identity, arrivedAsFamily }: { identity: Identity; arrivedAsFamily: boolean },
    ): GatheredPerson => {
      const id = newIdentifier<PersonId>()
      addRow(sets, 'startlijn.person', { id, synthetic: true, arrived_as_family: arrivedAsFamily })
      const fact = newIdentifier<FactId>()
      add('identity', on, { fact, version: 1 }, { person: id, ...identityRow(Identity.parse(identity)) })
      return { id, memberships: [], duties: [], episodes: [], registeredIn: new Set() }
    },

    household: (): HouseholdId => {
      const id = newIdentifier<HouseholdId>()
      addRow(sets, 'startlijn.household', { id })
      return id
    },

    number: (person: GatheredPerson, kind: NumberKind, number: string): void =>
      addRow(sets, 'startlijn.person_number', {
        person: person.id,
        kind,
        ciphertext: `\\x${vault.encrypt(number).toString('hex')}`,
        blind_index: `\\x${vault.blindIndex(kind, number).toString('hex')}`,
      }),

    join: (
      on: IsoDate,
      person: GatheredPerson,
      { household, role, startsOn }: { household: HouseholdId; role: HouseholdRole; startsOn: IsoDate },
    ): void => {
      for (const open of person.memberships.filter((one) => one.endsOn === null && !one.retracted)) {
        const endsOn = addDays(startsOn, -1)
        open.retracted = endsOn < open.startsOn
        open.endsOn = open.retracted ? null : endsOn
        open.version += 1
        addMembership(on, person, open)
      }
      const one = {
        fact: newIdentifier<FactId>(),
        version: 1,
        household,
        role,
        startsOn,
        endsOn: null,
        retracted: false,
      }
      person.memberships.push(one)
      addMembership(on, person, one)
    },

    episode: (
      on: IsoDate,
      person: GatheredPerson,
      subject: Subject,
      episode: NewEpisode,
    ): GatheredEpisode => {
      const content = EpisodeContent.parse(completeEpisode(vocabulary.episodeKinds, episode))
      const one = { fact: newIdentifier<FactId>(), version: 1, subject, content }
      person.episodes.push(one)
      addEpisode(on, one)
      return one
    },

    changeEpisode: (
      on: IsoDate,
      one: GatheredEpisode,
      changes: Partial<EpisodeContent> & { readonly retracted?: boolean },
    ): void => {
      const { retracted = false, ...content } = changes
      one.version += 1
      one.content = EpisodeContent.parse(
        completeEpisode(vocabulary.episodeKinds, { ...one.content, ...content }),
      )
      addEpisode(on, one, retracted)
    },

    milestone: (on: IsoDate, subject: Subject, milestone: NewMilestone): void => {
      const kind = vocabulary.milestoneKinds.get(milestone.kind)
      if (!kind) throw new Error(`milestone kind ${milestone.kind} is not in the vocabulary`)
      const content = MilestoneContent.parse({ organisation: null, detail: null, ...milestone })
      const fact = newIdentifier<FactId>()
      add(
        'milestone',
        on,
        { fact, version: 1 },
        {
          ...columnsOf(subject),
          track: kind.track ?? trackOfStrand[kind.strand],
          kind: content.kind,
          on_day: content.on,
          organisation: content.organisation,
          detail: content.detail,
        },
      )
    },

    duty: (
      on: IsoDate,
      person: GatheredPerson,
      duty: { organisation: string; duty: Duty; startsOn: IsoDate; endsOn?: IsoDate | null },
    ): void => {
      openPeriod(duty.startsOn, duty.endsOn ?? null)
      const one = {
        ...duty,
        fact: newIdentifier<FactId>(),
        version: 1,
        endsOn: duty.endsOn ?? null,
        retracted: false,
      }
      person.duties.push(one)
      addDuty(on, person, one)
    },

    endDuty: (
      on: IsoDate,
      person: GatheredPerson,
      { duty, organisation, endsOn }: { duty: Duty; organisation?: string; endsOn: IsoDate },
    ): void => {
      for (const one of person.duties) {
        if (one.duty !== duty || (organisation !== undefined && one.organisation !== organisation)) continue
        if (!isOpenOn(one, endsOn) || one.endsOn === endsOn) continue
        one.endsOn = endsOn
        one.version += 1
        addDuty(on, person, one)
      }
    },

    interruption: (
      on: IsoDate,
      person: GatheredPerson,
      { startsOn, endsOn, reason }: { startsOn: IsoDate; endsOn: IsoDate | null; reason: string | null },
    ): void => {
      openPeriod(startsOn, endsOn)
      const interruption = newIdentifier<FactId>()
      const row = { person: person.id, starts_on: startsOn, ends_on: endsOn }
      add('interruption', on, { fact: interruption, version: 1 }, row)
      if (reason === null) return
      const fact = newIdentifier<FactId>()
      add('interruption_reason', on, { fact, version: 1 }, { interruption, person: person.id, reason })
    },
  }
}
export type FactGatherer = ReturnType<typeof gatherFacts>
