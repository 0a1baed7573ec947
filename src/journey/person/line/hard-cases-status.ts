import type { LineCase } from './case.ts'
import { emptyCase, factsOf } from './case-facts.ts'

/** Hard cases of status: leaving, becoming Dutch, protection without a decision, permits of another kind. All made up. */

const utrecht = { key: 'utrecht', kind: 'municipality', name: 'Gemeente Utrecht' } as const
const coa = { key: 'coa', kind: 'coa', name: 'COA' } as const
const school = { key: 'taalschool', kind: 'language-provider', name: 'Taalschool Domstad' } as const

const salma = factsOf('salma')
const adult = { key: 'salma', givenName: 'Salma', birthDate: '1992-09-09', arrivedAsFamily: false } as const

export const returned: LineCase = {
  ...emptyCase,
  key: 'return',
  about: 'She goes back to her country; the line closes neutrally and her lessons stop counting as due.',
  organisations: [coa, utrecht, school],
  persons: [adult],
  episodes: [
    salma.episode('azc', 'living/reception-centre', '2023-11-06/2024-10-06', { provider: 'coa' }),
    salma.episode('home', 'living/own-home', '2024-10-07/2026-03-31', { label: 'Eigen woning, Utrecht' }),
    salma.episode('benefit', 'income/social-assistance', '2024-10-07/2026-03-31', { provider: 'utrecht' }),
    salma.episode('route', 'language/route-b1', '2024-11-04/2026-03-20', {
      state: 'broken-off',
      provider: 'taalschool',
    }),
  ],
  milestones: [
    salma.milestone('decision', 'permit-decision', '2024-06-10'),
    salma.milestone('notice', 'duo-notice', '2024-07-01'),
    salma.milestone('registered', 'registered', '2024-10-07', { organisation: 'utrecht' }),
    salma.milestone('departed', 'departed', '2026-04-01'),
  ],
  responsibilities: [
    salma.responsible('reception', 'coa', '2023-11-06/2024-10-06'),
    salma.responsible('civic-integration', 'utrecht', '2024-10-07/2026-04-01'),
  ],
}

export const naturalisation: LineCase = {
  ...emptyCase,
  key: 'naturalisation',
  about: 'She becomes Dutch in 2026; her line goes on, her work and return to benefit are still seen.',
  organisations: [utrecht],
  persons: [adult],
  episodes: [
    salma.episode('permit', 'status/asylum-permit', '2019-05-06/2026-02-09'),
    salma.episode('regime', 'status/regime-2013', '2019-06-03/2022-05-16'),
    salma.episode('dutch', 'status/dutch-national', '2026-02-10/..'),
    salma.episode('home', 'living/own-home', '2019-12-02/..'),
    salma.episode('benefit', 'income/social-assistance', '2019-12-02/2022-08-31', { provider: 'utrecht' }),
    salma.episode('wage', 'income/wage', '2022-09-01/2026-06-30', { hours: 32 }),
    salma.episode('job', 'work/employment', '2022-09-01/2026-06-30', { hours: 32 }),
    salma.episode('benefit-again', 'income/social-assistance', '2026-07-01/..', { provider: 'utrecht' }),
    salma.episode('course', 'language/civic-integration-2013', '2020-02-03/2022-04-29'),
  ],
  milestones: [
    salma.milestone('decision', 'permit-decision', '2019-05-06'),
    salma.milestone('notice', 'duo-notice', '2019-06-03'),
    salma.milestone('integrated', 'integrated', '2022-05-16'),
    salma.milestone('naturalised', 'naturalised', '2026-02-10'),
  ],
  responsibilities: [
    salma.responsible('income', 'utrecht', '2019-12-02/2022-08-31'),
    salma.responsible('income', 'utrecht', '2026-07-01/..'),
  ],
}

export const displacedFromUkraine: LineCase = {
  ...emptyCase,
  key: 'displaced-from-ukraine',
  about: 'Temporary protection: no decision, no duty, municipal reception; lessons and work all the same.',
  organisations: [utrecht],
  persons: [adult],
  episodes: [
    salma.episode('protection', 'status/temporary-protection', '2025-03-10/..'),
    salma.episode('reception', 'living/municipal-reception', '2025-03-10/..', { provider: 'utrecht' }),
    salma.episode('allowance', 'income/reception-allowance', '2025-03-10/2025-08-31'),
    salma.episode('wage', 'income/wage', '2025-09-01/..', { hours: 20 }),
    salma.episode('job', 'work/employment', '2025-09-01/..', { hours: 20 }),
    salma.episode('lessons', 'language/language-course', '2025-06-02/2026-06-26', { halfDays: 2 }),
  ],
  milestones: [salma.milestone('arrival', 'arrival', '2025-03-08')],
  responsibilities: [salma.responsible('reception', 'utrecht', '2025-03-10/..')],
}

export const threeYearPermit: LineCase = {
  ...emptyCase,
  key: 'three-year-permit',
  about: 'A permit of another kind and length: three years, and only data says so.',
  organisations: [coa],
  persons: [adult],
  episodes: [
    salma.episode('permit', 'status/three-year-permit', '2026-06-15/2029-06-14', { state: 'running' }),
    salma.episode('regime', 'status/regime-2021', '2026-07-06/..'),
    salma.episode('azc', 'living/reception-centre', '2026-01-19/..', { provider: 'coa' }),
    salma.episode('pre-course', 'language/pre-integration-course', '2026-07-13/2026-10-09', {
      provider: 'coa',
    }),
  ],
  milestones: [
    salma.milestone('decision', 'permit-decision', '2026-06-15'),
    salma.milestone('effective', 'permit-effective', '2026-01-19'),
    salma.milestone('notice', 'duo-notice', '2026-07-06'),
  ],
  responsibilities: [salma.responsible('reception', 'coa', '2026-01-19/..')],
}

export const statusCases = [returned, naturalisation, displacedFromUkraine, threeYearPermit] as const
