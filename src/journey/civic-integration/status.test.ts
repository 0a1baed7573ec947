import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptRules, vocabulary } from '../../catalogue/knowledge.ts'
import { evaluate, noSettings } from '../../catalogue/rule/index.ts'
import { addDays, date, fromDayNumber, toDayNumber } from '../../platform/date.ts'
import { factsOfLine } from '../obligation/index.ts'
import { readDiploma } from './diploma.ts'
import { readExamPart, writeExamPart } from './exam-part.ts'
import { lineWith } from './line.fixture.ts'
import { fitPrice, loanOf } from './loan.ts'
import type { IntegrationPart } from './parts.ts'
import { statusOf } from './status.ts'

const today = date('2026-12-01')
const of2021 = ['regime-2021', '2025-01-01'] as const
const of2013 = ['regime-2013', '2014-01-01'] as const
const status = (
  written: Parameters<typeof lineWith>[0],
  plan: Parameters<typeof statusOf>[1] = null,
  on = today,
) => statusOf(lineWith(written), plan, on)
const partsBy = (parts: readonly IntegrationPart[]) => Object.fromEntries(parts.map((one) => [one.part, one]))

describe('the term', () => {
  test.each([
    // plan, extension, today, start, end, state, months
    ['2025-07-07', 0, '2026-12-01', '2025-07-08', '2028-07-07', 'running', 19],
    ['2023-10-02', 0, '2026-10-02', '2023-10-03', '2026-10-02', 'running', 0],
    ['2023-10-02', 0, '2026-10-03', '2023-10-03', '2026-10-02', 'over', 0],
    ['2023-10-02', 0, '2026-12-01', '2023-10-03', '2026-10-02', 'over', 1],
    ['2023-10-02', 6, '2026-12-01', '2023-10-03', '2027-04-02', 'running', 4],
    ['2024-02-29', 0, '2026-12-31', '2024-03-01', '2027-02-28', 'running', 2],
    ['2024-02-28', 0, '2026-12-01', '2024-02-29', '2027-02-28', 'running', 2],
    ['2024-08-31', 6, '2026-12-01', '2024-09-01', '2028-02-29', 'running', 14],
    ['2026-12-01', 0, '2026-12-01', '2026-12-02', '2029-12-01', 'coming', 36],
  ])(
    'of a plan of %s with %i months more, on %s, runs from %s to %s: %s, %i months',
    (pip, more, on, startsOn, endsOn, state, months) => {
      const { term } = status(
        {
          episodes: [of2021],
          milestones: [['pip', pip]],
          amounts: more > 0 ? [['extension-months', pip, more]] : [],
        },
        null,
        date(on),
      )
      expect(term).toMatchObject({
        state,
        startsOn,
        endsOn,
        months,
        extendedBy: more > 0 ? { months: more, weeks: 0 } : null,
      })
    },
  )

  test('of the law of 2013 counts from the notice of DUO', () => {
    const { term, regime } = status(
      {
        episodes: [of2013],
        milestones: [
          ['duo-notice', '2016-02-01'],
          ['pip', '2017-01-01'],
        ],
      },
      null,
      date('2018-12-15'),
    )
    expect(regime).toBe('Wi2013')
    expect(term).toMatchObject({ state: 'running', startsOn: '2016-02-01', endsOn: '2019-02-01', months: 1 })
  })

  test('is not begun anew by a later plan', () => {
    const { term } = status({
      episodes: [of2021],
      milestones: [
        ['pip', '2026-03-02'],
        ['pip', '2025-07-07'],
      ],
    })
    expect(term).toMatchObject({ startsOn: '2025-07-08' })
  })

  test('ends on the day on which the rule says that it is due, on whatever day the plan was made', async () => {
    const rule = (await keptRules()).get('wi2021-term')
    if (!rule) throw new Error('the rule of the term is not kept')
    const words = await vocabulary()
    fc.assert(
      fc.property(
        fc.integer({ min: toDayNumber(date('2022-01-01')), max: toDayNumber(date('2026-11-30')) }),
        fc.integer({ min: 0, max: 36 }),
        (plan, more) => {
          const line = lineWith({
            episodes: [['regime-2021', '2021-12-01']],
            milestones: [['pip', fromDayNumber(plan)]],
            amounts: more > 0 ? [['extension-months', fromDayNumber(plan), more]] : [],
          })
          const [found] = evaluate(
            rule,
            { facts: factsOfLine(line, words), known: [] },
            toDayNumber(today),
            noSettings,
          )
          const { term } = statusOf(line, null, today)
          expect(term.state !== 'unknown' && toDayNumber(term.endsOn)).toBe(found?.due)
        },
      ),
      { numRuns: 200 },
    )
  })

  test.each([
    [{ episodes: [of2021] }, 'pip'],
    [{ episodes: [of2013] }, 'duo-notice'],
    [{ milestones: [['pip', '2025-07-07']] as const }, 'regime'],
  ])('is unknown, with what is missing: %j', (written, missing) => {
    expect(status(written).term).toEqual({ state: 'unknown', missing })
  })

  test('never has more time on a later day', () => {
    const line = lineWith({
      episodes: [['regime-2021', '2022-01-01']],
      milestones: [['pip', '2024-01-31']],
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1095 }), (after) => {
        const left = (days: number) => {
          const { term } = statusOf(line, null, addDays(date('2024-01-31'), days))
          return term.state === 'unknown' ? -1 : term.state === 'over' ? -term.months : term.months
        }
        expect(left(after + 1)).toBeLessThanOrEqual(left(after))
      }),
    )
  })
})

