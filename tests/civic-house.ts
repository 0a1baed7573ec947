import {
  openStatus,
  recordHearing,
  signalConduct,
  warnPerson,
} from '../src/journey/civic-integration/index.ts'
import {
  addAmount,
  addMilestone,
  getLine,
  type PersonId,
  registerPerson,
} from '../src/journey/person/index.ts'
import { establishPlan } from '../src/journey/plan/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import type { Action } from '../src/platform/action/action.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'
import { pip } from './plan-house.ts'
import { readAs } from './read-as.ts'

/** A municipality with two client managers, a school and people under both laws, on 1 December 2026. */
export const openCivicHouse = async () => {
  const house = await openTestHouse()
  const municipality = await house.organisation('municipality')
  const school = await house.organisation('language-provider')
  const manager = await house.visitor('client-manager', municipality)
  const does =
    <Input, Output>(action: Action<Input, Output>) =>
    (input: object, visitor: Visitor = manager, day = '2026-12-01') =>
      perform(house.on(day), action, input, visitor)
  const register = async (regime = 'regime-2021') =>
    (
      await perform(
        house.kernel,
        registerPerson,
        {
          givenName: 'Yusuf',
          familyName: 'Voorbeeld',
          birthDate: '1991-06-14',
          decidedOn: '2025-02-03',
          regime,
        },
        manager,
      )
    ).person
  const own = (person: PersonId) => house.visitor('person', null, person)
  const milestone = (person: PersonId, kind: string, on: string, detail?: string) =>
    perform(house.kernel, addMilestone, { person, kind, on, ...(detail && { detail }) }, manager)
  return {
    house,
    municipality,
    school,
    manager,
    colleague: await house.visitor('client-manager', municipality),
    stranger: await house.visitor('client-manager'),
    does,
    register,
    own,
    milestone,
    amount: (person: PersonId, kind: string, on: string, value: number) =>
      perform(house.kernel, addAmount, { person, kind, on, value }, manager),
    /** somebody with a plan of 7 July 2025 for this route, at the school */
    planned: async (route = 'route-b1') => {
      const person = await register()
      await perform(
        house.kernel,
        establishPlan,
        { person, ...pip, route, routeProvider: school, talks: '4' },
        manager,
      )
      return person
    },
    opened: (person: PersonId, visitor: Visitor = manager, day = '2026-12-01') =>
      perform(house.on(day), openStatus, { person }, visitor),
    lineOf: (person: PersonId) => readAs(house, manager, (db) => getLine(db, person)),
    /** a dossier in which somebody was warned, and heard where `heard` says so */
    warned: async ({ heard = false } = {}) => {
      const person = await register()
      const { dossier } = await does(signalConduct)({
        person,
        on: '2026-11-02',
        words: 'Niet bij de les, drie keer',
      })
      await does(warnPerson)({ person, dossier, version: 1, newDay: '2026-12-15', words: 'Kom maandag weer' })
      if (heard)
        await does(recordHearing)({
          person,
          dossier,
          version: 2,
          on: '2026-11-30',
          words: 'Mijn kind was ziek',
        })
      return { person, dossier }
    },
  }
}
