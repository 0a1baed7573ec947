import { type Answer, all, any, compare, not } from '../../../../lib/conditions/index.ts'
import { ageOn, type IsoDate } from '../../../platform/date.ts'
import { Cefr } from '../../screening/index.ts'
import type { NextStep } from '../intake.ts'
import { type Scan, scanned } from './scan.ts'

export type Advice = { readonly step: NextStep; readonly answer: Answer }

/** Which of the needs ask for help before anything else; child care asks for a solution and not for another step. */
const needs = ['health', 'housing', 'debt', 'family'] as const

const order = { yes: 0, unknown: 1, no: 2 } as const

/**
 * Which steps are near after the scan, each with its reasons (S32, S33). The bounds are ours and no rule: A2 to begin to work or
 * to train, as the lowest level that places of the catalogue usually ask; under 27 for the bridge course (report, frame 6).
 * The client manager chooses, and may choose otherwise.
 */
export const adviseSteps = (
  scan: Scan | undefined,
  birthDate: IsoDate | null,
  today: IsoDate,
): readonly Advice[] => {
  const supplied = { suppliedBy: 'person' }
  const speaks = (least: Cefr) =>
    compare(
      'speaking',
      scanned(scan, 'speaking'),
      (own) => Cefr.options.indexOf(own) >= Cefr.options.indexOf(least),
      { detail: { least, own: scanned(scan, 'speaking') ?? '' }, ...supplied, unlockedBy: 'language-course' },
    )
  const wants = (...firsts: readonly string[]) =>
    compare('first', scanned(scan, 'first'), (first) => firsts.includes(first), {
      detail: { first: scanned(scan, 'first') ?? '' },
      ...supplied,
    })
  const needsHelp = (area: (typeof needs)[number]) =>
    compare(area, scanned(scan, area), (answer) => answer === 'yes', supplied)
  const noHelpFirst = not(any(needs.map(needsHelp)))
  const childCare = compare('childCare', scanned(scan, 'childCare'), (answer) => answer === 'no', {
    ...supplied,
    unlockedBy: 'child-care',
  })
  const schooled = compare(
    'educationLevel',
    scanned(scan, 'educationLevel'),
    (level) => level !== 'none' && level !== 'primary',
    { ...supplied, unlockedBy: 'basic-education' },
  )
  const young = compare('age', birthDate && ageOn(birthDate, today), (age) => age < 27, {
    detail: { limit: 27 },
    suppliedBy: 'client-manager',
  })
  const steps: readonly Advice[] = [
    { step: 'work', answer: all([speaks('A2'), wants('work', 'both'), noHelpFirst, childCare]) },
    { step: 'education', answer: all([speaks('A2'), wants('learn', 'both'), schooled, noHelpFirst]) },
    { step: 'bridge-course', answer: all([young, wants('learn', 'both'), noHelpFirst]) },
    { step: 'participation', answer: all([not(speaks('A2')), wants('work', 'learn', 'both'), noHelpFirst]) },
    { step: 'activation', answer: all([wants('help'), not(needsHelp('health'))]) },
    { step: 'care', answer: any(needs.map(needsHelp)) },
  ]
  return steps.toSorted((a, b) => order[a.answer.truth] - order[b.answer.truth])
}
