import type { Truth } from '../../../lib/conditions/index.ts'
import type { AmountCode, FoundAmount } from '../../catalogue/funding/index.ts'
import { type HouseholdKind, minimumWageOf, normsOf } from './norm.ts'
import { anyOf, exactly, highest, inCents, minus, plus, type Range, times, unknown } from './range.ts'

/** What somebody asks: "if I work N hours". Amounts a month, but for the wage an hour; null is not known. */
export type HoursQuestion = {
  readonly age: number | null
  readonly partnerAge: number | null
  readonly household: HouseholdKind | null
  /** receives social assistance now */
  readonly benefit: Truth
  /** adults beside a partner who share the costs: then the norm is lower */
  readonly sharers: Truth
  readonly youngChild: Truth
  /** the six months of art. 31, second paragraph, under n, have been used */
  readonly exemptionUsed: Truth
  readonly hours: Range
  /** before tax; null bounds take the minimum wage as the lower one */
  readonly hourly: Range
  /** percent of the wage that is left after tax and premiums */
  readonly netShare: Range
  readonly otherIncome: Range
  readonly travel: Range
  readonly childCare: Range
}

export type Amounts = (code: AmountCode) => FoundAmount

/** Something that was taken to be so, or is not known; the words stand in content/messages. */
export type Remark = {
  readonly key: string
  readonly code?: AmountCode
  readonly found?: FoundAmount
}

export type HoursOutcome = {
  readonly wage: Range
  readonly net: Range
  readonly exempt: Range
  readonly norm: Range
  readonly benefit: Range
  /** wage after tax, benefit beside it and other income together, before travel and child care */
  readonly income: Range
  /** what is left after travel and child care */
  readonly left: Range
  /** the income without any work, as far as it is known */
  readonly without: Range
  readonly assumptions: readonly Remark[]
  readonly unknowns: readonly Remark[]
}

/** A month is a twelfth of fifty-two weeks. */
export const weeksInMonth = 52 / 12

/** An amount whose last day is past is a lower bound: they go up with the wages (Participatiewet, art. 38). */
const rangeOf = (found: FoundAmount): Range =>
  found.state === 'known'
    ? exactly(found.value)
    : found.state === 'dated'
      ? { from: found.value, to: null }
      : unknown

/** The most of what is left out of account; an outdated or unknown most limits nothing. */
const mostOf = (found: FoundAmount): number =>
  found.state === 'known' ? found.value : Number.POSITIVE_INFINITY

type Exemption = { readonly share: number; readonly most: FoundAmount }

/** Which parts of the wage may be left out of account (art. 31, second paragraph, n and r; not under 27: fifth paragraph). */
const exemptionsOf = (asked: HoursQuestion, amounts: Amounts): readonly Exemption[] => {
  if (asked.benefit === 'no' || (asked.age !== null && asked.age < 27)) return []
  const first = { share: 0.25, most: amounts('exemption-most') }
  const parent = { share: 0.125, most: amounts('exemption-parent-most') }
  const mayBeParent =
    (asked.household === 'single-parent' || asked.household === null) && asked.youngChild !== 'no'
  return [
    ...(asked.exemptionUsed === 'yes' ? [] : [first]),
    ...(asked.exemptionUsed === 'no' || !mayBeParent ? [] : [parent]),
  ]
}

/** Nothing up to the highest that may be left out: the municipality decides whether it is. */
const exemptOf = (net: Range, exemptions: readonly Exemption[]): Range => {
  if (exemptions.length === 0) return exactly(0)
  const to = exemptions.map(({ share, most }) =>
    Math.min(net.to === null ? Infinity : share * net.to, mostOf(most)),
  )
  const highestTo = Math.max(...to)
  return { from: 0, to: Number.isFinite(highestTo) ? highestTo : null }
}

const wageAnHour = (asked: HoursQuestion, amounts: Amounts): { hourly: Range; remark: Remark | null } => {
  const code = minimumWageOf(asked.age)
  if (asked.hourly.from !== null || code === null) return { hourly: asked.hourly, remark: null }
  const found = amounts(code)
  const least = rangeOf(found).from
  return {
    hourly: { from: least, to: asked.hourly.to },
    remark:
      least === null ? null : { key: found.state === 'dated' ? 'wage-dated' : 'wage-least', code, found },
  }
}

const normOf = (asked: HoursQuestion, amounts: Amounts): { norm: Range; remarks: readonly Remark[] } => {
  if (asked.benefit === 'no') return { norm: exactly(0), remarks: [] }
  if (asked.household === null) return { norm: unknown, remarks: [] }
  const codes = normsOf(asked.household, asked.age, asked.partnerAge)
  const found = codes.map((code) => ({ code, found: amounts(code) }))
  const norm = anyOf(found.map((one) => rangeOf(one.found)))
  return {
    norm: asked.sharers === 'no' ? norm : { from: null, to: norm.to },
    remarks: found
      .filter((one) => one.found.state !== 'unknown')
      .map((one) => ({ key: one.found.state === 'dated' ? 'norm-dated' : 'norm', ...one })),
  }
}

