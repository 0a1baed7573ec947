import type { LineCase } from './case.ts'
import { emptyCase, factsOf } from './case-facts.ts'

/** Hard cases in which a household decides: who joins when, what is shared, what a divorce splits. All made up. */

const utrecht = { key: 'utrecht', kind: 'municipality', name: 'Gemeente Utrecht' } as const
const breda = { key: 'breda', kind: 'municipality', name: 'Gemeente Breda' } as const
const coa = { key: 'coa', kind: 'coa', name: 'COA' } as const
const school = { key: 'taalschool', kind: 'language-provider', name: 'Taalschool Domstad' } as const

const amal = factsOf('amal')
const nour = factsOf('nour')
const house = factsOf('house')
const flat = factsOf('flat')

export const familyDirectlyHome: LineCase = {
  ...emptyCase,
  key: 'family-directly-home',
  about: 'A family member arrives straight at the home of her husband; reception never occurs.',
  organisations: [utrecht, school],
  persons: [
    { key: 'nour', givenName: 'Nour', birthDate: '1990-04-02', arrivedAsFamily: false },
    { key: 'amal', givenName: 'Amal', birthDate: '1993-08-19', arrivedAsFamily: true },
  ],
  households: ['house'],
  memberships: [
    nour.member('m-nour', 'house', 'main', '2025-01-06/..'),
    amal.member('m-amal', 'house', 'partner', '2026-02-02/..'),
  ],
  episodes: [
    house.episode('home', 'living/own-home', '2025-01-06/..'),
    amal.episode('permit', 'status/family-permit', '2026-02-02/2031-02-01', { state: 'running' }),
    amal.episode('regime', 'status/regime-2021', '2026-02-16/..'),
    amal.episode('lessons', 'language/language-course', '2026-03-02/..', {
      halfDays: 2,
      provider: 'taalschool',
    }),
  ],
  milestones: [
    house.milestone('coupled', 'coupled', '2024-10-01', { organisation: 'utrecht' }),
    amal.milestone('arrival', 'arrival', '2026-02-02'),
    amal.milestone('registered', 'registered', '2026-02-09', { organisation: 'utrecht' }),
    amal.milestone('notice', 'duo-notice', '2026-02-16'),
  ],
  responsibilities: [amal.responsible('civic-integration', 'utrecht', '2026-02-16/..')],
}

export const partnerWorksPartTime: LineCase = {
  ...emptyCase,
  key: 'partner-works-part-time',
  about: 'He works 24 hours; their joint benefit becomes partial for both, stored once for the household.',
  organisations: [coa, utrecht, school],
  persons: [
    { key: 'nour', givenName: 'Nour', birthDate: '1990-04-02', arrivedAsFamily: false },
    { key: 'amal', givenName: 'Amal', birthDate: '1991-01-23', arrivedAsFamily: false },
  ],
  households: ['house'],
  memberships: [
    nour.member('m-nour', 'house', 'main', '2024-02-05/..'),
    amal.member('m-amal', 'house', 'partner', '2024-02-05/..'),
  ],
  episodes: [
    house.episode('azc', 'living/reception-centre', '2024-02-05/2025-01-05', { provider: 'coa' }),
    house.episode('home', 'living/own-home', '2025-01-06/..'),
    house.episode('benefit', 'income/social-assistance', '2025-01-06/2026-02-28', { provider: 'utrecht' }),
    house.episode('partial', 'income/partial-assistance', '2026-03-01/..', { provider: 'utrecht' }),
    nour.episode('wage', 'income/wage', '2026-03-01/..', { hours: 24 }),
    nour.episode('job', 'work/employment', '2026-03-01/..', { hours: 24, halfDays: 6 }),
    nour.episode('evening', 'language/language-course', '2025-06-02/..', { halfDays: 1 }),
    amal.episode('lessons', 'language/route-b1', '2025-06-02/..', { halfDays: 3, provider: 'taalschool' }),
  ],
  milestones: [
    house.milestone('registered', 'registered', '2025-01-06', { organisation: 'utrecht' }),
    nour.milestone('nour-decision', 'permit-decision', '2024-06-03'),
    amal.milestone('amal-decision', 'permit-decision', '2024-06-03'),
    nour.milestone('nour-notice', 'duo-notice', '2024-06-24'),
    amal.milestone('amal-notice', 'duo-notice', '2024-06-24'),
  ],
  responsibilities: [
    nour.responsible('reception', 'coa', '2024-02-05/2025-01-05'),
    amal.responsible('reception', 'coa', '2024-02-05/2025-01-05'),
    nour.responsible('civic-integration', 'utrecht', '2025-01-06/..'),
    amal.responsible('civic-integration', 'utrecht', '2025-01-06/..'),
  ],
}

