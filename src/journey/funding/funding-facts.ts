import type { Truth } from '../../../lib/conditions/index.ts'
import type { FundingFact } from '../../catalogue/funding/index.ts'
import { ageOn, type IsoDate } from '../../platform/date.ts'
import type { IntegrationStatus } from '../civic-integration/index.ts'
import type { Line } from '../person/index.ts'

export type FundingFacts = Readonly<Record<Exclude<FundingFact, 'registered'>, Truth>> & {
  /** sources of which the organisation has registered money that runs on the day */
  readonly registered: ReadonlySet<string>
}

const truthOf = (value: boolean | null): Truth => (value === null ? 'unknown' : value ? 'yes' : 'no')

/** Whether social assistance runs on a day; without any fact about income nobody knows. */
export const benefitOn = (line: Line, today: IsoDate): Truth => {
  const income = line.episodes.filter(({ track }) => track === 'income')
  if (income.length === 0) return 'unknown'
  return truthOf(
    income.some(
      (one) =>
        ['social-assistance', 'partial-assistance'].includes(one.kind) &&
        one.state !== 'planned' &&
        one.startsOn <= today &&
        (one.endsOn === null || one.endsOn >= today),
    ),
  )
}

/** What is known of one person where the conditions of a source ask it; nobody recorded is unknown. */
export const fundingFactsOf = (
  line: Line,
  { duty, regime }: Pick<IntegrationStatus, 'duty' | 'regime'>,
  {
    today,
    registered,
    studyAllowed,
  }: {
    readonly today: IsoDate
    readonly registered: ReadonlySet<string>
    /** the decision of the municipality on study with benefit */
    readonly studyAllowed: Truth
  },
): FundingFacts => {
  const age = line.birthDate === null ? null : ageOn(line.birthDate, today)
  return {
    duty: duty.state === 'unknown' ? 'unknown' : truthOf(duty.state === 'yes'),
    'regime-2013': truthOf(regime === null ? null : regime === 'Wi2013'),
    'regime-2021': truthOf(regime === null ? null : regime === 'Wi2021'),
    benefit: benefitOn(line, today),
    'under-27': truthOf(age === null ? null : age < 27),
    'under-30': truthOf(age === null ? null : age < 30),
    'finance-right': line.episodes.some((one) => one.kind === 'student-finance' && one.state === 'running')
      ? 'yes'
      : 'unknown',
    'same-school': 'unknown',
    'employer-agrees': 'unknown',
    'municipality-agrees': 'unknown',
    'study-agreed': studyAllowed,
    registered,
  }
}
