import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import type { Role } from '../../platform/access/role.ts'
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
  line: z
    .object({
      theory: z.uuid().nullable(),
      work: z.uuid().nullable(),
      wage: z.uuid().nullable(),
      end: z.uuid().nullable(),
    })
    .describe('what the contract put on the line'),
})
export type LearnWorkContract = z.infer<typeof LearnWorkContract>

/** That one of the three signed these words: in the product, or on paper with where that paper is. */
export type LearnWorkSignature = {
  readonly signer: Signer
  readonly on: IsoDate
  readonly onPaper: boolean
  readonly note: string | null
}

/** A contract holds when all three have signed; until then it is a plan. */
export const missingSigners = (signatures: readonly LearnWorkSignature[]): readonly Signer[] =>
  signers.filter((signer) => !signatures.some((one) => one.signer === signer))

/** For whom an account signs. */
export const signerOf = (role: Role): Signer | undefined =>
  role === 'person' || role === 'employer' ? role : role === 'language-provider' ? 'school' : undefined

/** Practice 31 promises a paid job of at least a year. */
export const lastsAYear = ({ startsOn, endsOn }: Pick<LearnWorkContract, 'startsOn' | 'endsOn'>): boolean =>
  addMonths(startsOn, 12) <= addDays(endsOn, 1)

/** Who is bound and from when: of a contract that holds these do not change, another one follows it. */
export const sameParties = (
  one: LearnWorkContract,
  other: Pick<LearnWorkContract, 'school' | 'employer' | 'startsOn'>,
) => one.school === other.school && one.employer === other.employer && one.startsOn === other.startsOn

type Days = Pick<LearnWorkContract, 'startsOn' | 'endsOn'>
export const overlaps = (one: Days, other: Days): boolean =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn
