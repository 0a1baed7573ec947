import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { saveIntake } from '../intake/index.ts'
import type { PersonId } from '../person/index.ts'
import { openEntrepreneur, openOwnEntrepreneur, saveEntrepreneur } from './index.ts'

const { house, municipality, manager, stranger, does, register, own, milestone } = await openCivicHouse()

const ready = {
  talkedOn: '2026-11-20',
  idea: 'Een bakkerij met Syrisch brood',
  sector: 'Voeding',
  yearsInTrade: '12',
  hoursPerYear: '1600',
  motives: ['was-entrepreneur', 'sees-chance'],
  formerEntrepreneur: 'yes',
  tradeKnown: 'yes',
  marketResearched: 'yes',
  planWritten: 'yes',
  licencesKnown: 'yes',
  businessHere: 'yes',
  benefitBefore: 'yes',
  otherMoney: 'no',
  viable: 'yes',
}
const adviceOf = async (person: PersonId, visitor = manager) => {
  const { advice } = await does(openEntrepreneur)({ person }, visitor)
  if (!advice) throw new Error('no advice')
  return advice
}
const starter = async (speaking: string | null, change: object = {}) => {
  const person = await register()
  if (speaking) await does(saveIntake)({ person, speaking })
  await does(saveEntrepreneur)({ person, ...ready, ...change })
  return person
}

describe('the intake of who wants to begin a business', () => {
  test('S97 low Dutch shows the risk and the preparation, and is no refusal', async () => {
    const advice = await adviceOf(await starter('A2'))
    expect(advice.risks).toEqual(['low-dutch'])
    expect(advice.next).toBe('prepare-first')
    expect(advice.gaps).toEqual([
      expect.objectContaining({
        condition: 'dutch',
        unlockedBy: 'language',
        detail: { own: 'A2', asked: 'B1' },
      }),
    ])
    expect(advice.bbz.reasons.some(({ condition }) => condition === 'dutch')).toBe(false)
  })

  test('the risk goes when the level is reached, and the plan may be put to the municipality', async () => {
    const person = await starter('A2')
    await milestone(person, 'level-reached', '2026-11-01', 'B1')
    const advice = await adviceOf(person)
    expect([advice.risks, advice.next, advice.gaps]).toEqual([[], 'apply', []])
  })

  test('what nobody told is unknown, with who knows it, and never a no', async () => {
    const person = await register()
    await does(saveEntrepreneur)({ person, talkedOn: '2026-11-20' })
    const advice = await adviceOf(person)
    expect(advice.gaps).toEqual([])
    expect([advice.next, advice.bbz.truth]).toEqual(['find-out-first', 'unknown'])
    expect(advice.unknown.every(({ suppliedBy }) => suppliedBy !== undefined)).toBe(true)
  })

  test.each([
    ['too few hours', { hoursPerYear: '1000' }, 'hours'],
    ['money from elsewhere', { otherMoney: 'yes' }, 'noOtherMoney'],
    ['a business abroad', { businessHere: 'no' }, 'businessHere'],
    ['no benefit before', { benefitBefore: 'no' }, 'benefit'],
    ['a plan that an expert doubts', { viable: 'no' }, 'viable'],
  ])('%s is a condition of the Bbz that is not met, with what helps', async (_, change, condition) => {
    const advice = await adviceOf(await starter('B1', change))
    expect(advice.bbz.truth).toBe('no')
    expect(advice.gaps.map((gap) => gap.condition)).toEqual([condition])
    expect(advice.gaps[0]?.unlockedBy).toEqual(expect.any(String))
  })

  test.each([
    ['no plan yet', { planWritten: 'no' }, 'write-plan', []],
    ['no research of the market', { marketResearched: 'no' }, 'prepare-first', ['no-market-research']],
    ['only for want of a job', { motives: ['no-job-found'] }, 'apply', ['only-for-want-of-a-job']],
    [
      'never in the trade',
      { formerEntrepreneur: 'no', tradeKnown: 'no', yearsInTrade: '0' },
      'prepare-first',
      [],
    ],
    [
      'whether there was a business is unknown',
      { formerEntrepreneur: undefined, tradeKnown: 'no', yearsInTrade: '0' },
      'find-out-first',
      [],
    ],
  ])('%s leads to its own next step', async (_, change, next, risks) => {
    const advice = await adviceOf(await starter('B1', change))
    expect([advice.next, advice.risks]).toEqual([next, risks])
  })

  test('the person sees the same advice; a stranger and who decides on income see nothing of it', async () => {
    const person = await starter('A2')
    const mine = await does(openOwnEntrepreneur)({}, await own(person))
    expect(mine.advice).toEqual(await adviceOf(person))
    await expect(does(openEntrepreneur)({ person }, stranger)).rejects.toMatchObject({ kind: 'not-found' })
    const income = await house.visitor('income-consultant', municipality)
    await expect(does(openEntrepreneur)({ person }, income)).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test.each([
    ['a talk of tomorrow', { talkedOn: '2026-12-02' }, 'talkedOn'],
    ['words for hours', { hoursPerYear: 'veel' }, 'hoursPerYear'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(starter(null, change)).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('is corrected by a new version on top of the one that was seen', async () => {
    const person = await starter(null)
    await expect(does(saveEntrepreneur)({ person, ...ready })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    expect(await does(saveEntrepreneur)({ person, ...ready, version: 1 })).toMatchObject({ version: 2 })
  })
})
