/** Who can take over a practice for the own organisation. */
export const adoptingRoles = [
  'policy',
  'client-manager',
  'regional-coordinator',
  'language-provider',
  'employer-service-point',
  'social-guide',
  'coa-case-manager',
] as const
