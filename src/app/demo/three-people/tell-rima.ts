import { completeIntake, tellWish } from '../../../journey/intake/index.ts'
import { registerPerson } from '../../../journey/person/index.ts'
import { establishPlan, followPart, respondToPlan } from '../../../journey/plan/index.ts'
import {
  assignGuide,
  checkLanding,
  recordDuoNotice,
  registerHome,
  startBenefit,
} from '../../../journey/settlement/index.ts'
import { demoPersonLogins } from '../accounts.ts'
import type { DemoIdentifiers } from '../store-accounts.ts'
import { type Act, giveAccount, guide, income, manager, partOf, planParts, school } from './acting.ts'

/** Rima, nurse: a family member who arrived directly at home; her lessons clash with child care. */
export const tellRima = async (act: Act, adminUrl: string, ids: DemoIdentifiers): Promise<void> => {
  const { person } = await act('2026-01-19', manager, registerPerson, {
    givenName: 'Rima',
    familyName: 'Saleh',
    birthDate: '1993-09-02',
    origin: 'SY',
    language: 'ar',
    decidedOn: '2026-01-12',
    arrivedOn: '2026-01-12',
    arrivedAsFamily: 'yes',
    permitKind: 'family-permit',
    vNumber: '2000000002',
  })
  const login = demoPersonLogins.rima
  await giveAccount(adminUrl, ids, login, 'Rima Saleh', person)
  await act('2026-01-19', manager, registerHome, { person, on: '2026-01-19' })
  await act('2026-01-28', manager, recordDuoNotice, { person, on: '2026-01-26' })
  await act('2026-02-02', income, startBenefit, { person, startsOn: '2026-01-19', appliedOn: '2026-01-21' })
  await act('2026-02-02', manager, assignGuide, {
    person,
    organisation: ids.organisations.get('guidance'),
    startsOn: '2026-02-02',
    endsOn: '2027-02-01',
  })
  await act('2026-02-03', login, tellWish, { wish: 'Ik ben verpleegkundige. Dat wil ik hier ook zijn.' })
  await act('2026-02-20', guide, checkLanding, {
    person,
    done: ['first-contact', 'benefit', 'insurance', 'bank', 'doctor'],
  })
  await act('2026-03-03', manager, completeIntake, {
    person,
    version: 1,
    on: '2026-03-03',
    nextStep: 'education',
    reason: 'Verpleegkundige met zes jaar ervaring; diplomawaardering loopt.',
    speaking: 'A1',
    educationLevel: 'higher',
    occupation: 'Verpleegkundige',
    yearsOfWork: 6,
    wish: 'Ik ben verpleegkundige. Dat wil ik hier ook zijn.',
    realisticStep: 'Zorghulp met taalles, daarna een schakeltraject',
    childCare: 'yes',
    selfReliance: 'alone',
    toldRightToBeHeardAlone: 'yes',
    distanceClass: 'middle',
    distanceEvidence: 'Diploma nog niet gewaardeerd; Nederlands A1.',
  })
  await act('2026-04-02', manager, establishPlan, {
    person,
    on: '2026-04-02',
    route: 'route-b1',
    routeStartsOn: '2026-05-11',
    routeEndsOn: '2027-12-17',
    routeHalfDays: 3,
    routeProvider: ids.organisations.get('language'),
    goal: 'Verpleegkundige in Nederland',
    talks: 4,
    kind1: 'volunteering',
    startsOn1: '2026-06-01',
    halfDays1: 2,
    step1: 'Kinderopvang op lesdagen regelen',
    owner1: 'client-manager',
    due1: '2026-05-01',
  })
  await act('2026-04-05', login, respondToPlan, {
    agrees: 'no',
    comment: 'De lessen zijn op woensdag; dan is er geen kinderopvang. Kan het op een andere dag?',
  })
  const plan = await planParts(adminUrl, person)
  await act('2026-05-11', school, followPart, {
    person,
    part: partOf(plan, 'route-b1'),
    what: 'start',
    on: '2026-05-11',
  })
}
