import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/action/action.ts'
import { conflict, invalidField, notFound } from '../../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../../person/index.ts'
import { findProfile } from '../../screening/index.ts'
import { reaches } from '../intake-reach.ts'
import { adviseSteps } from './advice.ts'
import { scanContent } from './questions.ts'
import { scans } from './scan.store.ts'
import { openQuestions, QuestionId, toldBefore } from './scan.ts'

export const scanRoles = ['client-manager', 'coa-case-manager', 'person'] as const

/** The person of the own file, or the one that a worker names; the journal gets the name of the file. */
export const whoseScan = ({ actor, concerns }: ActionContext, asked: PersonId | null): PersonId => {
  if (actor.person !== null) {
    if (asked !== null && asked !== actor.person) throw notFound()
    concerns(actor.person)
    return PersonId.parse(actor.person)
  }
  if (asked === null) throw invalidField('person', 'field.needed')
  return asked
}

/** The scan as it stands: answers, what reception already knows, and what is near with its reasons. */
export const openScan = action('intake.open-scan', {
  input: z.object({
    person: PersonId.nullable().default(null),
    question: QuestionId.nullable().default(null),
  }),
  allow: [...scanRoles],
  effect: 'read',
  purpose: 'civic-integration',
  person: (input) => input.person ?? undefined,
  run: async (context, input) => {
    const { db, actor, today } = context
    const person = whoseScan(context, input.person)
    const line = await getLine(db, person)
    if (!reaches(line, actor, 'intake', today)) throw conflict('intake.not-yet')
    const scan = await scans.find(db, person)
    const profile = await findProfile(db, person)
    const { questions, words } = await scanContent()
    const identity = await getIdentity(db, person)
    return {
      person,
      own: actor.person !== null,
      identity,
      words,
      questions,
      asked: questions.find(({ id }) => id === input.question) ?? null,
      scan,
      told: new Map(questions.map((one) => [one.id, toldBefore(one, profile?.content)])),
      toldOn: line.milestones.findLast((one) => one.kind === 'screened')?.on ?? null,
      open: openQuestions(scan?.content),
      advice: adviseSteps(scan?.content, identity.birthDate, today),
    }
  },
})
export type OpenedScan = Awaited<ReturnType<typeof openScan.run>>
