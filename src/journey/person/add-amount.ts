import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine } from './line.store.ts'
import { FactId, PersonId } from './line.ts'
import { recordAmount, retractAmount } from './record-amount.ts'

/** Adds hours, months or euros to the line; below zero takes back what was counted too much. */
export const addAmount = action('person.add-amount', {
  input: z.object({
    person: PersonId,
    kind: z.string().min(1),
    on: dayInput,
    value: numberInput(-10_000, 10_000),
  }),
  allow: ['coa-case-manager', 'client-manager', 'language-provider', 'social-guide'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { person, kind, on, value }) => {
    const known = (await vocabulary()).amountKinds.get(kind)
    if (!known || known.agreed) throw invalidField('kind', 'field.choose')
    if (on > today) throw invalidField('on', 'field.date-future')
    if (value === 0) throw invalidField('value', 'field.number')
    if (Math.abs(value) > known.most)
      throw invalidField('value', 'field.too-big-number', { maximum: known.most })
    await getLine(db, person)
    const fact = await recordAmount(db, { person, kind, on, value, organisation: actor.organisation })
    return { person, fact }
  },
})

/** Takes an amount back that was added by mistake; the version with it stays readable. */
export const withdrawAmount = action('person.withdraw-amount', {
  input: z.object({ person: PersonId, fact: FactId, version: z.coerce.number().int() }),
  allow: ['coa-case-manager', 'client-manager', 'language-provider', 'social-guide'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db }, { person, fact, version }) => {
    await getLine(db, person)
    await retractAmount(db, person, fact, version)
    return { person }
  },
})
