import { z } from 'zod'
import type { Actor } from '../../platform/access/actor.ts'
import type { ActionContext } from '../../platform/action/action.ts'
import {
  choices,
  dayInput,
  halfDaysInput,
  numberInput,
  textInput,
  wholeInput,
} from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { regions } from '../knowledge.ts'
import { findOrganisation, listOrganisations } from '../organisation/index.ts'
import { Level, placeOwners, weekdays } from './place.ts'

export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)

/** Who keeps the register: an employer its own places, the service point and client managers those of every employer. */
export const keepers = ['employer', 'employer-service-point', 'client-manager'] as const

export const municipalityInput = z.string().regex(/^GM\d{4}$/, { error: 'problem.field.choose' })

export const placeContent = {
  title: textInput(120),
  sector: maybe(textInput(80)),
  level: maybe(Level),
  listening: maybe(Level),
  reading: maybe(Level),
  writing: maybe(Level),
  weekdays: choices(weekdays),
  halfDays: maybe(halfDaysInput),
  hours: maybe(numberInput(1, 60)),
  guidance: maybe(textInput(200)),
  municipality: maybe(municipalityInput),
  travel: maybe(textInput(200)),
  availableFrom: maybe(dayInput),
  availableUntil: maybe(dayInput),
  places: wholeInput(1, 500).default(1),
}
const PlaceContentInput = z.object(placeContent)

/** What the fields can not say one by one: dates in order, and a municipality that exists. */
export const checkContent = async ({
  availableFrom,
  availableUntil,
  municipality,
}: z.infer<typeof PlaceContentInput>): Promise<void> => {
  if (availableFrom !== null && availableUntil !== null && availableUntil < availableFrom)
    throw invalidField('availableUntil', 'field.date-order')
  if (municipality !== null && !(await regions()).municipalities.some(({ code }) => code === municipality))
    throw invalidField('municipality', 'field.choose')
}

/** What the form of a place needs: employers to choose from (a municipality may offer places itself), and municipalities. */
export const choicesFor = async ({ db, actor }: { db: ActionContext['db']; actor: Actor }) => {
  const own = actor.organisation === null ? undefined : await findOrganisation(db, actor.organisation)
  return {
    employers: [
      ...(await listOrganisations(db, placeOwners)),
      ...(own?.kind === 'municipality' ? [own] : []),
    ],
    municipalities: (await regions()).municipalities,
  }
}
