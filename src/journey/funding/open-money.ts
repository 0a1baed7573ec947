import { z } from 'zod'
import { rules, vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { educationRoutes, sourcesFor } from './answer-source.ts'
import { findContracts, findPayments } from './funding.store.ts'
import { readMoney } from './read-money.ts'

/**
 * The money of one person: which sources pay for an education route and why (S67), the cover of each part (S114), study with
 * benefit (S66), the training budget (S49) and results that were paid (S116).
 */
export const openMoney = action('funding.open', {
  input: z.object({
    person: PersonId.nullable().default(null).describe('left out, it is who asks'),
    route: z.enum(educationRoutes).nullable().default(null),
  }),
  allow: ['client-manager', 'income-consultant', 'social-guide', 'person'],
  effect: 'read',
  purpose: 'income',
  run: async (context, { person: asked, route: chosen }) => {
    const { db, today, actor, concerns } = context
    const who = asked ?? actor.person
    if (who === null || (actor.role === 'person' && actor.person !== who)) throw notFound()
    const person = PersonId.parse(who)
    concerns(person)
    const money = await readMoney(context, person)
    const planned = money.parts.find(({ episode }) =>
      (educationRoutes as readonly string[]).includes(episode.kind),
    )?.episode.kind
    const route = chosen ?? educationRoutes.find((kind) => kind === planned) ?? 'mbo'
    return {
      person,
      identity: await getIdentity(db, person),
      ...money,
      route,
      answers: sourcesFor(route, money.sources, money.facts, today),
      contracts: actor.role === 'person' ? [] : await findContracts(db),
      payments: await findPayments(db, person),
      words: await vocabulary(),
      rules: await rules(),
    }
  },
})
export type OpenedMoney = Awaited<ReturnType<typeof openMoney.run>>
