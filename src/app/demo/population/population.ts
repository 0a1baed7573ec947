import type { Municipality } from '../../../catalogue/region/index.ts'
import type { IsoDate } from '../../../platform/date.ts'
import { caseload } from './caseload.ts'
import { cohort2014 } from './cohort-2014.ts'
import { type Chance, chanceOf, quotaOf } from './random.ts'
import type { Story } from './story.ts'

export const demoSeed = 'startlijn'
/** Share of the households that belong to the cohort of 2014; the others are the present caseload. */
const cohortShare = 0.45
/** Every so many households live where the accounts of the demo work, so that there is something to see. */
const shareNearby = { GM0344: 0.09, GM0307: 0.03 } as const

/** A municipality as often as people live there; Utrecht and Amersfoort more often. */
const chooseMunicipality = (municipalities: readonly Municipality[]) => {
  const until: number[] = []
  let inhabitants = 0
  for (const { population } of municipalities) {
    inhabitants += population
    until.push(inhabitants)
  }
  const nearby = Object.entries(shareNearby)
  return (chance: Chance): string => {
    let left = chance.number()
    for (const [code, share] of nearby) {
      if (left < share) return code
      left -= share
    }
    const at = chance.number() * inhabitants
    let [low, high] = [0, until.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((until[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    return municipalities[low]?.code ?? 'GM0344'
  }
}

export type PopulationQuestion = {
  readonly seed: string
  /** number of persons; the last household is told whole */
  readonly size: number
  readonly today: IsoDate
  readonly municipalities: readonly Municipality[]
}

/**
 * The two populations of the demo, household by household: the same seed gives the same stories, and a smaller population
 * is the beginning of a larger one.
 */
export const populationOf = function* ({
  seed,
  size,
  today,
  municipalities,
}: PopulationQuestion): Generator<Story> {
  const municipality = chooseMunicipality([...municipalities].sort((a, b) => (a.code < b.code ? -1 : 1)))
  const next = quotaOf({ caseload: 1 - cohortShare, 'cohort-2014': cohortShare })
  const tell = { 'cohort-2014': cohort2014(municipality), caseload: caseload(municipality) }
  let persons = 0
  for (let household = 0; persons < size; household += 1) {
    const story = tell[next()](chanceOf(`${seed}/${household}`), persons, today)
    persons += story.persons
    yield story
  }
}
