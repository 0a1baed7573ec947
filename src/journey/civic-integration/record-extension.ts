import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, wholeInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { type FactId, getLine, PersonId, recordAmount } from '../person/index.ts'
import { recordDecision } from './decision.store.ts'
import { ExtensionGround } from './decision.ts'
import { readStatus } from './read-status.ts'

/** Months or weeks that DUO decided to give more; the term on every page moves with it. */
export const recordExtension = action('civic-integration.record-extension', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    months: wholeInput(0, 36).nullable().default(null),
    weeks: wholeInput(0, 104).nullable().default(null),
    ground: ExtensionGround,
    words: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { person, on, ground, words, ...given }) => {
    const [months, weeks] = [given.months ?? 0, given.weeks ?? 0]
    if (months + weeks === 0) throw invalidField('months', 'field.needed')
    if (on > today) throw invalidField('on', 'field.date-future')
    const { term } = (await readStatus(db, await getLine(db, person), today)).status
    if (term.state === 'unknown') throw conflict('civic-integration.no-term')
    if (on < term.startsOn) throw invalidField('on', 'civic-integration.before-term')
    const facts: FactId[] = []
    for (const [kind, value] of [
      ['extension-months', months],
      ['extension-weeks', weeks],
    ] as const) {
      if (value === 0) continue
      facts.push(await recordAmount(db, { person, kind, on, value, organisation: actor.organisation }))
    }
    await recordDecision(db, person, on, { kind: 'extension', months, weeks, ground, words, facts })
    return { person }
  },
})
