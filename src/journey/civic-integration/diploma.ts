import type { IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'

/** Levels of a diploma in Dutch; those from vmbo or mbo level 2 exempt, Entree (mbo level 1) does not (Regeling inburgering 2021, art. 2.1). */
export const diplomaLevels = [
  'entree',
  'vmbo',
  'havo',
  'vwo',
  'mbo-2',
  'mbo-3',
  'mbo-4',
  'associate-degree',
  'hbo',
  'wo',
] as const
export type DiplomaLevel = (typeof diplomaLevels)[number]

export const exempts = (level: DiplomaLevel): boolean => level !== 'entree'

const spellings: readonly (readonly [RegExp, DiplomaLevel])[] = [
  [/\bentree\b|\bmbo[ -]*(niveau )?1\b/, 'entree'],
  [/\bmbo[ -]*(niveau )?2\b/, 'mbo-2'],
  [/\bmbo[ -]*(niveau )?3\b/, 'mbo-3'],
  [/\bmbo[ -]*(niveau )?4\b/, 'mbo-4'],
  [/\bvmbo\b/, 'vmbo'],
  [/\bhavo\b/, 'havo'],
  [/\bvwo\b/, 'vwo'],
  [/\bassociate[ -]degree\b/, 'associate-degree'],
  [/\bhbo\b/, 'hbo'],
  [/\bwo\b|\buniversiteit\b/, 'wo'],
]

export const readDiploma = (detail: string | null): DiplomaLevel | null =>
  spellings.find(([spelling]) => spelling.test((detail ?? '').toLowerCase()))?.[1] ?? null

/** What the diplomas on the line say of an exemption; the one that exempts counts, then the one that nobody can tell. */
export type DiplomaFinding =
  | { readonly exempts: 'yes' | 'no'; readonly level: DiplomaLevel; readonly on: IsoDate }
  | { readonly exempts: 'unknown'; readonly level: null; readonly on: IsoDate }

export const diplomaOf = (line: Line): DiplomaFinding | null => {
  const findings = line.milestones
    .filter(({ kind }) => kind === 'diploma')
    .map(({ detail, on }): DiplomaFinding => {
      const level = readDiploma(detail)
      return level === null
        ? { exempts: 'unknown', level, on }
        : { exempts: exempts(level) ? 'yes' : 'no', level, on }
    })
  const order = ['yes', 'unknown', 'no'] as const
  return findings.toSorted((a, b) => order.indexOf(a.exempts) - order.indexOf(b.exempts))[0] ?? null
}
