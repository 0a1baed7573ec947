import { z } from 'zod'
import { rules, vocabulary } from '../../catalogue/knowledge.ts'
import type { Rule } from '../../catalogue/rule/index.ts'
import type { ActionContext } from '../../platform/action/action.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { dossiersOf } from './dossier.store.ts'
import { readStatus } from './read-status.ts'

/** Rules whose text stands on the page, by id. */
const shownRules = (all: readonly Rule[], today: string): readonly Rule[] =>
  all.filter(
    ({ id, regime, valid }) =>
      ['Wi2021', 'Wi2013'].includes(regime) &&
      (valid.to === null || valid.to >= today) &&
      /extension-|fine-|no-double|no-automatic|z-route|-loan|wi2013-fine|wi2013-exam|wi2021-exempt|waiver|free-exams/.test(
        id,
      ),
  )

const readFile = async ({ db, today }: ActionContext, person: PersonId) => {
  const line = await getLine(db, person)
  return {
    person,
    identity: await getIdentity(db, person),
    ...(await readStatus(db, line, today)),
    dossiers: await dossiersOf(db, person),
    exams: line.milestones.filter(({ kind }) => ['exam-part', 'exam-failed'].includes(kind)),
    rules: shownRules((await rules()).rules, today),
    vocabulary: await vocabulary(),
  }
}
export type OpenedStatus = Awaited<ReturnType<typeof readFile>>

/** The status page of civic integration (S56); a language provider sees what lies in the lanes of its duty. */
export const openStatus = action('civic-integration.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'language-provider'],
  effect: 'read',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: (context, { person }) => readFile(context, person),
})

/** My own civic integration: what is left, what I can choose, what it costs (S110). */
export const openOwnStatus = action('civic-integration.open-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: (context) => {
    const { actor, concerns } = context
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    return readFile(context, PersonId.parse(actor.person))
  },
})
