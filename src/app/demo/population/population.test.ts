import { describe, expect, test } from 'vitest'
import { regions } from '../../../catalogue/knowledge.ts'
import { date } from '../../../platform/date.ts'
import { populationOf } from './population.ts'
import { acts } from './story.ts'

const { municipalities } = await regions()
const today = date('2026-12-01')
const told = (seed: string, size: number) => [...populationOf({ seed, size, today, municipalities })]
const small = told('a', 300)

describe('the populations of the demo', () => {
  test('the same seed gives the same stories, another seed others', () => {
    expect(told('a', 300)).toEqual(small)
    expect(told('b', 300)).not.toEqual(small)
  })

  test('a smaller population is the beginning of a larger one', () => {
    expect(told('a', 600).slice(0, small.length)).toEqual(small)
  })

  test('has the number of persons that was asked, the last household whole', () => {
    const persons = small.reduce((sum, story) => sum + story.persons, 0)
    expect(persons).toBeGreaterThanOrEqual(300)
    expect(persons - (small.at(-1)?.persons ?? 0)).toBeLessThan(300)
  })

  test('tells every kind of deed, none after the day of the demo, and nothing before the file is open', () => {
    const stories = told('a', 2000)
    const deeds = stories.flatMap((story) => story.deeds)
    expect([...new Set(deeds.map(({ act }) => act))].sort()).toEqual([...acts].sort())
    expect(deeds.filter(({ on }) => on > today)).toEqual([])
    for (const { deeds: own } of stories) {
      const first = new Map(own.map(({ who, act }) => [who, act] as const).reverse())
      expect([...new Set(first.values())]).toEqual(['register'])
    }
  })

  test('gives nobody the name of the three to follow, and nobody the number of another', () => {
    const registered = told('a', 2000).flatMap(({ deeds }) => deeds.filter(({ act }) => act === 'register'))
    const numbers = registered.map(({ input }) => input.vNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(
      registered.filter(({ input }) =>
        /Yusuf|Rima|Tesfay|Haddad|Saleh|Gebre/.test(`${input.givenName} ${input.familyName}`),
      ),
    ).toEqual([])
  })

  test('lives in many municipalities, and enough of it where the accounts of the demo work', () => {
    const couplings = told('a', 2000).flatMap(({ deeds }) => deeds.filter(({ act }) => act === 'couple'))
    const places = couplings.map(({ input }) => input.municipality)
    expect(new Set(places).size).toBeGreaterThan(150)
    expect(places.filter((code) => code === 'GM0344').length / places.length).toBeGreaterThan(0.07)
  })
})
