import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, invalidField } from '../../platform/problem.ts'
import { changeEpisode, changeMilestone, FactId, PersonId } from '../person/index.ts'
import { contractKinds, isEmployer } from './contract.ts'
import { getContract, writeContract } from './write-contract.ts'

const which = { person: PersonId, contract: FactId, version: versionInput }
const workers = ['client-manager', 'coa-case-manager', 'employer-service-point'] as const

/** A contract that was recorded wrongly is put right: job, wage and end go together; the earlier version stays readable. */
export const correctContract = action('work.correct-contract', {
  input: z.object({
    ...which,
    employer: OrganisationId,
    kind: z.enum(contractKinds),
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
    hours: numberInput(0.5, 60),
  }),
  allow: workers,
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, contract, version, employer, ...change }) => {
    if (change.endsOn !== null && change.endsOn < change.startsOn)
      throw invalidField('endsOn', 'field.date-order')
    if (!isEmployer(await findOrganisation(db, employer))) throw invalidField('employer', 'field.choose')
    const facts = await getContract(db, person, contract)
    await writeContract(db, { person, version, today }, facts, { ...change, provider: employer })
    return { person }
  },
})

/** A contract goes on: with a later last day, or without one. */
export const extendContract = action('work.extend-contract', {
  input: z.object({
    ...which,
    endsOn: dayInput.nullable().default(null).describe('new last day; none is a permanent contract'),
    hours: numberInput(0.5, 60),
  }),
  allow: workers,
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, contract, version, endsOn, hours }) => {
    const facts = await getContract(db, person, contract)
    const { kind, startsOn, provider } = facts.job
    if (facts.job.endsOn === null) throw invalidField('endsOn', 'work.permanent-before')
    if (endsOn !== null && endsOn <= facts.job.endsOn) throw invalidField('endsOn', 'work.not-later')
    await writeContract(db, { person, version, today }, facts, { kind, startsOn, endsOn, hours, provider })
    return { person }
  },
})

/** A contract that never was: everything that stands on the line for it is taken back. */
export const retractContract = action('work.retract-contract', {
  input: z.object(which),
  allow: workers,
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db }, { person, contract, version }) => {
    const { job, wage, signed, end } = await getContract(db, person, contract)
    if (job.version !== version) throw changedMeanwhile()
    for (const one of [job, wage])
      if (one) await changeEpisode(db, one.fact, one.version, { retracted: true })
    for (const one of [signed, end])
      if (one) await changeMilestone(db, one.fact, one.version, { retracted: true })
    return { person }
  },
})
