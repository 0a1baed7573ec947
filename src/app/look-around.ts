import type { Role } from '../platform/access/role.ts'

/** One stop of the tour: where, and which words of content/messages/<language>/home.yaml belong to it. */
export type Stop = { readonly href: string; readonly label: string }

const caseload: Stop = { href: '/mensen', label: 'caseload' }
const yusuf: Stop = { href: '/mensen?q=Yusuf', label: 'yusuf' }
const rima: Stop = { href: '/mensen?q=Rima', label: 'rima' }
const practices: Stop = { href: '/praktijken', label: 'practices' }
const places: Stop = { href: '/plaatsen', label: 'places' }
const agreements: Stop = { href: '/overeenkomsten', label: 'agreements' }

const tours: Record<Role, readonly Stop[]> = {
  'coa-screener': [
    { href: '/mensen/nieuw', label: 'register' },
    caseload,
    { href: '/mensen', label: 'screen' },
  ],
  'coa-coupler': [caseload, { href: '/mensen', label: 'couple' }, { href: '/regios', label: 'regions' }],
  'coa-case-manager': [caseload, { href: '/mensen', label: 'handover' }, practices],
  'client-manager': [caseload, yusuf, rima, places],
  'income-consultant': [caseload, { href: '/mensen?q=Yusuf', label: 'benefit' }],
  'social-guide': [caseload, { href: '/mensen', label: 'landing' }],
  'regional-coordinator': [
    { href: '/regio', label: 'region' },
    practices,
    { href: '/cohort', label: 'cohort' },
  ],
  employer: [places, { href: '/kandidaten', label: 'candidates' }, agreements],
  'employer-service-point': [places, { href: '/plaatsen/nieuw', label: 'new-place' }, caseload],
  'language-provider': [caseload, { href: '/mensen', label: 'language-level' }],
  person: [
    { href: '/mijn', label: 'own-line' },
    { href: '/mijn/inzage', label: 'who-looked' },
  ],
  policy: [{ href: '/cohort', label: 'cohort' }, practices],
  'privacy-officer': [
    { href: '/journaal', label: 'journal' },
    { href: '/privacy', label: 'privacy' },
  ],
  administrator: [practices, { href: '/regios', label: 'regions' }],
}

const everybody: readonly Stop[] = [practices, { href: '/regios', label: 'regions' }]

export const lookAround = (role: Role | null): readonly Stop[] => (role === null ? everybody : tours[role])
