import { DateField, Form, type FormState, Hidden, Select, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Translate } from '../../platform/language/messages.ts'
import { changeContact, openContact, registerContact } from './keep-contact.ts'
import { changeOrganisation, registerOrganisation } from './keep-organisation.ts'
import { fixedKinds } from './organisation.ts'
import { beginOrganisation, openOrganisation } from './search-organisations.ts'

const named = (places: readonly { readonly code: string; readonly name: string }[]) =>
  places
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))

type Fields = { readonly form: FormState; readonly t: Translate }

const NameAndPlace = ({
  municipalities,
  ...fields
}: Fields & { municipalities: readonly { readonly code: string; readonly name: string }[] | null }) => (
  <>
    <TextField {...fields} name="name" label={fields.t('organisation.name')} required />
    {municipalities && (
      <Select
        {...fields}
        name="municipality"
        label={fields.t('organisation.municipality')}
        options={named(municipalities)}
        empty={fields.t('html.unknown')}
      />
    )}
  </>
)

export const registerPage = form({
  path: '/organisaties/nieuw',
  show: beginOrganisation,
  action: registerOrganisation,
  title: (_, { t }) => t('organisation.new'),
  view: ({ kinds, municipalities }, state, { t }) => (
    <>
      <h1>{t('organisation.new')}</h1>
      <Form action="/organisaties/nieuw" form={state} submitLabel={t('organisation.register')} t={t}>
        <Select
          form={state}
          name="kind"
          label={t('organisation.kind-label')}
          options={kinds.map((value) => ({ value, label: t(`organisation.kind.${value}`) }))}
          required
          t={t}
        />
        <NameAndPlace form={state} t={t} municipalities={municipalities} />
      </Form>
    </>
  ),
  done: ({ organisation }) => ({
    to: `/organisaties/${organisation}`,
    said: 'organisation.said.registered',
  }),
})

export const changePage = form({
  path: '/organisaties/:organisation/wijzigen',
  show: openOrganisation,
  action: changeOrganisation,
  values: ({ organisation }) => ({
    name: organisation.name,
    municipality: organisation.municipality ?? '',
    version: String(organisation.version),
  }),
  title: ({ organisation }) => organisation.name,
  view: ({ organisation, municipalities }, state, { t }) => (
    <>
      <h1>{organisation.name}</h1>
      <Form
        action={`/organisaties/${organisation.id}/wijzigen`}
        form={state}
        submitLabel={t('organisation.save')}
        t={t}
      >
        <Hidden form={state} name="version" />
        <NameAndPlace
          form={state}
          t={t}
          municipalities={
            (fixedKinds as readonly string[]).includes(organisation.kind) ? null : municipalities
          }
        />
      </Form>
    </>
  ),
  done: ({ organisation }) => ({ to: `/organisaties/${organisation}`, said: 'organisation.said.changed' }),
})

const ContactFields = (fields: Fields) => (
  <>
    <TextField {...fields} name="name" label={fields.t('organisation.contact-name')} required />
    <TextField {...fields} name="task" label={fields.t('organisation.contact-task')} />
    <TextField
      {...fields}
      name="email"
      label={fields.t('organisation.contact-email')}
      hint={fields.t('organisation.contact-email-hint')}
    />
    <TextField {...fields} name="phone" label={fields.t('organisation.contact-phone')} />
  </>
)

export const newContactPage = form({
  path: '/contactpersonen/nieuw',
  show: beginOrganisation,
  action: registerContact,
  title: (_, { t }) => t('organisation.new-contact'),
  view: (_, state, { t }) => (
    <>
      <h1>{t('organisation.new-contact')}</h1>
      <p>{t('organisation.contact-explained')}</p>
      <Form action="/contactpersonen/nieuw" form={state} submitLabel={t('organisation.register')} t={t}>
        <ContactFields form={state} t={t} />
      </Form>
    </>
  ),
  done: ({ organisation }) => ({ to: `/organisaties/${organisation}`, said: 'organisation.said.contact' }),
})

export const contactPage = form({
  path: '/contactpersonen/:contact',
  show: openContact,
  action: changeContact,
  values: ({ contact }) => ({
    name: contact.name,
    task: contact.task ?? '',
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    endedOn: contact.endedOn ?? '',
    version: String(contact.version),
  }),
  title: ({ contact }) => contact.name,
  view: ({ contact, organisation }, state, { t }) => (
    <>
      <h1>{contact.name}</h1>
      <p>{organisation.name}</p>
      <Form action={`/contactpersonen/${contact.id}`} form={state} submitLabel={t('organisation.save')} t={t}>
        <Hidden form={state} name="version" />
        <ContactFields form={state} t={t} />
        <DateField
          form={state}
          name="endedOn"
          label={t('organisation.contact-ended')}
          hint={t('organisation.contact-ended-hint')}
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ organisation }) => ({ to: `/organisaties/${organisation}`, said: 'organisation.said.contact' }),
})
