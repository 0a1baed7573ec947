import {
  type AgreementId,
  openAgreement,
  proposeAgreement,
  signAgreement,
} from '../src/journey/agreement/index.ts'
import { getLine, listPersons, type PersonId, registerPerson } from '../src/journey/person/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'
import { readAs } from './read-as.ts'

/** A valid agreement of a language internship that runs on 1 December 2026. */
export const agreementInput = {
  kind: 'language-internship',
  startsOn: '2026-11-02',
  endsOn: '2027-04-30',
  halfDays: '4',
  learningGoals: 'Vaktaal op de werkvloer',
  noUnpaidProduction: 'yes',
}

/** A house with a municipality and an employer, and people who try out work there. */
export const openAgreementHouse = async () => {
  const house = await openTestHouse()
  const municipality = await house.organisation('municipality')
  const company = await house.organisation('employer', 'Installatie BV')
  const manager = await house.visitor('client-manager', municipality)
  const employer = await house.visitor('employer', company)
  const register = async () =>
    (
      await perform(
        house.kernel,
        registerPerson,
        { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2025-02-03' },
        manager,
      )
    ).person
  const proposeFor = async (person: PersonId, change: object = {}, day = '2026-12-01') =>
    (
      await perform(
        house.on(day),
        proposeAgreement,
        { person, employer: company, ...agreementInput, ...change },
        manager,
      )
    ).agreement
  const propose = async (change: object = {}, day = '2026-12-01') => {
    const person = await register()
    const agreement = await proposeFor(person, change, day)
    return { person, agreement, own: await house.visitor('person', null, person) }
  }
  const signAll = async (agreement: AgreementId, own: Visitor, day = '2026-12-01') => {
    for (const party of [own, manager, employer])
      await perform(house.on(day), signAgreement, { agreement, version: 1 }, party)
  }
  return {
    house,
    municipality,
    company,
    manager,
    employer,
    register,
    proposeFor,
    propose,
    signAll,
    /** an agreement that all three have signed */
    concluded: async (change: object = {}, day = '2026-12-01') => {
      const made = await propose(change, day)
      await signAll(made.agreement, made.own, day)
      return made
    },
    lineOf: (person: PersonId, visitor: Visitor = manager) =>
      readAs(house, visitor, (db) => getLine(db, person)),
    opened: (agreement: AgreementId, visitor: Visitor = manager, day = '2026-12-01') =>
      perform(house.on(day), openAgreement, { agreement }, visitor),
    seenByEmployer: async (day: string) =>
      (await perform(house.on(day), listPersons, {}, employer)).persons.map((one) => one.person),
  }
}
