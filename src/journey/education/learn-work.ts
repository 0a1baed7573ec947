import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { addDays, addMonths, IsoDate } from '../../platform/date.ts'

export const learnWorkLevels = ['entree', 'mbo-2', 'mbo-3', 'mbo-4', 'associate-degree'] as const

export const signers = ['person', 'employer', 'school'] as const
export type Signer = (typeof signers)[number]

/** Learning at work: days of theory at school beside paid days (practices 31, 35, T31; S68). */
export const LearnWorkContract = z.object({
  school: OrganisationId,
  employer: OrganisationId,
  level: z.enum(learnWorkLevels),
  theoryDays: z.number().min(0.5).max(5).describe('days a week at school'),
  workDays: z.number().min(0.5).max(5).describe('paid days a week'),
  hours: z.number().min(1).max(48).describe('paid hours a week'),
  pay: z.number().min(0).max(20_000).nullable().describe('gross euros a month; null is unknown'),
  startsOn: IsoDate,
  endsOn: IsoDate,
  signed: z.object({
    person: IsoDate.nullable(),
    employer: IsoDate.nullable(),
    school: IsoDate.nullable(),
  }),
})
export type LearnWorkContract = z.infer<typeof LearnWorkContract>

/** A contract holds when all three have signed; until then it is a plan. */
export const missingSigners = ({ signed }: Pick<LearnWorkContract, 'signed'>): readonly Signer[] =>
  signers.filter((signer) => signed[signer] === null)

/** Practice 31 promises a paid job of at least a year. */
export const lastsAYear = ({ startsOn, endsOn }: Pick<LearnWorkContract, 'startsOn' | 'endsOn'>): boolean =>
  addMonths(startsOn, 12) <= addDays(endsOn, 1)

type Days = Pick<LearnWorkContract, 'startsOn' | 'endsOn'>
export const overlaps = (one: Days, other: Days): boolean =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn
