import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'

export const progressKinds = [
  'review-talk',
  'level-reached',
  'exam-part',
  'pvt',
  'map',
  'learnability-test',
  'offer',
  'diploma',
  'integrated',
  'exempted',
] as const
const byProvider: readonly string[] = ['level-reached', 'exam-part']
export const progressKindsFor = (role: string | null) =>
  progressKinds.filter((kind) => role !== 'language-provider' || byProvider.includes(kind))

/** Progress as a dated fact: a level, a part of the exam, PVT, MAP, a talk. */
export const recordProgress = action('plan.record-progress', {
  input: z.object({
    person: PersonId,
    kind: z.enum(progressKinds),
    on: dayInput,
    detail: textInput(120).nullable().default(null),
  }),
  allow: ['client-manager', 'language-provider'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, kind, on, detail }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    if (actor.role === 'language-provider' && !byProvider.includes(kind))
      throw invalidField('kind', 'plan.not-for-provider')
    if (kind === 'level-reached' && !/^(A[012]|B[12]|C[12])$/.test(detail ?? ''))
      throw invalidField('detail', 'plan.level')
    if (kind === 'exam-part' && detail === null) throw invalidField('detail', 'plan.exam-part')
    const { milestones } = await getLine(db, person)
    if (milestones.some((one) => one.kind === kind && one.on === on && one.detail === detail))
      throw conflict('plan.progress-known')
    await recordMilestone(db, { person }, { kind, on, detail })
    return { person }
  },
})
