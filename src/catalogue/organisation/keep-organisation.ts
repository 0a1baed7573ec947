import { z } from 'zod'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { regions } from '../knowledge.ts'
import {
  getOrganisation,
  insertOrganisation,
  listOrganisations,
  updateOrganisation,
} from './organisation.store.ts'
import { OrganisationId, type OrganisationKind, registrableKinds } from './organisation.ts'

const place = z
  .string()
  .regex(/^GM\d{4}$/, { error: 'problem.field.choose' })
  .nullable()
  .default(null)

/** The municipality of the seat and the region that follows from it. @throws Problem at the field */
const seatOf = async (code: string | null) => {
  if (code === null) return { municipality: null, region: null }
  const found = (await regions()).municipalities.find((one) => one.code === code)
  if (!found) throw invalidField('municipality', 'field.choose')
  return { municipality: found.code as string, region: found.region as string }
}

/** @throws Problem when another organisation of the kind has the name */
const refuseKnown = async (
  db: ActionContext['db'],
  kind: OrganisationKind,
  name: string,
  own: OrganisationId | null = null,
): Promise<void> => {
  const others = (await listOrganisations(db, [kind])).filter((one) => one.id !== own)
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw conflict('organisation.known')
}

/** A new organisation in the register; COA, municipalities and regions are there already, employers have their own form. */
export const registerOrganisation = action('organisation.register', {
  input: z.object({ kind: z.enum(registrableKinds), name: textInput(120), municipality: place }),
  allow: ['administrator', 'client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db }, { kind, name, municipality }) => {
    await refuseKnown(db, kind, name)
    return {
      organisation: await insertOrganisation(db, { kind, name, ...(await seatOf(municipality)) }),
    }
  },
})

/** Corrects name and place of the own organisation. The code of a municipality or region is not its administrator's. */
export const changeOrganisation = action('organisation.change', {
  input: z.object({
    organisation: OrganisationId,
    version: versionInput,
    name: textInput(120),
    municipality: place,
  }),
  allow: ['administrator'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db }, { organisation, version, name, municipality }) => {
    await refuseKnown(db, (await getOrganisation(db, organisation)).kind, name, organisation)
    await updateOrganisation(db, { id: organisation, version, name, ...(await seatOf(municipality)) })
    return { organisation }
  },
})
