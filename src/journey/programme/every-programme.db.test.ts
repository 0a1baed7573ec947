import { describe, expect, test } from 'vitest'
import { openTestHouse, testDay } from '../../../tests/database.ts'
import { programmeTeam } from '../../../tests/programme-house.ts'
import { programmes } from '../../catalogue/knowledge.ts'
import { type Facts, factsOf, type Metric, type Programme } from '../../catalogue/programme/index.ts'
import type { PersonId } from '../person/index.ts'
import {
  endEnrolment,
  enrolPerson,
  moveStep,
  openEnrolment,
  openResult,
  recordOutcome,
  stepMoves,
} from './index.ts'
import { boundOf, waitsForBound } from './programme-content.ts'

const house = await openTestHouse()
type Team = Awaited<ReturnType<typeof programmeTeam>>

const day = '2026-11-20'
/** What an organisation fills in where the report gives no bound: one that the example meets. */
const filledIn = (condition: Programme['conditions'][number], { fits }: Programme['examples']) => {
  const bounded = boundOf(condition)
  if (!bounded) throw new Error(condition.id)
  const meets = fits[bounded.fact as keyof Facts]
  const usual = { level: 'A2', education: 'primary', age: 60, yearsSinceSettlement: 10 }
  const value = (meets ?? usual[bounded.fact as keyof typeof usual]) as string | number
  return typeof value === 'number' && bounded.way === 'under' ? value + 1 : value
}

const carriedOut = async ({ adopt, adapt, provider }: Team, programme: Programme) => {
  const id = await adopt(programme.practice, { target: 4 })
  await adapt(id, (sent) => ({
    conditions: Object.fromEntries(
      programme.conditions.map((one) => [
        one.id,
        { keep: true, ...(waitsForBound(one) && { bound: filledIn(one, programme.examples) }) },
      ]),
    ),
    steps: Object.fromEntries(
      Object.entries(sent.steps).map(([step, change]) => [step, { ...change, provider }]),
    ),
  }))
  return id
}

/** Begins and ends each step as the table of moves allows, until nothing is open. */
const playToTheEnd = async ({ does }: Team, enrolment: string) => {
  for (let turn = 0; turn < 200; turn += 1) {
    const { stored, adopted } = await does(openEnrolment)({ enrolment })
    const states = new Map(stored.content.steps.map((step) => [step.id, step]))
    const next = adopted.content.steps.find(
      ({ id, after }) =>
        ['waiting', 'running'].includes(states.get(id)?.state ?? '') &&
        after.every((before) => ['done', 'skipped'].includes(states.get(before)?.state ?? '')),
    )
    if (!next) return expect(stored.content.steps.map(({ state }) => state)).not.toContain('waiting')
    const now = states.get(next.id)?.state
    const lasting = next.takes !== 'event'
    const held = (states.get(next.id)?.times.length ?? 0) > 0
    const move =
      now === 'waiting' && lasting ? 'begin' : !lasting && next.every !== null && !held ? 'hold' : 'complete'
    expect(stepMoves.some((one) => one.move === move)).toBe(true)
    await does(moveStep)({ enrolment, step: next.id, move, version: stored.version, on: day })
    if (move === 'complete')
      await does(moveStep)({
        enrolment,
        step: next.id,
        move: 'evaluate',
        version: stored.version + 1,
        on: day,
      })
  }
  throw new Error('the programme has no end')
}

/** Who is counted, when one of two plays to the end with every outcome and the other stops at once. */
const countedIn = (count: Metric['counts'] | null): readonly ('first' | 'second')[] =>
  count === null || count === 'enrolled'
    ? ['first', 'second']
    : count === 'running' || (typeof count === 'object' && 'underway' in count)
      ? []
      : count === 'stopped'
        ? ['second']
        : ['first']
const expectedOf = ({ counts, among }: Metric, eligible: number) => {
  const apart = (count: Metric['counts'] | null) => {
    if (count === 'target') return 4
    if (count === 'eligible') return eligible
    if (count === null || typeof count === 'string') return null
    if ('providers' in count) return 1
    return 'held' in count ? count.held.length : 'evaluated' in count ? count.evaluated.length : null
  }
  const persons = apart
  const within = apart(among) === null ? countedIn(among) : countedIn(null)
  return {
    numerator: persons(counts) ?? countedIn(counts).filter((one) => within.includes(one)).length,
    denominator: among === null ? null : (persons(among) ?? countedIn(among).length),
  }
}

