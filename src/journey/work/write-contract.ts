import type { Kysely } from 'kysely'
import type { OrganisationId } from '../../catalogue/organisation/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { notFound } from '../../platform/problem.ts'
import {
  changeEpisode,
  changeMilestone,
  type Episode,
  getLine,
  type PersonId,
  recordEpisode,
  recordMilestone,
} from '../person/index.ts'
import { type ContractFacts, contractFacts, halfDaysOf, stateOn } from './contract.ts'

export const getContract = async (
  db: Kysely<unknown>,
  person: PersonId,
  contract: string,
): Promise<ContractFacts> => {
  const facts = contractFacts(await getLine(db, person), contract)
  if (!facts) throw notFound()
  return facts
}

export type ContractChange = {
  readonly kind: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly hours: number | null
  readonly provider: OrganisationId | null
}

/** A planned job stays planned until somebody says that it began, unless its days are corrected to lie behind us. */
const stateAfter = (job: Episode, { startsOn, endsOn }: ContractChange, today: IsoDate) =>
  job.state === 'planned' && startsOn === job.startsOn ? 'planned' : stateOn(startsOn, endsOn, today)

/** The end of a contract stands once on the line, on the day of its end. */
const writeEnd = async (
  db: Kysely<unknown>,
  person: PersonId,
  { end }: ContractFacts,
  { endsOn, provider }: ContractChange,
) => {
  if (end)
    await changeMilestone(
      db,
      end.fact,
      end.version,
      endsOn ? { on: endsOn, organisation: provider } : { retracted: true },
    )
  else if (endsOn)
    await recordMilestone(db, { person }, { kind: 'contract-end', on: endsOn, organisation: provider })
}

/**
 * Writes a contract anew on top of the version that was seen: job, wage and the day of its end go together.
 * @throws Problem changed-meanwhile when somebody else was first.
 */
export const writeContract = async (
  db: Kysely<unknown>,
  { person, version, today }: { person: PersonId; version: number; today: IsoDate },
  facts: ContractFacts,
  change: ContractChange,
): Promise<void> => {
  const { job, wage, signed } = facts
  const state = stateAfter(job, change, today)
  const halfDays = change.hours === null ? null : halfDaysOf(change.hours)
  await changeEpisode(db, job.fact, version, { ...change, state, halfDays })
  const { kind: _kind, ...paid } = change
  if (wage) await changeEpisode(db, wage.fact, wage.version, { ...paid, state })
  else await recordEpisode(db, { person }, { kind: 'wage', ...paid, state })
  if (signed && change.provider !== job.provider)
    await changeMilestone(db, signed.fact, signed.version, { organisation: change.provider })
  await writeEnd(db, person, facts, change)
}
