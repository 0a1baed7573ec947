import type { Role } from '../platform/access/role.ts'

/** One stop of the tour: where, and which words of content/messages/<language>/home.yaml belong to it. */
export type Stop = { readonly href: string; readonly label: string }

const caseload: Stop = { href: '/mensen', label: 'caseload' }
const yusuf: Stop = { href: '/mensen?q=Yusuf', label: 'yusuf' }
const practices: Stop = { href: '/praktijken', label: 'practices' }
const figures: Stop = { href: '/cijfers', label: 'figures' }
const rules: Stop = { href: '/regels', label: 'rules' }
const regions: Stop = { href: '/regios', label: 'regions' }
const cohort: Stop = { href: '/cohort', label: 'cohort' }
const places: Stop = { href: '/plaatsen', label: 'places' }
const agreements: Stop = { href: '/overeenkomsten', label: 'agreements' }
const learnWork: Stop = { href: '/leerwerk', label: 'learn-work' }
const sites: Stop = { href: '/opvang', label: 'sites' }
const organisations: Stop = { href: '/organisaties', label: 'organisations' }

const tours: Record<Role, readonly Stop[]> = {
  'coa-screener': [
    { href: '/mensen/nieuw', label: 'register' },
    { href: '/mensen', label: 'screen' },
    sites,
    organisations,
  ],
  'coa-coupler': [{ href: '/mensen', label: 'couple' }, regions, sites, organisations],
  'coa-case-manager': [
    { href: '/mensen', label: 'handover' },
    { href: '/overdracht/vragen', label: 'questions' },
    sites,
    practices,
  ],
  'client-manager': [
    caseload,
    yusuf,
    { href: '/mensen?q=Rima', label: 'rima' },
    { href: '/mensen?q=Tesfay', label: 'tesfay' },
    places,
    agreements,
    { href: '/import', label: 'import' },
  ],
  'income-consultant': [caseload, { href: '/mensen?q=Yusuf', label: 'benefit' }, rules],
  'social-guide': [{ href: '/mensen', label: 'landing' }, organisations, rules],
  'regional-coordinator': [{ href: '/regio', label: 'region' }, cohort, organisations, practices],
  employer: [places, { href: '/kandidaten', label: 'candidates' }, agreements, learnWork],
  'employer-service-point': [{ href: '/plaatsen/nieuw', label: 'new-place' }, places, organisations],
  'language-provider': [{ href: '/mensen', label: 'language-level' }, learnWork, practices, rules],
  person: [
    { href: '/mijn', label: 'own-line' },
    { href: '/mijn/plan', label: 'own-plan' },
    { href: '/mijn/inburgering', label: 'own-civic-integration' },
    { href: '/mijn/inzage', label: 'who-looked' },
  ],
  policy: [cohort, figures, rules, practices],
  'privacy-officer': [
    { href: '/journaal', label: 'journal' },
    { href: '/privacy', label: 'privacy' },
    { href: '/regels', label: 'rules' },
  ],
  administrator: [
    { href: '/beheer/accounts', label: 'accounts' },
    { href: '/organisaties/zonder-contact', label: 'without-contact' },
    organisations,
  ],
}

const everybody: readonly Stop[] = [practices, figures, rules, regions]

export const lookAround = (role: Role | null): readonly Stop[] => (role === null ? everybody : tours[role])
