import { z } from 'zod'
import { Words } from '../words.ts'

/** The step of the chain that a practice serves. */
export const ChainPhase = z.enum([
  'reception',
  'placement',
  'handover',
  'settlement',
  'intake',
  'preparation',
  'combined-trajectory',
  'education',
  'work-experience',
  'job',
  'entrepreneurship',
  'aftercare',
  'monitoring',
  'knowledge',
])
export type ChainPhase = z.infer<typeof ChainPhase>

/** What a practice of the report is; only a programme runs. The meaning of each stands in content/practices/codes.yaml. */
export const PracticeRole = z.enum([
  'programme',
  'law',
  'method',
  'support',
  'employer',
  'agreement',
  'coordination',
  'platform',
  'fund',
  'monitor',
  'proposal',
])
export type PracticeRole = z.infer<typeof PracticeRole>

/** What makes a practice work; the meaning of each code stands in content/practices/codes.yaml. */
export const SuccessFactor = z.enum([
  'EARLY_START',
  'COMBINED_LANGUAGE_WORK',
  'COMBINED_LANGUAGE_EDUCATION',
  'EXTRA_LANGUAGE',
  'TAILOR_MADE',
  'CONTINUOUS_LINE',
  'THOROUGH_SCREENING',
  'PRE_TRAJECTORY',
  'PRACTICE_BASED_LEARNING',
  'EMPLOYER_COMMITMENT',
  'EMPLOYER_UNBURDENING',
  'MEETING_EMPLOYERS',
  'EMPLOYER_AMBASSADOR',
  'STAFF_INFORMED',
  'WORKPLACE_COACHING',
  'INTENSIVE_GUIDANCE',
  'LONG_TERM_AFTERCARE',
  'PEER_TO_PEER',
  'NEWCOMER_INVOLVEMENT',
  'DEDICATED_TEAM',
  'REGIONAL_COOPERATION',
  'MUNICIPAL_DIRECTION',
  'SINGLE_ORGANISATION',
  'SHARED_VISION',
  'PUBLIC_PRIVATE',
  'SECTOR_DEMAND',
  'SOCIAL_INTEGRATION',
  'BUILD_ON_EXISTING',
  'LOW_THRESHOLD',
  'EXPECTATION_MANAGEMENT',
  'CLEAR_CONDITIONS',
  'BROAD_SUPPORT',
  'BENEFIT_RETENTION',
  'SUSTAINABLE_CONTRACT',
  'PROXIMITY',
  'SUFFICIENT_TIME',
  'CANDIDATE_MOTIVATION',
  'INTERCULTURAL_COMPETENCE',
  'NETWORK_PROFESSIONALISM',
  'REGIONAL_COORDINATOR',
  'EDUCATION_COMMITMENT',
  'ADEQUATE_FUNDING',
])
export type SuccessFactor = z.infer<typeof SuccessFactor>

/** What stands in the way of a practice; the meaning of each code stands in content/practices/codes.yaml. */
export const Bottleneck = z.enum([
  'CIVIC_INTEGRATION_DESIGN',
  'SCHEDULE_CONFLICT',
  'LANGUAGE_LEVEL',
  'LABOUR_MARKET_DISTANCE',
  'SKILLS_MISMATCH',
  'GEOGRAPHIC_DISTANCE',
  'INFO_TRANSFER',
  'PRIVACY_RULES',
  'FUNDING',
  'FRAGMENTATION',
  'SMALL_SCALE',
  'REGIONAL_DIFFERENCES',
  'EMPLOYER_UNFAMILIARITY',
  'EMPLOYER_DEMANDS',
  'EMPLOYER_RISK',
  'PLACES_SHORTAGE',
  'PROFILE_QUALITY',
  'CANDIDATE_SUPPLY',
  'EXPERTISE_LACK',
  'PERSONAL_HEALTH',
  'POLITICAL_SUPPORT',
  'CULTURAL_GAP',
  'LEGAL_CRITERIA',
  'EDUCATION_ACCESS',
  'HOUSING',
  'LOW_UPTAKE',
  'FAMILY_MEMBERS_MISSED',
  'DIPLOMA_VALUATION',
  'EFFECT_UNKNOWN',
  'LATE_START',
  'TRAJECTORY_TOO_SHORT',
  'LONG_STARTUP',
  'DROPOUT',
  'VISION_DIFFERENCE',
  'BUSINESS_VIABILITY',
  'EXPECTATION_GAP',
  'CAPACITY_LACK',
  'NO_OFFER',
  'PROVIDER_COORDINATION',
  'TAILORING_MISSING',
])
export type Bottleneck = z.infer<typeof Bottleneck>

