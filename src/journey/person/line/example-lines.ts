import type { LineCase } from './case.ts'
import { emptyCase, factsOf } from './case-facts.ts'

/** Three made-up people who are followed through the demo; nobody like this exists. Today is 1 December 2026. */

const yusufFacts = factsOf('yusuf')
const rimaFacts = factsOf('rima')
const samiFacts = factsOf('sami')
const haddadFacts = factsOf('haddad')
const tesfayFacts = factsOf('tesfay')

const utrecht = { key: 'utrecht', kind: 'municipality', name: 'Gemeente Utrecht' } as const
const coa = { key: 'coa-utrecht', kind: 'coa', name: 'COA azc Utrecht' } as const
const school = { key: 'taalschool', kind: 'language-provider', name: 'Taalschool Domstad' } as const
const installer = { key: 'installateur', kind: 'employer', name: 'Van Rijn Installatie' } as const
const guide = { key: 'welkom', kind: 'social-guidance', name: 'Welkom in Utrecht' } as const
const hospital = { key: 'ziekenhuis', kind: 'employer', name: 'Ziekenhuis Oudenrijn' } as const
const zwolle = { key: 'zwolle', kind: 'municipality', name: 'Gemeente Zwolle' } as const
const coaZwolle = { key: 'coa-zwolle', kind: 'coa', name: 'COA azc Zwolle' } as const

export const yusuf: LineCase = {
  ...emptyCase,
  key: 'yusuf',
  about: 'An electrician: from reception through a language internship to a contract of 24 hours.',
  organisations: [coa, utrecht, school, installer, guide],
  persons: [{ key: 'yusuf', givenName: 'Yusuf', birthDate: '1991-06-14', arrivedAsFamily: false }],
  episodes: [
    yusufFacts.episode('permit', 'status/asylum-permit', '2024-05-20/2029-05-19', { state: 'running' }),
    yusufFacts.episode('regime', 'status/regime-2021', '2025-02-24/..'),
    yusufFacts.episode('term', 'status/integration-term', '2025-07-08/2028-07-07', { state: 'running' }),
    yusufFacts.episode('azc', 'living/reception-centre', '2024-05-22/2025-04-30', {
      provider: 'coa-utrecht',
      label: 'Opvang azc',
    }),
    yusufFacts.episode('home', 'living/own-home', '2025-05-01/..', { label: 'Eigen woning, Utrecht' }),
    yusufFacts.episode('allowance', 'income/reception-allowance', '2024-05-22/2025-04-30', {
      provider: 'coa-utrecht',
      label: 'Leefgeld',
    }),
    yusufFacts.episode('benefit', 'income/social-assistance', '2025-05-01/2026-02-28', {
      provider: 'utrecht',
    }),
    yusufFacts.episode('partial', 'income/partial-assistance', '2026-03-01/..', { provider: 'utrecht' }),
    yusufFacts.episode('wage', 'income/wage', '2026-03-01/2027-02-28', {
      state: 'running',
      hours: 24,
      provider: 'installateur',
      label: 'Loon, 24 uur',
    }),
    yusufFacts.episode('pre-course', 'language/pre-integration-course', '2025-02-17/2025-04-25', {
      halfDays: 4,
      provider: 'coa-utrecht',
    }),
    yusufFacts.episode('b1', 'language/route-b1', '2025-09-01/2027-01-29', {
      state: 'running',
      halfDays: 3,
      provider: 'taalschool',
      label: 'B1-route, 3 dagdelen',
    }),
    yusufFacts.episode('vca', 'education/sector-course', '2026-01-12/2026-03-20', {
      halfDays: 1,
      provider: 'installateur',
      label: 'Cursus VCA en NEN 1010',
    }),
    yusufFacts.episode('bbl', 'education/bbl', '2027-02-01/2028-06-30', {
      state: 'planned',
      halfDays: 2,
      label: 'Bbl elektrotechniek, niveau 2',
    }),
    yusufFacts.episode('taalstage', 'work/language-internship', '2025-09-01/2026-02-27', {
      halfDays: 4,
      provider: 'installateur',
    }),
    yusufFacts.episode('job', 'work/employment', '2026-03-01/2027-02-28', {
      state: 'running',
      hours: 24,
      halfDays: 6,
      provider: 'installateur',
      label: 'Monteur, 24 uur',
    }),
    yusufFacts.episode('football', 'participation/social-activity', '2025-06-10/..', {
      label: 'Voetbalclub',
    }),
    yusufFacts.episode('repair', 'participation/volunteering', '2025-03-03/2025-04-18', {
      halfDays: 2,
      label: 'Fietsen maken',
    }),
    yusufFacts.episode('coa-case', 'guidance/coa-guidance', '2024-05-22/2025-04-30', {
      provider: 'coa-utrecht',
    }),
    yusufFacts.episode('landing', 'guidance/social-guidance', '2025-05-01/2025-07-11', {
      provider: 'welkom',
    }),
    yusufFacts.episode('manager', 'guidance/client-manager', '2025-05-01/..', {
      provider: 'utrecht',
      label: 'Klantmanager Utrecht',
    }),
    yusufFacts.episode('coach', 'guidance/job-coach', '2026-03-01/2026-08-31', {
      halfDays: 0.5,
      provider: 'installateur',
    }),
  ],
  milestones: [
    yusufFacts.milestone('decision', 'permit-decision', '2025-02-03'),
    yusufFacts.milestone('screened', 'screened', '2025-02-10', { organisation: 'coa-utrecht' }),
    yusufFacts.milestone('coupled', 'coupled', '2025-02-18', { organisation: 'utrecht' }),
    yusufFacts.milestone('notice', 'duo-notice', '2025-02-24'),
    yusufFacts.milestone('handover', 'handover', '2025-03-25', { organisation: 'utrecht' }),
    yusufFacts.milestone('registered', 'registered', '2025-05-01', { organisation: 'utrecht' }),
    yusufFacts.milestone('intake', 'intake', '2025-06-05', { organisation: 'utrecht' }),
    yusufFacts.milestone('pip', 'pip', '2025-07-07', { organisation: 'utrecht' }),
    yusufFacts.milestone('a2', 'level-reached', '2026-01-23', { organisation: 'taalschool', detail: 'A2' }),
    yusufFacts.milestone('contract', 'contract-signed', '2026-02-16', { organisation: 'installateur' }),
    yusufFacts.milestone('talk', 'review-talk', '2026-09-08', { organisation: 'utrecht' }),
    yusufFacts.milestone('contract-end', 'contract-end', '2027-02-28', { organisation: 'installateur' }),
  ],
  responsibilities: [
    yusufFacts.responsible('reception', 'coa-utrecht', '2024-05-22/2025-04-30'),
    yusufFacts.responsible('housing', 'utrecht', '2025-02-18/2025-04-30'),
    yusufFacts.responsible('civic-integration', 'utrecht', '2025-02-24/..'),
    yusufFacts.responsible('income', 'utrecht', '2025-05-01/..'),
    yusufFacts.responsible('workplace', 'installateur', '2025-09-01/..'),
  ],
}

