import { type Answer, all, compare } from '../../../lib/conditions/index.ts'
import { cefrLevels, educationLevels } from '../vocabulary/index.ts'
import type { Facts, Needs } from './needs.ts'
import type { Condition, Programme } from './programme.ts'

const order: Readonly<Record<'level' | 'education', readonly string[]>> = {
  level: cefrLevels,
  education: educationLevels,
}

type Bounded = { readonly bound: string | number; readonly test: (value: string | number) => boolean }

const rank = (fact: string, value: string | number): number =>
  typeof value === 'number' ? value : (order[fact as 'level' | 'education']?.indexOf(value) ?? -1)

/** The bound of a need and its test; null where the report leaves the bound out. */
const boundOf = (needs: Exclude<Needs, { told: true }>): Bounded | null => {
  if ('in' in needs) {
    const wanted: readonly string[] = needs.in
    return { bound: wanted.join(' '), test: (value) => wanted.includes(String(value)) }
  }
  const bound = 'under' in needs ? needs.under : 'atLeast' in needs ? needs.atLeast : needs.atMost
  if (bound === null) return null
  const limit = rank(needs.fact, bound)
  if ('under' in needs) return { bound, test: (value) => rank(needs.fact, value) < limit }
  if ('atLeast' in needs) return { bound, test: (value) => rank(needs.fact, value) >= limit }
  return { bound, test: (value) => rank(needs.fact, value) <= limit }
}

/** One condition for one person: yes, no or unknown, with who can supply what is missing and what would unlock a no. */
export const answer = (one: Condition, facts: Facts): Answer => {
  const { id, needs, suppliedBy, unlockedBy } = one
  if ('told' in needs)
    return compare(id, facts.told[id] ?? null, (told) => told === 'yes', { suppliedBy, unlockedBy })
  const bounded = boundOf(needs)
  const value = facts[needs.fact]
  if (bounded === null) return compare(id, null, () => false, { detail: {}, suppliedBy: 'organisation' })
  return compare(id, value, bounded.test, {
    detail: { fact: needs.fact, bound: bounded.bound, ...(value !== null && { value }) },
    suppliedBy,
    unlockedBy,
  })
}

/** Whether a person fits a programme; every condition keeps its own reason. */
export const fits = ({ conditions }: Pick<Programme, 'conditions'>, facts: Facts): Answer =>
  all(conditions.map((one) => answer(one, facts)))
