import { holdMeeting } from '../../../journey/handover/index.ts'
import { completeIntake } from '../../../journey/intake/index.ts'
import { addAmount, registerPerson } from '../../../journey/person/index.ts'
import { coupleHousehold } from '../../../journey/placement/index.ts'
import { establishPlan, followPart, recordProgress } from '../../../journey/plan/index.ts'
import { completeProfile } from '../../../journey/screening/index.ts'
import { recordDuoNotice, registerHome, startBenefit } from '../../../journey/settlement/index.ts'
import { demoPersonLogins } from '../accounts.ts'
import type { DemoIdentifiers } from '../store-accounts.ts'
import { type Act, coa, giveAccount, income, manager, partOf, planParts, school } from './acting.ts'

const activationMonths = [
  '2025-02-28',
  '2025-04-30',
  '2025-06-30',
  '2025-09-30',
  '2025-11-28',
  '2026-01-30',
  '2026-03-31',
  '2026-05-29',
  '2026-07-31',
  '2026-09-18',
]

/** Tesfay, self-reliance route: 310 of 800 hours of activation, and 74 days without an offer on 1 December 2026. */
export const tellTesfay = async (act: Act, adminUrl: string, ids: DemoIdentifiers): Promise<void> => {
  const { person } = await act('2024-03-11', coa.screener, registerPerson, {
    givenName: 'Tesfay',
    familyName: 'Gebre',
    birthDate: '1979-01-20',
    origin: 'ER',
    language: 'ti',
    decidedOn: '2024-03-11',
    arrivedOn: '2023-06-05',
    vNumber: '2000000003',
  })
  await giveAccount(adminUrl, ids, demoPersonLogins.tesfay, 'Tesfay Gebre', person)
  await act('2024-03-20', coa.screener, completeProfile, {
    person,
    on: '2024-03-20',
    yearsOfEducation: 4,
    educationLevel: 'primary',
    yearsOfWork: 15,
    occupation: 'Boer',
    ambition: 'Werken met dieren of planten',
    speaking: 'A0',
    unknownBecause: 'Cursussen wist hij niet precies',
  })
  await act('2024-03-27', coa.coupler, coupleHousehold, {
    person,
    municipality: 'GM0344',
    on: '2024-03-27',
    reason: 'Broer woont in Utrecht',
  })
  await act('2024-04-02', coa.manager, recordDuoNotice, { person, on: '2024-04-02' })
  await act('2024-05-14', coa.manager, holdMeeting, {
    person,
    on: '2024-05-14',
    present: ['coa', 'municipality', 'person'],
  })
  await act('2024-07-01', manager, registerHome, { person, on: '2024-07-01' })
  await act('2024-07-03', income, startBenefit, { person, startsOn: '2024-07-01' })
  await act('2024-08-20', manager, completeIntake, {
    person,
    on: '2024-08-20',
    nextStep: 'activation',
    reason: 'Weinig onderwijs; leert het best door te doen.',
    speaking: 'A0',
    learnability: 'low',
    learnabilityTestedOn: '2024-08-06',
    selfReliance: 'with-help',
    distanceClass: 'large',
    distanceEvidence: 'Vier jaar onderwijs, nog geen Nederlands.',
  })
  await act('2024-09-05', manager, establishPlan, {
    person,
    on: '2024-09-05',
    route: 'route-z',
    routeStartsOn: '2024-10-07',
    routeEndsOn: '2027-06-25',
    routeHalfDays: 3,
    routeProvider: ids.organisations.get('language'),
    goal: 'Met dieren werken',
    talks: 6,
    kind1: 'activation',
    startsOn1: '2025-02-03',
    endsOn1: '2026-09-18',
    halfDays1: 2,
  })
  const plan = await planParts(adminUrl, person)
  await act('2024-10-07', school, followPart, {
    person,
    part: partOf(plan, 'route-z'),
    what: 'start',
    on: '2024-10-07',
  })
  await act('2025-02-03', manager, followPart, {
    person,
    part: partOf(plan, 'activation'),
    what: 'start',
    on: '2025-02-03',
  })
  // ten months of 31 hours: 310 of the 800 hours of activation
  for (const on of activationMonths) {
    await act(on, manager, addAmount, { person, kind: 'activation-hours', on, value: 31 })
  }
  await act('2026-09-18', manager, followPart, {
    person,
    part: partOf(plan, 'activation'),
    what: 'finish',
    on: '2026-09-18',
  })
  await act('2026-09-18', manager, recordProgress, {
    person,
    kind: 'review-talk',
    on: '2026-09-18',
    detail: '310 van 800 uur activering; kinderboerderij gesloten',
  })
}
