import { adoptingRoles } from '../catalogue/programme/index.ts'
import { workRoles } from '../journey/obligation/index.ts'
import { fileRoles, Role } from '../platform/access/role.ts'

export type NavigationItem = {
  readonly href: string
  readonly label: string
  readonly roles: 'everybody' | readonly Role[]
}

/** The main navigation: what is there for everybody, and what a role's day begins with. */
const items: readonly NavigationItem[] = [
  { href: '/werk', label: 'app.navigation.work', roles: workRoles },
  { href: '/', label: 'app.navigation.home', roles: 'everybody' },
  { href: '/mensen', label: 'app.navigation.people', roles: fileRoles.filter((role) => role !== 'employer') },
  { href: '/mijn', label: 'app.navigation.own', roles: ['person'] },
  { href: '/beheer/accounts', label: 'app.navigation.accounts', roles: ['administrator'] },
  {
    href: '/plaatsen',
    label: 'app.navigation.places',
    roles: ['client-manager', 'employer-service-point', 'employer', 'person'],
  },
  { href: '/kandidaten', label: 'app.navigation.candidates', roles: ['employer'] },
  { href: '/praktijken', label: 'app.navigation.practices', roles: 'everybody' },
  { href: '/programmas', label: 'app.navigation.programmes', roles: adoptingRoles },
  { href: '/regels', label: 'app.navigation.rules', roles: 'everybody' },
  { href: '/regels/eigen', label: 'app.navigation.own-rules', roles: ['policy'] },
  { href: '/opleidingen', label: 'app.navigation.education', roles: 'everybody' },
  { href: '/cijfers', label: 'app.navigation.figures', roles: 'everybody' },
  {
    href: '/geld',
    label: 'app.navigation.funding',
    roles: ['policy', 'client-manager', 'income-consultant'],
  },
  { href: '/taalaanbieders', label: 'app.navigation.providers', roles: ['policy', 'client-manager'] },
  { href: '/regios', label: 'app.navigation.regions', roles: 'everybody' },
  { href: '/cohort', label: 'app.navigation.cohort', roles: ['policy', 'regional-coordinator'] },
  { href: '/regio', label: 'app.navigation.region', roles: ['regional-coordinator'] },
  {
    href: '/voorinburgering',
    label: 'app.navigation.preparation',
    roles: ['coa-screener', 'coa-coupler', 'coa-case-manager', 'policy'],
  },
  { href: '/journaal', label: 'app.navigation.journal', roles: ['privacy-officer'] },
  {
    href: '/overdracht/vragen',
    label: 'app.navigation.questions',
    roles: ['coa-case-manager'],
  },
  {
    href: '/opvang',
    label: 'app.navigation.reception-sites',
    roles: ['coa-screener', 'coa-coupler', 'coa-case-manager'],
  },
  {
    href: '/organisaties',
    label: 'app.navigation.organisations',
    roles: Role.options.filter((role) => role !== 'person'),
  },
]

export const navigationFor = (role: Role | null): readonly NavigationItem[] =>
  items.filter((item) => item.roles === 'everybody' || (role !== null && item.roles.includes(role)))

/** The one entry that an address belongs to: the page itself, or the nearest page that it lies under. */
export const currentOf = (shown: readonly NavigationItem[], path: string): string | null => {
  const here = path.split('?')[0] ?? '/'
  const above = shown
    .map(({ href }) => href)
    .filter((href) => href === here || (href !== '/' && here.startsWith(`${href}/`)))
  return above.toSorted((a, b) => b.length - a.length)[0] ?? null
}
