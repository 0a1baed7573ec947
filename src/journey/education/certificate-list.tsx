import { mayPerform } from '../../platform/action/action.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { PersonId } from '../person/index.ts'
import type { RecordedCertificate } from './certificate.store.ts'
import { type Certificate, isOver } from './certificate.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

/** A certificate in one line: name, level, who gave it, since when and until when. */
export const certificateLine = (certificate: Certificate, { t, language, today }: Visit): string => {
  const { name, level, issuedBy, issuedOn, validUntil } = certificate
  const line = t('education.certificate-line', {
    name,
    level,
    by: issuedBy,
    day: formatDay(issuedOn, language),
  })
  if (validUntil === null) return line
  const until = t(isOver(certificate, today) ? 'education.certificate-over' : 'education.certificate-valid', {
    day: formatDay(validUntil, language),
  })
  return `${line} ${until}`
}

type Shown = { readonly certificates: readonly Certificate[]; readonly visit: Visit }

export const CertificateLines = ({ certificates, visit }: Shown) => (
  <ul>
    {certificates.map((one) => (
      <li>{certificateLine(one, visit)}</li>
    ))}
  </ul>
)

/** The same on the file, where one that is wrong is taken off. */
export const CertificateList = ({
  certificates,
  visit,
  person,
}: {
  certificates: readonly RecordedCertificate[]
  visit: Visit
  person: PersonId
}) => (
  <ul>
    {certificates.map((one) => (
      <li>
        {certificateLine(one, visit)}{' '}
        {mayPerform(withdrawCertificate.allow, visit.actor?.role ?? null) && (
          <a href={`/mensen/${person}/opleidingen/certificaat/${one.fact}`}>
            {visit.t('education.certificate-withdraw')}
          </a>
        )}
      </li>
    ))}
  </ul>
)
