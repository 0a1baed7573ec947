/**
 * The order of the house: a part may import only what stands before it. `tests/architecture.test.ts` proves it.
 * Inside the journey the order is one of knowledge, not of time: a person may take the steps in another order.
 */
export const foundations = ['platform', 'catalogue'] as const

export const journey = [
  'person',
  'obligation',
  'screening',
  'placement',
  'handover',
  'settlement',
  'intake',
  'circumstances',
  'assessment',
  'job-application',
  'plan',
  'civic-integration',
  'funding',
  'programme',
  'education',
  'week',
  'coaching',
  'matching',
  'agreement',
  'work',
  'enterprise',
  'import',
  'monitor',
] as const