export const rima: LineCase = {
  ...emptyCase,
  key: 'rima',
  about: 'A nurse who arrived as a family member, straight to a home; lessons wait for child care.',
  organisations: [utrecht, school, guide, hospital],
  persons: [
    { key: 'rima', givenName: 'Rima', birthDate: '1994-02-27', arrivedAsFamily: true },
    { key: 'sami', givenName: 'Sami', birthDate: '1992-10-03', arrivedAsFamily: false },
  ],
  households: ['haddad'],
  memberships: [
    samiFacts.member('m-sami', 'haddad', 'main', '2024-09-02/..'),
    rimaFacts.member('m-rima', 'haddad', 'partner', '2026-01-12/..'),
  ],
  episodes: [
    rimaFacts.episode('permit', 'status/family-permit', '2026-01-12/2031-01-11', { state: 'running' }),
    rimaFacts.episode('regime', 'status/regime-2021', '2026-01-26/..'),
    rimaFacts.episode('term', 'status/integration-term', '2026-03-31/2029-03-30', { state: 'running' }),
    haddadFacts.episode('home', 'living/own-home', '2024-09-02/..', { label: 'Eigen woning, Utrecht' }),
    haddadFacts.episode('benefit', 'income/social-assistance', '2024-09-02/..', { provider: 'utrecht' }),
    rimaFacts.episode('lessons', 'language/route-b1', '2026-05-04/..', {
      halfDays: 2,
      provider: 'taalschool',
      label: 'B1-route, 2 dagdelen',
    }),
    rimaFacts.episode('sluice', 'education/bridge-course', '2027-02-01/2027-07-16', {
      state: 'planned',
      halfDays: 2,
      label: 'Oriëntatie op de zorg',
    }),
    rimaFacts.episode('ward', 'work/language-internship', '2027-01-11/2027-06-25', {
      state: 'planned',
      halfDays: 3,
      provider: 'ziekenhuis',
      label: 'Taalstage verpleegafdeling',
    }),
    rimaFacts.episode('kitchen', 'participation/volunteering', '2026-06-15/2026-09-25', {
      halfDays: 1,
      provider: 'welkom',
      label: 'Buurtkeuken',
    }),
    rimaFacts.episode('landing', 'guidance/social-guidance', '2026-02-02/2026-08-14', { provider: 'welkom' }),
    rimaFacts.episode('manager', 'guidance/client-manager', '2026-02-23/..', { provider: 'utrecht' }),
  ],
  milestones: [
    rimaFacts.milestone('arrival', 'arrival', '2026-01-12'),
    rimaFacts.milestone('registered', 'registered', '2026-01-19', { organisation: 'utrecht' }),
    rimaFacts.milestone('notice', 'duo-notice', '2026-01-26'),
    rimaFacts.milestone('intake', 'intake', '2026-03-10', { organisation: 'utrecht' }),
    rimaFacts.milestone('pip', 'pip', '2026-03-30', { organisation: 'utrecht' }),
    rimaFacts.milestone('talk', 'review-talk', '2026-10-13', { organisation: 'utrecht' }),
  ],
  responsibilities: [
    rimaFacts.responsible('civic-integration', 'utrecht', '2026-02-23/..'),
    rimaFacts.responsible('income', 'utrecht', '2026-01-12/..'),
  ],
}

