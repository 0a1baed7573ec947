import { z } from 'zod'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, Problem } from '../../platform/problem.ts'
import { regions } from '../knowledge.ts'
import { findOrganisation } from '../organisation/index.ts'
import { findMunicipalityInfo } from '../region/index.ts'
import {
  findReceptionSiteByName,
  getReceptionSite,
  insertReceptionSite,
  listReceptionSites,
  updateReceptionSite,
} from './reception-site.store.ts'
import { ReceptionSiteId } from './reception-site.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const keepers = ['coa-coupler', 'administrator'] as const

const content = {
  name: textInput(120),
  municipality: textInput(60).describe('GM code or name'),
  latitude: maybe(numberInput(50, 54)),
  longitude: maybe(numberInput(3, 8)),
  capacity: maybe(numberInput(0, 10_000)),
  free: maybe(numberInput(0, 10_000)),
  dedicatedTo: z.string().trim().max(2000).default('').describe('names or codes, apart by commas'),
}
type Content = z.infer<z.ZodObject<typeof content>>

/** @throws Problem at the field */
const checked = async ({ today }: Pick<ActionContext, 'today'>, site: Content) => {
  const library = await regions()
  const place = findMunicipalityInfo(library, site.municipality)
  if (!place) throw invalidField('municipality', 'reception.municipality')
  const dedicatedTo = site.dedicatedTo
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const found = findMunicipalityInfo(library, one)
      if (!found) throw invalidField('dedicatedTo', 'reception.dedicated', { name: one })
      return found.code as string
    })
  if ((site.latitude === null) !== (site.longitude === null))
    throw invalidField(site.latitude === null ? 'latitude' : 'longitude', 'reception.both')
  if (site.free !== null && site.capacity === null) throw invalidField('capacity', 'field.needed')
  if (site.free !== null && site.capacity !== null && site.free > site.capacity)
    throw invalidField('free', 'reception.more-free')
  return {
    ...site,
    municipality: place.code as string,
    dedicatedTo: [...new Set(dedicatedTo)],
    freeOn: site.free === null ? null : today,
  }
}

const refuseKnown = async (
  db: ActionContext['db'],
  name: string,
  own: ReceptionSiteId | null = null,
): Promise<void> => {
  const known = await findReceptionSiteByName(db, name)
  if (known && known.id !== own) throw conflict('reception.known')
}

/** A site of reception, registered by the organisation that runs it. */
export const registerSite = action('reception.register-site', {
  input: z.object(content),
  allow: keepers,
  effect: 'write',
  purpose: 'reception',
  run: async (context, site) => {
    const { db, actor } = context
    const own = actor.organisation === null ? undefined : await findOrganisation(db, actor.organisation)
    if (own?.kind !== 'coa') throw new Problem('not-allowed', 'not-allowed')
    const correct = await checked(context, site)
    await refuseKnown(db, site.name)
    return { site: await insertReceptionSite(db, own.id, { ...correct, closedOn: null }) }
  },
})

/** Corrects a site, counts its free places again, or says from which day it is closed. */
export const changeSite = action('reception.change-site', {
  input: z.object({
    site: ReceptionSiteId,
    version: versionInput,
    closedOn: maybe(dayInput),
    ...content,
  }),
  allow: keepers,
  effect: 'write',
  purpose: 'reception',
  run: async (context, { site, version, closedOn, ...changes }) => {
    const correct = await checked(context, changes)
    await refuseKnown(context.db, changes.name, site)
    const before = await getReceptionSite(context.db, site)
    // the same number was not counted again: it keeps the day of its count
    const freeOn = before.free === correct.free ? before.freeOn : correct.freeOn
    await updateReceptionSite(context.db, site, version, { ...correct, freeOn, closedOn })
    return { site }
  },
})

const municipalityNames = async () =>
  new Map<string, string>((await regions()).municipalities.map(({ code, name }) => [code, name]))

export const listSites = action('reception.list-sites', {
  input: z.object({}),
  allow: [
    'coa-screener',
    'coa-coupler',
    'coa-case-manager',
    'client-manager',
    'regional-coordinator',
    'policy',
    'administrator',
  ],
  effect: 'read',
  purpose: 'reception',
  run: async ({ db, today, actor }) => ({
    sites: await listReceptionSites(db, today),
    names: await municipalityNames(),
    own: actor.organisation,
  }),
})

export const openSite = action('reception.open-site', {
  input: z.object({ site: ReceptionSiteId }),
  allow: keepers,
  effect: 'read',
  purpose: 'reception',
  run: async ({ db }, { site }) => ({
    site: await getReceptionSite(db, site),
    names: await municipalityNames(),
  }),
})
