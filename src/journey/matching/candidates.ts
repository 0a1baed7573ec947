import type { Kysely } from 'kysely'
import { regions } from '../../catalogue/knowledge.ts'
import { listOrganisations } from '../../catalogue/organisation/index.ts'
import { Level, type Place } from '../../catalogue/place/index.ts'
import type { Municipality } from '../../catalogue/region/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { findIntakes, type Intake } from '../intake/index.ts'
import { type PresentFacts, presentFacts } from '../person/index.ts'
import { findPlans, planTracks, weeklyLoad } from '../plan/index.ts'
import { findProfiles } from '../screening/index.ts'
import type { Card } from './card.ts'
import { type Candidate, type MatchSkill, matchSkills } from './match.ts'

export type Known = { readonly candidate: Candidate; readonly card: Card; readonly closed: boolean }

/** Half-days that are free in a week of ten, as far as the load of what runs or is planned is known. */
const freeHalfDays = (busy: PresentFacts['episodes'], today: IsoDate): number | null => {
  const load = weeklyLoad(busy, today)
  return load.unknown > 0 ? null : Math.max(0, 10 - load.halfDays)
}

const closures = ['departed', 'died', 'permit-lost']
type Told = Partial<Pick<Intake, MatchSkill>>
const level = (text: string | null | undefined): Level | null => Level.safeParse(text).data ?? null

/** A level that was reached counts before what was told at the intake, and that before reception. */
const levelsOf = (
  reached: string | null | undefined,
  intake: Told | undefined,
  dutch: Told | undefined,
): Candidate['levels'] => {
  const told = Object.fromEntries(
    matchSkills.map((skill) => [skill, level(intake?.[skill]) ?? level(dutch?.[skill])]),
  ) as Record<MatchSkill, Level | null>
  return { ...told, speaking: level(reached) ?? told.speaking }
}

/** GM code of the municipality that houses somebody. */
const homeOf = (
  { responsibilities }: PresentFacts,
  seats: ReadonlyMap<string, Municipality>,
): Municipality | null => {
  const housing = responsibilities.find(({ duty }) => duty === 'housing')
  return (housing && seats.get(housing.organisation)) ?? null
}

/** Municipalities by the organisation that is them. */
const seatsOf = async (db: Kysely<unknown>): Promise<ReadonlyMap<string, Municipality>> => {
  const byCode = new Map<string, Municipality>((await regions()).municipalities.map((one) => [one.code, one]))
  return new Map(
    (await listOrganisations(db, ['municipality'])).flatMap(
      ({ id, municipality }): [string, Municipality][] => {
        const seat = byCode.get(municipality ?? '')
        return seat ? [[id, seat]] : []
      },
    ),
  )
}

/** What is known for a match of many persons, in as many queries as of one. */
export const candidatesOf = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  today: IsoDate,
): Promise<ReadonlyMap<string, Known>> => {
  const facts = await presentFacts(db, persons, {
    tracks: planTracks,
    milestones: ['level-reached', ...closures],
    today,
  })
  const intakes = await findIntakes(db, persons)
  const profiles = await findProfiles(db, persons)
  const plans = await findPlans(db, persons)
  const seats = await seatsOf(db)
  const knownOf = (person: string, present: PresentFacts): Known => {
    const intake = intakes.get(person)
    const profile = profiles.get(person)
    const reached = present.milestones.findLast(({ kind }) => kind === 'level-reached')
    const busy = present.episodes.filter(({ endsOn }) => endsOn === null || endsOn >= today)
    const parts = (plans.get(person)?.content.parts ?? []).filter(({ kind }) =>
      busy.some((one) => one.kind === kind),
    )
    const levels = levelsOf(reached?.detail, intake?.content, profile?.content.dutch)
    const toldOn = (intake?.content.speaking ? intake : profile)?.recordedAt.slice(0, 10) as
      | IsoDate
      | undefined
    const free = freeHalfDays(busy, today)
    const occupation = intake?.content.occupation ?? profile?.content.occupation ?? null
    return {
      closed: present.milestones.some(({ kind }) => closures.includes(kind)),
      candidate: {
        levels,
        freeHalfDays: free,
        busyDays: [...new Set(parts.flatMap(({ weekdays }) => weekdays))],
        daysKnown: busy.every((one) =>
          parts.some(({ kind, weekdays }) => kind === one.kind && weekdays.length > 0),
        ),
        home: homeOf(present, seats),
        occupation,
        wish: intake?.content.wish ?? profile?.content.ambition ?? null,
      },
      card: {
        speaking: levels.speaking,
        speakingOn: levels.speaking === null ? null : (reached?.on ?? toldOn ?? null),
        educationLevel: intake?.content.educationLevel ?? profile?.content.educationLevel ?? null,
        occupation,
        yearsOfWork: intake?.content.yearsOfWork ?? profile?.content.yearsOfWork ?? null,
        freeHalfDays: free,
      },
    }
  }
  return new Map([...facts].map(([person, present]) => [person, knownOf(person, present)]))
}

/** Where a place is. */
export const whereIs = async ({ municipality }: Place): Promise<Municipality | null> =>
  (await regions()).municipalities.find(({ code }) => code === municipality) ?? null
