import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { freshList, LandingItem, mostItems } from './landing-list.ts'
import { landingLists } from './settlement.store.ts'

/** Ticks off what is arranged, and adds a local item. Unticking opens an item again; earlier versions stay readable. */
export const checkLanding = action('settlement.check-landing', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    done: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
    doneOn: dayInput.nullable().default(null).describe('day of what is newly ticked; today when not said'),
    localItem: textInput(80).nullable().default(null),
    localResponsible: LandingItem.shape.responsible.default('social-guide'),
    contactWithin: numberInput(1, 90).pipe(z.int()).nullable().default(null),
  }),
  allow: ['social-guide', 'client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, done, doneOn, localItem, ...input }) => {
    await getLine(db, person)
    if (doneOn !== null && doneOn > today) throw invalidField('doneOn', 'field.date-future')
    const known = await landingLists.find(db, person)
    if ((known?.version ?? 0) !== version) throw changedMeanwhile()
    const list = known?.content ?? freshList()
    if (done.some((key) => !list.items.some((item) => item.key === key)))
      throw invalidField('done', 'field.choose')
    const items = list.items.map((item) => ({
      ...item,
      doneOn: done.includes(item.key) ? (item.doneOn ?? doneOn ?? today) : null,
    }))
    if (localItem !== null) {
      if (items.some((item) => item.key.toLowerCase() === localItem.toLowerCase()))
        throw invalidField('localItem', 'settlement.item-known')
      if (items.length >= mostItems)
        throw invalidField('localItem', 'settlement.items-full', { count: mostItems })
      items.push({ key: localItem, responsible: input.localResponsible, doneOn: null })
    }
    const contactWithin = input.contactWithin ?? list.contactWithin
    await landingLists.save(db, person, version, { items, contactWithin })
    return { person }
  },
})
