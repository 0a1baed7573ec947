import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { DossierId } from './dossier.ts'
import { takeStep } from './dossier-step.ts'

/** What the person wants to say about it, at any time until the dossier is closed. */
export const answerDossier = action('civic-integration.answer-dossier', {
  input: z.object({ dossier: DossierId, version: versionInput, words: textInput(1000) }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async (context, { words, ...given }) => {
    const { actor, concerns } = context
    if (actor.person === null) throw notFound()
    const person = PersonId.parse(actor.person)
    concerns(person)
    return takeStep(context, { ...given, person }, 'answer', { words })
  },
})
