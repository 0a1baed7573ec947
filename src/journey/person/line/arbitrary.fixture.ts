import { join } from 'node:path'
import fc from 'fast-check'
import { v5 } from 'uuid'
import { OrganisationId } from '../../../catalogue/organisation/index.ts'
import { loadVocabulary } from '../../../catalogue/vocabulary/index.ts'
import { addDays, date, fromDayNumber, type IsoDate, toDayNumber } from '../../../platform/date.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { duties, type Episode, FactId, type Line, PersonId } from '../line.ts'

/** The words of the product itself, for tests. */
export const testVocabulary = await loadVocabulary(join(projectRoot, 'content'))

const namespace = '0a8ac4a4-6d1f-5c51-9a0e-2f5a4b4be0d1'
const known = (key: string) => ({
  fact: FactId.parse(v5(key, namespace)),
  version: 1,
  recordedAt: '2026-12-01T08:00:00Z',
})
const person = PersonId.parse(v5('person', namespace))
const organisations = ['a', 'b', 'c'].map((key) => OrganisationId.parse(v5(key, namespace)))

const firstDay = toDayNumber(date('2024-01-01'))
const day = fc.integer({ min: 0, max: 1100 }).map((n) => fromDayNumber(firstDay + n))
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 500 })))
  .map(([startsOn, days]) => ({ startsOn, endsOn: days === null ? null : addDays(startsOn, days) }))

const kinds = [...testVocabulary.episodeKinds.values()]
const episode = fc.tuple(span, fc.constantFrom(...kinds), fc.boolean()).map(([days, kind, planned]) => ({
  ...days,
  track: kind.track,
  kind: kind.code,
  state: planned ? ('planned' as const) : days.endsOn ? ('done' as const) : ('running' as const),
  halfDays: null,
  hours: null,
  provider: null,
  label: null,
}))
const milestone = fc.record({
  kind: fc.constantFrom(...testVocabulary.milestoneKinds.keys()),
  on: day,
  organisation: fc.constant(null),
  detail: fc.constant(null),
})
const amount = fc.record({
  kind: fc.constantFrom(...testVocabulary.amountKinds.keys()),
  on: day,
  value: fc.integer({ min: 1, max: 400 }),
})
const responsibility = fc
  .tuple(span, fc.constantFrom(...duties), fc.constantFrom(...organisations))
  .map(([days, duty, organisation]) => ({ ...days, duty, organisation, person }))

/** Any line at all between 2024 and 2028, sensible or not: properties hold for every one of them. */
export const arbitraryLine: fc.Arbitrary<Line> = fc
  .record({
    arrivedAsFamily: fc.boolean(),
    episodes: fc.array(episode, { maxLength: 14 }),
    milestones: fc.array(milestone, { maxLength: 10 }),
    amounts: fc.array(amount, { maxLength: 4 }),
    interruptions: fc.array(span, { maxLength: 2 }),
    responsibilities: fc.array(responsibility, { maxLength: 5 }),
  })
  .map((facts) => ({
    person,
    birthDate: null,
    arrivedAsFamily: facts.arrivedAsFamily,
    episodes: facts.episodes.map((fact, i): Episode => ({ ...known(`e${i}`), subject: { person }, ...fact })),
    milestones: facts.milestones.map((fact, i) => ({ ...known(`m${i}`), subject: { person }, ...fact })),
    amounts: facts.amounts.map((fact, i) => ({ ...known(`a${i}`), ...fact })),
    interruptions: facts.interruptions.map((fact, i) => ({ ...known(`i${i}`), ...fact })),
    memberships: [],
    responsibilities: facts.responsibilities.map((fact, i) => ({ ...known(`r${i}`), ...fact })),
  }))

export const arbitraryDay: fc.Arbitrary<IsoDate> = day

const shifted = <Fact extends { readonly startsOn: IsoDate; readonly endsOn: IsoDate | null }>(
  fact: Fact,
  days: number,
): Fact => ({
  ...fact,
  startsOn: addDays(fact.startsOn, days),
  endsOn: fact.endsOn === null ? null : addDays(fact.endsOn, days),
})

/** The same line, some days later. */
export const shiftLine = (line: Line, days: number): Line => ({
  ...line,
  episodes: line.episodes.map((fact) => shifted(fact, days)),
  milestones: line.milestones.map((fact) => ({ ...fact, on: addDays(fact.on, days) })),
  interruptions: line.interruptions.map((fact) => shifted(fact, days)),
  memberships: line.memberships.map((fact) => shifted(fact, days)),
  responsibilities: line.responsibilities.map((fact) => shifted(fact, days)),
})
