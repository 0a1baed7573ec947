import { type Municipality, type Region, roadKm, taakstellingen } from '../../catalogue/region/index.ts'

export const anchorKinds = ['work', 'training', 'family', 'hospital'] as const
export type AnchorKind = (typeof anchorKinds)[number]

/** A fact that binds (a contract, a training place, close family, treatment): a region, and the municipality where known. */
export type Anchor = {
  readonly kind: AnchorKind
  readonly region: string
  readonly municipality: string | null
}

/**
 * What a proposal looks at. Origin, sex, religion and mother tongue are not in it and can not be: a proposal must not
 * depend on them (DESIGN: placement). Another engine takes the same input and gives the same shape.
 */
export type ProposalInput = {
  readonly municipalities: readonly Municipality[]
  readonly regions: readonly Region[]
  /** persons in the household */
  readonly persons: number
  readonly anchors: readonly Anchor[]
  /** municipality where the household lives now; null is unknown */
  readonly livesIn: string | null
  /** national target of the half-year; null where it is not set */
  readonly nationalTarget: number | null
  /** persons coupled this half-year, by municipality code; an absent code is none */
  readonly coupled: ReadonlyMap<string, number>
  /** demand for the occupation by region code, 0 to 1; an absent region is unknown */
  readonly demand: ReadonlyMap<string, number>
  /** where the data of a term come from, in words; null where there are none */
  readonly sources: Readonly<Record<Term['name'], string | null>>
}

export type Term = {
  readonly name: 'room' | 'distance' | 'demand'
  /** 0 to 1; null is unknown and counts for nothing, neither for nor against */
  readonly value: number | null
  readonly weight: number
  readonly source: string | null
  readonly detail: Readonly<Record<string, number>>
}

type Scored = {
  /** binding facts that lead here: more of them goes before every score */
  readonly anchors: readonly AnchorKind[]
  /** weighted mean of the terms that are known, 0 to 1; null when none is */
  readonly score: number | null
  readonly terms: readonly Term[]
}
export type MunicipalityProposal = Scored & { readonly municipality: string; readonly name: string }
export type Proposal = Scored & {
  readonly region: string
  readonly name: string
  readonly municipalities: readonly MunicipalityProposal[]
}

export const weights = { room: 3, distance: 2, demand: 2 } as const
/** From this distance on, nearness counts for nothing: the country is about 300 km long. */
const farKm = 200

const scoreOf = (terms: readonly Term[]): number | null => {
  const known = terms.filter((term) => term.value !== null)
  const weight = known.reduce((sum, term) => sum + term.weight, 0)
  return weight === 0 ? null : known.reduce((sum, term) => sum + (term.value ?? 0) * term.weight, 0) / weight
}

const better = (a: Scored, b: Scored): number =>
  b.anchors.length - a.anchors.length || (b.score ?? -1) - (a.score ?? -1)

/** Terms over some municipalities together: one, or those of a region. */
const placeTerms = (input: ProposalInput, targets: ReadonlyMap<string, number>) => {
  const here = input.municipalities.find((one) => one.code === input.livesIn)
  const room = (places: readonly Municipality[]): Term => {
    const about = { name: 'room', weight: weights.room, source: input.sources.room } as const
    if (input.nationalTarget === null) return { ...about, value: null, detail: {} }
    const target = places.reduce((sum, place) => sum + (targets.get(place.code) ?? 0), 0)
    const coupled = places.reduce((sum, place) => sum + (input.coupled.get(place.code) ?? 0), 0)
    const left = target - coupled
    const share = target === 0 ? 0 : Math.max(0, left / target)
    // a household is not divided: too little room for all of them counts half
    return {
      ...about,
      value: left >= input.persons ? share : share / 2,
      detail: { target, coupled, left: Math.max(0, left) },
    }
  }
  const distance = (places: readonly Municipality[]): Term => {
    const about = { name: 'distance', weight: weights.distance, source: input.sources.distance } as const
    if (!here) return { ...about, value: null, detail: {} }
    const inhabitants = places.reduce((sum, place) => sum + place.population, 0)
    const km = places.reduce((sum, place) => sum + roadKm(here, place) * (place.population / inhabitants), 0)
    return { ...about, value: Math.max(0, 1 - km / farKm), detail: { km: Math.round(km) } }
  }
  return { room, distance }
}

/**
 * The regions for a household, the best first, each with its municipalities, the best first, and with the terms that
 * decided. Binding facts go before every score; then room in the half-yearly target, nearness to where the household lives
 * now, and demand for the occupation. Equals are ordered by code, so that the same question has the same answer.
 */
export const proposeRegions = (input: ProposalInput): readonly Proposal[] => {
  const targets = taakstellingen(input.nationalTarget ?? 0, input.municipalities)
  const { room, distance } = placeTerms(input, targets)
  const scored = (terms: readonly Term[], leads: (anchor: Anchor) => boolean): Scored => ({
    anchors: input.anchors.filter(leads).map((anchor) => anchor.kind),
    score: scoreOf(terms),
    terms,
  })
  return input.regions
    .map(({ code, name }): Proposal => {
      const places = input.municipalities.filter((one) => one.region === code)
      const demand: Term = {
        name: 'demand',
        value: input.demand.get(code) ?? null,
        weight: weights.demand,
        source: input.sources.demand,
        detail: {},
      }
      const municipalities = places
        .map(
          (place): MunicipalityProposal => ({
            municipality: place.code,
            name: place.name,
            ...scored([room([place]), distance([place])], (anchor) => anchor.municipality === place.code),
          }),
        )
        .sort((a, b) => better(a, b) || a.municipality.localeCompare(b.municipality))
      const terms = [room(places), distance(places), demand]
      return { region: code, name, municipalities, ...scored(terms, (anchor) => anchor.region === code) }
    })
    .sort((a, b) => better(a, b) || a.region.localeCompare(b.region))
}

/** Nothing that is known speaks for it: no binding fact, no term. */
const undecided = (one: Scored): boolean => one.anchors.length === 0 && one.score === null

/** The region and the municipality that the proposals lead to; absent where nothing that is known decides. */
export const bestOf = (
  proposals: readonly Proposal[],
): { readonly region?: Proposal; readonly municipality?: MunicipalityProposal } => {
  const [region] = proposals
  if (!region || undecided(region)) return {}
  const [municipality] = region.municipalities
  return municipality && !undecided(municipality) ? { region, municipality } : { region }
}

/**
 * How a choice stands to the proposals (S13): it follows the best one (or one that is as good), it departs from it, or
 * there was nothing to propose. `best` is the name of the place that was proposed.
 */
export const compareChoice = (
  proposals: readonly Proposal[],
  municipality: string,
):
  | { readonly kind: 'follows' }
  | { readonly kind: 'departs'; readonly best: string }
  | { readonly kind: 'nothing-proposed' } => {
  const { region, municipality: best } = bestOf(proposals)
  if (!region) return { kind: 'nothing-proposed' }
  const follows = proposals
    .filter((one) => better(one, region) === 0)
    .flatMap((one) => one.municipalities)
    .some((one) => one.municipality === municipality && (!best || better(one, best) === 0))
  return follows ? { kind: 'follows' } : { kind: 'departs', best: best?.name ?? region.name }
}
