import type { Line } from '../person/index.ts'
import { firstOf, sumOf } from './line-facts.ts'

/** The most that DUO lends under the law of 2013, in euros (rule wi2013-loan). */
export const mostLent = 10_000

export type Loan = {
  readonly limit: number
  /** the limit is what DUO granted, and not the most by law */
  readonly isGranted: boolean
  readonly used: number | null
  /** null where nobody recorded what was used */
  readonly left: number | null
}

const readEuros = (detail: string | null): number | null => {
  const digits = /(\d{1,3}(?:\.\d{3})+|\d+)/.exec(detail ?? '')?.[1]?.replaceAll('.', '')
  const euros = digits ? Number(digits) : 0
  return euros > 0 && euros <= mostLent ? euros : null
}

export const loanOf = (line: Line): Loan => {
  const granted = readEuros(firstOf(line, 'loan-granted')?.detail ?? null)
  const used = sumOf(line, 'loan-used')
  const limit = granted ?? mostLent
  return { limit, isGranted: granted !== null, used, left: used === null ? null : Math.max(0, limit - used) }
}

/** Whether a course fits in what is left (S57). */
export type PriceAnswer =
  | { readonly fits: 'yes'; readonly leftAfter: number }
  | { readonly fits: 'no'; readonly short: number }
  | { readonly fits: 'unknown' }

export const fitPrice = ({ left }: Loan, price: number): PriceAnswer =>
  left === null
    ? { fits: 'unknown' }
    : price <= left
      ? { fits: 'yes', leftAfter: left - price }
      : { fits: 'no', short: price - left }
