import { describe, expect, test } from 'vitest'
import { addDays, date } from '../../../platform/date.ts'
import { testVocabulary } from './arbitrary.fixture.ts'
import { benefitChanges, soonReturns } from './benefit.ts'
import { caseFact, caseOrganisation, type LineCase, lineOfCase } from './case.ts'
import { gapsOf } from './gaps.ts'
import { hardCases } from './hard-cases.ts'
import { divorce, familyDirectlyHome, partnerWorksPartTime, twoRegimes } from './hard-cases-household.ts'
import {
  detention,
  fourMonthsIll,
  moveInMonthNine,
  turningEighteen,
  workFromReception,
} from './hard-cases-person.ts'
import { displacedFromUkraine, naturalisation, returned, threeYearPermit } from './hard-cases-status.ts'
import { measuresOf } from './measures.ts'
import { dutyNow, leadingOwners, ownersOf } from './owners.ts'
import { type Strand, statesOf } from './states.ts'

const today = date('2026-12-01')
const all = (lineCase: LineCase, person = 'salma', asOf = today) => {
  const line = lineOfCase(lineCase, person)
  return {
    line,
    state: (strand: Strand) =>
      statesOf(line, testVocabulary, asOf).strands.find((one) => one.strand === strand),
    states: statesOf(line, testVocabulary, asOf),
    measures: measuresOf(line, testVocabulary, asOf),
    gaps: gapsOf(line, testVocabulary, asOf),
    owners: leadingOwners(line, testVocabulary, asOf),
    benefit: benefitChanges(line, testVocabulary, asOf),
  }
}

test('every case knows its kinds, has facts with keys of their own, and gives a line for everybody in it', () => {
  expect(hardCases).toHaveLength(13)
  for (const lineCase of hardCases) {
    const facts = [
      ...lineCase.episodes,
      ...lineCase.milestones,
      ...lineCase.interruptions,
      ...lineCase.memberships,
      ...lineCase.responsibilities,
    ]
    expect(new Set(facts.map((fact) => fact.key)).size, lineCase.key).toBe(facts.length)
    for (const episode of lineCase.episodes)
      expect(testVocabulary.episodeKinds.get(episode.kind)?.track, episode.kind).toBe(episode.track)
    for (const milestone of lineCase.milestones)
      expect(testVocabulary.milestoneKinds.has(milestone.kind), milestone.kind).toBe(true)
    for (const person of lineCase.persons)
      expect(lineOfCase(lineCase, person.key).episodes.length, lineCase.key).toBeGreaterThan(0)
  }
})

describe('households', () => {
  test('a family member who arrives directly at home is counted from arrival and never lacks reception', () => {
    const { measures, owners, line, state } = all(familyDirectlyHome, 'amal')
    expect(measures.early).toMatchObject({ status: 'supported', startsAt: 'arrival', days: 28 })
    expect(owners.map((spell) => spell.duty)).toEqual(['civic-integration'])
    expect(owners[0]?.startsOn).toBe('2026-02-16')
    expect(line.episodes.find((episode) => episode.kind === 'own-home')?.startsOn).toBe('2026-02-02')
    expect(line.milestones.some((milestone) => milestone.kind === 'coupled')).toBe(false)
    expect(state('reception-and-housing')).toMatchObject({ state: 'settled' })
  })

  test('a joint partial benefit is one fact of the household and shows on both', () => {
    const [his, hers] = [all(partnerWorksPartTime, 'nour'), all(partnerWorksPartTime, 'amal')]
    const partial = caseFact(partnerWorksPartTime, 'partial')
    expect(his.state('income')).toEqual({
      strand: 'income',
      state: 'partly-on-benefit',
      since: '2026-03-01',
      fact: partial,
    })
    expect(hers.state('income')?.fact).toBe(partial)
    expect(hers.benefit).toEqual([
      { change: 'entered', on: '2025-01-06', daysAway: null },
      { change: 'reduced', on: '2026-03-01', daysAway: null },
    ])
    expect(his.state('work-and-education')?.state).toBe('working')
    expect(hers.state('work-and-education')?.state).toBe('unknown')
  })

  test('under the law of 2013 nobody is missing for civic integration, under that of 2021 somebody must be', () => {
    const [his, hers] = [all(twoRegimes, 'nour'), all(twoRegimes, 'amal')]
    expect(his.owners).toEqual([])
    expect(hers.owners.at(0)).toMatchObject({
      duty: 'civic-integration',
      organisation: caseOrganisation('breda'),
    })
    const unowned = { ...hers.line, responsibilities: [] }
    expect(
      gapsOf(unowned, testVocabulary, today).filter((gap) => gap.kind === 'responsibility'),
    ).toHaveLength(1)
  })

  test('a divorce splits the facts of the household by date and erases none', () => {
    const [his, hers] = [all(divorce, 'nour'), all(divorce, 'amal')]
    const benefits = his.line.episodes.filter((episode) => episode.track === 'income')
    expect(benefits.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2024-09-02', '2026-04-30'],
      ['2026-05-18', null],
    ])
    expect(hers.line.episodes.find((episode) => episode.track === 'income')?.endsOn).toBeNull()
    expect(his.line.milestones.map((milestone) => milestone.kind)).toEqual(['registered'])
    expect(hers.line.milestones.map((milestone) => milestone.kind)).toEqual(['registered', 'moved'])
    expect(his.benefit.map((change) => change.change)).toEqual(['entered'])
  })
})