describe('the duty', () => {
  test.each([
    [{ milestones: [['duo-notice', '2025-05-01']] as const }, { state: 'yes', on: '2025-05-01' }],
    [{}, { state: 'unknown', missing: 'duo-notice' }],
    [{ milestones: [['integrated', '2026-05-01']] as const }, { state: 'fulfilled', on: '2026-05-01' }],
    [{ milestones: [['exempted', '2026-05-01', 'mbo-2']] as const }, { state: 'exempt', on: '2026-05-01' }],
    [
      { milestones: [['exempted', '2026-05-01', 'Ontheffing']] as const },
      { state: 'released', on: '2026-05-01' },
    ],
    [{ milestones: [['departed', '2026-05-01']] as const }, { state: 'none', why: 'closed' }],
    [{ episodes: [['temporary-protection', '2022-03-01']] as const }, { state: 'none', why: 'status' }],
    [{ born: '2010-12-02' }, { state: 'none', why: 'under-16' }],
    [{ born: '2010-12-01' }, { state: 'unknown', missing: 'duo-notice' }],
  ])('of %j is %j', (written, duty) => {
    expect(status(written).duty).toEqual(duty)
  })
})

describe('an exemption by diploma', () => {
  test('S56 a diploma of mbo-2 shows the exemption; Entree shows none', () => {
    const diploma = (detail: string) =>
      status({ episodes: [of2021], milestones: [['diploma', '2026-06-15', detail]] }).diploma
    expect(diploma('mbo-2')).toMatchObject({ exempts: 'yes', level: 'mbo-2' })
    expect(diploma('Mbo niveau 2, techniek')).toMatchObject({ exempts: 'yes', level: 'mbo-2' })
    expect(diploma('entree')).toMatchObject({ exempts: 'no', level: 'entree' })
    expect(diploma('mbo 1')).toMatchObject({ exempts: 'no', level: 'entree' })
    expect(diploma('Lassen')).toMatchObject({ exempts: 'unknown', level: null })
    expect(status({ episodes: [of2021] }).diploma).toBeNull()
  })

  test('is by the highest: an exempting one counts over one that does not', () => {
    const milestones = [
      ['diploma', '2026-06-15', 'entree'],
      ['diploma', '2024-06-15', 'mbo-3'],
    ] as const
    expect(status({ milestones }).diploma).toMatchObject({ exempts: 'yes', level: 'mbo-3' })
  })

  test.each([
    ['HBO Pedagogiek', 'hbo'],
    ['universiteit', 'wo'],
    ['vmbo-t', 'vmbo'],
    ['Associate degree', 'associate-degree'],
    [null, null],
    ['woning', null],
  ])('is read from %j as %j', (detail, level) => {
    expect(readDiploma(detail)).toBe(level)
  })
})

