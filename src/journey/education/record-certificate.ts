import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { insertCertificate, listCertificates } from './certificate.store.ts'

/** A provider or client manager stores a recognised certificate with its level (S45). */
export const recordCertificate = action('education.record-certificate', {
  input: z.object({
    person: PersonId,
    name: textInput(120),
    level: textInput(60),
    issuedBy: textInput(120),
    issuedOn: dayInput,
    validUntil: dayInput.nullable().default(null),
  }),
  allow: ['client-manager', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, ...certificate }) => {
    const { name, level, issuedBy, issuedOn, validUntil } = certificate
    await getIdentity(db, person)
    if (issuedOn > today) throw invalidField('issuedOn', 'field.date-future')
    if (validUntil !== null && validUntil < issuedOn) throw invalidField('validUntil', 'field.date-order')
    const known = (await listCertificates(db, person)).some(
      (one) =>
        one.name === name && one.level === level && one.issuedBy === issuedBy && one.issuedOn === issuedOn,
    )
    if (known) throw conflict('education.certificate-known')
    return { person, certificate: await insertCertificate(db, person, certificate) }
  },
})
