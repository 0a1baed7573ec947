import { type Answer, all, compare } from '../../../lib/conditions/index.ts'
import { isEnough, type Level, type Place } from '../../catalogue/place/index.ts'
import { type Municipality, roadKm } from '../../catalogue/region/index.ts'

/** What is known of somebody for a match. Origin, sex, religion and mother tongue are not in it. Null is unknown. */
export type Candidate = {
  readonly speaking: Level | null
  readonly freeHalfDays: number | null
  readonly home: Municipality | null
  readonly occupation: string | null
  readonly sectorWish: string | null
}

/** A journey to work longer than this is a no that can be talked about. */
export const farKm = 40

/** Whether a place fits somebody, condition by condition: yes, no or unknown, with what is missing and what would unlock it. */
export const explainMatch = (candidate: Candidate, place: Place, there: Municipality | null): Answer => {
  const km = candidate.home && there ? Math.round(roadKm(candidate.home, there)) : null
  return all([
    compare(
      'language',
      candidate.speaking && place.level ? { own: candidate.speaking, asked: place.level } : null,
      ({ own, asked }) => isEnough(own, asked),
      {
        detail: { own: candidate.speaking ?? '', asked: place.level ?? '' },
        suppliedBy: candidate.speaking === null ? 'client-manager' : 'employer',
        unlockedBy: 'language-course',
      },
    ),
    compare(
      'time',
      candidate.freeHalfDays === null || place.halfDays === null
        ? null
        : { free: candidate.freeHalfDays, asked: place.halfDays },
      ({ free, asked }) => asked <= free,
      {
        detail: { free: candidate.freeHalfDays ?? '', asked: place.halfDays ?? '' },
        suppliedBy: place.halfDays === null ? 'employer' : 'client-manager',
        unlockedBy: 'other-times',
      },
    ),
    compare('distance', km, (far) => far <= farKm, {
      detail: { km: km ?? '' },
      suppliedBy: 'client-manager',
      unlockedBy: 'travel',
    }),
  ])
}

export type Proposal = {
  readonly place: Place
  readonly answer: Answer
  readonly km: number | null
  readonly wish: boolean
}

const order = { yes: 0, unknown: 1, no: 2 } as const

/** The places of a list for somebody, best first: what fits, then what may fit, then what does not; the wish and nearness decide within. */
export const rankPlaces = (
  candidate: Candidate,
  places: readonly Place[],
  municipalities: ReadonlyMap<string, Municipality>,
): readonly Proposal[] =>
  places
    .map((place): Proposal => {
      const there = (place.municipality && municipalities.get(place.municipality)) || null
      const wish = [candidate.sectorWish, candidate.occupation].some(
        (text) => text && place.sector && text.toLowerCase().includes(place.sector.toLowerCase()),
      )
      return {
        place,
        answer: explainMatch(candidate, place, there),
        km: candidate.home && there ? Math.round(roadKm(candidate.home, there)) : null,
        wish,
      }
    })
    .sort(
      (a, b) =>
        order[a.answer.truth] - order[b.answer.truth] ||
        Number(b.wish) - Number(a.wish) ||
        (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) ||
        a.place.id.localeCompare(b.place.id),
    )

export const matchStates = ['proposed', 'person-accepted', 'employer-accepted', 'matched', 'refused'] as const
export type MatchState = (typeof matchStates)[number]
type Said = 'accepted' | 'refused' | null

/** Where a match stands, from what both have said. */
export const stateOfMatch = (person: Said, employer: Said): MatchState =>
  person === 'refused' || employer === 'refused'
    ? 'refused'
    : person === 'accepted' && employer === 'accepted'
      ? 'matched'
      : person === 'accepted'
        ? 'person-accepted'
        : employer === 'accepted'
          ? 'employer-accepted'
          : 'proposed'
