import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { addDays } from '../../platform/date.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, type Episode, getLine, PersonId, recordEpisode } from '../person/index.ts'
import { householdOn } from '../placement/index.ts'
import { insertDecision, oneAtATime } from './work.store.ts'

const benefitKinds = ['social-assistance', 'partial-assistance']

/** The kind of benefit after a change; null is none. */
const kindAfter = { partly: 'partial-assistance', fully: 'social-assistance', wholly: null } as const

export const benefitOn = (episodes: readonly Episode[], day: string): Episode | undefined =>
  episodes.find(
    (one) =>
      benefitKinds.includes(one.kind) && one.startsOn <= day && (one.endsOn === null || one.endsOn >= day),
  )

/**
 * The benefit of a household ends wholly, goes on in part beside wage, or in full again when the wage fell away. Entering,
 * leaving and returning are derived from the episodes; no state is stored. A person decides and says why.
 */
export const changeBenefit = action('work.change-benefit', {
  input: z.object({
    person: PersonId,
    how: z.enum(['partly', 'wholly', 'fully']),
    from: dayInput.describe('first day on which it is so'),
    reason: textInput(300),
  }),
  allow: ['income-consultant'],
  effect: 'write',
  purpose: 'income',
  person: (input) => input.person,
  run: async ({ db, actor, today, concerns }, { person, how, from, reason }) => {
    const household = householdOn(await getLine(db, person), from)
    if (!household || actor.organisation === null) throw conflict('work.no-benefit')
    await oneAtATime(db, household)
    const running = benefitOn((await getLine(db, person)).episodes, from)
    if (!running) throw conflict('work.no-benefit')
    if (running.kind === kindAfter[how]) throw conflict(`work.${how}-before`)
    if (running.startsOn >= from) throw invalidField('from', 'work.before-benefit')
    if (!('household' in running.subject)) throw notFound()
    concerns(person)
    const last = addDays(from, -1)
    await changeEpisode(db, running.fact, running.version, {
      endsOn: last,
      state: last < today ? 'done' : 'running',
    })
    const kind = kindAfter[how]
    if (kind)
      await recordEpisode(
        db,
        { household },
        { kind, startsOn: from, state: 'running', provider: OrganisationId.parse(actor.organisation) },
      )
    await insertDecision(db, household, { on: from, how, reason })
    return { person }
  },
})
