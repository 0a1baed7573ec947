import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { conflict } from '../../platform/problem.ts'
import { getAgreement } from './agreement.store.ts'
import { AgreementId } from './agreement.ts'
import { stageOf } from './agreement-lifecycle.ts'
import { Answer, saveEvaluation } from './evaluation.store.ts'

/** Participant and employer each say how it goes, in four answers and if wanted a few words (S75). */
export const evaluatePlacement = action('agreement.evaluate', {
  input: z.object({
    agreement: AgreementId,
    language: Answer,
    learning: Answer,
    guidance: Answer,
    together: Answer,
    words: textInput(500).nullable().default(null),
  }),
  allow: ['person', 'employer'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, actor, today, concerns }, { agreement, ...content }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    if (!['running', 'over', 'ended', 'broken-off'].includes(stageOf(present, today)))
      throw conflict('agreement.guard-first-day-reached')
    const party = actor.role === 'person' ? 'person' : 'employer'
    await saveEvaluation(db, present, { party, on: today, content })
    return { agreement }
  },
})
