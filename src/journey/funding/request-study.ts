import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { studyRequests } from './funding.store.ts'

export const studyKinds = ['mbo', 'higher-education', 'bridge-course', 'entree', 'sector-course'] as const

/** Asks to study with benefit: the person, or who guides (S66). A new request takes the place of one that was decided. */
export const requestStudy = action('funding.request-study', {
  input: z.object({
    person: PersonId.nullable().default(null).describe('left out, it is who asks'),
    version: versionInput,
    course: textInput(200),
    kind: z.enum(studyKinds),
    startsOn: dayInput,
  }),
  allow: ['client-manager', 'income-consultant', 'social-guide', 'person'],
  effect: 'write',
  purpose: 'income',
  run: async ({ db, actor, today, concerns }, { person: asked, version, ...request }) => {
    const who = asked ?? actor.person
    if (who === null || (actor.role === 'person' && actor.person !== who)) throw notFound()
    const person = PersonId.parse(who)
    concerns(person)
    await getLine(db, person)
    const last = await studyRequests.find(db, person)
    if ((last?.version ?? 0) !== version) throw changedMeanwhile()
    await studyRequests.save(db, person, version, { ...request, requestedOn: today, decision: null })
    return { person }
  },
})
