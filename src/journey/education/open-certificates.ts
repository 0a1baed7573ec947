import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { FactId, getIdentity, PersonId } from '../person/index.ts'
import { listCertificates } from './certificate.store.ts'

/** The certificates of somebody, and what stands around the form that adds one. */
export const openCertificates = action('education.open-certificates', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'language-provider'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    certificates: await listCertificates(db, person),
  }),
})

/** What the form needs that takes one off. */
export const openCertificate = action('education.open-certificate', {
  input: z.object({ person: PersonId, certificate: FactId }),
  allow: ['client-manager', 'language-provider'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, certificate }) => {
    const identity = await getIdentity(db, person)
    const found = (await listCertificates(db, person)).find(({ fact }) => fact === certificate)
    if (!found) throw notFound()
    return { person, identity, certificate: found }
  },
})
