import { z } from 'zod'
import { findOrganisation, listOrganisations, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput, ticked, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { getAgreement, insertAgreement, listAgreements, updateContent } from './agreement.store.ts'
import {
  type AgreementContent,
  AgreementId,
  AgreementKind,
  lastAllowedDay,
  longestMonths,
} from './agreement.ts'

const content = {
  kind: AgreementKind,
  startsOn: dayInput,
  endsOn: dayInput,
  halfDays: numberInput(0.5, 14),
  learningGoals: z
    .string({ error: 'problem.agreement.learning-goals' })
    .trim()
    .min(1, { error: 'problem.agreement.learning-goals' })
    .max(1000),
  guidance: textInput(200).nullable().default(null),
  visitWeeks: numberInput(1, 26).default(4),
  noUnpaidProduction: ticked,
}
type Given = {
  [Field in keyof AgreementContent]: Field extends 'noUnpaidProduction' ? boolean : AgreementContent[Field]
}

/** The rules of an agreement, each refused at its field (S71, S72). */
const checked = (given: Given): AgreementContent => {
  if (given.endsOn < given.startsOn) throw invalidField('endsOn', 'field.date-order')
  if (given.endsOn > lastAllowedDay(given.kind, given.startsOn)) {
    throw invalidField('endsOn', `agreement.too-long-${given.kind}`, { months: longestMonths[given.kind] })
  }
  if (!given.noUnpaidProduction) throw invalidField('noUnpaidProduction', 'agreement.no-displacement')
  return { ...given, noUnpaidProduction: true }
}

/** Proposes an agreement of person, employer and municipality; it holds when all three have signed. */
export const proposeAgreement = action('agreement.propose', {
  input: z.object({ person: PersonId, employer: OrganisationId, ...content }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, employer, ...given }) => {
    await getLine(db, person)
    if (actor.organisation === null) throw notFound()
    if (
      !['employer', 'temporary-agency', 'social-work-company', 'support-organisation'].includes(
        (await findOrganisation(db, employer))?.kind ?? '',
      )
    ) {
      throw invalidField('employer', 'field.choose')
    }
    const agreement = await insertAgreement(db, {
      person,
      employer,
      municipality: actor.organisation,
      content: checked(given),
      proposedOn: today,
    })
    return { person, agreement }
  },
})

/** Any change clears the signatures: all three read the new text. */
export const changeAgreement = action('agreement.change', {
  input: z.object({ agreement: AgreementId, version: versionInput, ...content }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, concerns }, { agreement, version, ...given }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    if (present.state !== 'proposed') throw conflict('agreement.not-proposed')
    await updateContent(db, agreement, version, checked(given))
    return { person: present.person, agreement }
  },
})

/** What the form of a proposal needs. */
export const beginAgreement = action('agreement.begin', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    employers: await listOrganisations(db, [
      'employer',
      'temporary-agency',
      'social-work-company',
      'support-organisation',
    ]),
  }),
})

/** One agreement, for its parties and for who has a duty. */
export const openAgreement = action('agreement.open', {
  input: z.object({ agreement: AgreementId }),
  allow: ['client-manager', 'employer', 'person', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, concerns }, { agreement }) => {
    const found = await getAgreement(db, agreement)
    concerns(found.person)
    return { agreement: found }
  },
})

/** The agreements to which the visitor is a party or has a duty. */
export const listOwnAgreements = action('agreement.list', {
  input: z.object({}),
  allow: ['client-manager', 'employer', 'person', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db }) => ({ agreements: await listAgreements(db, null) }),
})