describe('parts of the law of 2021', () => {
  const plan = { route: 'route-b1', talks: 4 } as const

  test('B1: four skills at B1, KNM, PVT with its hours and MAP with 40 hours; A2 does where it was scaled down', () => {
    const parts = partsBy(
      status(
        {
          episodes: [of2021, ['route-b1', '2025-09-01']],
          milestones: [
            ['pip', '2025-07-07'],
            ['exam-part', '2026-06-01', 'Lezen A2'],
            ['exam-part', '2026-06-02', 'Spreken B1'],
            ['exam-part', '2026-06-03', 'Schrijven A2'],
            ['scaled-down', '2026-05-01', 'Schrijven A2'],
            ['exam-part', '2026-06-04', 'KNM'],
            ['pvt', '2025-12-01'],
          ],
          amounts: [
            ['pvt-hours', '2025-11-01', 8],
            ['pvt-hours', '2025-11-08', 4],
          ],
        },
        plan,
      ).parts,
    )
    expect(parts.reading).toMatchObject({ state: 'open', level: 'B1', passed: 'A2' })
    expect(parts.speaking).toMatchObject({ state: 'done', level: 'B1' })
    expect(parts.writing).toMatchObject({ state: 'done', level: 'A2' })
    expect(parts.listening).toMatchObject({ state: 'open', level: 'B1', passed: null })
    expect(parts.knm).toMatchObject({ state: 'done', level: null })
    expect(parts.pvt).toMatchObject({ state: 'done', hours: 12, of: 12 })
    expect(parts.map).toMatchObject({ state: 'open', hours: null, of: 40 })
  })

  test('education: no MAP', () => {
    const { parts } = status({ episodes: [of2021] }, { ...plan, route: 'route-education' })
    expect(partsBy(parts).map).toMatchObject({ state: 'not-needed' })
  })

  test('Z: 800 hours of each, the hours of PVT and MAP inside the second; nothing recorded is unknown', () => {
    const z = { ...plan, route: 'route-z' } as const
    const hours = [
      ['pvt-hours', '2026-02-01', 12],
      ['map-hours', '2026-03-01', 40],
    ] as const
    const unknown = partsBy(status({ episodes: [of2021], amounts: hours }, z).parts)
    expect(unknown.course).toMatchObject({ state: 'unknown', hours: null, of: 800 })
    expect(unknown.activation).toMatchObject({ state: 'unknown', hours: null, deducted: 52 })
    const known = partsBy(
      status(
        {
          episodes: [of2021],
          amounts: [...hours, ['activation-hours', '2026-06-01', 747], ['course-hours', '2026-06-01', 800]],
        },
        z,
      ).parts,
    )
    expect(known.course?.state).toBe('done')
    expect(known.activation).toMatchObject({ state: 'open', hours: 799 })
    const enough = partsBy(
      status({ episodes: [of2021], amounts: [...hours, ['activation-hours', '2026-06-01', 748]] }, z).parts,
    )
    expect(enough.activation).toMatchObject({ state: 'done', hours: 800, deducted: 52 })
  })

  test('a release of a part says so, and does not hide what was passed', () => {
    const parts = partsBy(
      status(
        {
          episodes: [of2021],
          milestones: [
            ['partly-waived', '2026-05-01', 'Schrijven, Lezen'],
            ['exam-part', '2026-06-01', 'Lezen B1'],
          ],
        },
        plan,
      ).parts,
    )
    expect(parts.writing?.state).toBe('waived')
    expect(parts.reading?.state).toBe('done')
  })

  test('talks, scaling down and the change of route follow from plan, hours and term', () => {
    const known = (hours: number | null, on = today) =>
      status(
        {
          episodes: [of2021],
          milestones: [
            ['pip', '2025-07-07'],
            ['review-talk', '2026-01-10'],
          ],
          amounts: hours === null ? [] : [['course-hours', '2026-01-10', hours]],
        },
        plan,
        on,
      )
    expect(known(null).talks).toEqual({ agreed: 4, held: 1 })
    expect(known(null).scalingDown).toEqual({ hours: null, possible: 'unknown' })
    expect(known(599).scalingDown?.possible).toBe('not-yet')
    expect(known(600).scalingDown?.possible).toBe('yes')
    expect(known(600).routeChange).toEqual({ until: '2027-01-07', isOpen: true })
    expect(known(600, date('2027-01-08')).routeChange?.isOpen).toBe(false)
  })

  test('fixed costs are paid for six months from the start of the benefit', () => {
    const relief = (startsOn: string, on: string) =>
      status({ episodes: [of2021, ['social-assistance', startsOn]] }, null, date(on)).relief
    expect(relief('2026-08-31', '2027-02-27')).toEqual({
      from: '2026-08-31',
      until: '2027-02-27',
      isOver: false,
    })
    expect(relief('2026-05-01', '2026-11-01')).toMatchObject({ until: '2026-10-31', isOver: true })
    expect(status({ episodes: [of2021] }).relief).toBeNull()
  })
})

