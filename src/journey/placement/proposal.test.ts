import { describe, expect, test } from 'vitest'
import { regions } from '../../catalogue/knowledge.ts'
import { type Anchor, compareChoice, type ProposalInput, proposeRegions } from './proposal.ts'

const library = await regions()
const utrecht = 'GM0344'
const question: ProposalInput = {
  municipalities: library.municipalities,
  regions: library.regions,
  persons: 1,
  anchors: [],
  livesIn: utrecht,
  nationalTarget: 10_000,
  coupled: new Map(),
  demand: new Map(),
  sources: { room: 'population', distance: 'places', demand: 'labour market' },
}
const regionOf = (code: string) => library.municipalities.find((one) => one.code === code)?.region ?? ''
const anchor = (kind: Anchor['kind'], municipality: string): Anchor => ({
  kind,
  municipality,
  region: regionOf(municipality),
})
const best = (input: ProposalInput) => {
  const [region] = proposeRegions(input)
  return { region: region?.region, municipality: region?.municipalities[0]?.municipality }
}

describe('a proposal', () => {
  test('holds all 35 regions and all 342 municipalities, each once', () => {
    const proposals = proposeRegions(question)
    expect(proposals).toHaveLength(35)
    expect(
      new Set(proposals.flatMap((one) => one.municipalities.map((each) => each.municipality))).size,
    ).toBe(342)
  })

  test('each term has its value, weight and source; demand without data is unknown', () => {
    const [first] = proposeRegions(question)
    expect(
      first?.terms.map(({ name, value, weight, source }) => [name, value === null, weight, source]),
    ).toEqual([
      ['room', false, 3, 'population'],
      ['distance', false, 2, 'places'],
      ['demand', true, 2, 'labour market'],
    ])
    expect(best(question)).toEqual({ region: regionOf(utrecht), municipality: utrecht })
  })

  test('demand for the occupation decides where the rest is equal', () => {
    const blind = { ...question, livesIn: null, nationalTarget: null }
    const demand = new Map([
      ['AM02', 0.4],
      ['AM17', 0.9],
    ])
    expect(proposeRegions({ ...blind, demand }).map((one) => [one.region, one.score])).toEqual(
      expect.arrayContaining([
        ['AM17', 0.9],
        ['AM02', 0.4],
        ['AM01', null],
      ]),
    )
    expect(best({ ...blind, demand }).region).toBe('AM17')
  })

  test('what binds goes before every score, and two of them before one', () => {
    const far = { ...question, anchors: [anchor('work', 'GM0014')], coupled: new Map([['GM0014', 9_999]]) }
    expect(best(far).municipality).toBe('GM0014')
    const two = [anchor('work', 'GM0014'), anchor('family', 'GM0363'), anchor('hospital', 'GM0363')]
    expect(best({ ...question, anchors: two }).municipality).toBe('GM0363')
  })

  test('work somewhere in a region binds to the region; the municipality follows from the rest', () => {
    const found = best({ ...question, anchors: [{ kind: 'work', region: 'AM01', municipality: null }] })
    expect(found.region).toBe('AM01')
    expect(regionOf(found.municipality ?? '')).toBe('AM01')
  })

  test('a municipality without room comes after the same one with room, and never counts below zero', () => {
    const inUtrecht = (coupled: number) => {
      const proposals = proposeRegions({ ...question, coupled: new Map([[utrecht, coupled]]) })
      const places = proposals.find((one) => one.region === regionOf(utrecht))?.municipalities ?? []
      const found = places.find((one) => one.municipality === utrecht)
      return { place: found ? places.indexOf(found) : null, room: found?.terms[0]?.value }
    }
    expect(inUtrecht(0)).toEqual({ place: 0, room: 1 })
    expect(inUtrecht(5_000).room).toBe(0)
    expect(inUtrecht(5_000).place).toBeGreaterThan(0)
  })

  test('too little room for the whole household counts half', () => {
    const smallest = library.municipalities.toSorted((a, b) => a.population - b.population)[0]
    const room = (persons: number) =>
      proposeRegions({ ...question, persons })
        .flatMap((one) => one.municipalities)
        .find((one) => one.municipality === smallest?.code)?.terms[0]?.value
    expect([room(1), room(99)]).toEqual([1, 0.5])
  })

  test('unknown place and unknown target leave the score unknown, never zero', () => {
    const proposals = proposeRegions({ ...question, livesIn: null, nationalTarget: null })
    expect(proposals.every((one) => one.score === null)).toBe(true)
    expect(compareChoice(proposals, utrecht)).toEqual({ kind: 'nothing-proposed' })
  })

  test('the same question has the same answer', () => {
    expect(proposeRegions(question)).toEqual(
      proposeRegions({
        ...question,
        regions: library.regions.toReversed(),
        municipalities: library.municipalities,
      }),
    )
    expect(
      proposeRegions({ ...question, municipalities: library.municipalities.toReversed() }).map((one) => [
        one.region,
        one.municipalities.map((each) => each.municipality),
      ]),
    ).toEqual(
      proposeRegions(question).map((one) => [
        one.region,
        one.municipalities.map((each) => each.municipality),
      ]),
    )
  })
})

describe('a choice beside the proposal', () => {
  const proposals = proposeRegions(question)

  test('follows the best municipality, departs with any other', () => {
    expect(compareChoice(proposals, utrecht)).toEqual({ kind: 'follows' })
    expect(compareChoice(proposals, 'GM0014')).toEqual({ kind: 'departs', best: 'Utrecht' })
  })

  test('a region without a best municipality is followed by each of its municipalities', () => {
    const inRegion = proposeRegions({
      ...question,
      livesIn: null,
      nationalTarget: null,
      anchors: [{ kind: 'training', region: 'AM01', municipality: null }],
    })
    expect(compareChoice(inRegion, 'GM0047')).toEqual({ kind: 'follows' })
    expect(compareChoice(inRegion, utrecht)).toEqual({ kind: 'departs', best: 'Groningen' })
  })
})
