import type { Kysely } from 'kysely'
import { z } from 'zod'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { IsoDate } from '../../platform/date.ts'
import { textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine, type Line, type PersonId, presentFacts } from '../person/index.ts'
import { type Landing, landingOf, landingsBy } from './landing.ts'
import { plans } from './plan.store.ts'

export const earlyWorkDecisions = versionedRecord(
  'early_work',
  z.object({ until: IsoDate, reason: z.string().min(1).max(300) }),
)

/** The field of an action that lets work begin, or proposes it. */
export const earlyWorkInput = textInput(300).nullable().default(null)

/** A landing phase with why work may begin in it, when somebody decided that. */
export type LandingNow = Landing & { readonly decided: string | null }

/** The organisation that has the duty of work for somebody: its norm binds, whoever proposes. */
const workHolder = ({ responsibilities }: Line, on: IsoDate): string | null =>
  responsibilities.find(
    ({ duty, startsOn, endsOn }) => duty === 'work' && startsOn <= on && (endsOn === null || endsOn >= on),
  )?.organisation ?? null

/** The landing phase into which work of a day falls; null after it, and where no organisation adopted that norm. */
export const landingOn = async (
  db: Kysely<unknown>,
  person: PersonId,
  { organisation, today, on }: { organisation: string | null; today: IsoDate; on: IsoDate },
): Promise<LandingNow | null> => {
  const line = await getLine(db, person)
  const landing = await landingOf(db, line, workHolder(line, today) ?? organisation)
  if (!landing || on > landing.until) return null
  const known = (await earlyWorkDecisions.find(db, person))?.content
  const planned = (await plans.find(db, person))?.content.earlyWorkReason ?? null
  return { ...landing, decided: known?.until === landing.until ? known.reason : planned }
}

/** The last days of the landing phases of persons for whom an organisation has the duty of work; who does not land is left out. */
export const landingDays = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  { organisation, today }: { organisation: string; today: IsoDate },
): Promise<ReadonlyMap<string, IsoDate>> => {
  const landingIn = await landingsBy(db, organisation)
  const facts = await presentFacts(db, persons, { tracks: ['income'], milestones: ['registered'], today })
  return new Map(
    [...facts].flatMap(([person, present]): [string, IsoDate][] => {
      const landing = landingIn(present)
      return landing && today <= landing.until ? [[person, landing.until]] : []
    }),
  )
}

/**
 * Keeps why work begins while somebody lands; nothing where it was decided before.
 * @throws Problem at `earlyWorkReason` without a reason: it is a norm of the organisation, and a person decides.
 */
export const decideEarlyWork = async (
  db: Kysely<unknown>,
  person: PersonId,
  landing: LandingNow | null,
  reason: string | null,
): Promise<void> => {
  if (!landing || landing.decided !== null) return
  if (reason === null)
    throw invalidField('earlyWorkReason', 'plan.landing-proposal', { count: landing.months })
  const seen = (await earlyWorkDecisions.find(db, person))?.version ?? 0
  await earlyWorkDecisions.save(db, person, seen, { until: landing.until, reason })
}
