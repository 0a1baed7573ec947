import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordEpisode, recordMilestone } from '../person/index.ts'
import { contractKinds, halfDaysOf, isEmployer, jobsOf, stateOn } from './contract.ts'
import { oneAtATime } from './work.store.ts'

/**
 * A contract: work and wage on the line, and its end where it has one. It needs no benefit, no home and no plan before it:
 * somebody may find work from the reception centre. One that begins later is planned until somebody says that it began.
 */
export const recordContract = action('work.record-contract', {
  input: z.object({
    person: PersonId,
    employer: OrganisationId.nullable().default(null),
    kind: z.enum(contractKinds),
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
    hours: numberInput(0.5, 60),
    signedOn: dayInput.nullable().default(null),
  }),
  allow: ['client-manager', 'coa-case-manager', 'employer-service-point', 'employer'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, employer, kind, startsOn, endsOn, hours, signedOn }) => {
    if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    if (signedOn !== null && signedOn > today) throw invalidField('signedOn', 'field.date-future')
    if (signedOn !== null && signedOn > startsOn) throw invalidField('signedOn', 'work.signed-late')
    await oneAtATime(db, person)
    const line = await getLine(db, person)
    const provider = actor.role === 'employer' ? OrganisationId.parse(actor.organisation) : employer
    if (!provider || !isEmployer(await findOrganisation(db, provider)))
      throw invalidField('employer', 'field.choose')
    const known = jobsOf(line).some(
      (one) => one.kind === kind && one.provider === provider && one.startsOn === startsOn,
    )
    if (known) throw conflict('work.contract-known')
    const state = stateOn(startsOn, endsOn, today)
    await recordMilestone(
      db,
      { person },
      {
        kind: 'contract-signed',
        on: signedOn ?? (startsOn > today ? today : startsOn),
        organisation: provider,
      },
    )
    const contract = await recordEpisode(
      db,
      { person },
      { kind, startsOn, endsOn, state, hours, halfDays: halfDaysOf(hours), provider },
    )
    // an employer knows its wage, but writes nothing under income: the municipality adds it with the first correction
    const wage =
      actor.role === 'employer'
        ? null
        : await recordEpisode(db, { person }, { kind: 'wage', startsOn, endsOn, state, hours, provider })
    if (endsOn)
      await recordMilestone(db, { person }, { kind: 'contract-end', on: endsOn, organisation: provider })
    return { person, contract, wage }
  },
})
