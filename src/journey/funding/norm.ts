import type { AmountCode } from '../../catalogue/funding/index.ts'

export const householdKinds = ['single', 'single-parent', 'couple', 'couple-children'] as const
export type HouseholdKind = (typeof householdKinds)[number]

type Ages = 'young' | 'grown' | 'pension'

const agesOf = (age: number | null): readonly Ages[] =>
  age === null
    ? ['young', 'grown', 'pension']
    : age < 18
      ? []
      : age < 21
        ? ['young']
        : age < 67
          ? ['grown']
          : ['pension']

const couple = (own: Ages, other: Ages, children: boolean): AmountCode => {
  if (own === 'pension' || other === 'pension') return 'norm-couple-pension'
  if (own === 'grown' && other === 'grown') return 'norm-couple'
  if (own === 'young' && other === 'young') return children ? 'norm-couple-young-child' : 'norm-couple-young'
  return children ? 'norm-couple-mixed-child' : 'norm-couple-mixed'
}

/**
 * The norms that may hold for a household (Participatiewet, art. 20 to 22); more than one where an age is not known. Under
 * 18 there is none (art. 13).
 */
export const normsOf = (
  household: HouseholdKind,
  age: number | null,
  partnerAge: number | null,
): readonly AmountCode[] => {
  const codes =
    household === 'single' || household === 'single-parent'
      ? agesOf(age).map(
          (ages): AmountCode =>
            ages === 'young'
              ? 'norm-single-young'
              : ages === 'pension'
                ? 'norm-single-pension'
                : 'norm-single',
        )
      : agesOf(age).flatMap((own) =>
          agesOf(partnerAge).map((other) => couple(own, other, household === 'couple-children')),
        )
  return [...new Set(codes)]
}

/** Whose minimum wage holds (Wet minimumloon en minimumvakantiebijslag); null under 17 and where the age is not known. */
export const minimumWageOf = (age: number | null): AmountCode | null => {
  if (age === null || age < 17) return null
  if (age >= 21) return 'minimum-wage'
  return `minimum-wage-${age as 17 | 18 | 19 | 20}`
}
