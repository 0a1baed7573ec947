import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AmountCode, amountOn, type OwnAmount } from '../../catalogue/funding/index.ts'
import { funding } from '../../catalogue/knowledge.ts'
import { date } from '../../platform/date.ts'
import { type Amounts, type HoursQuestion, weeksInMonth, workHours } from './income.ts'
import { exactly, type Range, unknown } from './range.ts'

const { amounts: legal } = await funding()
const on =
  (day: string, own: readonly OwnAmount[] = []): Amounts =>
  (code) =>
    amountOn(code, date(day), legal, own)

const asked: HoursQuestion = {
  age: 35,
  partnerAge: null,
  household: 'single',
  benefit: 'yes',
  sharers: 'no',
  youngChild: 'no',
  exemptionUsed: 'no',
  hours: exactly(12),
  hourly: exactly(15),
  netShare: { from: 80, to: 95 },
  otherIncome: exactly(0),
  travel: { from: 20, to: 60 },
  childCare: exactly(0),
}

describe('a month of working some hours', () => {
  test('adds up to the norm, with at most a quarter of the wage left out of account', () => {
    const outcome = workHours(asked, on('2025-10-01'))
    expect(outcome.wage).toEqual({ from: 780, to: 780 })
    expect(outcome.net).toEqual({ from: 624, to: 741 })
    expect(outcome.norm).toEqual({ from: 1369.06, to: 1369.06 })
    expect(outcome.exempt).toEqual({ from: 0, to: 185.25 })
    expect(outcome.income).toEqual({ from: 1369.06, to: 1554.31 })
    expect(outcome.left).toEqual({ from: 1309.06, to: 1534.31 })
    expect(outcome.without).toEqual({ from: 1369.06, to: 1369.06 })
  })

  test('nothing is left out of account under 27 (Participatiewet, art. 31, fifth paragraph)', () => {
    const outcome = workHours({ ...asked, age: 24 }, on('2025-10-01'))
    expect(outcome.exempt).toEqual(exactly(0))
    expect(outcome.assumptions.map(({ key }) => key)).toContain('no-exemption-27')
  })

  test('a single parent keeps an eighth after the six months, up to the most of the law', () => {
    const parent = {
      ...asked,
      household: 'single-parent',
      youngChild: 'yes',
      exemptionUsed: 'yes',
      hours: exactly(32),
    } as const
    const { exempt } = workHours(parent, on('2025-10-01'))
    expect(exempt).toEqual({ from: 0, to: 173.87 })
  })

  test('an amount that is out of date is a lower bound and says its day; the newer one closes the range', () => {
    const old = workHours(asked, on('2026-12-01'))
    expect(old.norm).toEqual({ from: 1369.06, to: null })
    expect(old.income).toEqual({ from: 1369.06, to: null })
    expect(old.assumptions.find(({ key }) => key === 'norm-dated')?.found).toMatchObject({ to: '2025-12-31' })
    const own = [{ code: 'norm-single' as const, value: 1450, from: date('2026-07-01') }]
    expect(workHours(asked, on('2026-12-01', own)).income).toEqual({ from: 1450, to: 1635.25 })
    expect(workHours(asked, on('2026-06-01', own)).norm.to).toBeNull()
  })

  test('without a wage the minimum wage of the age is the least; an age without one stays unknown', () => {
    const least = workHours({ ...asked, hourly: unknown }, on('2026-03-01'))
    expect(least.wage).toEqual({ from: 764.92, to: null })
    expect(workHours({ ...asked, hourly: unknown, age: 16 }, on('2026-03-01')).wage).toEqual(unknown)
    expect(workHours({ ...asked, hourly: unknown, age: 19 }, on('2026-03-01')).wage.from).toBe(459.16)
  })

  test('somebody without benefit has the wage alone', () => {
    const outcome = workHours({ ...asked, benefit: 'no' }, on('2025-10-01'))
    expect(outcome.benefit).toEqual(exactly(0))
    expect(outcome.income).toEqual({ from: 624, to: 741 })
  })

  test('the household decides the norm; a young couple with a child has another', () => {
    const young = { ...asked, age: 20, partnerAge: 19, household: 'couple-children' } as const
    expect(workHours(young, on('2025-10-01')).norm).toEqual(exactly(1067.12))
    expect(workHours({ ...young, partnerAge: null }, on('2025-10-01')).norm).toEqual({
      from: 1067.12,
      to: 2094.98,
    })
  })
})

