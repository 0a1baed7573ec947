import { DateField, Form, Hidden, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { certificateLine } from './certificate-list.tsx'
import { openCertificate, openCertificates } from './open-certificates.ts'
import { recordCertificate } from './record-certificate.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

export const certificateForm = form({
  path: '/mensen/:person/opleidingen/certificaat',
  show: openCertificates,
  action: recordCertificate,
  title: ({ identity }, { t }) => t('education.certificate-title', { name: identity.givenName }),
  view: ({ person, identity }, state, { t }) => (
    <>
      <h1>{t('education.certificate-title', { name: identity.givenName })}</h1>
      <p>{t('education.certificate-explained')}</p>
      <Form
        action={`/mensen/${person}/opleidingen/certificaat`}
        form={state}
        submitLabel={t('education.certificate-link')}
        cancel={{ href: `/mensen/${person}#opleiding`, label: t('education.certificate-back') }}
        t={t}
      >
        <TextField
          form={state}
          name="name"
          label={t('education.certificate-name')}
          hint={t('education.certificate-name-hint')}
          required
          t={t}
        />
        <TextField
          form={state}
          name="level"
          label={t('education.certificate-level')}
          hint={t('education.certificate-level-hint')}
          required
          t={t}
        />
        <TextField form={state} name="issuedBy" label={t('education.certificate-by')} required t={t} />
        <DateField form={state} name="issuedOn" label={t('education.certificate-on')} required t={t} />
        <DateField
          form={state}
          name="validUntil"
          label={t('education.certificate-until')}
          hint={t('education.certificate-until-hint')}
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}#opleiding`, said: 'education.said.certificate' }),
})

export const withdrawCertificateForm = form({
  path: '/mensen/:person/opleidingen/certificaat/:certificate',
  show: openCertificate,
  action: withdrawCertificate,
  values: ({ certificate }) => ({ version: String(certificate.version) }),
  title: (_, { t }) => t('education.certificate-withdraw'),
  view: ({ person, certificate }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('education.certificate-withdraw')}</h1>
        <p>{certificateLine(certificate, visit)}</p>
        <p>{t('education.certificate-withdraw-explained')}</p>
        <Form
          action={`/mensen/${person}/opleidingen/certificaat/${certificate.fact}`}
          form={state}
          submitLabel={t('education.certificate-withdraw')}
          cancel={{ href: `/mensen/${person}#opleiding`, label: t('education.certificate-back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({
    to: `/mensen/${person}#opleiding`,
    said: 'education.said.certificate-withdrawn',
  }),
})
