import type { Reason } from '../../../lib/conditions/index.ts'
import {
  answer,
  type Condition,
  type Facts,
  fits,
  type ProgrammeLibrary,
} from '../../catalogue/programme/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { boundOf } from './programme-content.ts'

/** One condition for one person, with the question that it asks. */
export type EntryCheck = { readonly condition: Condition; readonly reason: Reason }

export const entryChecks = (conditions: readonly Condition[], facts: Facts): readonly EntryCheck[] =>
  conditions.flatMap((condition) => answer(condition, facts).reasons.map((reason) => ({ condition, reason })))

/** The level that is asked and not reached, where that is what stands in the way (S64). */
export const levelGap = (
  conditions: readonly Condition[],
  facts: Facts,
): { readonly has: string; readonly asks: string } | null => {
  for (const condition of conditions) {
    const bounded = boundOf(condition)
    if (bounded?.fact !== 'level' || bounded.way !== 'atLeast' || typeof bounded.bound !== 'string') continue
    if (facts.level !== null && answer(condition, facts).truth === 'no')
      return { has: facts.level, asks: bounded.bound }
  }
  return null
}

export type Preparation = { readonly practice: string; readonly step: string }

const preparing = [
  'bridge-course',
  'language-course',
  'sector-course',
  'literacy-course',
  'pre-integration-course',
]

/**
 * Steps of the library that can close a gap in language: the preparation of the programme itself first, then those of
 * programmes whose own conditions do not keep this person out.
 */
export const preparationsFor = (
  practice: string,
  facts: Facts,
  { library, kinds }: { readonly library: ProgrammeLibrary; readonly kinds: Vocabulary['episodeKinds'] },
): readonly Preparation[] =>
  [...library.values()]
    .toSorted((a, b) => Number(b.practice === practice) - Number(a.practice === practice))
    .flatMap((programme) => {
      const own = programme.practice === practice
      if (!own && fits(programme, facts).truth === 'no') return []
      const step = programme.steps.find(
        ({ id, takes, after }) =>
          preparing.includes(takes) &&
          (own
            ? after.length === 0 && programme.steps.some((later) => later.after.includes(id))
            : (kinds.get(takes)?.traits ?? []).some((trait) => trait === 'language')),
      )
      return step ? [{ practice: programme.practice, step: step.id }] : []
    })
    .slice(0, 3)