const arbitraryRange = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]): Range => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const maybe = (range: fc.Arbitrary<Range>) => fc.oneof(range, fc.constant(unknown))
const truth = fc.constantFrom('yes', 'no', 'unknown')
const arbitraryQuestion: fc.Arbitrary<HoursQuestion> = fc.record({
  age: fc.oneof(fc.integer({ min: 18, max: 70 }), fc.constant(null)),
  partnerAge: fc.oneof(fc.integer({ min: 18, max: 70 }), fc.constant(null)),
  household: fc.constantFrom('single', 'single-parent', 'couple', 'couple-children', null),
  benefit: truth,
  sharers: truth,
  youngChild: truth,
  exemptionUsed: truth,
  hours: arbitraryRange(40),
  hourly: maybe(arbitraryRange(40)),
  netShare: maybe(arbitraryRange(100)),
  otherIncome: maybe(arbitraryRange(2000)),
  travel: maybe(arbitraryRange(300)),
  childCare: maybe(arbitraryRange(800)),
})
const day = fc.constantFrom('2025-10-01', '2026-03-01', '2026-12-01')
const contains = (outer: Range, value: number): boolean =>
  (outer.from === null || value >= outer.from - 0.011) && (outer.to === null || value <= outer.to + 0.011)
const inside = (outer: Range, inner: Range): boolean =>
  (outer.from === null || (inner.from !== null && inner.from >= outer.from - 0.011)) &&
  (outer.to === null || (inner.to !== null && inner.to <= outer.to + 0.011))

describe('properties of every month', () => {
  test('more hours never lower the upper bound of the wage', () => {
    fc.assert(
      fc.property(arbitraryQuestion, day, fc.integer({ min: 0, max: 20 }), (one, on_, more) => {
        const before = workHours(one, on(on_)).wage.to
        const hours = { from: one.hours.from, to: (one.hours.to ?? 0) + more }
        const after = workHours({ ...one, hours }, on(on_)).wage.to
        expect(before === null ? after === null : after !== null && after >= before).toBe(true)
      }),
    )
  })

  test('every corner of what was assumed lies in the range', () => {
    const end = fc.constantFrom('from', 'to')
    const corner = fc.record({ hours: end, hourly: end, net: end, other: end, exempt: fc.boolean() })
    fc.assert(
      fc.property(arbitraryQuestion, corner, (one, at) => {
        const known = { ...one, benefit: 'yes', sharers: 'no' } as const
        const outcome = workHours(known, on('2025-10-01'))
        const { from: normLow, to: normHigh } = outcome.norm
        const values = [
          one.hours[at.hours],
          one.hourly[at.hourly],
          one.netShare[at.net],
          one.otherIncome[at.other],
        ]
        const [hours, hourly, net, other] = values
        fc.pre(values.every((value) => value !== null) && normLow !== null && normHigh !== null)
        const pay = ((hours ?? 0) * weeksInMonth * (hourly ?? 0) * (net ?? 0)) / 100
        const mayExempt = at.exempt && known.exemptionUsed !== 'yes' && (one.age === null || one.age >= 27)
        const exempt = mayExempt ? Math.min(0.25 * pay, 278) : 0
        for (const norm of [normLow ?? 0, normHigh ?? 0]) {
          const benefit = Math.max(0, norm - (pay - exempt) - (other ?? 0))
          expect(contains(outcome.net, pay)).toBe(true)
          expect(contains(outcome.benefit, benefit)).toBe(true)
          expect(contains(outcome.income, pay + (other ?? 0) + benefit)).toBe(true)
        }
      }),
    )
  })

  test('knowing less never narrows the range, and nothing unknown becomes an amount', () => {
    const less = fc.constantFrom('hourly', 'netShare', 'otherIncome', 'travel', 'childCare')
    fc.assert(
      fc.property(arbitraryQuestion, day, less, (one, on_, what) => {
        const before = workHours(one, on(on_))
        const after = workHours({ ...one, [what]: unknown }, on(on_))
        if (what !== 'hourly' && what !== 'netShare') expect(inside(after.income, before.income)).toBe(true)
        expect(after.wage.to).toBe(what === 'hourly' ? null : before.wage.to)
        if (what === 'otherIncome') expect(after.income.to).toBeNull()
        if (what === 'travel' || what === 'childCare') expect(after.left.from).toBeNull()
      }),
    )
  })

  test('no norm is known where no amount is: the benefit is unknown, not zero', () => {
    const none: Amounts = (_: AmountCode) => ({ state: 'unknown' })
    fc.assert(
      fc.property(arbitraryQuestion, (one) => {
        const outcome = workHours({ ...one, benefit: 'yes' }, none)
        expect([outcome.norm, outcome.benefit.to, outcome.income.to]).toEqual([unknown, null, null])
      }),
    )
  })
})