const sums = (asked: HoursQuestion, hourly: Range, norm: Range, exemptions: readonly Exemption[]) => {
  const wage = times(times(asked.hours, exactly(weeksInMonth)), hourly)
  // after tax it is never more than before it
  const net = times(wage, {
    from: asked.netShare.from === null ? null : asked.netShare.from / 100,
    to: (asked.netShare.to ?? 100) / 100,
  })
  const exempt = exemptOf(net, exemptions)
  const own = plus(net, asked.otherIncome)
  const floor = plus(norm, exempt)
  // what is left out of account is never more than the wage, so the benefit is never more than the norm
  const benefitMost =
    norm.to === null
      ? null
      : Math.min(norm.to, Math.max(0, norm.to + (exempt.to ?? Number.POSITIVE_INFINITY) - (own.from ?? 0)))
  const withBenefit = {
    benefit: {
      from: own.to === null || norm.from === null ? null : Math.max(0, norm.from - own.to),
      to: benefitMost,
    },
    income: highest(own, floor),
  }
  const withoutBenefit = { benefit: exactly(0), income: own }
  const { benefit, income } =
    asked.benefit === 'yes'
      ? withBenefit
      : asked.benefit === 'no'
        ? withoutBenefit
        : {
            benefit: anyOf([withBenefit.benefit, withoutBenefit.benefit]),
            income: anyOf([withBenefit.income, withoutBenefit.income]),
          }
  return { wage, net, exempt, benefit, income }
}

const isUnknown = ({ from, to }: Range): boolean => from === null && to === null

/**
 * What a month may bring when somebody works some hours, as a range: the wage after tax, what social assistance adds up to
 * the norm, and what is left out of account. Allowances are not in it; nobody is promised an amount.
 */
export const workHours = (asked: HoursQuestion, amounts: Amounts): HoursOutcome => {
  const { hourly, remark } = wageAnHour(asked, amounts)
  const { norm, remarks } = normOf(asked, amounts)
  const exemptions = exemptionsOf(asked, amounts)
  const { wage, net, exempt, benefit, income } = sums(asked, hourly, norm, exemptions)
  const costs = plus(asked.travel, asked.childCare)
  const costsAtLeast = { from: (asked.travel.from ?? 0) + (asked.childCare.from ?? 0), to: costs.to }
  const without = sums({ ...asked, hours: exactly(0) }, exactly(0), norm, []).income
  const unknowns: Remark[] = [
    ...(asked.age === null ? [{ key: 'age' }] : []),
    ...(asked.household === null ? [{ key: 'household' }] : []),
    ...(asked.benefit === 'unknown' ? [{ key: 'benefit' }] : []),
    ...(asked.benefit !== 'no' && asked.sharers === 'unknown' ? [{ key: 'sharers' }] : []),
    ...(hourly.to === null ? [{ key: 'wage' }] : []),
    ...(asked.netShare.from === null ? [{ key: 'net' }] : []),
    ...(asked.benefit !== 'no' && norm.to === null ? [{ key: 'norm' }] : []),
    ...(isUnknown(asked.otherIncome) ? [{ key: 'other-income' }] : []),
    ...(exemptions.length > 0 ? [{ key: 'exemption' }] : []),
    ...(isUnknown(asked.travel) ? [{ key: 'travel' }] : []),
    ...(isUnknown(asked.childCare) ? [{ key: 'child-care' }] : []),
    { key: 'allowances' },
  ]
  const assumptions: Remark[] = [
    { key: 'month' },
    { key: 'net-most' },
    { key: 'holiday-pay' },
    ...(remark ? [remark] : []),
    ...(asked.benefit === 'no' ? [] : remarks),
    ...(asked.benefit === 'yes' ? [{ key: 'right-stays' }] : []),
    ...exemptions.map(({ share, most }) => ({
      key: share === 0.25 ? 'exemption-quarter' : 'exemption-parent',
      code: share === 0.25 ? ('exemption-most' as const) : ('exemption-parent-most' as const),
      found: most,
    })),
    ...(asked.age !== null && asked.age < 27 && asked.benefit !== 'no' ? [{ key: 'no-exemption-27' }] : []),
  ]
  return {
    wage: inCents(wage),
    net: inCents(net),
    exempt: inCents(exempt),
    norm: inCents(norm),
    benefit: inCents(benefit),
    income: inCents(income),
    left: inCents(minus(income, costsAtLeast)),
    without: inCents(without),
    assumptions,
    unknowns,
  }
}
