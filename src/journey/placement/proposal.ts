import { type Municipality, type Region, roadKm, taakstellingen } from '../../catalogue/region/index.ts'

/**
 * What a proposal looks at. Origin, sex, religion and mother tongue are not in it and can not be: a proposal must not
 * depend on them (DESIGN: placement).
 */
export type ProposalInput = {
  readonly municipalities: readonly Municipality[]
  readonly regions: readonly Region[]
  /** persons in the household */
  readonly persons: number
  /** facts that bind: work or training that waits, close family, a hospital; each leads to a municipality */
  readonly anchors: readonly { readonly kind: AnchorKind; readonly municipality: string }[]
  /** municipality where the household lives now; null is unknown */
  readonly livesIn: string | null
  /** national target of the half-year; null where it is not set */
  readonly nationalTarget: number | null
  /** persons coupled this half-year, by municipality code; an absent code is none */
  readonly coupled: ReadonlyMap<string, number>
}

export const anchorKinds = ['work', 'training', 'family', 'hospital'] as const
export type AnchorKind = (typeof anchorKinds)[number]

export type Term = {
  readonly name: 'anchor' | 'room' | 'distance' | 'demand'
  /** 0 to 1; null is unknown and counts for nothing, neither for nor against */
  readonly value: number | null
  readonly weight: number
  readonly detail: Readonly<Record<string, string | number>>
}

export type Proposal = {
  readonly municipality: string
  readonly name: string
  readonly region: string
  readonly regionName: string
  /** weighted mean of the terms that are known, 0 to 1 */
  readonly score: number
  readonly terms: readonly Term[]
}

/** Weights of the terms that are not binding; a municipality to which an anchor leads stands above all others. */
export const weights = { room: 3, distance: 2, demand: 2 } as const

const roomTerm = (input: ProposalInput, targets: ReadonlyMap<string, number>, code: string): Term => {
  const target = targets.get(code)
  if (target === undefined) return { name: 'room', value: null, weight: weights.room, detail: {} }
  const coupled = input.coupled.get(code) ?? 0
  const left = target - coupled
  return {
    name: 'room',
    value: target === 0 ? 0 : Math.max(0, Math.min(1, left / target)) * (left >= input.persons ? 1 : 0.5),
    weight: weights.room,
    detail: { target, coupled, left },
  }
}

const distanceTerm = (here: Municipality | undefined, there: Municipality): Term => {
  if (!here) return { name: 'distance', value: null, weight: weights.distance, detail: {} }
  const km = Math.round(roadKm(here, there))
  return { name: 'distance', value: Math.max(0, 1 - km / 200), weight: weights.distance, detail: { km } }
}

const scoreOf = (terms: readonly Term[]): number => {
  const known = terms.filter((term) => term.value !== null)
  const weight = known.reduce((sum, term) => sum + term.weight, 0)
  return weight === 0 ? 0 : known.reduce((sum, term) => sum + (term.value ?? 0) * term.weight, 0) / weight
}

/**
 * Municipalities for a household, the best first, each with the terms that decided. Binding facts come first; then room in
 * the half-yearly target, nearness to the present place, and demand for the occupation (unknown as long as no labour-market
 * data are loaded). Equal scores are ordered by code, so that the same question has the same answer.
 */
export const proposeMunicipalities = (input: ProposalInput): readonly Proposal[] => {
  const targets =
    input.nationalTarget === null
      ? new Map<string, number>()
      : taakstellingen(input.nationalTarget, input.municipalities)
  const here = input.municipalities.find((one) => one.code === input.livesIn)
  const regionNames = new Map<string, string>(input.regions.map((region) => [region.code, region.name]))
  return input.municipalities
    .map((there): Proposal => {
      const bound = input.anchors.filter((anchor) => anchor.municipality === there.code)
      const soft = [
        roomTerm(input, targets, there.code),
        distanceTerm(here, there),
        { name: 'demand', value: null, weight: weights.demand, detail: {} } as const,
      ]
      const anchor: Term = {
        name: 'anchor',
        value: bound.length > 0 ? 1 : 0,
        weight: 10,
        detail: { kinds: bound.map((one) => one.kind).join(' ') },
      }
      const terms = input.anchors.length > 0 ? [anchor, ...soft] : soft
      return {
        municipality: there.code,
        name: there.name,
        region: there.region,
        regionName: regionNames.get(there.region) ?? there.region,
        score: scoreOf(terms),
        terms,
      }
    })
    .sort((a, b) => b.score - a.score || a.municipality.localeCompare(b.municipality))
}