export const tesfay: LineCase = {
  ...emptyCase,
  key: 'tesfay',
  about: 'On the self-reliance route: 310 of 800 hours of activation, and 74 days without an offer.',
  organisations: [
    coaZwolle,
    zwolle,
    { key: 'taal-zwolle', kind: 'language-provider', name: 'Taalhuis IJsseldelta' },
    { key: 'kringloop', kind: 'social-work-company', name: 'Kringloop De Hanze' },
  ],
  persons: [{ key: 'tesfay', givenName: 'Tesfay', birthDate: '1978-11-30', arrivedAsFamily: false }],
  episodes: [
    tesfayFacts.episode('permit', 'status/asylum-permit', '2023-06-12/2028-06-11', { state: 'running' }),
    tesfayFacts.episode('regime', 'status/regime-2021', '2024-03-18/..'),
    tesfayFacts.episode('term', 'status/integration-term', '2024-12-10/2027-12-09', { state: 'running' }),
    tesfayFacts.episode('azc', 'living/reception-centre', '2023-06-14/2024-09-15', {
      provider: 'coa-zwolle',
      label: 'Opvang azc',
    }),
    tesfayFacts.episode('home', 'living/own-home', '2024-10-21/..', { label: 'Eigen woning, Zwolle' }),
    tesfayFacts.episode('friends', 'living/with-family', '2024-09-16/2024-10-20', {
      label: 'Logeert bij vrienden',
    }),
    tesfayFacts.episode('allowance', 'income/reception-allowance', '2023-06-14/2024-09-15', {
      label: 'Leefgeld',
    }),
    tesfayFacts.episode('benefit', 'income/social-assistance', '2024-10-21/..', { provider: 'zwolle' }),
    tesfayFacts.episode('literacy', 'language/literacy-course', '2024-08-19/2024-10-04', {
      state: 'broken-off',
      halfDays: 3,
      provider: 'coa-zwolle',
    }),
    tesfayFacts.episode('zroute', 'language/route-z', '2025-01-20/2026-09-17', {
      state: 'broken-off',
      halfDays: 3,
      provider: 'taal-zwolle',
      label: 'Z-route, 3 dagdelen',
    }),
    tesfayFacts.episode('activation', 'participation/activation', '2025-11-03/2026-09-17', {
      state: 'broken-off',
      halfDays: 2,
      provider: 'kringloop',
      label: 'Activering, 310 van 800 uur',
    }),
    tesfayFacts.episode('coa-case', 'guidance/coa-guidance', '2023-06-14/2024-09-15', {
      provider: 'coa-zwolle',
    }),
    tesfayFacts.episode('manager', 'guidance/client-manager', '2024-10-21/..', { provider: 'zwolle' }),
    tesfayFacts.episode('restart', 'participation/activation', '2027-01-04/2027-11-26', {
      state: 'planned',
      halfDays: 3,
      provider: 'kringloop',
      label: 'Activering, kringloop',
    }),
  ],
  milestones: [
    tesfayFacts.milestone('decision', 'permit-decision', '2024-03-04'),
    tesfayFacts.milestone('screened', 'screened', '2024-03-12', { organisation: 'coa-zwolle' }),
    tesfayFacts.milestone('notice', 'duo-notice', '2024-03-18'),
    tesfayFacts.milestone('coupled', 'coupled', '2024-03-21', { organisation: 'zwolle' }),
    tesfayFacts.milestone('registered', 'registered', '2024-10-21', { organisation: 'zwolle' }),
    tesfayFacts.milestone('intake', 'intake', '2024-11-28', { organisation: 'zwolle' }),
    tesfayFacts.milestone('pip', 'pip', '2024-12-09', { organisation: 'zwolle' }),
    tesfayFacts.milestone('pvt', 'pvt', '2025-04-15', { organisation: 'zwolle' }),
    tesfayFacts.milestone('talk', 'review-talk', '2026-09-17', { organisation: 'zwolle' }),
    tesfayFacts.milestone('term-end', 'term-end', '2027-12-09'),
  ],
  interruptions: [tesfayFacts.interruption('pause', '2025-07-01/2025-09-12')],
  responsibilities: [
    tesfayFacts.responsible('reception', 'coa-zwolle', '2023-06-14/2024-09-15'),
    tesfayFacts.responsible('civic-integration', 'zwolle', '2024-10-21/..'),
    tesfayFacts.responsible('income', 'zwolle', '2024-10-21/..'),
  ],
}

export const exampleLines = [yusuf, rima, tesfay] as const
