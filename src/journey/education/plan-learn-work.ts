import type { Kysely } from 'kysely'
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
import type { LearnWorkContract } from './learn-work.ts'

/** What stands on the line for one contract. */
export type ContractParts = {
  readonly theory?: Episode | undefined
  readonly work?: Episode | undefined
  readonly wage?: Episode | undefined
  readonly end?: Milestone | undefined
}
export const noParts: ContractParts = {}

const open: readonly string[] = ['planned', 'running']

/** The parts that are still to come or go on; of a contract whose work ended there are none. */
export const partsOf = (
  { episodes, milestones }: Line,
  { line }: Pick<LearnWorkContract, 'line'>,
): ContractParts => {
  const part = (fact: string | null) => episodes.find((one) => one.fact === fact && open.includes(one.state))
  const work = part(line.work)
  return work === undefined
    ? noParts
    : {
        work,
        theory: part(line.theory),
        wage: part(line.wage),
        end: milestones.find(({ fact }) => fact === line.end),
      }
}

/**
 * Plans theory, work and wage on the line, or corrects the plan; the third signature makes them run
 * (`access.conclude_learn_work`).
 */
export const planLearnWork = async (
  db: Kysely<unknown>,
  person: PersonId,
  known: ContractParts,
  contract: Omit<LearnWorkContract, 'line'>,
): Promise<LearnWorkContract['line']> => {
  const { school, employer, startsOn, endsOn, theoryDays, workDays, hours } = contract
  const lasting = { startsOn, endsOn, state: 'planned' } as const
  const write = async (earlier: Episode | undefined, episode: NewEpisode) => {
    if (!earlier) return recordEpisode(db, { person }, episode)
    await changeEpisode(db, earlier.fact, earlier.version, episode)
    return earlier.fact
  }
  const end = { on: endsOn, organisation: employer }
  const writeEnd = async () => {
    if (!known.end) return recordMilestone(db, { person }, { kind: 'contract-end', ...end })
    await changeMilestone(db, known.end.fact, known.end.version, end)
    return known.end.fact
  }
  return {
    theory: await write(known.theory, {
      kind: 'bbl',
      ...lasting,
      halfDays: theoryDays * 2,
      provider: school,
    }),
    work: await write(known.work, {
      kind: 'learn-work-place',
      ...lasting,
      halfDays: workDays * 2,
      hours,
      provider: employer,
    }),
    wage: await write(known.wage, { kind: 'wage', ...lasting, hours, provider: employer }),
    end: await writeEnd(),
  }
}