/** How sure it is that a factor belongs to a practice: named by the report, or read from the description. */
export const Basis = z.enum(['stated', 'stated-or-follows', 'inferred'])
export type Basis = z.infer<typeof Basis>

/** Whether the participant keeps the benefit; unknown when the source does not say. */
export const BenefitRetained = z.enum(['yes', 'no', 'unknown'])
export type BenefitRetained = z.infer<typeof BenefitRetained>

/** Section of SBI 2008 (NACE Rev. 2); the attribution to a practice is a suggestion of the analyst. */
export const SbiSection = z.enum(['A', 'C', 'F', 'G', 'H', 'I', 'J', 'M', 'N', 'O', 'P', 'Q', 'S'])
export type SbiSection = z.infer<typeof SbiSection>

/** What a number counts; the last five say that the source gives words and no number. */
export const Unit = z.enum([
  'lesson-hours',
  'hours',
  'mornings',
  'afternoons',
  'evenings',
  'days',
  'weekends',
  'meetings',
  'weeks',
  'months',
  'years',
  'persons',
  'participants',
  'trajectories',
  'matches',
  'places',
  'locations',
  'branches',
  'coaches',
  'coordinators',
  'companies',
  'businesses',
  'organisations',
  'municipalities',
  'agreements',
  'applications',
  'plans',
  'advices',
  'percent',
  'share',
  'trend',
  'qualitative',
  'expectation',
  'examples',
])
export type Unit = z.infer<typeof Unit>

/** The parts of a practice that a page shows and that a search looks in, each with a label in codes.yaml. */
export const PracticeField = z.enum([
  'name',
  'place',
  'region',
  'leadOrganisation',
  'partners',
  'funders',
  'period',
  'chainPhases',
  'targetGroup',
  'entryConditions',
  'totalDuration',
  'steps',
  'instruments',
  'agreement',
  'benefitRetained',
  'sectors',
  'jobLevel',
  'educationLevel',
  'fundingPerParticipant',
  'capacity',
  'results',
  'successFactors',
  'bottlenecks',
  'deadlinesAndRules',
  'source',
  'caution',
])
export type PracticeField = z.infer<typeof PracticeField>

export const EntryCondition = z.enum([
  'languageLevelCefr',
  'age',
  'education',
  'civicIntegrationStatus',
  'benefitStatus',
  'yearsSinceSettlement',
  'distanceToLabourMarket',
  'other',
])
export type EntryCondition = z.infer<typeof EntryCondition>

const Meaning = z.strictObject({
  label: Words.describe('short name, as on a button or in a list'),
  description: Words.describe('what the code stands for, in one sentence'),
})

/** content/practices/codes.yaml: every code of this file in words; a code without words is refused. */
export const PracticeCodes = z.strictObject({
  fields: z.record(PracticeField, Words),
  entryConditions: z.record(EntryCondition, Words),
  roles: z.record(PracticeRole, Meaning),
  chainPhases: z.record(ChainPhase, Meaning),
  basis: z.record(Basis, Meaning),
  benefitRetained: z.record(BenefitRetained, Words),
  sectors: z.record(SbiSection, Words),
  units: z.record(Unit, Words),
  successFactors: z.record(SuccessFactor, Meaning),
  bottlenecks: z.record(Bottleneck, Meaning),
})
export type PracticeCodes = z.infer<typeof PracticeCodes>
