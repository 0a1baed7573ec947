import { z } from 'zod'
import { findMunicipality, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { addDays } from '../../platform/date.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import {
  endResponsibility,
  getLine,
  PersonId,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import { findCoupling, insertCoupling, membersOn } from './placement.store.ts'
import { householdOn, makeProposals, ProposalQuestion } from './propose-placement.ts'

/**
 * Couples the household of a person to a municipality, which is responsible for housing from that day. Another one than the
 * best proposal asks for a reason (S13). Coupling again replaces the earlier coupling.
 */
export const coupleHousehold = action('placement.couple', {
  input: ProposalQuestion.extend({
    municipality: z
      .string({ error: 'problem.field.choose' })
      .regex(/^GM\d{4}$/, { error: 'problem.field.choose' }),
    on: dayInput,
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['coa-coupler'],
  effect: 'write',
  purpose: 'placement',
  person: (input) => input.person,
  run: async (context, { municipality, on, reason, ...question }) => {
    const { db, today, concerns } = context
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, question.person)
    const household = householdOn(line, on)
    if (!household) throw notFound()
    const organisation = await findMunicipality(db, municipality)
    if (!organisation) throw invalidField('municipality', 'placement.municipality')
    const [best, ...others] = await makeProposals(context, question)
    const chosen = [best, ...others].find((one) => one?.municipality === municipality)
    if (best && best.municipality !== municipality && reason === null) {
      throw invalidField('reason', 'placement.reason-needed', { best: best.name })
    }
    const earlier = await findCoupling(db, [household])
    await insertCoupling(db, household, earlier, {
      municipality,
      organisation: organisation.id,
      on,
      proposal: { best, chosen, question },
      reason,
    })
    await recordMilestone(
      db,
      { household },
      { kind: 'coupled', on, organisation: OrganisationId.parse(organisation.id), detail: organisation.name },
    )
    for (const member of (await membersOn(db, household, on)).map((one) => PersonId.parse(one))) {
      concerns(member)
      const held = (await getLine(db, member)).responsibilities.filter(
        (one) => one.duty === 'housing' && (one.endsOn === null || one.endsOn >= on),
      )
      for (const other of held.filter((one) => one.organisation !== organisation.id)) {
        await endResponsibility(db, {
          person: member,
          duty: 'housing',
          organisation: other.organisation,
          endsOn: addDays(on, -1),
        })
      }
      if (!held.some((one) => one.organisation === organisation.id)) {
        await startResponsibility(db, {
          person: member,
          organisation: organisation.id,
          duty: 'housing',
          startsOn: on,
        })
      }
    }
    return { person: question.person, municipality }
  },
})
