import { registerPlace } from '../../../catalogue/place/index.ts'
import {
  confirmStart,
  endAgreement,
  proposeAgreement,
  recordVisit,
  signAgreement,
} from '../../../journey/agreement/index.ts'
import { confirmPackage, holdMeeting, sendPackage } from '../../../journey/handover/index.ts'
import { completeIntake, tellWish } from '../../../journey/intake/index.ts'
import { answerCard, matchPlace, respondToMatch } from '../../../journey/matching/index.ts'
import { registerPerson } from '../../../journey/person/index.ts'
import { coupleHousehold } from '../../../journey/placement/index.ts'
import { establishPlan, followPart, recordProgress, respondToPlan } from '../../../journey/plan/index.ts'
import { completeProfile } from '../../../journey/screening/index.ts'
import {
  assignGuide,
  checkLanding,
  giveKey,
  recordDuoNotice,
  registerHome,
  startBenefit,
} from '../../../journey/settlement/index.ts'
import { changeBenefit, recordAftercare, recordContract } from '../../../journey/work/index.ts'
import { demoPersonLogins } from '../accounts.ts'
import type { DemoIdentifiers } from '../store-accounts.ts'
import {
  type Act,
  coa,
  employer,
  giveAccount,
  guide,
  income,
  manager,
  partOf,
  planParts,
  school,
} from './acting.ts'

