import { z } from 'zod'
import { findOrganisation, listOrganisations, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { decideEarlyWork, earlyWorkInput, landingOn } from '../plan/index.ts'
import { getAgreement, insertAgreement } from './agreement.store.ts'
import { AgreementId } from './agreement.ts'
import { contentInput, requireLawful } from './agreement-input.ts'

/** Who can offer a place to learn. */
const employerKinds = ['employer', 'temporary-agency', 'social-work-company', 'support-organisation'] as const

/** Proposes an agreement of person, employer and municipality; it holds when all three have signed. */
export const proposeAgreement = action('agreement.propose', {
  input: z.object({
    person: PersonId,
    employer: OrganisationId,
    earlyWorkReason: earlyWorkInput,
    ...contentInput,
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, employer, earlyWorkReason, ...given }) => {
    await getLine(db, person)
    if (actor.organisation === null) throw notFound()
    const kind = (await findOrganisation(db, employer))?.kind
    if (!employerKinds.some((one) => one === kind)) throw invalidField('employer', 'field.choose')
    const content = await requireLawful(db, given, { person, employer })
    const { organisation } = actor
    const landing = await landingOn(db, person, { organisation, today, on: content.startsOn })
    await decideEarlyWork(db, person, landing, earlyWorkReason)
    const agreement = await insertAgreement(db, {
      person,
      employer,
      municipality: organisation,
      content,
      proposedOn: today,
    })
    return { person, agreement }
  },
})

/** What the form of a proposal needs; `continues` is the agreement that it prolongs. */
export const beginAgreement = action('agreement.begin', {
  input: z.object({ person: PersonId, continues: AgreementId.nullable().default(null) }),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, continues }) => {
    const before = continues ? await getAgreement(db, continues) : null
    if (before && before.person !== person) throw notFound()
    return {
      person,
      before,
      identity: await getIdentity(db, person),
      landing: await landingOn(db, person, { organisation: actor.organisation, today, on: today }),
      employers: await listOrganisations(db, employerKinds),
    }
  },
})
