import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { getLine } from './line.store.ts'
import { HouseholdRole, PersonId } from './line.ts'
import { insertHousehold, insertMembershipEnd } from './person.store.ts'
import { joinHousehold } from './record-membership.ts'

/** Somebody joins the household of another (marriage, reunion): from that day what is shared concerns both. */
export const joinPersons = action('person.join-household', {
  input: z.object({
    person: PersonId,
    with: PersonId,
    role: HouseholdRole.exclude(['main']),
    startsOn: dayInput,
  }),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, concerns }, { person, with: other, role, startsOn }) => {
    if (person === other) throw invalidField('with', 'person.same-person')
    concerns(other)
    const household = (await getLine(db, other)).memberships.find(
      (one) => one.endsOn === null || one.endsOn >= startsOn,
    )?.household
    if (!household) throw notFound()
    for (const membership of (await getLine(db, person)).memberships) {
      if (membership.household === household && membership.endsOn === null)
        throw conflict('person.same-household')
      if (membership.endsOn === null) await insertMembershipEnd(db, membership, startsOn)
    }
    await joinHousehold(db, { household, person, role, startsOn })
    return { person }
  },
})

/** Somebody leaves a household (divorce, a child that goes its own way): the person goes on alone from the next day. */
export const leaveHousehold = action('person.leave-household', {
  input: z.object({ person: PersonId, endsOn: dayInput }),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, endsOn }) => {
    const present = (await getLine(db, person)).memberships.find((one) => one.endsOn === null)
    if (!present) throw notFound()
    if (endsOn < present.startsOn) throw invalidField('endsOn', 'field.date-order')
    const startsOn = await insertMembershipEnd(db, present, endsOn, 'included')
    await joinHousehold(db, { household: await insertHousehold(db), person, role: 'main', startsOn })
    return { person }
  },
})
