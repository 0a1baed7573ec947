import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine } from './line.store.ts'
import { PersonId } from './line.ts'
import { mayLieAhead } from './milestone-day.ts'
import { recordMilestone } from './record-milestone.ts'

/** Dated facts that no step of the journey leaves behind, or that somebody hears of afterwards. */
export const addedMilestoneKinds = [
  'arrival',
  'permit-decision',
  'permit-effective',
  'learnability-test',
  'pvt',
  'map',
  'exam-part',
  'level-reached',
  'integrated',
  'exempted',
  'term-end',
  'benefit-applied',
  'offer',
  'contract-end',
  'diploma',
  'review-talk',
  'first-contact',
  'information-talk',
  'scanned',
  'diagnosis',
  'landing-planned',
  'pvt-started',
  'third-party-information',
  'learnability-waived',
  'absence',
  'absence-talk',
  'benefit-refused',
  'aftercare-talk',
  'buddy-contact',
  'volunteer-declaration-applied',
  'volunteer-declaration-decided',
] as const

/** Puts a dated fact on the line. */
export const addMilestone = action('person.add-milestone', {
  input: z.object({
    person: PersonId,
    kind: z.enum(addedMilestoneKinds),
    on: dayInput,
    detail: textInput(120).nullable().default(null),
  }),
  allow: ['coa-case-manager', 'client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, kind, on, detail }) => {
    if (on > today && !mayLieAhead(kind)) throw invalidField('on', 'field.date-future')
    if (kind === 'level-reached' && !/^(A[012]|B[12]|C[12])$/.test(detail ?? ''))
      throw invalidField('detail', 'person.level')
    if (kind === 'exam-part' && detail === null) throw invalidField('detail', 'field.needed')
    await getLine(db, person)
    return { person, fact: await recordMilestone(db, { person }, { kind, on, detail }) }
  },
})
