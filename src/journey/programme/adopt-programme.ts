import { z } from 'zod'
import { practices, programmes, rules } from '../../catalogue/knowledge.ts'
import { findPractice } from '../../catalogue/practice/index.ts'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, textInput, wholeInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { writeAdopted } from './adopted.store.ts'
import { adoptedFrom } from './programme-content.ts'

export const adoptionInput = {
  name: textInput(120),
  startsOn: dayInput,
  endsOn: dayInput.nullable().default(null),
  fundedUntil: dayInput.nullable().default(null),
  target: wholeInput(1, 10000).nullable().default(null),
}

/** @throws Problem at the field where the days do not follow each other. */
export const requireDays = (days: {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly fundedUntil: IsoDate | null
}): void => {
  for (const field of ['endsOn', 'fundedUntil'] as const) {
    const day = days[field]
    if (day !== null && day < days.startsOn) throw invalidField(field, 'field.date-order')
  }
}

/** What the report knows of a practice that runs, for the form that takes it over. */
export const openTemplate = action('programme.open-template', {
  input: z.object({ practice: z.string().max(10) }),
  allow: adoptingRoles,
  effect: 'read',
  purpose: 'catalogue',
  run: async (_context, { practice }) => {
    const programme = (await programmes()).get(practice)
    const record = findPractice(await practices(), practice)
    if (!programme || !record) throw notFound()
    return {
      programme,
      practice: record,
      rules: (await rules()).rules.filter((rule) => rule.practices.includes(practice)),
    }
  },
})

/** Takes over a practice (S59): its conditions, steps, loads and rules, as they are. What is changed afterwards stays visible. */
export const adoptProgramme = action('programme.adopt', {
  input: z.object({ practice: z.string().max(10), ...adoptionInput }),
  allow: adoptingRoles,
  effect: 'write',
  purpose: 'catalogue',
  run: async ({ db, actor }, { practice, ...adoption }) => {
    const programme = (await programmes()).get(practice)
    if (!programme || actor.organisation === null) throw notFound()
    requireDays(adoption)
    const content = adoptedFrom(programme, adoption)
    return { programme: await writeAdopted(db, { organisation: actor.organisation, content }, null) }
  },
})
