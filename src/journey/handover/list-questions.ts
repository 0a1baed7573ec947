import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { listOpenQuestions } from './handover.store.ts'

/** Questions that wait for an answer, with their age: what COA has to answer, what a municipality waits for (S19). */
export const listQuestions = action('handover.list-questions', {
  input: z.object({}),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'read',
  purpose: 'handover',
  run: async ({ db, concerns }) => {
    const questions = await listOpenQuestions(db)
    for (const { person } of questions) concerns(person)
    return { questions }
  },
})
