import type { Kysely } from 'kysely'
import { lastDay } from '../../../lib/legal-term/index.ts'
import { keptRules, vocabulary } from '../../catalogue/knowledge.ts'
import { fromDayNumber, type IsoDate, toDayNumber } from '../../platform/date.ts'
import { findSettings, settingsFrom } from '../obligation/index.ts'
import type { Line } from '../person/index.ts'
import type { Part } from './plan.ts'

/** The norm of a landing phase; it holds only where an organisation adopted it (report R34; S30). */
export const landingRule = 'R34'

export type Landing = { readonly until: IsoDate; readonly months: number }

type Landed = {
  readonly milestones: readonly Pick<Line['milestones'][number], 'kind' | 'on'>[]
  readonly episodes: readonly Pick<Line['episodes'][number], 'kind' | 'state'>[]
}

/**
 * Tells of a line the months after the registration in which an organisation lets no way to work begin. Null without that norm on
 * the day of registration, with an unknown registration, and for who studies with student finance: they go first (R146).
 */
export const landingsBy = async (
  db: Kysely<unknown>,
  organisation: string | null,
): Promise<(line: Landed) => Landing | null> => {
  const phase = (await keptRules()).get(landingRule)?.rule.parameters.phase
  if (organisation === null || phase === undefined) return () => null
  const settings = settingsFrom(await findSettings(db, organisation))
  return ({ milestones, episodes }) => {
    const registered = milestones.find(({ kind }) => kind === 'registered')?.on
    if (registered === undefined) return null
    if (episodes.some(({ kind, state }) => kind === 'student-finance' && state !== 'done')) return null
    const setting = settings(landingRule, organisation, toDayNumber(registered))
    if (!setting) return null
    const months = setting.values.phase ?? phase.default
    return { months, until: fromDayNumber(lastDay(toDayNumber(registered), { months }, 'plain').day) }
  }
}

/** The landing phase of one line. */
export const landingOf = async (
  db: Kysely<unknown>,
  line: Line,
  organisation: string | null,
): Promise<Landing | null> => (await landingsBy(db, organisation))(line)

type Begins = Pick<Part, 'kind' | 'startsOn'>

/** The parts that begin a way to work while somebody still lands, and did not stand in the plan before. */
export const earlyWork = async (
  parts: readonly Begins[],
  landing: Landing,
  earlier: readonly Begins[],
): Promise<readonly Begins[]> => {
  const { episodeKinds } = await vocabulary()
  return parts.filter(
    (part) =>
      episodeKinds.get(part.kind)?.track === 'work' &&
      part.startsOn <= landing.until &&
      !earlier.some((one) => one.kind === part.kind && one.startsOn === part.startsOn),
  )
}
