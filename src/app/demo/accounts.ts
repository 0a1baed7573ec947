import type { Role } from '../../platform/access/role.ts'

export type DemoOrganisation = {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly municipality: string | null
  readonly region: string | null
}

/** Organisations of the demo; COA and municipalities are there already and get example accounts. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { key: 'coa', kind: 'coa', name: 'COA', municipality: null, region: null },
  { key: 'utrecht', kind: 'municipality', name: 'Gemeente Utrecht', municipality: 'GM0344', region: 'AM13' },
  {
    key: 'amersfoort',
    kind: 'municipality',
    name: 'Gemeente Amersfoort',
    municipality: 'GM0307',
    region: 'AM14',
  },
  {
    key: 'region',
    kind: 'region',
    name: 'Arbeidsmarktregio Midden-Utrecht',
    municipality: null,
    region: 'AM13',
  },
  {
    key: 'guidance',
    kind: 'social-guidance',
    name: 'Welkom in Utrecht (voorbeeld)',
    municipality: 'GM0344',
    region: 'AM13',
  },
  {
    key: 'installer',
    kind: 'employer',
    name: 'Installatiebedrijf Stroomop (voorbeeld)',
    municipality: 'GM0344',
    region: 'AM13',
  },
  {
    key: 'care',
    kind: 'employer',
    name: 'Zorghuis De Vecht (voorbeeld)',
    municipality: 'GM0344',
    region: 'AM13',
  },
  {
    key: 'service-point',
    kind: 'employer-service-point',
    name: 'Werkgeversservicepunt Midden-Utrecht (voorbeeld)',
    municipality: 'GM0344',
    region: 'AM13',
  },
  {
    key: 'language',
    kind: 'language-provider',
    name: 'Taalschool Domtoren (voorbeeld)',
    municipality: 'GM0344',
    region: 'AM13',
  },
]

export type DemoAccount = {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly organisation: string | null
}

export const demoAccounts: readonly DemoAccount[] = [
  { login: 'demo-1-coa-screener', name: 'Anouk Bakker', role: 'coa-screener', organisation: 'coa' },
  { login: 'demo-2-coa-koppelaar', name: 'Bram de Wit', role: 'coa-coupler', organisation: 'coa' },
  { login: 'demo-3-coa-casemanager', name: 'Chantal Mulder', role: 'coa-case-manager', organisation: 'coa' },
  { login: 'demo-4-klantmanager', name: 'Dina Visser', role: 'client-manager', organisation: 'utrecht' },
  { login: 'demo-5-inkomen', name: 'Erik Smit', role: 'income-consultant', organisation: 'utrecht' },
  { login: 'demo-6-begeleider', name: 'Fatma Kaya', role: 'social-guide', organisation: 'guidance' },
  { login: 'demo-7-taal', name: 'Guus van Dam', role: 'language-provider', organisation: 'language' },
  { login: 'demo-8-werkgever', name: 'Hanneke Prins', role: 'employer', organisation: 'installer' },
  { login: 'demo-8-werkgever-zorg', name: 'Ilse Bos', role: 'employer', organisation: 'care' },
  { login: 'demo-8-wsp', name: 'Joris Kok', role: 'employer-service-point', organisation: 'service-point' },
  { login: 'demo-9-regio', name: 'Karin Post', role: 'regional-coordinator', organisation: 'region' },
  { login: 'demo-9-beleid', name: 'Leo Maas', role: 'policy', organisation: 'utrecht' },
  { login: 'demo-9-privacy', name: 'Mieke Dekker', role: 'privacy-officer', organisation: 'utrecht' },
  { login: 'demo-9-beheer', name: 'Nico Hendriks', role: 'administrator', organisation: 'utrecht' },
  {
    login: 'demo-9-klantmanager-collega',
    name: 'Petra Jansen',
    role: 'client-manager',
    organisation: 'utrecht',
  },
  {
    login: 'demo-9-klantmanager-amersfoort',
    name: 'Olga Peters',
    role: 'client-manager',
    organisation: 'amersfoort',
  },
]

/** Accounts of the three people to follow; made once their file exists. */
export const demoPersonLogins = {
  yusuf: 'demo-0-yusuf',
  rima: 'demo-0-rima',
  tesfay: 'demo-0-tesfay',
} as const

/** What the command line shows. */
export const exampleLogins: readonly string[] = [
  ...Object.values(demoPersonLogins),
  ...demoAccounts.map(({ login, name, role }) => `${login}  ${name}, ${role}`),
]
