import { educationStep } from '../catalogue/education/index.ts'
import { figureStep } from '../catalogue/figure/index.ts'
import { organisationStep } from '../catalogue/organisation/index.ts'
import { place } from '../catalogue/place/index.ts'
import { practiceStep } from '../catalogue/practice/index.ts'
import { providerAgreementStep } from '../catalogue/provider-agreement/index.ts'
import { receptionStep } from '../catalogue/reception/index.ts'
import { regionStep } from '../catalogue/region/index.ts'
import { ruleStep } from '../catalogue/rule/index.ts'
import { agreement } from '../journey/agreement/index.ts'
import { assessment } from '../journey/assessment/index.ts'
import { circumstances } from '../journey/circumstances/index.ts'
import { civicIntegration } from '../journey/civic-integration/index.ts'
import { coaching } from '../journey/coaching/index.ts'
import { education } from '../journey/education/index.ts'
import { enterprise } from '../journey/enterprise/index.ts'
import { funding } from '../journey/funding/index.ts'
import { handover } from '../journey/handover/index.ts'
import { importStep } from '../journey/import/index.ts'
import { intake } from '../journey/intake/index.ts'
import { jobApplication } from '../journey/job-application/index.ts'
import { matching } from '../journey/matching/index.ts'
import { monitor } from '../journey/monitor/index.ts'
import { obligation } from '../journey/obligation/index.ts'
import type { JourneyStep } from '../journey/person/index.ts'
import { person } from '../journey/person/index.ts'
import { placement } from '../journey/placement/index.ts'
import { plan } from '../journey/plan/index.ts'
import { programme } from '../journey/programme/index.ts'
import { screening } from '../journey/screening/index.ts'
import { settlement } from '../journey/settlement/index.ts'
import { week } from '../journey/week/index.ts'
import { work } from '../journey/work/index.ts'
import type { JobWork } from '../platform/job/job.ts'
import type { Step } from '../platform/step.ts'
import { accountStep } from './account/index.ts'
import { journalStep } from './journal-pages.tsx'

/** Every part that the product consists of, in the order of `src/journey.ts`. */
export const catalogue: readonly Step[] = [
  practiceStep,
  ruleStep,
  figureStep,
  educationStep,
  regionStep,
  organisationStep,
  receptionStep,
  place,
  providerAgreementStep,
]
export const journeySteps: readonly JourneyStep[] = [
  person,
  obligation,
  screening,
  placement,
  handover,
  settlement,
  intake,
  circumstances,
  assessment,
  jobApplication,
  plan,
  civicIntegration,
  funding,
  programme,
  education,
  week,
  coaching,
  matching,
  agreement,
  work,
  enterprise,
  importStep,
  monitor,
]
export const steps: readonly Step[] = [...catalogue, ...journeySteps, journalStep, accountStep]

export const jobs: readonly JobWork[] = steps.flatMap((step) => step.jobs ?? [])
