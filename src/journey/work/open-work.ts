import type { Kysely } from 'kysely'
import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { listOrganisations } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { notFound } from '../../platform/problem.ts'
import { AgreementId, getAgreement } from '../agreement/index.ts'
import {
  benefitChanges,
  FactId,
  getIdentity,
  getLine,
  type Line,
  PersonId,
  soonReturns,
} from '../person/index.ts'
import { nextContact } from './aftercare.ts'
import { employerKinds, endingSoon, jobsOf, watchDays } from './contract.ts'
import { contactsOf, contractsEnding, decisionsOf } from './work.store.ts'

/** What the line says of work and benefit, as far as the visitor may see it. */
export const readWork = async (db: Kysely<unknown>, line: Line, today: IsoDate) => {
  const jobs = jobsOf(line)
  const contacts = await contactsOf(db, line.person)
  const first = jobs.find((one) => one.state !== 'planned')
  const works = jobs.some(
    (one) => one.state !== 'planned' && one.startsOn <= today && (one.endsOn === null || one.endsOn >= today),
  )
  const changes = benefitChanges(line, await vocabulary(), today)
  const households = line.memberships.map((one) => one.household)
  return {
    jobs,
    ending: endingSoon(line, today),
    changes,
    returns: soonReturns(changes),
    decisions: await decisionsOf(db, households),
    contacts,
    nextContact: first && works ? nextContact(first.startsOn, contacts) : null,
  }
}

/** What the forms of work need. */
export const openWork = action('work.open', {
  input: z.object({
    person: PersonId,
    agreement: AgreementId.nullable().default(null).describe('the one that a new contract follows'),
    contract: FactId.nullable().default(null),
  }),
  allow: ['client-manager', 'coa-case-manager', 'employer-service-point', 'employer', 'income-consultant'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, agreement, contract }) => {
    const line = await getLine(db, person)
    const job = jobsOf(line).find((one) => one.fact === contract) ?? null
    if (contract !== null && job === null) throw notFound()
    return {
      person,
      identity: await getIdentity(db, person),
      line,
      job,
      ...(await readWork(db, line, today)),
      after: agreement ? await getAgreement(db, agreement) : null,
      employers: await listOrganisations(db, employerKinds),
    }
  },
})

/** Contracts of the caseload that end within six weeks while nothing follows: time to look for the next work (S94). */
export const listEndingContracts = action('work.list-ending', {
  input: z.object({}),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, today, concerns }) => {
    const contracts = await contractsEnding(db, { from: today, until: addDays(today, watchDays) })
    for (const { person } of contracts) concerns(person)
    return { contracts }
  },
})
