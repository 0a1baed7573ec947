import { z } from 'zod'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { choices, dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, Problem } from '../../platform/problem.ts'
import { regions } from '../knowledge.ts'
import { findOrganisation, listOrganisations, OrganisationId } from '../organisation/index.ts'
import { getPlace, insertEmployer, insertPlace, searchPlaces as search, updatePlace } from './place.store.ts'
import { Level, PlaceId, PlaceKind, weekdays } from './place.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const keepers = ['employer', 'employer-service-point', 'client-manager'] as const

const content = {
  title: textInput(120),
  sector: maybe(textInput(80)),
  level: maybe(Level),
  weekdays: choices(weekdays),
  halfDays: maybe(numberInput(0, 14)),
  hours: maybe(numberInput(0, 60)),
  guidance: maybe(textInput(200)),
  municipality: maybe(z.string().regex(/^GM\d{4}$/, { error: 'problem.field.choose' })),
  availableFrom: maybe(dayInput),
  availableUntil: maybe(dayInput),
  places: numberInput(1, 500).default(1),
}

const inOrder = ({
  availableFrom,
  availableUntil,
}: {
  availableFrom: string | null
  availableUntil: string | null
}): void => {
  if (availableFrom !== null && availableUntil !== null && availableUntil < availableFrom)
    throw invalidField('availableUntil', 'field.date-order')
}

/** Puts a place into the register: an employer its own, the service point and the client manager for any employer. */
export const registerPlace = action('place.register', {
  input: z.object({ organisation: maybe(OrganisationId), kind: PlaceKind, ...content }),
  allow: keepers,
  effect: 'write',
  purpose: 'work',
  run: async ({ db, actor }, { organisation, ...place }) => {
    inOrder(place)
    const owner = actor.role === 'employer' ? actor.organisation : organisation
    if (!owner) throw invalidField('organisation', 'field.choose')
    const known = await findOrganisation(db, owner)
    if (
      !known ||
      ![
        'employer',
        'temporary-agency',
        'social-work-company',
        'support-organisation',
        'municipality',
      ].includes(known.kind)
    ) {
      throw invalidField('organisation', 'field.choose')
    }
    return {
      place: await insertPlace(db, owner, {
        ...place,
        municipality: place.municipality ?? known.municipality,
      }),
    }
  },
})

export const changePlace = action('place.change', {
  input: z.object({
    place: PlaceId,
    version: versionInput,
    state: z.enum(['open', 'filled', 'withdrawn']),
    ...content,
  }),
  allow: keepers,
  effect: 'write',
  purpose: 'work',
  run: async ({ db }, { place, version, ...changes }) => {
    inOrder(changes)
    await updatePlace(db, place, version, changes)
    return { place }
  },
})

const listed = {
  q: maybe(textInput(80)),
  kind: maybe(PlaceKind),
  level: maybe(Level),
  weekday: maybe(z.enum(weekdays)),
  municipality: maybe(z.string()),
}

/** Places that are open; an employer also sees its own that are filled or withdrawn. */
export const searchPlaces = action('place.search', {
  input: z.object(listed),
  allow: [
    'client-manager',
    'employer-service-point',
    'employer',
    'social-guide',
    'income-consultant',
    'coa-case-manager',
    'regional-coordinator',
    'person',
  ],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, actor }, { q, ...asked }) => ({
    asked: { q, ...asked },
    places: await search(db, {
      text: q,
      ...asked,
      organisation: actor.role === 'employer' ? actor.organisation : null,
    }),
    municipalities: (await regions()).municipalities,
  }),
})

const choicesFor = async ({ db }: Pick<ActionContext, 'db'>) => ({
  employers: await listOrganisations(db, [
    'employer',
    'temporary-agency',
    'social-work-company',
    'support-organisation',
  ]),
  municipalities: (await regions()).municipalities,
})

export const openPlace = action('place.open', {
  input: z.object({ place: PlaceId }),
  allow: 'signed-in',
  effect: 'read',
  purpose: 'work',
  run: async (context, { place }) => ({
    place: await getPlace(context.db, place),
    ...(await choicesFor(context)),
  }),
})

/** What the form of a new place needs. */
export const beginPlace = action('place.begin', {
  input: z.object({}),
  allow: keepers,
  effect: 'read',
  purpose: 'work',
  run: (context) => choicesFor(context),
})

/** A new employer in the register of organisations; a name that is known already is not made twice. */
export const registerEmployer = action('place.register-employer', {
  input: z.object({ name: textInput(120), municipality: content.municipality }),
  allow: ['employer-service-point', 'client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db }, { name, municipality }) => {
    if (
      (await listOrganisations(db, ['employer'])).some((one) => one.name.toLowerCase() === name.toLowerCase())
    )
      throw conflict('place.employer-known')
    const place = (await regions()).municipalities.find((one) => one.code === municipality)
    if (municipality !== null && !place)
      throw new Problem('invalid-input', 'invalid-input', {
        fields: { municipality: { message: 'problem.field.choose' } },
      })
    return { organisation: await insertEmployer(db, name, municipality, place?.region ?? null) }
  },
})