/** Yusuf, electrician: from the permit to a contract of 24 hours with a partial benefit. */
export const tellYusuf = async (act: Act, adminUrl: string, ids: DemoIdentifiers): Promise<void> => {
  const { person } = await act('2025-02-03', coa.screener, registerPerson, {
    givenName: 'Yusuf',
    familyName: 'Haddad',
    birthDate: '1991-06-14',
    origin: 'SY',
    language: 'ar',
    phone: '06 00000001',
    vNumber: '2000000001',
    decidedOn: '2025-02-03',
    validFrom: '2024-05-20',
    validUntil: '2029-05-19',
    arrivedOn: '2024-05-22',
  })
  const login = demoPersonLogins.yusuf
  await giveAccount(adminUrl, ids, login, 'Yusuf Haddad', person)
  await act('2025-02-11', coa.screener, completeProfile, {
    person,
    on: '2025-02-11',
    yearsOfEducation: 12,
    educationLevel: 'vocational',
    courses: 'Elektrotechniek, vier jaar',
    yearsOfWork: 9,
    occupation: 'Elektricien',
    isco: '7411',
    ambition: 'Weer als elektricien werken',
    speaking: 'A1',
    listening: 'A1',
    reading: 'A1',
    writing: 'A0',
    diploma: 'Vakdiploma elektrotechniek',
  })
  await act('2025-02-18', coa.coupler, coupleHousehold, {
    person,
    municipality: 'GM0344',
    on: '2025-02-18',
    reason: 'Vraag naar elektriciens in de regio',
  })
  await act('2025-02-24', coa.manager, recordDuoNotice, { person, on: '2025-02-24' })
  await act('2025-03-10', coa.manager, sendPackage, { person })
  await act('2025-03-12', manager, confirmPackage, { person })
  await act('2025-03-25', coa.manager, holdMeeting, {
    person,
    on: '2025-03-25',
    present: ['coa', 'municipality', 'person', 'interpreter'],
    agreed: 'Installatiebedrijf zoeken voor een taalstage.',
    task1: 'Diploma laten waarderen',
    owner1: 'coa',
    task2: 'Taalschool kiezen',
  })
  await act('2025-04-14', manager, giveKey, { person, on: '2025-04-28' })
  await act('2025-05-01', manager, registerHome, { person, on: '2025-05-01' })
  await act('2025-05-06', income, startBenefit, { person, startsOn: '2025-05-01', appliedOn: '2025-04-22' })
  await act('2025-05-06', manager, assignGuide, {
    person,
    organisation: ids.organisations.get('guidance'),
    startsOn: '2025-05-06',
    endsOn: '2025-11-05',
  })
  await act('2025-05-20', guide, checkLanding, {
    person,
    done: ['first-contact', 'benefit', 'insurance', 'bank', 'doctor', 'finding-the-way', 'first-screening'],
  })
  await act('2025-05-21', login, tellWish, {
    wish: 'Ik wil weer als elektricien werken, eerst met hulp van een collega.',
  })
  await act('2025-06-12', manager, completeIntake, {
    person,
    version: 1,
    on: '2025-06-12',
    nextStep: 'work',
    reason: 'Negen jaar ervaring, wil direct aan het werk, taal kan ernaast.',
    speaking: 'A1',
    listening: 'A1',
    reading: 'A1',
    writing: 'A1',
    learnabilityTestedOn: '2025-05-28',
    learnability: 'B1',
    educationLevel: 'vocational',
    occupation: 'Elektricien',
    yearsOfWork: 9,
    wish: 'Ik wil weer als elektricien werken, eerst met hulp van een collega.',
    realisticStep: 'Taalstage bij een installatiebedrijf, daarna een baan',
    selfReliance: 'with-help',
    toldRightToBeHeardAlone: 'yes',
    distanceClass: 'small',
    distanceEvidence: 'Negen jaar ervaring in een vak met veel vraag; Nederlands nog A1.',
  })
  await act('2025-07-07', manager, establishPlan, {
    person,
    on: '2025-07-07',
    route: 'route-b1',
    routeStartsOn: '2025-09-01',
    routeEndsOn: '2027-01-29',
    routeHalfDays: 3,
    routeProvider: ids.organisations.get('language'),
    goal: 'Weer elektricien zijn, met B1',
    talks: 4,
    kind1: 'volunteering',
    startsOn1: '2025-07-14',
    endsOn1: '2025-08-29',
    halfDays1: 2,
    step1: 'Taalstage regelen',
    owner1: 'client-manager',
    due1: '2025-09-01',
    step2: 'VCA halen',
    owner2: 'person',
    due2: '2026-02-01',
  })
  await act('2025-07-09', login, respondToPlan, { agrees: 'yes' })
  const plan = await planParts(adminUrl, person)
  await act('2025-07-14', manager, followPart, {
    person,
    part: partOf(plan, 'volunteering'),
    what: 'start',
    on: '2025-07-14',
  })
  await act('2025-08-29', manager, followPart, {
    person,
    part: partOf(plan, 'volunteering'),
    what: 'finish',
    on: '2025-08-29',
  })
  const { place } = await act('2025-08-04', employer, registerPlace, {
    kind: 'language-internship',
    title: 'Leerling-monteur elektra',
    sector: 'elektricien',
    level: 'A1',
    weekdays: ['monday', 'tuesday'],
    halfDays: 4,
    guidance: 'Taalmaatje Kees, eerste monteur',
    places: 1,
    availableFrom: '2025-09-01',
  })
  const { match } = await act('2025-08-11', manager, matchPlace, { person, place })
  await act('2025-08-12', login, respondToMatch, { match, answer: 'accepted' })
  await act('2025-08-14', employer, answerCard, { match, answer: 'accepted' })
  const { agreement } = await act('2025-08-18', manager, proposeAgreement, {
    person,
    employer: ids.organisations.get('installer'),
    kind: 'language-internship',
    startsOn: '2025-09-01',
    endsOn: '2026-02-27',
    halfDays: 4,
    learningGoals: 'Vaktaal elektra, veilig werken, samenwerken in het Nederlands',
    guidance: 'Taalmaatje Kees',
    noUnpaidProduction: 'yes',
  })
  await act('2025-08-20', login, signAgreement, { agreement, version: 1 })
  await act('2025-08-21', employer, signAgreement, { agreement, version: 1 })
  await act('2025-08-22', manager, signAgreement, { agreement, version: 1 })
  await act('2025-09-01', employer, confirmStart, { agreement, on: '2025-09-01' })
  await act('2025-09-01', school, followPart, {
    person,
    part: partOf(plan, 'route-b1'),
    what: 'start',
    on: '2025-09-01',
  })
  await act('2026-01-30', school, recordProgress, {
    person,
    kind: 'level-reached',
    on: '2026-01-30',
    detail: 'A2',
  })
  const { contract, wage } = await act('2026-02-20', manager, recordContract, {
    person,
    employer: ids.organisations.get('installer'),
    kind: 'employment',
    startsOn: '2026-03-01',
    endsOn: '2027-02-28',
    hours: 24,
    signedOn: '2026-02-20',
  })
  for (const [on, finding] of [
    ['2025-09-26', 'Werkt mee op de bouw. Kees legt de woorden uit.'],
    ['2025-10-24', 'Leest nu zelf de werkbon. Oefent bellen met klanten.'],
    ['2025-11-21', 'Wil VCA halen; werkgever betaalt de cursus.'],
    ['2025-12-19', 'VCA gehaald.'],
    ['2026-01-16', 'Werkgever wil een contract geven vanaf maart.'],
    ['2026-02-13', 'Contract besproken: 24 uur, naast de les.'],
  ] as const)
    await act(on, manager, recordVisit, { agreement, on, finding })
  await act('2026-02-27', manager, endAgreement, { agreement, on: '2026-02-27', how: 'ended' })
  await act('2026-02-24', income, changeBenefit, {
    person,
    how: 'partly',
    from: '2026-03-01',
    reason: 'Werkt 24 uur per week',
  })
  for (const part of [contract, wage]) {
    await act('2026-03-01', manager, followPart, { person, part, what: 'start', on: '2026-03-01' })
  }
  for (const [on, words] of [
    ['2026-04-02', 'Eerste weken gaan goed; les op dinsdag blijft vrij.'],
    ['2026-05-05', 'Wil zelf storingen gaan doen. Werkgever vindt dat ook.'],
    ['2026-06-02', 'Loon en aanvulling kloppen nu.'],
    ['2026-09-02', 'Wil meer uren als het examen klaar is.'],
  ] as const)
    await act(on, manager, recordAftercare, { person, on, words })
}
