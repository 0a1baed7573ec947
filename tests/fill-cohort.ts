import type { TestHouse } from './database.ts'

/** People of one year, each with the same facts, stored in sets as an import does. */
export type Group = {
  readonly count: number
  readonly decidedOn: string
  readonly municipality?: string
  readonly age?: number
  /** kinds of episodes that run from the decision on */
  readonly kinds?: readonly string[]
  readonly departedOn?: string
}

const trackOf = (kind: string): string =>
  ['employment', 'agency-work', 'learn-work-place', 'own-business'].includes(kind) ? 'work' : 'income'

/** Fills a test database with groups of people; returns nothing, for figures need no names. */
export const fillCohort = async (house: TestHouse, groups: readonly Group[]): Promise<void> => {
  for (const { count, decidedOn, municipality, age = 30, kinds = [], departedOn } of groups) {
    await house.asOwner(
      `with who as (insert into startlijn.person (id, synthetic) select gen_random_uuid(), true from generate_series(1, $1) returning id),
        named as (insert into startlijn.identity (fact, version, person, given_name, family_name, birth_date)
          select gen_random_uuid(), 1, id, 'Telling', 'Voorbeeld', ($2::date - make_interval(years => $3))::date from who),
        decided as (insert into startlijn.milestone (fact, version, person, track, kind, on_day)
          select gen_random_uuid(), 1, id, 'living', 'permit-decision', $2::date from who),
        gone as (insert into startlijn.milestone (fact, version, person, track, kind, on_day)
          select gen_random_uuid(), 1, id, 'status', 'departed', $4::date from who where $4::date is not null),
        held as (insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
          select gen_random_uuid(), 1, id, $5::uuid, 'civic-integration', $2::date from who where $5::uuid is not null)
        insert into startlijn.episode (fact, version, person, track, kind, starts_on, state)
          select gen_random_uuid(), 1, id, k.track, k.kind, $2::date, 'running'
          from who cross join unnest($6::text[], $7::text[]) as k(kind, track)`,
      [count, decidedOn, age, departedOn ?? null, municipality ?? null, [...kinds], kinds.map(trackOf)],
    )
  }
}
