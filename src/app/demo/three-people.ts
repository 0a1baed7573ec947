import { createHash } from 'node:crypto'
import { registerPlace } from '../../catalogue/place/index.ts'
import {
  confirmStart,
  endAgreement,
  proposeAgreement,
  recordVisit,
  signAgreement,
} from '../../journey/agreement/index.ts'
import { confirmPackage, holdMeeting, sendPackage } from '../../journey/handover/index.ts'
import { completeIntake, tellWish } from '../../journey/intake/index.ts'
import { answerCard, matchPlace, respondToMatch } from '../../journey/matching/index.ts'
import { registerPerson } from '../../journey/person/index.ts'
import { coupleHousehold } from '../../journey/placement/index.ts'
import { establishPlan, followPart, recordProgress, respondToPlan } from '../../journey/plan/index.ts'
import { completeProfile } from '../../journey/screening/index.ts'
import {
  assignGuide,
  checkLanding,
  giveKey,
  recordDuoNotice,
  registerHome,
  startBenefit,
} from '../../journey/settlement/index.ts'
import { changeBenefit, recordAftercare, recordContract } from '../../journey/work/index.ts'
import type { AccountId } from '../../platform/access/actor.ts'
import type { AnyAction } from '../../platform/action/action.ts'
import { type Kernel, perform } from '../../platform/action/perform.ts'
import { date, fixedClock } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { demoPersonLogins } from './accounts.ts'
import { tellOpenPlaces } from './open-places.ts'
import { asOwner, type DemoIdentifiers } from './store-accounts.ts'

/** The same key for the same deed of the same story, so that a story that was interrupted goes on where it stopped. */
const keyOf = (story: string, deed: number): string => {
  const hex = createHash('sha256').update(`${story}/${deed}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Does things as the people of the demo, each on the day on which it would have been done, and each once. */
export const makeActors = (
  kernel: Kernel,
  { accounts }: DemoIdentifiers,
  story = newIdentifier<string>(),
) => {
  let deeds = 0
  const account = (login: string): AccountId => {
    const id = accounts.get(login)
    if (!id) throw new Error(`the demo has no account ${login}`)
    return id as AccountId
  }
  return async <Output>(
    day: string,
    login: string,
    action: { readonly name: string } & AnyAction & { readonly run: (...given: never[]) => Promise<Output> },
    input: object,
  ): Promise<Output> => {
    deeds += 1
    const visitor = { by: 'account', account: account(login) } as const
    const clock = fixedClock(date(day))
    return (await perform({ ...kernel, clock, afterWrite: undefined }, action as never, input, visitor, {
      idempotencyKey: keyOf(story, deeds),
    })) as Output
  }
}
export type Act = ReturnType<typeof makeActors>

/** The account with which somebody sees the own file. */
const giveAccount = async (
  adminUrl: string,
  ids: DemoIdentifiers,
  login: string,
  name: string,
  person: string,
): Promise<void> => {
  const id = await asOwner(adminUrl, async (client) => {
    await client.query('update startlijn.person set synthetic = true where id = $1', [person])
    const { rows } = await client.query<{ id: string }>(
      `insert into access.account (id, login, name, role, person, synthetic) values ($1, $2, $3, 'person', $4, true)
       on conflict (lower(login)) do update set name = excluded.name returning id`,
      [newIdentifier(), login, name, person],
    )
    return rows[0]?.id ?? ''
  })
  ;(ids.accounts as Map<string, string>).set(login, id)
}

const coa = {
  screener: 'demo-1-coa-screener',
  coupler: 'demo-2-coa-koppelaar',
  manager: 'demo-3-coa-casemanager',
} as const
const manager = 'demo-4-klantmanager'
const income = 'demo-5-inkomen'
const guide = 'demo-6-begeleider'
const school = 'demo-7-taal'
const employer = 'demo-8-werkgever'

/** The part of a plan with a kind, as it lies on the line. */
const partOf = (plan: unknown, kind: string): string => {
  const parts = (plan as { parts: { kind: string; episode: string }[] }).parts
  const part = parts.find((one) => one.kind === kind)
  if (!part) throw new Error(`the plan has no ${kind}`)
  return part.episode
}

const planParts = async (adminUrl: string, person: string): Promise<unknown> =>
  asOwner(
    adminUrl,
    async (client) =>
      (
        await client.query<{ content: unknown }>(
          'select content from startlijn.plan where person = $1 and superseded_at is null',
          [person],
        )
      ).rows[0]?.content,
  )

/** Yusuf, electrician: from the permit to a contract of 24 hours with a partial benefit. */
const tellYusuf = async (act: Act, adminUrl: string, ids: DemoIdentifiers): Promise<void> => {
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
    done: ['benefit', 'insurance', 'bank', 'doctor', 'finding-the-way'],
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

/** Rima, nurse: a family member who arrived directly at home; her lessons clash with child care. */
const tellRima = async (act: Act, adminUrl: string, ids: DemoIdentifiers): Promise<void> => {
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
  await act('2026-02-03', login, tellWish, { wish: 'Ik ben verpleegkundige. Dat wil ik hier ook zijn.' })
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

/** Tesfay, self-reliance route: 310 of 800 hours of activation, and 74 days without an offer on 1 December 2026. */
const tellTesfay = async (act: Act, adminUrl: string, ids: DemoIdentifiers): Promise<void> => {
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

/** The three people to follow, told by the same actions that everybody uses. */
export const tellThreePeople = async (
  kernel: Kernel,
  adminUrl: string,
  ids: DemoIdentifiers,
): Promise<void> => {
  await tellYusuf(makeActors(kernel, ids, 'yusuf'), adminUrl, ids)
  await tellRima(makeActors(kernel, ids, 'rima'), adminUrl, ids)
  await tellTesfay(makeActors(kernel, ids, 'tesfay'), adminUrl, ids)
  await tellOpenPlaces(makeActors(kernel, ids, 'open-places'), adminUrl)
}
