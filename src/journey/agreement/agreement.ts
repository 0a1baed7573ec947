import { z } from 'zod'
import { addDays, addMonths, IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'

export const AgreementId = identifier('AgreementId')
export type AgreementId = z.infer<typeof AgreementId>

export const agreementKinds = ['language-internship', 'work-experience', 'trial-placement'] as const
export const AgreementKind = z.enum(agreementKinds)
export type AgreementKind = z.infer<typeof AgreementKind>

export const parties = ['person', 'employer', 'municipality'] as const
export type Party = (typeof parties)[number]

export const AgreementContent = z.object({
  kind: AgreementKind,
  startsOn: IsoDate,
  endsOn: IsoDate,
  halfDays: z.number().min(0.5).max(14).describe('half-days a week'),
  learningGoals: z.string().min(1).max(1000),
  guidance: z.string().max(200).nullable().describe('who guides on the floor'),
  visitWeeks: z.number().int().min(1).max(26).describe('a visit every so many weeks'),
  noUnpaidProduction: z
    .literal(true)
    .describe('learning comes first; no unpaid productive work, nobody is displaced'),
})
export type AgreementContent = z.infer<typeof AgreementContent>

export const agreementStates = ['proposed', 'signed', 'ended', 'broken-off', 'withdrawn'] as const
export type AgreementState = (typeof agreementStates)[number]

/** The lifecycle as data: page, action, test and documentation read this table. */
export const agreementTransitions = [
  { action: 'agreement.propose', from: [], to: 'proposed', by: ['client-manager'] },
  { action: 'agreement.change', from: ['proposed'], to: 'proposed', by: ['client-manager'] },
  {
    action: 'agreement.sign',
    from: ['proposed'],
    to: 'signed',
    by: ['person', 'employer', 'client-manager'],
  },
  { action: 'agreement.withdraw', from: ['proposed'], to: 'withdrawn', by: ['client-manager'] },
  { action: 'agreement.end', from: ['signed'], to: 'ended', by: ['client-manager'] },
  { action: 'agreement.break-off', from: ['signed'], to: 'broken-off', by: ['client-manager'] },
] as const satisfies readonly {
  action: string
  from: readonly AgreementState[]
  to: AgreementState
  by: readonly string[]
}[]

/**
 * The longest an agreement may last, in months. Language internship: at most a year (report, frame 21). Trial placement: two
 * months and at most four more (Participatiewet, 8a). Work experience: a municipality's own rule; six months where none is set.
 */
export const longestMonths: Record<AgreementKind, number> = {
  'language-internship': 12,
  'trial-placement': 6,
  'work-experience': 6,
}

/** The last day that is allowed for a start. */
export const lastAllowedDay = (kind: AgreementKind, startsOn: IsoDate): IsoDate =>
  addDays(addMonths(startsOn, longestMonths[kind]), -1)

export type Signature = { readonly party: Party; readonly on: IsoDate }
export const missingSignatures = (signatures: readonly Signature[]): readonly Party[] =>
  parties.filter((party) => !signatures.some((signature) => signature.party === party))
