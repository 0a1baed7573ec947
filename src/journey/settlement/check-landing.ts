import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { getLine, PersonId } from '../person/index.ts'
import { freshList, LandingItem } from './landing-list.ts'
import { landingLists } from './settlement.store.ts'

/** Ticks off what is arranged, and adds a local item. Unticking opens an item again; earlier versions stay readable. */
export const checkLanding = action('settlement.check-landing', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    done: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
    localItem: textInput(80).nullable().default(null),
    localResponsible: LandingItem.shape.responsible.default('social-guide'),
  }),
  allow: ['social-guide', 'client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, done, localItem, localResponsible }) => {
    await getLine(db, person)
    const list = (await landingLists.find(db, person))?.content ?? freshList()
    const items = list.items.map((item) => ({
      ...item,
      doneOn: done.includes(item.key) ? (item.doneOn ?? today) : null,
    }))
    if (localItem) items.push({ key: localItem, responsible: localResponsible, doneOn: null })
    await landingLists.save(db, person, version, { items })
    return { person }
  },
})
