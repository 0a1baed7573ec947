import type { Origin } from './names.ts'

/**
 * What the report says of adults with a permit of 2014, 18, and 30 months after it (content/figures, by number). The mix of
 * origins, the shares of the origins that it does not name, and who works at 18 months are assumptions of the demo,
 * chosen so that the totals come out; they are no figures.
 */
export const figures = {
  /** F26: not more than 11 percent in paid work after 30 months */
  inWork: 0.11,
  /** F36: 84 percent on a benefit after 30 months; mostly, not only, social assistance */
  onBenefit: 0.84,
  /** F37: 90 percent on a benefit after 18 months */
  onBenefitEarly: 0.9,
  /** F29 (just over 10 percent), F27, F28: in paid work after 30 months */
  inWorkOf: { SY: 0.104, ER: 0.06, AF: 0.29 },
  /** F38: almost 90 percent of Syrians and Eritreans on social assistance after 30 months */
  assistedOf: { SY: 0.89, ER: 0.89 },
  /** F31, F32: of those who work after 30 months */
  hospitality: 0.3,
  agency: 0.24,
  /** F33, F34: self-employed among those who work, after 30 and after 18 months */
  selfEmployed: 0.01,
  selfEmployedEarly: 0.06,
  /** F14: Syrians of 2014 whose family had come within 12 months; F15: considerably fewer Eritreans */
  familyOf: { SY: 0.3, ER: 0.06 },
} as const

export type Target = {
  /** share of the households (assumption) */
  readonly share: number
  readonly inWork: number
  readonly onBenefit: number
  readonly onBenefitEarly: number
  readonly family: number
}
const { inWorkOf, assistedOf, familyOf } = figures
const other = { inWork: 0.115, onBenefit: 0.725, onBenefitEarly: 0.775, family: 0.12 }

export const targets = {
  SY: {
    share: 0.55,
    inWork: inWorkOf.SY,
    onBenefit: assistedOf.SY,
    onBenefitEarly: 0.945,
    family: familyOf.SY,
  },
  ER: {
    share: 0.2,
    inWork: inWorkOf.ER,
    onBenefit: assistedOf.ER,
    onBenefitEarly: 0.945,
    family: familyOf.ER,
  },
  AF: { share: 0.07, inWork: inWorkOf.AF, onBenefit: 0.6, onBenefitEarly: 0.76, family: 0.12 },
  IQ: { share: 0.06, ...other },
  IR: { share: 0.06, ...other },
  SO: { share: 0.06, ...other },
} as const satisfies Partial<Record<Origin, Target>>
export type CohortOrigin = keyof typeof targets
/** At 18 months (assumption: the report has no figure in words). */
export const inWorkEarly = 0.05
