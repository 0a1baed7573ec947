import { registerPlace } from '../src/catalogue/place/index.ts'
import { giveConsent } from '../src/journey/handover/index.ts'
import { saveIntake } from '../src/journey/intake/index.ts'
import { openCards } from '../src/journey/matching/answer-card.ts'
import { matchPlace } from '../src/journey/matching/index.ts'
import { registerPerson } from '../src/journey/person/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import type { TestHouse } from './database.ts'

/** A municipality with a client manager, an employer with places, and people to match. */
export const matchingHouse = async (house: TestHouse) => {
  const municipality = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
  const manager = await house.visitor('client-manager', municipality)
  const company = await house.organisation('employer', 'Installatie BV', 'GM0344')
  const employer = await house.visitor('employer', company)
  const register = async (told: object = {}, intake: object = {}) => {
    const { person } = await perform(
      house.kernel,
      registerPerson,
      {
        givenName: 'Yusuf',
        familyName: 'Geheim',
        decidedOn: '2025-02-03',
        origin: 'SY',
        birthDate: '1991-06-14',
        ...told,
      },
      manager,
    )
    await perform(
      house.kernel,
      saveIntake,
      { person, speaking: 'A2', occupation: 'Elektricien', ...intake },
      manager,
    )
    return person
  }
  const add = async (change: object = {}, visitor: Visitor = employer) =>
    (
      await perform(
        house.kernel,
        registerPlace,
        {
          kind: 'language-internship',
          title: 'Hulp bij installatie',
          sector: 'elektricien',
          level: 'A2',
          weekdays: ['monday', 'tuesday'],
          halfDays: '4',
          places: '2',
          ...change,
        },
        visitor,
      )
    ).place
  const propose = async (person: string, place: string) =>
    (await perform(house.kernel, matchPlace, { person, place }, manager)).match
  const consent = (person: string) =>
    perform(house.kernel, giveConsent, { person, item: 'card-to-employers' }, manager)
  const cards = async (visitor: Visitor = employer) =>
    (await perform(house.kernel, openCards, {}, visitor)).cards
  const own = (person: string) => house.visitor('person', null, person)
  return { municipality, manager, company, employer, register, add, propose, consent, cards, own }
}
