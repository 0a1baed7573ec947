import type { Actor } from '../../platform/access/actor.ts'
import type { IsoDate } from '../../platform/date.ts'
import { conflict } from '../../platform/problem.ts'
import type { Duty, Line } from '../person/index.ts'

/** Who keeps money, amounts and choices of a municipality. */
export const keepers = ['policy', 'client-manager', 'income-consultant'] as const

/** @throws Problem for an account without an organisation. */
export const ownOrganisation = ({ organisation }: Pick<Actor, 'organisation'>): string => {
  if (organisation === null) throw conflict('funding.no-organisation')
  return organisation
}

/** The municipality whose choices hold for somebody: who has the income duty now, or else another duty of a municipality. */
export const municipalityOf = (line: Line, actor: Actor, today: IsoDate): string | null => {
  const has = (duty: Duty) =>
    line.responsibilities.find(
      (one) => one.duty === duty && one.startsOn <= today && (one.endsOn === null || one.endsOn >= today),
    )?.organisation
  return has('income') ?? has('civic-integration') ?? has('work') ?? has('housing') ?? actor.organisation
}
