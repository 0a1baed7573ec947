import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { conflict } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { intakes } from './intake.store.ts'
import { emptyIntake } from './intake.ts'

/** The own wish, to show in its form: as told to the municipality, or else in reception. */
export const openWish = action('intake.open-wish', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, actor, concerns }) => {
    if (actor.person === null) throw conflict('intake.no-file')
    concerns(actor.person)
    const intake = await intakes.find(db, actor.person)
    const profile = await findProfile(db, actor.person)
    return {
      version: intake?.version ?? 0,
      wish: intake?.content.wish ?? profile?.content.ambition ?? null,
    }
  },
})

/** The person tells what he or she wants, in own words; the client manager sees who said it. */
export const tellWish = action('intake.tell-wish', {
  input: z.object({ wish: textInput(500), version: versionInput.default(0) }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async ({ db, actor, concerns }, { wish, version }) => {
    if (actor.person === null) throw conflict('intake.no-file')
    const person = PersonId.parse(actor.person)
    concerns(person)
    const earlier = (await intakes.find(db, person))?.content ?? emptyIntake
    await intakes.save(db, person, version, { ...earlier, wish, wishBy: 'person' })
    return { person }
  },
})