export const twoRegimes: LineCase = {
  ...emptyCase,
  key: 'two-regimes',
  about: 'A husband under the law of 2013 and a wife under that of 2021, in one home.',
  organisations: [breda, coa, school],
  persons: [
    { key: 'nour', givenName: 'Nour', birthDate: '1984-12-12', arrivedAsFamily: false },
    { key: 'amal', givenName: 'Amal', birthDate: '1988-07-30', arrivedAsFamily: true },
  ],
  households: ['house'],
  memberships: [
    nour.member('m-nour', 'house', 'main', '2021-03-01/..'),
    amal.member('m-amal', 'house', 'partner', '2023-05-08/..'),
  ],
  episodes: [
    house.episode('home', 'living/own-home', '2021-03-01/..'),
    nour.episode('regime-nour', 'status/regime-2013', '2020-11-02/..'),
    nour.episode('course', 'language/civic-integration-2013', '2021-05-03/2023-12-22', {
      provider: 'taalschool',
    }),
    amal.episode('regime-amal', 'status/regime-2021', '2023-05-22/..'),
    amal.episode('route', 'language/route-b1', '2023-09-04/..', { provider: 'taalschool' }),
  ],
  milestones: [
    nour.milestone('decision', 'permit-decision', '2020-10-05'),
    nour.milestone('notice-nour', 'duo-notice', '2020-11-02'),
    nour.milestone('registered-nour', 'registered', '2021-03-01', { organisation: 'breda' }),
    amal.milestone('arrival', 'arrival', '2023-05-08'),
    amal.milestone('registered-amal', 'registered', '2023-05-10', { organisation: 'breda' }),
    amal.milestone('notice-amal', 'duo-notice', '2023-05-22'),
  ],
  responsibilities: [amal.responsible('civic-integration', 'breda', '2023-05-22/..')],
}

export const divorce: LineCase = {
  ...emptyCase,
  key: 'divorce',
  about:
    'A marriage ends on 30 April 2026: she stays with the home and the benefit, he begins a household of his own.',
  organisations: [utrecht],
  persons: [
    { key: 'nour', givenName: 'Nour', birthDate: '1987-03-17', arrivedAsFamily: false },
    { key: 'amal', givenName: 'Amal', birthDate: '1989-05-05', arrivedAsFamily: false },
  ],
  households: ['house', 'flat'],
  memberships: [
    amal.member('m-amal', 'house', 'main', '2024-09-02/..'),
    nour.member('m-nour', 'house', 'partner', '2024-09-02/2026-04-30'),
    nour.member('m-nour-flat', 'flat', 'main', '2026-05-01/..'),
  ],
  episodes: [
    house.episode('home', 'living/own-home', '2024-09-02/..'),
    house.episode('benefit', 'income/social-assistance', '2024-09-02/..', { provider: 'utrecht' }),
    flat.episode('room', 'living/own-home', '2026-05-18/..', { label: 'Kamer, Utrecht' }),
    flat.episode('benefit-flat', 'income/social-assistance', '2026-05-18/..', { provider: 'utrecht' }),
  ],
  milestones: [
    house.milestone('registered', 'registered', '2024-09-02', { organisation: 'utrecht' }),
    house.milestone('later', 'moved', '2026-09-01', { organisation: 'utrecht' }),
  ],
  responsibilities: [
    amal.responsible('income', 'utrecht', '2024-09-02/..'),
    nour.responsible('income', 'utrecht', '2024-09-02/..'),
  ],
}

export const householdCases = [familyDirectlyHome, partnerWorksPartTime, twoRegimes, divorce] as const