describe('one person', () => {
  test('work found from the reception centre: no benefit ever, and support before the permit is day 0', () => {
    const { measures, benefit, state } = all(workFromReception)
    expect(benefit).toEqual([])
    expect(measures.early).toMatchObject({ status: 'supported', days: 0 })
    expect(state('income')?.state).toBe('earning')
    const inReception = all(workFromReception, 'salma', date('2025-08-01'))
    expect(inReception.state('reception-and-housing')?.state).toBe('waiting-for-home')
    expect(inReception.state('work-and-education')?.state).toBe('working')
  })

  test('S103 a gap of 30 days between owners is marked, and a change of municipality is no leaving of benefit', () => {
    const { gaps, owners, benefit, line } = all(moveInMonthNine)
    expect(owners.map((spell) => [spell.organisation, spell.days])).toEqual([
      [caseOrganisation('utrecht'), 259],
      [null, 30],
      [caseOrganisation('breda'), 349],
    ])
    expect(gaps.find((gap) => gap.kind === 'responsibility')).toMatchObject({
      startsOn: '2025-11-17',
      endsOn: '2025-12-16',
      days: 30,
      open: false,
      duty: 'civic-integration',
    })
    expect(benefit.map((change) => change.change)).toEqual(['entered'])
    expect(dutyNow(line, testVocabulary, date('2025-12-01'))).toMatchObject({ organisation: null })
    expect(dutyNow(line, testVocabulary, today)).toMatchObject({ organisation: caseOrganisation('breda') })
    const income = ownersOf(line, testVocabulary, { duty: 'income', asOf: today })
    expect(income.map((spell) => spell.organisation)).toEqual([
      caseOrganisation('utrecht'),
      caseOrganisation('breda'),
    ])
  })

  test('a gap in lessons carries the last lesson before it', () => {
    const { gaps, line } = all(moveInMonthNine)
    const gap = gaps.filter((one) => one.kind === 'language').at(-1)
    expect(gap).toMatchObject({ startsOn: '2025-11-15', endsOn: '2026-01-11', days: 58 })
    expect(line.episodes.find((episode) => episode.fact === gap?.after)?.endsOn).toBe('2025-11-14')
  })

  test.each([
    ['four months ill', fourMonthsIll],
    ['detention', detention],
  ])('%s is an interruption: no gap, not due, and no reason on the line', (_, lineCase) => {
    const [pause] = lineCase.interruptions
    if (!pause?.to) throw new Error('the case has an interruption with an end')
    const { line, gaps, measures } = all(lineCase)
    const during = gaps.filter(
      (gap) => gap.startsOn <= date(pause.to ?? '') && gap.endsOn >= date(pause.from),
    )
    expect(during).toEqual([])
    expect(statesOf(line, testVocabulary, addDays(date(pause.from), 5)).interrupted?.startsOn).toBe(
      pause.from,
    )
    expect(Object.keys(line.interruptions[0] ?? {}).toSorted()).toEqual([
      'endsOn',
      'fact',
      'recordedAt',
      'startsOn',
      'version',
    ])
    const without = measuresOf({ ...line, interruptions: [] }, testVocabulary, today)
    expect(measures.combined.denominator).toBeLessThan(without.combined.denominator ?? 0)
    expect(without.continuous.languageGaps.length).toBe(1)
  })

  test('S103 an unaccompanied minor turning 18 shows the weeks between guardian and municipality', () => {
    const { owners } = all(turningEighteen)
    expect(owners.map((spell) => [spell.duty, spell.organisation === null])).toEqual([
      ['reception', false],
      ['civic-integration', true],
      ['civic-integration', false],
    ])
    expect(owners[1]).toMatchObject({ startsOn: '2026-03-01', days: 43 })
  })
})