const enrolledIn =
  ({ does }: Team, programme: string) =>
  (person: PersonId, told: Facts['told']) =>
    does(enrolPerson)({ person, programme, startsOn: '2026-11-02', told })

describe.each([...(await programmes()).values()].map((one) => [one.practice, one] as const))(
  'practice %s',
  (practice, programme) => {
    test(`practice ${practice} runs: enrols who fits, refuses who does not, plays to the end, gives its result`, async () => {
      const { examples, conditions, outcomes, metrics, steps } = programme
      const team = await programmeTeam(house)
      const { does, somebody, lineOf } = team
      const carried = await carriedOut(team, programme)
      const enrol = enrolledIn(team, carried)
      const fitting = factsOf(examples.fits)

      for (const { because, given } of examples.refused) {
        const facts = factsOf(given, fitting)
        const refused = await enrol(await somebody(facts), facts.told).then(
          () => [],
          (problem) => Object.keys(problem.detail?.fields ?? { [problem.code ?? String(problem)]: 1 }),
        )
        expect(refused).toEqual([`exceptions.${because}`])
      }

      const first = await somebody(fitting)
      const { enrolment } = await enrol(first, fitting.told)
      const { stored, seat } = await does(openEnrolment)({ enrolment })
      expect(seat).toBeNull()
      expect(stored.content.answers.map(({ condition, truth }) => [condition, truth])).toEqual(
        conditions.map(({ id }) => [id, 'yes']),
      )
      const own = new Set<string | null>(stored.content.steps.map(({ episode }) => episode))
      const planned = (await lineOf(first)).episodes.filter(
        ({ fact, state }) => own.has(fact) && state === 'planned',
      )
      expect(planned.length).toBe(stored.content.steps.filter(({ episode }) => episode !== null).length)

      await playToTheEnd(team, enrolment)
      const line = await lineOf(first)
      const passedOver = stored.content.steps.filter(({ state }) => state === 'skipped').map(({ id }) => id)
      const lasting = steps.filter(({ id, takes }) => takes !== 'event' && !passedOver.includes(id))
      const kinds = lasting.map(({ takes }) => takes)
      for (const kind of new Set(kinds))
        expect([
          kind,
          line.episodes.filter((one) => one.kind === kind && one.state === 'done' && one.endsOn === day)
            .length,
        ]).toEqual([kind, kinds.filter((one) => one === kind).length])
      let version = (await does(openEnrolment)({ enrolment })).stored.version
      for (const outcome of outcomes) {
        await does(recordOutcome)({ enrolment, version, outcome, on: day })
        version += 1
      }
      await does(endEnrolment)({ enrolment, version, how: 'completed', on: day })

      const second = await enrol(await somebody(fitting), fitting.told)
      await does(endEnrolment)({
        enrolment: second.enrolment,
        version: 1,
        how: 'stopped',
        on: day,
        reason: 'Verhuisd',
      })

      // a question of a condition is open for whoever did not answer it, and refuses nobody
      const asked = examples.refused.filter(({ because }) =>
        conditions.some(({ id, needs }) => id === because && 'told' in needs),
      )
      const eligible = asked.length + 2
      const { rows } = await does(openResult)({ programme: carried })
      expect(rows.map(({ numerator, denominator, on }) => ({ numerator, denominator, on }))).toEqual(
        metrics.map((metric) => ({ ...expectedOf(metric, eligible), on: testDay })),
      )

      for (const { because, given } of examples.passes) {
        const facts = factsOf(given, fitting)
        const passing = await enrol(await somebody(facts), facts.told)
        const shown = await does(openEnrolment)({ enrolment: passing.enrolment })
        const passed = steps.filter(({ when }) => when?.id === because).map(({ id }) => id)
        expect(
          shown.stored.content.steps.filter(({ id }) => passed.includes(id)).map(({ state }) => state),
        ).toEqual(passed.map(() => 'skipped'))
        await does(endEnrolment)({
          ...{ enrolment: passing.enrolment, version: 1, how: 'stopped', on: day, reason: 'Verhuisd' },
        })
      }
    })
  },
)
