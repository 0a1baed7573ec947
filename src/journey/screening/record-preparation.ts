import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { changeMilestone, getIdentity, getLine, PersonId, recordMilestone } from '../person/index.ts'
import { DeclineReason, type Preparation } from './preparation.ts'
import { preparations } from './screening.store.ts'

const kindOf = ({ takesPart }: Pick<Preparation, 'takesPart'>): string =>
  takesPart ? 'pre-integration-started' : 'pre-integration-declined'

/** The choice as it stands, to show around the form. */
export const openPreparation = action('screening.open-preparation', {
  input: z.object({ person: PersonId }),
  allow: ['coa-screener', 'coa-case-manager'],
  effect: 'read',
  purpose: 'reception',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    preparation: await preparations.find(db, person),
  }),
})

/** Somebody takes part in the preparation or does not, with the reason; the line gets the day and never the reason. */
export const recordPreparation = action('screening.record-preparation', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    on: dayInput,
    choice: z.enum(['takes-part', 'declines']),
    reason: DeclineReason.nullable().default(null),
    explained: textInput(200).nullable().default(null),
  }),
  allow: ['coa-screener', 'coa-case-manager'],
  effect: 'write',
  purpose: 'reception',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, on, choice, reason, explained }) => {
    const takesPart = choice === 'takes-part'
    if (on > today) throw invalidField('on', 'field.date-future')
    if (!takesPart && reason === null) throw invalidField('reason', 'screening.decline-why')
    if (takesPart && reason !== null) throw invalidField('reason', 'screening.decline-not')
    if (explained !== null && reason !== 'other') throw invalidField('explained', 'screening.explain-other')
    const line = await getLine(db, person)
    const earlier = (await preparations.find(db, person))?.content
    const chosen = { on, takesPart, reason, explained }
    const saved = await preparations.save(db, person, version, chosen)
    const onLine = (one: Preparation) =>
      line.milestones.find(({ kind, on: day }) => kind === kindOf(one) && day === one.on)
    const former = earlier && onLine(earlier)
    const same = earlier && kindOf(earlier) === kindOf(chosen) && earlier.on === on
    if (former && !same) await changeMilestone(db, former.fact, former.version, { retracted: true })
    if (!onLine(chosen)) await recordMilestone(db, { person }, { kind: kindOf(chosen), on })
    return { person, version: saved }
  },
})
