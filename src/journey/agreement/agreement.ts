import { z } from 'zod'
import type { Role } from '../../platform/access/role.ts'
import { addDays, addMonths, daysBetween, IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'

export const AgreementId = identifier('AgreementId')
export type AgreementId = z.infer<typeof AgreementId>

export const agreementKinds = ['language-internship', 'work-experience', 'trial-placement'] as const
export const AgreementKind = z.enum(agreementKinds)
export type AgreementKind = z.infer<typeof AgreementKind>

export const parties = ['person', 'employer', 'municipality'] as const
export type Party = (typeof parties)[number]

/** The role that signs for a party. */
export const signerOf = { person: 'person', employer: 'employer', municipality: 'client-manager' } as const
export const partyOf = (role: Role | null): Party | undefined =>
  parties.find((party) => signerOf[party] === role)

export const AgreementContent = z.object({
  kind: AgreementKind,
  startsOn: IsoDate,
  endsOn: IsoDate,
  halfDays: z.number().min(0.5).max(14).describe('half-days a week'),
  days: z.string().max(120).nullable().default(null).describe('which days, in words'),
  learningGoals: z.string().min(1).max(1000),
  guidance: z.string().max(200).nullable().describe('who guides on the floor'),
  visitWeeks: z.int().min(1).max(26).describe('a visit every so many weeks'),
  ownMaximum: z
    .int()
    .min(1)
    .max(12)
    .nullable()
    .default(null)
    .describe('months, where the municipality or the programme allows less than the longest'),
  followUp: z
    .string()
    .max(300)
    .nullable()
    .default(null)
    .describe('the contract that is meant to follow; a trial placement needs it'),
  noUnpaidProduction: z
    .literal(true)
    .describe('learning comes first; no unpaid productive work, nobody is displaced'),
})
export type AgreementContent = z.infer<typeof AgreementContent>

/**
 * The longest an agreement may last, in months, prolonging included, and its first term. Language internship: at most a year
 * (report, frame 21; no national maximum). Trial placement: two months and at most four more (Participatiewet, 8a). Work
 * experience: a municipality's own rule; six months where none is set.
 */
export const longest: Record<AgreementKind, { readonly first: number; readonly whole: number }> = {
  'language-internship': { first: 12, whole: 12 },
  'trial-placement': { first: 2, whole: 6 },
  'work-experience': { first: 6, whole: 6 },
}

/** Agreements of one kind at one employer that follow within this many days are one placement. */
export const samePlacementWithin = 31

type Lasting = { readonly startsOn: IsoDate; readonly endsOn: IsoDate }

/** The first day of the placement that these days continue, or their own first day. */
export const placementStart = (earlier: readonly Lasting[], startsOn: IsoDate): IsoDate => {
  const before = earlier.find(
    (one) => one.startsOn < startsOn && daysBetween(one.endsOn, startsOn) <= samePlacementWithin + 1,
  )
  return before ? placementStart(earlier, before.startsOn) : startsOn
}

/** The last day that is allowed, and of how many months it is the end. */
export const lastAllowed = (
  { kind, startsOn, ownMaximum }: Pick<AgreementContent, 'kind' | 'startsOn' | 'ownMaximum'>,
  earlier: readonly Lasting[],
): { readonly day: IsoDate; readonly months: number } => {
  const since = placementStart(earlier, startsOn)
  const limit = since === startsOn ? longest[kind].first : longest[kind].whole
  const months = Math.min(limit, ownMaximum ?? limit)
  return { day: addDays(addMonths(since, months), -1), months }
}

export type Signature = { readonly party: Party; readonly on: IsoDate; readonly onPaper: boolean }
export const missingSignatures = (signatures: readonly Signature[]): readonly Party[] =>
  parties.filter((party) => !signatures.some((signature) => signature.party === party))
