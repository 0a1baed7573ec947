import { z } from 'zod'
import type { Actor } from '../../platform/access/actor.ts'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { findOrganisation, listOrganisations } from '../organisation/index.ts'
import { AgreementInput, contentOf } from './agreement-input.ts'
import { getAgreement, listAgreements, writeAgreement } from './provider-agreement.store.ts'

/** Who keeps the contracts of a municipality, and who reads them while choosing. */
export const agreementKeepers = ['policy', 'client-manager'] as const

/** @throws Problem for an account without an organisation. */
const ownOrganisation = ({ organisation }: Pick<Actor, 'organisation'>): string => {
  if (organisation === null) throw conflict('provider-agreement.no-organisation')
  return organisation
}

/** The contracts of the own municipality with what each provider offers (S53). */
export const listOwnAgreements = action('provider-agreement.list', {
  input: z.object({}),
  allow: agreementKeepers,
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ db, actor }) => ({
    agreements: await listAgreements(db, ownOrganisation(actor)),
    providers: await listOrganisations(db, ['language-provider', 'school']),
  }),
})

/** One contract of the own municipality. */
export const openAgreement = action('provider-agreement.open', {
  input: z.object({ agreement: z.uuid() }),
  allow: agreementKeepers,
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ db, actor }, { agreement }) => {
    const stored = await getAgreement(db, agreement)
    if (stored.organisation !== ownOrganisation(actor)) throw notFound()
    return { agreement: stored, providers: await listOrganisations(db, ['language-provider', 'school']) }
  },
})

/** Records a contract with a language provider: its days, whether it limits the choice, evening lessons, starts and groups. */
export const recordAgreement = action('provider-agreement.record', {
  input: AgreementInput,
  allow: agreementKeepers,
  effect: 'write',
  purpose: 'catalogue',
  run: async ({ db, actor }, input) => {
    const organisation = ownOrganisation(actor)
    const provider = await findOrganisation(db, input.provider)
    if (!provider || !['language-provider', 'school'].includes(provider.kind))
      throw invalidField('provider', 'field.choose')
    const content = contentOf(input)
    const known = await listAgreements(db, organisation)
    if (known.some((one) => one.provider === input.provider && one.startsOn === content.startsOn))
      throw invalidField('startsOn', 'provider-agreement.known')
    return { agreement: await writeAgreement(db, { organisation, provider: input.provider, content }, null) }
  },
})

/** Changes or ends a contract by a new version; its provider stays. */
export const changeAgreement = action('provider-agreement.change', {
  input: AgreementInput.omit({ provider: true }).extend({ agreement: z.uuid(), version: versionInput }),
  allow: agreementKeepers,
  effect: 'write',
  purpose: 'catalogue',
  run: async ({ db, actor }, { agreement, version, ...input }) => {
    const organisation = ownOrganisation(actor)
    const stored = await getAgreement(db, agreement)
    if (stored.organisation !== organisation) throw notFound()
    const { provider } = stored
    const content = contentOf(input)
    await writeAgreement(db, { organisation, provider, content }, { fact: agreement, version })
    return { agreement }
  },
})
