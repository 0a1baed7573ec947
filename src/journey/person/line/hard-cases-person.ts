import type { LineCase } from './case.ts'
import { emptyCase, factsOf } from './case-facts.ts'

/** Hard cases of one person, called Salma in all of them. All made up. */

const utrecht = { key: 'utrecht', kind: 'municipality', name: 'Gemeente Utrecht' } as const
const breda = { key: 'breda', kind: 'municipality', name: 'Gemeente Breda' } as const
const coa = { key: 'coa', kind: 'coa', name: 'COA' } as const
const nidos = { key: 'nidos', kind: 'support-organisation', name: 'Nidos' } as const
const school = { key: 'taalschool', kind: 'language-provider', name: 'Taalschool Domstad' } as const

const salma = factsOf('salma')
const adult = { key: 'salma', givenName: 'Salma', birthDate: '1992-09-09', arrivedAsFamily: false } as const

export const workFromReception: LineCase = {
  ...emptyCase,
  key: 'work-from-reception',
  about: 'She finds work while still in the reception centre and never has a benefit.',
  organisations: [coa, utrecht],
  persons: [adult],
  episodes: [
    salma.episode('regime', 'status/regime-2021', '2025-03-31/..'),
    salma.episode('azc', 'living/reception-centre', '2025-01-13/2025-10-31', { provider: 'coa' }),
    salma.episode('home', 'living/own-home', '2025-11-01/..'),
    salma.episode('allowance', 'income/reception-allowance', '2025-01-13/2025-05-31', { provider: 'coa' }),
    salma.episode('wage', 'income/wage', '2025-06-01/..', { hours: 36 }),
    salma.episode('pre-course', 'language/pre-integration-course', '2025-03-03/2025-05-30', {
      provider: 'coa',
    }),
    salma.episode('evening', 'language/route-b1', '2025-12-01/..', { halfDays: 2 }),
    salma.episode('job', 'work/employment', '2025-06-01/..', { hours: 36, halfDays: 9 }),
  ],
  milestones: [
    salma.milestone('decision', 'permit-decision', '2025-03-17'),
    salma.milestone('notice', 'duo-notice', '2025-03-31'),
    salma.milestone('coupled', 'coupled', '2025-04-01', { organisation: 'utrecht' }),
    salma.milestone('registered', 'registered', '2025-11-03', { organisation: 'utrecht' }),
    salma.milestone('contract', 'contract-signed', '2025-05-20'),
  ],
  responsibilities: [
    salma.responsible('reception', 'coa', '2025-01-13/2025-10-31'),
    salma.responsible('civic-integration', 'utrecht', '2025-11-01/..'),
  ],
}

export const moveInMonthNine: LineCase = {
  ...emptyCase,
  key: 'move-in-month-nine',
  about: 'Nine months after the permit she moves; the new municipality takes over a month later.',
  organisations: [utrecht, breda, school],
  persons: [adult],
  episodes: [
    salma.episode('regime', 'status/regime-2021', '2025-03-03/..'),
    salma.episode('home-utrecht', 'living/own-home', '2025-03-03/2025-11-16', {
      label: 'Eigen woning, Utrecht',
    }),
    salma.episode('home-breda', 'living/own-home', '2025-11-17/..', { label: 'Eigen woning, Breda' }),
    salma.episode('benefit-utrecht', 'income/social-assistance', '2025-03-03/2025-11-16', {
      provider: 'utrecht',
    }),
    salma.episode('benefit-breda', 'income/social-assistance', '2025-12-01/..', { provider: 'breda' }),
    salma.episode('route', 'language/route-b1', '2025-05-05/2025-11-14', { provider: 'taalschool' }),
    salma.episode('route-breda', 'language/route-b1', '2026-01-12/..'),
  ],
  milestones: [
    salma.milestone('decision', 'permit-decision', '2025-02-10'),
    salma.milestone('notice', 'duo-notice', '2025-03-03'),
    salma.milestone('registered', 'registered', '2025-03-03', { organisation: 'utrecht' }),
    salma.milestone('pip', 'pip', '2025-04-28', { organisation: 'utrecht' }),
    salma.milestone('moved', 'moved', '2025-11-17', { organisation: 'breda' }),
    salma.milestone('registered-breda', 'registered', '2025-11-19', { organisation: 'breda' }),
    salma.milestone('pip-breda', 'pip', '2026-01-08', { organisation: 'breda' }),
  ],
  responsibilities: [
    salma.responsible('civic-integration', 'utrecht', '2025-03-03/2025-11-16'),
    salma.responsible('civic-integration', 'breda', '2025-12-17/..'),
    salma.responsible('income', 'utrecht', '2025-03-03/2025-11-16'),
    salma.responsible('income', 'breda', '2025-12-01/..'),
  ],
}

