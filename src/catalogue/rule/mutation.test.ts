import { describe, expect, test } from 'vitest'
import { keptRules, vocabulary } from '../knowledge.ts'
import { type CompiledRule, faultOfExample, neededStatuses } from './index.ts'

const words = await vocabulary()
const kept = [...(await keptRules()).values()]

/** How many examples of a rule notice that it was changed. */
const noticed = (changed: CompiledRule, { rule }: CompiledRule): number =>
  rule.examples.filter((example) => faultOfExample(changed, example, words) !== null).length

/** The rule as if it were not there: nothing sets it off. */
const takenAway = (compiled: CompiledRule): CompiledRule => ({
  ...compiled,
  applies: () => ({ yes: [], maybe: [], missing: [] }),
  trigger: () => ({ days: [], missing: [] }),
})

/** An exception that never occurs. */
const noDay: CompiledRule['exceptions'][number] = () => ({ yes: [], maybe: [], missing: [] })

test('there are as many executable rules as the library says', () => {
  expect(kept.length).toBeGreaterThanOrEqual(61)
  expect(kept.flatMap(({ rule }) => rule.examples).length).toBeGreaterThanOrEqual(460)
})

describe.each(kept.map((compiled) => [compiled.rule.id, compiled] as const))('%s', (_, compiled) => {
  test('its examples hold', () => {
    expect(noticed(compiled, compiled)).toBe(0)
  })

  test.each([-1, 1])('its examples notice a due day that is shifted by %i', (shift) => {
    expect(noticed({ ...compiled, shift }, compiled)).toBeGreaterThan(0)
  })

  test('its examples notice that it was taken away', () => {
    expect(noticed(takenAway(compiled), compiled)).toBeGreaterThan(0)
  })

  test('its examples notice each exception that was taken away: one that occurs after the rule was set off', () => {
    const unnoticed = compiled.rule.execution.exceptions.filter(
      (_one, index) =>
        noticed({ ...compiled, exceptions: compiled.exceptions.with(index, noDay) }, compiled) === 0,
    )
    expect(unnoticed).toEqual([])
  })

  test('shows every answer', () => {
    const shown = new Set(compiled.rule.examples.map(({ status }) => status))
    expect(neededStatuses.filter((status) => !shown.has(status))).toEqual([])
  })
})
