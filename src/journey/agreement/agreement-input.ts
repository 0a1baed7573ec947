import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayInput, numberInput, textInput, ticked } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { listAgreements } from './agreement.store.ts'
import { type AgreementContent, AgreementKind, lastAllowed, longest } from './agreement.ts'

/** The fields of an agreement as somebody fills them in. */
export const contentInput = {
  kind: AgreementKind,
  startsOn: dayInput,
  endsOn: dayInput,
  halfDays: numberInput(0.5, 14).pipe(z.number().multipleOf(0.5, { error: 'problem.agreement.half-days' })),
  days: textInput(120).nullable().default(null),
  learningGoals: z
    .string({
      error: ({ code }) => (code === 'invalid_type' ? 'problem.agreement.learning-goals' : undefined),
    })
    .trim()
    .min(1, { error: 'problem.agreement.learning-goals' })
    .max(1000),
  guidance: textInput(200).nullable().default(null),
  visitWeeks: numberInput(1, 26)
    .pipe(z.int({ error: 'problem.field.whole-number' }))
    .default(4),
  ownMaximum: numberInput(1, 12)
    .pipe(z.int({ error: 'problem.field.whole-number' }))
    .nullable()
    .default(null),
  followUp: textInput(300).nullable().default(null),
  noUnpaidProduction: ticked,
}
type Given = {
  [Field in keyof AgreementContent]: Field extends 'noUnpaidProduction' ? boolean : AgreementContent[Field]
}

/** The other agreements of this person at this employer of this kind that were or are in force. */
const placementsBefore = async (
  db: Kysely<unknown>,
  person: string,
  { employer, kind, except }: { employer: string; kind: string; except: string | null },
) =>
  (await listAgreements(db, person))
    .filter((one) => one.id !== except && one.employer === employer && one.content.kind === kind)
    .filter((one) => ['signed', 'ended', 'broken-off'].includes(one.state))
    .map((one) => ({ startsOn: one.content.startsOn, endsOn: one.endedOn ?? one.content.endsOn }))

/** The rules of an agreement, each refused at its field (S71, S72, S74). A longer one is counted with what it continues. */
export const requireLawful = async (
  db: Kysely<unknown>,
  given: Given,
  { person, employer, except = null }: { person: string; employer: string; except?: string | null },
): Promise<AgreementContent> => {
  const { kind, startsOn, endsOn } = given
  if (endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
  const earlier = await placementsBefore(db, person, { employer, kind, except })
  if (earlier.some((one) => one.startsOn <= endsOn && one.endsOn >= startsOn)) {
    throw invalidField('startsOn', 'agreement.overlaps')
  }
  const { day, months } = lastAllowed(given, earlier)
  if (endsOn > day) {
    if (given.ownMaximum !== null && months === given.ownMaximum)
      throw invalidField('endsOn', 'agreement.too-long-own', { months })
    if (months === longest[kind].first && longest[kind].whole > months)
      throw invalidField('endsOn', 'agreement.too-long-first-term', { months })
    throw invalidField('endsOn', `agreement.too-long-${kind}`, { months })
  }
  if (kind === 'trial-placement' && given.followUp === null)
    throw invalidField('followUp', 'agreement.follow-up')
  if (!given.noUnpaidProduction) throw invalidField('noUnpaidProduction', 'agreement.no-displacement')
  return { ...given, noUnpaidProduction: true }
}