describe('parts of the law of 2013', () => {
  test('A2, KNM and ONA; the declaration from October 2017, and MAP in place of ONA', () => {
    const parts = (notice: string | null, ...more: (readonly [string, string, string?])[]) =>
      partsBy(
        status({
          episodes: [of2013],
          milestones: [...(notice ? [['duo-notice', notice] as const] : []), ...more],
        }).parts,
      )
    expect(parts('2017-09-30').pvt?.state).toBe('not-needed')
    expect(parts('2017-10-01').pvt?.state).toBe('open')
    expect(parts(null).pvt?.state).toBe('unknown')
    expect(parts('2017-10-01', ['exam-part', '2018-01-01', 'Lezen']).reading).toMatchObject({
      state: 'done',
      level: 'A2',
    })
    expect(parts('2017-10-01').ona?.state).toBe('open')
    expect(parts('2017-10-01', ['map', '2023-01-01']).ona).toMatchObject({ state: 'done', on: '2023-01-01' })
  })

  test('the loan is what was granted or at most 10,000; what was not recorded is unknown', () => {
    const loan = (amounts: readonly (readonly [string, string, number])[], granted?: string) =>
      loanOf(lineWith({ amounts, milestones: granted ? [['loan-granted', '2016-02-01', granted]] : [] }))
    expect(loan([])).toEqual({ limit: 10_000, isGranted: false, used: null, left: null })
    expect(loan([['loan-used', '2016-05-01', 6500]])).toMatchObject({ used: 6500, left: 3500 })
    expect(loan([['loan-used', '2016-05-01', 6500]], '8.000 euro')).toMatchObject({
      limit: 8000,
      isGranted: true,
      left: 1500,
    })
    expect(loan([['loan-used', '2016-05-01', 9000]], '8000')).toMatchObject({ left: 0 })
    expect(status({ episodes: [of2021] }).loan).toBeNull()
  })

  test('a course fits or does not, and where nothing is known nobody says so', () => {
    const left = (value: number | null) => ({ limit: 10_000, isGranted: false, used: null, left: value })
    expect(fitPrice(left(3500), 4000)).toEqual({ fits: 'no', short: 500 })
    expect(fitPrice(left(3500), 3500)).toEqual({ fits: 'yes', leftAfter: 0 })
    expect(fitPrice(left(null), 4000)).toEqual({ fits: 'unknown' })
  })
})

test.each([
  ['Lezen B1', { part: 'reading', level: 'B1' }],
  ['speaking a2', { part: 'speaking', level: 'A2' }],
  ['Luisteren', { part: 'listening', level: null }],
  ['knm', { part: 'knm', level: null }],
  ['iets anders', null],
  [null, null],
])('the exam part %j is read as %j', (detail, read) => {
  expect(readExamPart(detail)).toEqual(read)
})

test('an exam part is read back as it was written', () => {
  expect(readExamPart(writeExamPart('writing', 'B1'))).toEqual({ part: 'writing', level: 'B1' })
  expect(readExamPart(writeExamPart('ona', null))).toEqual({ part: 'ona', level: null })
})
