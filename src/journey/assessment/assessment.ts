import { z } from 'zod'
import type { Truth } from '../../../lib/conditions/index.ts'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import type { Place } from '../../catalogue/place/index.ts'
import { IsoDate } from '../../platform/date.ts'

/** Sections of the SBI that practices and places speak of, with the parts of words by which a place is known. */
export const sbiSections = ['A', 'C', 'F', 'G', 'H', 'I', 'J', 'M', 'N', 'O', 'P', 'Q', 'S'] as const
export const SbiSection = z.enum(sbiSections)
export type SbiSection = z.infer<typeof SbiSection>
export const PlaceSectors = z.record(SbiSection, z.array(z.string().min(3)).min(1))
export type PlaceSectors = z.infer<typeof PlaceSectors>

/** How suitable somebody is for work in a sector, as it was seen. */
export const suitabilities = ['yes', 'with-preparation', 'no'] as const
export const Suitability = z.enum(suitabilities)

export const SectorResult = z.object({
  sector: SbiSection,
  suitability: Suitability,
  competences: z.string().min(1).max(500).describe('what was seen that somebody can do'),
})
export type SectorResult = z.infer<typeof SectorResult>

export const Assessment = z.object({
  on: IsoDate,
  executor: OrganisationId,
  results: z.array(SectorResult).min(1),
})
export type Assessment = z.infer<typeof Assessment>

/** Whether a place lies in a sector: unknown where it says no sector that we know. */
export const placeInSector = (
  { sector, title }: Pick<Place, 'sector' | 'title'>,
  section: SbiSection,
  words: PlaceSectors,
): Truth => {
  const said = `${sector ?? ''} ${title}`.toLowerCase()
  const named = sbiSections.filter((one) => words[one].some((word) => said.includes(word)))
  return named.length === 0 ? 'unknown' : named.includes(section) ? 'yes' : 'no'
}

export type Suggestion = SectorResult & { readonly places: readonly Place[] }

/** The sectors that suit, the best first, each with the places that are open in it now; none is an answer too. */
export const suggestSectors = (
  { results }: Assessment,
  places: readonly Place[],
  words: PlaceSectors,
): readonly Suggestion[] =>
  results
    .filter(({ suitability }) => suitability !== 'no')
    .map((one) => ({
      ...one,
      places: places.filter((place) => placeInSector(place, one.sector, words) === 'yes'),
    }))
    .toSorted(
      (a, b) =>
        suitabilities.indexOf(a.suitability) - suitabilities.indexOf(b.suitability) ||
        b.places.length - a.places.length,
    )

/** A week of trying: it ends in a personal training plan, or in a reasoned no (practice 34a; S37). */
export const TestWeek = z.object({
  company: OrganisationId,
  startsOn: IsoDate,
  endsOn: IsoDate,
  outcome: z
    .object({
      kind: z.enum(['plan', 'no']),
      observations: z.string().min(1).max(2000),
      text: z.string().min(1).max(2000).describe('the training plan, or the reason of the no'),
      on: IsoDate,
    })
    .nullable(),
})
export type TestWeek = z.infer<typeof TestWeek>

/** How a test week stands; one that is over without a plan or a no stays open. */
export const testWeekState = (
  { startsOn, endsOn, outcome }: TestWeek,
  today: IsoDate,
): 'planned' | 'running' | 'open' | 'plan' | 'no' =>
  outcome ? outcome.kind : today < startsOn ? 'planned' : today <= endsOn ? 'running' : 'open'
