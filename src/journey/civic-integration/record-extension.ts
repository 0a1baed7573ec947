import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, wholeInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordAmount } from '../person/index.ts'
import { recordDecision } from './decision.store.ts'
import { ExtensionGround } from './decision.ts'
import { readStatus } from './read-status.ts'

/** Months that DUO decided to give more; the term on every page moves with it. */
export const recordExtension = action('civic-integration.record-extension', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    months: wholeInput(1, 36),
    ground: ExtensionGround,
    words: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { person, on, months, ground, words }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const { term } = (await readStatus(db, await getLine(db, person), today)).status
    if (term.state === 'unknown') throw conflict('civic-integration.no-term')
    if (on < term.startsOn) throw invalidField('on', 'civic-integration.before-term')
    const fact = await recordAmount(db, {
      person,
      kind: 'extension-months',
      on,
      value: months,
      organisation: actor.organisation,
    })
    await recordDecision(db, person, on, { kind: 'extension', months, ground, words, facts: [fact] })
    return { person }
  },
})
