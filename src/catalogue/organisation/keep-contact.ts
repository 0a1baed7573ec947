import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { getContact, insertContact, updateContact } from './contact.store.ts'
import { ContactId } from './contact.ts'
import { getOrganisation } from './organisation.store.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)

const content = {
  name: textInput(120),
  task: maybe(textInput(120)),
  email: maybe(z.email({ error: 'problem.field.email' }).max(200)),
  phone: maybe(textInput(40)),
}

const reachable = ({ email, phone }: { email: string | null; phone: string | null }): void => {
  if (email === null && phone === null) throw invalidField('email', 'organisation.unreachable')
}

/** A new contact person of the own organisation. */
export const registerContact = action('organisation.register-contact', {
  input: z.object(content),
  allow: ['administrator'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor }, contact) => {
    if (actor.organisation === null) throw notFound()
    reachable(contact)
    return {
      contact: await insertContact(db, actor.organisation, contact),
      organisation: actor.organisation as string,
    }
  },
})

/** Corrects a contact person of the own organisation, or says from which day this person no longer is one. */
export const changeContact = action('organisation.change-contact', {
  input: z.object({ contact: ContactId, version: versionInput, endedOn: maybe(dayInput), ...content }),
  allow: ['administrator'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db }, { contact, ...changes }) => {
    reachable(changes)
    const { organisation } = await getContact(db, contact)
    await updateContact(db, { id: contact, ...changes })
    return { contact, organisation: organisation as string }
  },
})

export const openContact = action('organisation.open-contact', {
  input: z.object({ contact: ContactId }),
  allow: ['administrator'],
  effect: 'read',
  purpose: 'administration',
  run: async ({ db }, { contact }) => {
    const found = await getContact(db, contact)
    return { contact: found, organisation: await getOrganisation(db, found.organisation) }
  },
})
