import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { FactId, PersonId } from '../person/index.ts'
import { listCertificates, retractCertificate } from './certificate.store.ts'

/** Takes a certificate off that was recorded wrongly. */
export const withdrawCertificate = action('education.withdraw-certificate', {
  input: z.object({ person: PersonId, certificate: FactId, version: versionInput }),
  allow: ['client-manager', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, certificate, version }) => {
    const found = (await listCertificates(db, person)).find(({ fact }) => fact === certificate)
    if (!found) throw notFound()
    if (found.version !== version) throw changedMeanwhile()
    await retractCertificate(db, person, found)
    return { person }
  },
})
