import { describe, expect, test } from 'vitest'
import { keptRules } from '../../catalogue/knowledge.ts'
import { evaluateAll } from '../../catalogue/rule/index.ts'
import { date, fromDayNumber, toDayNumber } from '../../platform/date.ts'
import { testVocabulary } from '../person/line/arbitrary.fixture.ts'
import { type LineCase, lineOfCase } from '../person/line/case.ts'
import { hardCases } from '../person/line/hard-cases.ts'
import { familyDirectlyHome, twoRegimes } from '../person/line/hard-cases-household.ts'
import { moveInMonthNine, workFromReception } from '../person/line/hard-cases-person.ts'
import { naturalisation, threeYearPermit } from '../person/line/hard-cases-status.ts'
import { factsOfLine } from './line-facts.ts'

const rules = [...(await keptRules()).values()]

/** What one person of a case is asked for: status, due day and the day on which it was done, by rule. */
const asked = (lineCase: LineCase, person = 'salma', on = lineCase.today) => {
  const facts = factsOfLine(lineOfCase(lineCase, person), testVocabulary)
  const all = evaluateAll(rules, { facts, known: [] }, toDayNumber(date(on)))
  const day = (value: number | null) => (value === null ? null : fromDayNumber(value))
  return new Map(
    all
      .filter(({ status }) => status !== 'not-applicable')
      .map(({ rule, status, due, met }) => [rule, [status, day(due), day(met)] as const]),
  )
}

describe('obligations of the hard cases, counted by hand', () => {
  test('every case is answered for everybody in it, on many days', () => {
    for (const lineCase of hardCases)
      for (const { key } of lineCase.persons)
        for (const on of ['2020-02-29', '2025-03-30', '2026-12-01', '2031-01-01'])
          expect(asked(lineCase, key, on).size, `${lineCase.key} ${key} ${on}`).toBeGreaterThanOrEqual(0)
  })

  test('a move: a plan anew within ten weeks of the new registration, while the term stays', () => {
    const found = asked(moveInMonthNine)
    expect(found.get('wi2021-pip-2026')).toEqual(['met-on-time', '2025-05-12', '2025-04-28'])
    expect(found.get('wi2021-pip-move')).toEqual(['met-on-time', '2026-01-28', '2026-01-08'])
    expect(found.get('wi2021-term')).toEqual(['open', '2028-04-28', null])
    expect(found.get('wi2021-offer')).toEqual(['met-on-time', '2025-07-28', '2025-05-05'])
  })

  test('a family member who arrives directly at home: ten weeks end on King’s Day, so a day later', () => {
    const found = asked(familyDirectlyHome, 'amal')
    expect(found.get('wi2021-pip-2026')).toEqual(['overdue', '2026-04-28', null])
    expect(found.get('R21')).toEqual(['met-on-time', '2026-03-09', '2026-03-02'])
    expect(found.has('R22')).toBe(false)
  })

  test('a husband under the act of 2013 and a wife under that of 2021, side by side', () => {
    const [nour, amal] = [asked(twoRegimes, 'nour'), asked(twoRegimes, 'amal')]
    expect(nour.get('wi2013-term')).toEqual(['overdue', '2023-11-02', null])
    expect(nour.get('wi2013-pvt')).toEqual(['overdue', '2021-11-02', null])
    expect([...nour.keys()].filter((rule) => rule.startsWith('wi2021'))).toEqual([])
    expect(amal.get('wi2021-pip-2026')).toEqual(['overdue', '2023-07-31', null])
    expect([...amal.keys()].filter((rule) => rule.startsWith('wi2013'))).toEqual([])
  })

  test('work from the reception centre: the plan counts from the registration, which came after the notice', () => {
    const found = asked(workFromReception)
    expect(found.get('wi2021-pip-2026')).toEqual(['overdue', '2026-01-12', null])
    expect(found.get('coupling-within-two-weeks')).toEqual(['met-late', '2025-03-31', '2025-04-01'])
    expect(found.get('housing-within-ten-weeks')).toEqual(['met-late', '2025-06-10', '2025-11-01'])
    expect(found.get('R15')).toEqual(['unknown', null, null])
  })

  test('naturalised: the duty was fulfilled within three years, and stays so', () => {
    expect(asked(naturalisation).get('wi2013-term')).toEqual(['met-on-time', '2022-06-03', '2022-05-16'])
    expect(asked(naturalisation, 'salma', '2022-05-15').get('wi2013-term')).toEqual([
      'open',
      '2022-06-03',
      null,
    ])
  })

  test('a gap after the pre-integration course is open for eight weeks', () => {
    expect(asked(threeYearPermit).get('course-gap')).toEqual(['open', '2026-12-04', null])
    expect(asked(threeYearPermit, 'salma', '2026-12-05').get('course-gap')).toEqual([
      'overdue',
      '2026-12-04',
      null,
    ])
  })
})