export const fourMonthsIll: LineCase = {
  ...emptyCase,
  key: 'four-months-ill',
  about: 'Four months in which nothing could go on; the line says interrupted, never why.',
  organisations: [utrecht, school],
  persons: [adult],
  episodes: [
    salma.episode('home', 'living/own-home', '2025-02-03/..'),
    salma.episode('benefit', 'income/social-assistance', '2025-02-03/..', { provider: 'utrecht' }),
    salma.episode('route', 'language/route-b1', '2025-03-03/2025-12-31', {
      state: 'broken-off',
      provider: 'taalschool',
    }),
    salma.episode('again', 'language/route-b1', '2026-05-04/..', { provider: 'taalschool' }),
    salma.episode('kitchen', 'participation/volunteering', '2025-09-01/2025-12-31', { state: 'broken-off' }),
  ],
  milestones: [
    salma.milestone('decision', 'permit-decision', '2024-11-04'),
    salma.milestone('notice', 'duo-notice', '2025-02-10'),
    salma.milestone('registered', 'registered', '2025-02-03', { organisation: 'utrecht' }),
  ],
  interruptions: [salma.interruption('ill', '2026-01-01/2026-04-30')],
  responsibilities: [
    salma.responsible('civic-integration', 'utrecht', '2025-02-03/..'),
    salma.responsible('income', 'utrecht', '2025-02-03/..'),
  ],
}

export const turningEighteen: LineCase = {
  ...emptyCase,
  key: 'turning-eighteen',
  about:
    'An unaccompanied minor turns 18 on 1 March 2026: the guardian leaves that day, the municipality comes later.',
  organisations: [nidos, utrecht],
  persons: [{ key: 'salma', givenName: 'Salma', birthDate: '2008-03-01', arrivedAsFamily: false }],
  episodes: [
    salma.episode('group', 'living/municipal-reception', '2024-08-05/2026-02-28', {
      provider: 'nidos',
      label: 'Woongroep',
    }),
    salma.episode('home', 'living/own-home', '2026-03-01/..'),
    salma.episode('school', 'education/school', '2024-09-02/..'),
    salma.episode('isk', 'language/language-course', '2024-09-02/..', {
      label: 'Internationale schakelklas',
    }),
    salma.episode('guardian', 'guidance/guardian', '2024-08-05/2026-02-28', { provider: 'nidos' }),
    salma.episode('benefit', 'income/social-assistance', '2026-04-20/..', { provider: 'utrecht' }),
  ],
  milestones: [
    salma.milestone('arrival', 'arrival', '2024-08-05'),
    salma.milestone('decision', 'permit-decision', '2025-02-17'),
    salma.milestone('notice', 'duo-notice', '2026-03-01'),
    salma.milestone('registered', 'registered', '2026-03-01', { organisation: 'utrecht' }),
  ],
  responsibilities: [
    salma.responsible('reception', 'nidos', '2024-08-05/2026-02-28'),
    salma.responsible('guidance', 'nidos', '2024-08-05/2026-02-28'),
    salma.responsible('civic-integration', 'utrecht', '2026-04-13/..'),
    salma.responsible('income', 'utrecht', '2026-04-20/..'),
  ],
}

export const detention: LineCase = {
  ...emptyCase,
  key: 'detention',
  about: 'Ten weeks of detention: an interruption like any other, its reason is not on the line.',
  organisations: [utrecht, school],
  persons: [adult],
  episodes: [
    salma.episode('home', 'living/own-home', '2025-02-03/..'),
    salma.episode('benefit', 'income/social-assistance', '2025-02-03/2026-03-01', { provider: 'utrecht' }),
    salma.episode('benefit-again', 'income/social-assistance', '2026-05-11/..', { provider: 'utrecht' }),
    salma.episode('route', 'language/route-b1', '2025-03-03/2026-03-01', {
      state: 'broken-off',
      provider: 'taalschool',
    }),
    salma.episode('again', 'language/route-b1', '2026-05-18/..', { provider: 'taalschool' }),
  ],
  milestones: [
    salma.milestone('decision', 'permit-decision', '2024-11-04'),
    salma.milestone('notice', 'duo-notice', '2025-02-10'),
  ],
  interruptions: [salma.interruption('absent', '2026-03-02/2026-05-10')],
  responsibilities: [salma.responsible('civic-integration', 'utrecht', '2025-02-03/..')],
}

export const personCases = [
  workFromReception,
  moveInMonthNine,
  fourMonthsIll,
  turningEighteen,
  detention,
] as const