describe('status', () => {
  test('return closes the line neutrally and nothing is due afterwards', () => {
    const { states, measures, gaps } = all(returned)
    expect(states.closure).toMatchObject({ closure: 'departure', treatment: 'censored', on: '2026-04-01' })
    expect(states.strands.map((strand) => strand.state)).toEqual(['closed', 'closed', 'closed', 'closed'])
    const atClosure = all(returned, 'salma', date('2026-04-01'))
    expect(measures.combined.denominator).toBe(atClosure.measures.combined.denominator)
    expect(gaps.filter((gap) => gap.endsOn >= '2026-04-01')).toEqual([])
  })

  test('somebody who comes back has an open line again, and the time away does not count', () => {
    const { line } = all(returned)
    const back = { ...line, milestones: line.milestones.map((fact) => ({ ...fact })) }
    const [first] = back.milestones
    if (!first) throw new Error('the case has milestones')
    back.milestones.push({ ...first, kind: 'arrival', on: date('2026-09-01') })
    expect(statesOf(back, testVocabulary, today).closure).toBeNull()
    const due = measuresOf(back, testVocabulary, today).combined.denominator ?? 0
    expect(due).toBe((measuresOf(line, testVocabulary, today).combined.denominator ?? 0) + 91)
  })

  test('naturalisation does not close the line', () => {
    const { states, state, benefit } = all(naturalisation)
    expect(states.closure).toBeNull()
    expect(state('civic-integration')?.state).toBe('integrated')
    expect(benefit.map((change) => change.change)).toEqual(['entered', 'left', 'returned'])
    expect(soonReturns(benefit)).toEqual([])
  })

  test('S95 a return to benefit within 12 months is counted, a later one is seen but not counted', () => {
    const { line } = all(naturalisation)
    const sooner = {
      ...line,
      episodes: line.episodes.map((episode) =>
        episode.fact === caseFact(naturalisation, 'benefit-again')
          ? { ...episode, startsOn: date('2023-05-01') }
          : episode,
      ),
    }
    expect(soonReturns(benefitChanges(sooner, testVocabulary, today))).toEqual([
      { change: 'returned', on: '2023-05-01', daysAway: 242 },
    ])
    expect(benefitChanges(line, testVocabulary, today).at(-1)?.daysAway).toBe(1399)
  })

  test('a displaced person from Ukraine has no duty, and is still early or late and combined', () => {
    const { measures, state } = all(displacedFromUkraine)
    expect(state('civic-integration')?.state).toBe('no-duty')
    expect(state('reception-and-housing')?.state).toBe('sheltered')
    expect(measures.early).toMatchObject({ status: 'supported', startsAt: 'arrival', days: 86 })
    expect(measures.combined).toMatchObject({ status: 'known', missing: [], weeks: 43, dueWeeks: 56 })
  })

  test('a permit of another kind and term is data', () => {
    const { line, state } = all(threeYearPermit)
    const permit = line.episodes.find((episode) => episode.kind === 'three-year-permit')
    expect(permit).toMatchObject({ startsOn: '2026-06-15', endsOn: '2029-06-14' })
    expect(testVocabulary.episodeKinds.get('three-year-permit')?.traits).toContain('permit')
    expect(state('reception-and-housing')?.state).toBe('waiting-for-coupling')
  })
})
