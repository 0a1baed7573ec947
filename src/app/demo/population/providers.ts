import type { OrganisationKind } from '../../../catalogue/organisation/index.ts'
import type { OrganisationKey } from './story.ts'

export type Provider = {
  readonly key: OrganisationKey
  readonly kind: OrganisationKind
  readonly name: string
  /** section of the standard industrial classification (SBI 2008) */
  readonly sector: string | null
}

/** Sectors in which people of the demo work: share among those who work, and the section of SBI 2008. */
export const sectors = {
  hospitality: 'I',
  agency: 'N',
  cleaning: 'N',
  logistics: 'H',
  retail: 'G',
  industry: 'C',
  building: 'F',
  care: 'Q',
} as const
export type Sector = keyof typeof sectors

const employerNames: Readonly<Record<Sector, readonly string[]>> = {
  hospitality: ['Eethuizen De Koperen Pan', 'Hotels Zilverduin', 'Catering Zonnebrood'],
  agency: ['Uitzendbureau Morgenrood', 'Flexwerk Noordster', 'Uitzendgroep Handslag'],
  cleaning: ['Schoonmaak Helderglas', 'Facilitair Waterval'],
  logistics: ['Magazijnen De Waaier', 'Pakketdienst Postduif'],
  retail: ['Supermarkten Goudappel', 'Bouwmarkt Spijker en Plank'],
  industry: ['Metaalwerk Smidsvuur', 'Voedingsbedrijf Akkerland'],
  building: ['Bouwbedrijf Vier Muren', 'Installatietechniek Vonk'],
  care: ['Thuiszorg Lindehof', 'Zorgcentra De Beuk'],
}
const example = (name: string) => `${name} (voorbeeld)`

const employers: readonly Provider[] = (Object.keys(sectors) as Sector[]).flatMap((sector) =>
  employerNames[sector].map((name, index) => ({
    key: `${sector}-${index + 1}`,
    kind: sector === 'agency' ? ('temporary-agency' as const) : ('employer' as const),
    name: example(name),
    sector: sectors[sector],
  })),
)
const guides = ['Welkom Noord', 'Welkom Oost', 'Welkom Zuid', 'Welkom West']
const schools = [
  'Taalschool Noorderlicht',
  'Taalschool De IJssel',
  'Taalschool Zuiderkruis',
  'Taalschool Duinweg',
]

/** Providers that work in the whole country of the demo; Utrecht has its own among the organisations of the demo. */
export const providers: readonly Provider[] = [
  ...employers,
  ...guides.map((name, index) => ({
    key: `guide-${index + 1}`,
    kind: 'social-guidance' as const,
    name: example(name),
    sector: null,
  })),
  ...schools.map((name, index) => ({
    key: `school-${index + 1}`,
    kind: 'language-provider' as const,
    name: example(name),
    sector: null,
  })),
]

/** How many there are of a kind, so that a story can choose one. */
export const employersIn = (sector: Sector): readonly OrganisationKey[] =>
  employerNames[sector].map((_, index) => `${sector}-${index + 1}`)

const utrecht = 'GM0344'
/** The same guide and school for everybody of one municipality. */
const nearest = (municipality: string, names: readonly string[], kind: string): OrganisationKey =>
  `${kind}-${(Number(municipality.slice(2)) % names.length) + 1}`
export const guideOf = (municipality: string): OrganisationKey =>
  municipality === utrecht ? 'guidance' : nearest(municipality, guides, 'guide')
export const schoolOf = (municipality: string): OrganisationKey =>
  municipality === utrecht ? 'language' : nearest(municipality, schools, 'school')
