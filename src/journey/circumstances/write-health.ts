import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { findInterruptionReasons, getIdentity, getLine, PersonId } from '../person/index.ts'
import { findReaders, healthNotes, mayReadHealth } from './circumstances.store.ts'
import { type HealthNote, SupportKind } from './health-note.ts'

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never)

/** What is known of somebody's health, for who is named today. For everybody else the page is not there. */
export const openHealth = action('circumstances.open-health', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person }) => {
    const line = await getLine(db, person)
    if (!(await mayReadHealth(db, person))) throw notFound()
    const reasons = await findInterruptionReasons(db, person)
    return {
      person,
      identity: await getIdentity(db, person),
      note: await healthNotes.find(db, person),
      interruptions: line.interruptions.map((one) => ({ ...one, reason: reasons.get(one.fact) ?? null })),
    }
  },
})

/** Writes what has to be known, why, and the support that is proposed. A changed proposal asks the person anew. */
export const writeHealth = action('circumstances.write-health', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    neededFor: textInput(300),
    text: textInput(2000),
    support: optional(SupportKind),
    to: optional(textInput(200)),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, neededFor, text, support, to }) => {
    await getLine(db, person)
    if (!(await mayReadHealth(db, person))) throw notFound()
    if (support !== null && to === null) throw invalidField('to', 'circumstances.where-to')
    if (support === null && to !== null) throw invalidField('support', 'field.choose')
    const earlier = (await healthNotes.find(db, person))?.content.support ?? null
    const isSame = earlier !== null && earlier.kind === support && earlier.to === to
    const proposed: HealthNote['support'] =
      support === null || to === null
        ? null
        : isSame
          ? earlier
          : { kind: support, to, proposedOn: today, answer: null }
    await healthNotes.save(db, person, version, { neededFor, text, on: today, support: proposed })
    return { person }
  },
})

/** What is written of the own health, who may read it, and the support that waits for an answer. */
export const openOwnHealth = action('circumstances.open-own-health', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, actor, concerns }) => {
    if (actor.person === null) throw notFound()
    const person = PersonId.parse(actor.person)
    concerns(person)
    return { note: await healthNotes.find(db, person), readers: await findReaders(db, person) }
  },
})

/** The person agrees with the support that was proposed, or does not; without a yes nobody is referred. */
export const answerSupport = action('circumstances.answer-support', {
  input: z.object({
    version: versionInput,
    answer: z.enum(['yes', 'no']),
    words: optional(textInput(500)),
  }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async ({ db, actor, concerns, today }, { version, answer, words }) => {
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    const note = await healthNotes.find(db, actor.person)
    if (!note?.content.support) throw conflict('circumstances.nothing-proposed')
    const support = { ...note.content.support, answer: { agrees: answer === 'yes', on: today, words } }
    await healthNotes.save(db, actor.person, version, { ...note.content, support })
    return {}
  },
})
