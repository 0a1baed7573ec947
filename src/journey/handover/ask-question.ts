import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { answerQuestion as answer, insertQuestion } from './handover.store.ts'
import { answerDueOn } from './handover.ts'

/** The municipality misses something and asks COA, with a day on which the answer is due (S19). */
export const askQuestion = action('handover.ask', {
  input: z.object({ person: PersonId, question: textInput(1000), dueOn: dayInput.nullable().default(null) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today }, { person, question, dueOn }) => {
    const inReception = (await getLine(db, person)).responsibilities.some(
      (one) => one.duty === 'reception' && (one.endsOn === null || one.endsOn >= today),
    )
    // nobody at COA could read it any more
    if (!inReception) throw conflict('handover.not-in-reception')
    if (dueOn !== null && dueOn < today) throw invalidField('dueOn', 'handover.due-past')
    return {
      person,
      question: await insertQuestion(db, person, question, today, dueOn ?? answerDueOn(today)),
    }
  },
})

export const answerQuestion = action('handover.answer', {
  input: z.object({ person: PersonId, question: z.uuid(), answer: textInput(2000) }),
  allow: ['coa-case-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today }, input) => {
    await getLine(db, input.person)
    if (!(await answer(db, input.person, input.question, input.answer, today)))
      throw conflict('handover.already-answered')
    return { person: input.person }
  },
})
