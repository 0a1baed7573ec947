import { z } from 'zod'

/**
 * Who somebody is at work in the chain. What a role may do stands with each action; whose files it reaches follows from
 * `exercises`: the duties of its organisation that the role carries out.
 */
export const roles = {
  'coa-screener': { exercises: ['reception'], organisation: 'coa' },
  'coa-coupler': { exercises: ['reception'], organisation: 'coa' },
  'coa-case-manager': { exercises: ['reception'], organisation: 'coa' },
  'client-manager': {
    exercises: ['housing', 'civic-integration', 'work', 'guidance'],
    organisation: 'municipality',
  },
  'income-consultant': { exercises: ['income'], organisation: 'municipality' },
  'social-guide': { exercises: ['guidance'], organisation: 'social-guidance' },
  'regional-coordinator': { exercises: [], organisation: 'region' },
  employer: { exercises: ['workplace'], organisation: 'employer' },
  'employer-service-point': { exercises: ['work'], organisation: 'employer-service-point' },
  'language-provider': { exercises: ['teaching'], organisation: 'language-provider' },
  person: { exercises: [], organisation: null },
  policy: { exercises: [], organisation: 'municipality' },
  'privacy-officer': { exercises: [], organisation: 'municipality' },
  administrator: { exercises: [], organisation: null },
} as const satisfies Record<string, { exercises: readonly string[]; organisation: string | null }>

export const Role = z.enum(Object.keys(roles) as [keyof typeof roles, ...(keyof typeof roles)[]])
export type Role = z.infer<typeof Role>

/** Roles that open files of persons as their work. */
export const fileRoles = Role.options.filter((role) => roles[role].exercises.length > 0)

/** Categories of what is recorded of a person; each row of the database belongs to one. */
export const categories = [
  'identity',
  'numbers',
  'living',
  'income',
  'language',
  'education',
  'work',
  'participation',
  'guidance',
  'status',
  'screening',
  'handover',
  'intake',
  'plan',
  'agreement',
  'conduct',
  'health',
] as const
export type Category = (typeof categories)[number]

/**
 * Which categories a duty needs (reviewable: docs/access.md). The database gets this table at migration; its policies
 * read nothing else. `health` belongs to no duty: it is given to named people. `conduct`, what was not kept and what was
 * said about it, belongs to who has the civic integration duty and to nobody else.
 */
export const dutySees = {
  reception: categories.filter((category) => !['health', 'conduct'].includes(category)),
  housing: [
    'identity',
    'numbers',
    'living',
    'income',
    'language',
    'status',
    'guidance',
    'screening',
    'handover',
  ],
  'civic-integration': categories.filter((category) => category !== 'health'),
  income: ['identity', 'numbers', 'living', 'income', 'work', 'education', 'status', 'plan', 'handover'],
  work: categories.filter((category) => !['health', 'numbers', 'conduct'].includes(category)),
  guidance: [
    'identity',
    'living',
    'language',
    'education',
    'work',
    'participation',
    'guidance',
    'status',
    'handover',
    'plan',
  ],
  teaching: ['identity', 'language', 'education'],
  workplace: ['identity', 'work', 'agreement'],
} as const satisfies Record<string, readonly Category[]>
