import { z } from 'zod'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { regions } from '../knowledge.ts'
import { plainWords } from '../words.ts'
import { listContacts } from './contact.store.ts'
import type { Contact } from './contact.ts'
import { getOrganisation, listOrganisations } from './organisation.store.ts'
import { type Organisation, OrganisationId, OrganisationKind, registrableKinds } from './organisation.ts'

/** Where it lies, in words; null where that is not known. */
const placed = async (organisations: readonly Organisation[]) => {
  const library = await regions()
  const municipalities = new Map<string, string>(library.municipalities.map((one) => [one.code, one.name]))
  const names = new Map<string, string>(library.regions.map((one) => [one.code, one.name]))
  return organisations.map((one) => ({
    ...one,
    municipalityName: one.municipality && (municipalities.get(one.municipality) ?? one.municipality),
    regionName: one.region && (names.get(one.region) ?? one.region),
  }))
}

const contactsOf = async ({ db, today }: Pick<ActionContext, 'db' | 'today'>) => {
  const byOrganisation = new Map<string, Contact[]>()
  for (const contact of await listContacts(db, today))
    byOrganisation.set(contact.organisation, [...(byOrganisation.get(contact.organisation) ?? []), contact])
  return byOrganisation
}

/** The register: who there is in the chain, where, and who answers there. */
export const searchOrganisations = action('organisation.search', {
  input: z.object({
    q: z.string().trim().max(120).default(''),
    kind: OrganisationKind.nullable().default(null).catch(null),
    region: z.string().nullable().default(null),
    page: z.coerce.number().int().min(1).default(1).catch(1),
  }),
  allow: 'signed-in',
  effect: 'read',
  purpose: 'catalogue',
  run: async (context, { q, kind, region, page }) => {
    const words = plainWords(q).split(' ')
    const pageSize = 50
    const contacts = await contactsOf(context)
    const found = (await placed(await listOrganisations(context.db, kind === null ? [] : [kind]))).filter(
      ({ name, municipalityName, regionName, region: lies }) => {
        const plain = ` ${plainWords([name, municipalityName, regionName].filter(Boolean).join(' '))}`
        return (region === null || lies === region) && words.every((word) => plain.includes(` ${word}`))
      },
    )
    return {
      asked: { q, kind, region, page },
      total: found.length,
      more: found.length > page * pageSize,
      organisations: found
        .slice((page - 1) * pageSize, page * pageSize)
        .map((one) => ({ ...one, contacts: contacts.get(one.id) ?? [] })),
      regions: (await regions()).regions,
    }
  },
})

/** Municipalities where nobody can be called yet (S22). */
export const listWithoutContact = action('organisation.without-contact', {
  input: z.object({}),
  allow: [
    'coa-screener',
    'coa-coupler',
    'coa-case-manager',
    'regional-coordinator',
    'client-manager',
    'administrator',
  ],
  effect: 'read',
  purpose: 'catalogue',
  run: async (context) => {
    const contacts = await contactsOf(context)
    const all = await placed(await listOrganisations(context.db, ['municipality']))
    return { total: all.length, municipalities: all.filter(({ id }) => !contacts.has(id)) }
  },
})

export const openOrganisation = action('organisation.open', {
  input: z.object({ organisation: OrganisationId }),
  allow: 'signed-in',
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ db, today, actor }, { organisation }) => {
    const [found] = await placed([await getOrganisation(db, organisation)])
    return {
      organisation: found as NonNullable<typeof found>,
      contacts: await listContacts(db, today, organisation),
      own: actor.role === 'administrator' && actor.organisation === organisation,
      municipalities: (await regions()).municipalities,
    }
  },
})

/** What the form of a new organisation needs. */
export const beginOrganisation = action('organisation.begin', {
  input: z.object({}),
  allow: ['administrator', 'client-manager', 'employer-service-point'],
  effect: 'read',
  purpose: 'administration',
  run: async () => ({ kinds: registrableKinds, municipalities: (await regions()).municipalities }),
})
