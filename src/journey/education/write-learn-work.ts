import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import {
  changeEpisode,
  changeMilestone,
  type Episode,
  type Line,
  type Milestone,
  type NewEpisode,
  type PersonId,
  recordEpisode,
  recordMilestone,
} from '../person/index.ts'
import { type LearnWorkContract, missingSigners, signers } from './learn-work.ts'

/** What stands on the line for one contract. */
export type ContractParts = {
  readonly theory?: Episode | undefined
  readonly work?: Episode | undefined
  readonly wage?: Episode | undefined
  readonly signed?: Milestone | undefined
  readonly end?: Milestone | undefined
}
export const noParts: ContractParts = {}

export const partsOf = (
  { episodes, milestones }: Line,
  { school, employer, startsOn, endsOn }: LearnWorkContract,
): ContractParts => {
  const part = (kind: string, provider: string) =>
    episodes.find(
      (one) =>
        one.kind === kind &&
        one.provider === provider &&
        one.startsOn === startsOn &&
        one.state !== 'broken-off',
    )
  const milestone = (kind: string) =>
    milestones.filter((one) => one.kind === kind && one.organisation === employer)
  return {
    theory: part('bbl', school),
    work: part('learn-work-place', employer),
    wage: part('wage', employer),
    signed: milestone('contract-signed').findLast(({ on }) => on <= endsOn),
    end: milestone('contract-end').find(({ on }) => on === endsOn),
  }
}

/** Puts theory, work and wage on the line, or corrects what the contract put there before. */
export const writeLearnWork = async (
  db: Kysely<unknown>,
  { person, today }: { readonly person: PersonId; readonly today: IsoDate },
  known: ContractParts,
  contract: LearnWorkContract,
): Promise<void> => {
  const { school, employer, startsOn, endsOn, theoryDays, workDays, hours, signed } = contract
  const holds = missingSigners(contract).length === 0
  const state = !holds || startsOn > today ? 'planned' : endsOn < today ? 'done' : 'running'
  const lasting = { startsOn, endsOn, state } as const
  const write = (earlier: Episode | undefined, episode: NewEpisode) =>
    earlier
      ? changeEpisode(db, earlier.fact, earlier.version, episode)
      : recordEpisode(db, { person }, episode)
  await write(known.theory, { kind: 'bbl', ...lasting, halfDays: theoryDays * 2, provider: school })
  await write(known.work, {
    kind: 'learn-work-place',
    ...lasting,
    halfDays: workDays * 2,
    hours,
    provider: employer,
  })
  await write(known.wage, { kind: 'wage', ...lasting, hours, provider: employer })
  const last = signers
    .flatMap((signer) => signed[signer] ?? [])
    .toSorted()
    .at(-1)
  if (holds && last && !known.signed)
    await recordMilestone(db, { person }, { kind: 'contract-signed', on: last, organisation: employer })
  if (known.end)
    await changeMilestone(db, known.end.fact, known.end.version, { on: endsOn, organisation: employer })
  else await recordMilestone(db, { person }, { kind: 'contract-end', on: endsOn, organisation: employer })
}
