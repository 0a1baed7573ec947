import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { getAgreement, listAgreements } from './agreement.store.ts'
import { AgreementId, AgreementKind } from './agreement.ts'
import { stageOf, stages } from './agreement-lifecycle.ts'
import { evaluationsOf } from './evaluation.store.ts'
import { visitsOf } from './visit.store.ts'
import { visitRhythm } from './visit.ts'

const readers = ['client-manager', 'employer', 'person', 'employer-service-point'] as const

/** One agreement, for its parties and for who has a duty, with its visits and what both sides said. */
export const openAgreement = action('agreement.open', {
  input: z.object({ agreement: AgreementId }),
  allow: readers,
  effect: 'read',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement }) => {
    const found = await getAgreement(db, agreement)
    concerns(found.person)
    const visits = await visitsOf(db, agreement)
    return {
      agreement: found,
      stage: stageOf(found, today),
      visits,
      rhythm: found.state === 'signed' ? visitRhythm(found.content, visits, today) : { due: null, late: 0 },
      evaluations: await evaluationsOf(db, agreement),
      /** the first day has come and nobody said that it began */
      unconfirmed: stageOf(found, today) === 'running' && found.placement === 'planned',
    }
  },
})

/** The agreements to which the visitor is a party or has a duty, narrowed by where they stand. */
export const listOwnAgreements = action('agreement.list', {
  input: z.object({
    stage: z.enum(stages).nullable().default(null),
    kind: AgreementKind.nullable().default(null),
    attention: z.enum(['visit-late', 'over']).nullable().default(null),
  }),
  allow: readers,
  effect: 'read',
  purpose: 'work',
  run: async ({ db, today }, { stage, kind, attention }) => {
    const all = (await listAgreements(db, null)).map((one) => {
      const visits = one.visitedOn ? [{ on: one.visitedOn, finding: '' }] : []
      const late = one.state === 'signed' ? visitRhythm(one.content, visits, today).late : 0
      return { ...one, stage: stageOf(one, today), visitLate: late }
    })
    return {
      total: all.length,
      filter: { stage, kind, attention },
      agreements: all.filter(
        (one) =>
          (stage === null || one.stage === stage) &&
          (kind === null || one.content.kind === kind) &&
          (attention === null || (attention === 'over' ? one.stage === 'over' : one.visitLate > 0)),
      ),
    }
  },
})
