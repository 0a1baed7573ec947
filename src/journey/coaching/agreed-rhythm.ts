import type { Kysely } from 'kysely'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { type Amount, type Line, type PersonId, recordAmount, retractAmount } from '../person/index.ts'
import { type CoachMatch, lastDay } from './coach-match.ts'

/** Of what the two agreed, after how many weeks they see each other: rule coach-contact counts with it. */
const kind = 'contact-weeks'

type Agreed = Pick<CoachMatch, 'startsOn' | 'endsOn' | 'ended' | 'everyWeeks' | 'organisation'>

/** From which day the line has to say something else: a rhythm that changes keeps what held until yesterday. */
const changesFrom = (match: Agreed, earlier: Agreed | null, today: IsoDate): IsoDate => {
  if (!earlier) return match.startsOn
  if (earlier.startsOn === match.startsOn) return match.startsOn < today ? today : match.startsOn
  return earlier.startsOn < match.startsOn ? earlier.startsOn : match.startsOn
}

const takeBack = async (db: Kysely<unknown>, person: PersonId, amounts: readonly Amount[]): Promise<void> => {
  for (const { fact, version } of amounts) await retractAmount(db, person, fact, version)
}

const endOn = async (db: Kysely<unknown>, person: PersonId, match: Agreed): Promise<void> => {
  const last = lastDay(match)
  if (last === null) return
  const { organisation } = match
  await recordAmount(db, { person, kind, on: addDays(last, 1), value: 0, organisation })
}

/** Writes the rhythm of a match on the line: from its first day, or from today where it changes, and none after its end. */
export const recordRhythm = async (
  db: Kysely<unknown>,
  { person, amounts }: Line,
  match: Agreed,
  { earlier, today }: { earlier: Agreed | null; today: IsoDate },
): Promise<void> => {
  const from = changesFrom(match, earlier, today)
  const known = amounts.filter((one) => one.kind === kind)
  await takeBack(
    db,
    person,
    known.filter(({ on }) => on >= from),
  )
  const before = known.filter(({ on }) => on < from).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  if (before.at(-1)?.value !== match.everyWeeks) {
    const on = from < match.startsOn ? match.startsOn : from
    await recordAmount(db, { person, kind, on, value: match.everyWeeks, organisation: match.organisation })
  }
  await endOn(db, person, match)
}

/** Ends the rhythm with the match. */
export const endRhythm = async (
  db: Kysely<unknown>,
  { person, amounts }: Line,
  match: Agreed,
): Promise<void> => {
  const last = lastDay(match)
  await takeBack(
    db,
    person,
    amounts.filter((one) => one.kind === kind && last !== null && one.on > last),
  )
  await endOn(db, person, match)
}
