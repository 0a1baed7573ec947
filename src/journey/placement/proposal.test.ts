import { describe, expect, test } from 'vitest'
import { regions } from '../../catalogue/knowledge.ts'
import { type ProposalInput, proposeMunicipalities } from './proposal.ts'

const library = await regions()
const question: ProposalInput = {
  municipalities: library.municipalities,
  regions: library.regions,
  persons: 1,
  anchors: [],
  livesIn: 'GM0344',
  nationalTarget: 10_000,
  coupled: new Map(),
}

describe('a proposal', () => {
  test('S12 says which data decided, and that demand is unknown without data', () => {
    const [best] = proposeMunicipalities(question)
    expect(best?.terms.map((term) => [term.name, term.value === null])).toEqual([
      ['room', false],
      ['distance', false],
      ['demand', true],
    ])
    expect(best?.municipality).toBe('GM0344')
  })

  test('work that waits somewhere goes before everything else', () => {
    const [best] = proposeMunicipalities({ ...question, anchors: [{ kind: 'work', municipality: 'GM0014' }] })
    expect(best?.municipality).toBe('GM0014')
  })

  test('a municipality without room comes after the same one with room', () => {
    const place = (coupled: number) =>
      proposeMunicipalities({ ...question, coupled: new Map([['GM0344', coupled]]) }).findIndex(
        (one) => one.municipality === 'GM0344',
      )
    expect(place(500)).toBeGreaterThan(place(0))
  })

  test('unknown place and unknown target leave those terms unknown, never zero', () => {
    const [best] = proposeMunicipalities({ ...question, livesIn: null, nationalTarget: null })
    expect(best?.terms.every((term) => term.value === null)).toBe(true)
  })

  test('the same question has the same answer', () => {
    expect(proposeMunicipalities(question)).toEqual(
      proposeMunicipalities({ ...question, municipalities: [...library.municipalities].reverse() }),
    )
  })
})
