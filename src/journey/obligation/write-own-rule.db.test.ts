import { describe, expect, test } from 'vitest'
import { openOwnRuleHouse } from '../../../tests/own-rule-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { endOwnRule } from './end-own-rule.ts'
import { explainObligation } from './explain-obligation.ts'
import { openNewRule, openOwnRule, openOwnRuleForm } from './open-own-rule.ts'
import { openOwnRules } from './open-own-rules.ts'
import { openWork } from './open-work.ts'
import { findOwnRules, writeOwnRulePart } from './own-rule.store.ts'
import { refreshObligations } from './refresh-obligations.ts'
import { openRuleLanguage } from './rule-language.ts'
import { withdrawOwnRule } from './withdraw-own-rule.ts'
import { writeOwnRule } from './write-own-rule.ts'

const { house, sample, place, arrive, ownOf, write } = await openOwnRuleHouse()

describe('a rule that an organisation writes', () => {
  test('holds for its own persons from its first day, as an own norm, on the work list and explained', async () => {
    const [here, elsewhere] = [await place(), await place()]
    const before = await arrive(here.municipality, '2026-11-20')
    const { rule } = await write('2026-12-01', here, '2026-12-01')
    const mine = await arrive(here.municipality, '2026-12-01')
    const other = await arrive(elsewhere.municipality, '2026-12-01')
    await refreshObligations(house.on('2026-12-20'))
    expect(rule).toMatch(/^eigen-welkomstgesprek-binnen-twee-weken-[0-9a-f]{8}$/)
    expect(await ownOf(mine)).toEqual([{ rule, status: 'overdue', due: '2026-12-15', rank: 'local' }])
    expect(await ownOf(before)).toEqual([])
    expect(await ownOf(other)).toEqual([])
    const work = await perform(house.on('2026-12-20'), openWork, { rule }, here.manager)
    expect(work.rows.map(({ person }) => person)).toEqual([mine])
    expect(work.ownRules.map((part) => part.rule)).toEqual([rule])
    const told = await perform(
      house.on('2026-12-20'),
      explainObligation,
      { person: mine, rule, occurrence: date('2026-12-01') },
      here.manager,
    )
    expect(told.explanation?.adopted?.by).toBe(here.municipality)
    expect(told.rule.rank).toBe('local')
    expect(told.rule.source).toEqual([{ decision: 'Werkafspraken inburgering', date: '2026-11-01' }])
  })

  test('is not closed by a version of another organisation that knows its identifier', async () => {
    const [here, other] = [await place(), await place()]
    const { rule } = await write('2026-12-01', here, '2026-12-01')
    const [part] = await readAs(house, here.policy, (db) => findOwnRules(db, here.municipality))
    if (!part) throw new Error('no rule')
    const onTop = (db: Parameters<typeof findOwnRules>[0]) =>
      writeOwnRulePart(
        db,
        { ...part, organisation: other.municipality, rule: `${rule}-ander` },
        { fact: part.fact, version: 2 },
      )
    await expect(readAs(house, other.policy, onTop)).rejects.toThrow(/not of this organisation/)
    expect((await readAs(house, here.policy, (db) => findOwnRules(db, here.municipality))).length).toBe(1)
  })

  test('is found the same when everything is worked out anew', async () => {
    const here = await place()
    await write('2026-12-01', here, '2026-12-01')
    const person = await arrive(here.municipality, '2026-12-02')
    await refreshObligations(house.on('2026-12-03'))
    const first = await ownOf(person)
    await house.asOwner('delete from startlijn.obligation where person = $1', [person])
    await house.asOwner('insert into startlijn.line_change (person) values ($1) on conflict do nothing', [
      person,
    ])
    await refreshObligations(house.on('2026-12-03'))
    expect(first).toHaveLength(1)
    expect(await ownOf(person)).toEqual(first)
  })

  test('a later text: an older file keeps the old term, a newer one gets the new, also when it begins by the calendar', async () => {
    const here = await place()
    const { series } = await write('2026-12-01', here, '2026-12-01')
    const weeks = sample
      .replace('term: { weeks: 2 }', 'term: { weeks: 3 }')
      .replace(
        'on: 2026-03-10\n    status: open\n    due: 2026-03-16',
        'on: 2026-03-10\n    status: open\n    due: 2026-03-23',
      )
      .replaceAll('information-talk, 2026-03-16', 'information-talk, 2026-03-23')
      .replace('status: met-on-time\n    due: 2026-03-16', 'status: met-on-time\n    due: 2026-03-23')
      .replace('information-talk, 2026-03-17', 'information-talk, 2026-03-24')
    const later = await write('2026-12-02', here, '2026-12-20', { text: weeks, series })
    const older = await arrive(here.municipality, '2026-12-10')
    const newer = await arrive(here.municipality, '2026-12-21')
    await refreshObligations(house.on('2026-12-22'))
    expect(later).toEqual({ series, rule: `${series}-v2` })
    expect(await ownOf(older)).toMatchObject([{ rule: series, due: '2026-12-24' }])
    expect(await ownOf(newer)).toMatchObject([{ rule: `${series}-v2`, due: '2027-01-11' }])
  })

  test('a later text that counts at once takes over what still runs', async () => {
    const here = await place()
    const { series } = await write('2026-12-01', here, '2026-12-01')
    const older = await arrive(here.municipality, '2026-12-10')
    await write('2026-12-12', here, '2026-12-12', { text: `transition: immediate\n${sample}`, series })
    await refreshObligations(house.on('2026-12-13'))
    expect(await ownOf(older)).toMatchObject([{ rule: `${series}-v2`, due: '2026-12-24' }])
  })

  test('a start that lies ahead is picked up on that day by the daily job', async () => {
    const here = await place()
    const person = await arrive(here.municipality, '2026-12-19')
    await write('2026-12-18', here, '2026-12-19')
    await refreshObligations(house.on('2026-12-18'))
    expect(await ownOf(person)).toEqual([])
    await refreshObligations(house.on('2026-12-19'))
    expect(await ownOf(person)).toMatchObject([{ status: 'open', due: '2027-01-02' }])
  })

  test('ended: what began before keeps it, what comes later has none; and it goes when the duty goes', async () => {
    const [here, elsewhere] = [await place(), await place()]
    const { series } = await write('2026-12-01', here, '2026-12-01')
    const during = await arrive(here.municipality, '2026-12-03')
    await perform(house.on('2026-12-04'), endOwnRule, { series, endsOn: '2026-12-05' }, here.policy)
    const after = await arrive(here.municipality, '2026-12-07')
    await refreshObligations(house.on('2026-12-08'))
    expect(await ownOf(during)).toHaveLength(1)
    expect(await ownOf(after)).toEqual([])
    await house.asOwner(
      `update startlijn.responsibility set organisation = $2 where person = $1 and duty = 'civic-integration'`,
      [during, elsewhere.municipality],
    )
    await house.asOwner('insert into startlijn.line_change (person) values ($1) on conflict do nothing', [
      during,
    ])
    await refreshObligations(house.on('2026-12-09'))
    expect(await ownOf(during)).toEqual([])
  })

  test('before it begins it can be taken back; afterwards it can only end', async () => {
    const here = await place()
    const { rule: first, series } = await write('2026-12-01', here, '2026-12-01')
    const second = await write('2026-12-01', here, '2027-01-01', { series })
    const form = await perform(house.kernel, openOwnRuleForm, { rule: second.rule }, here.policy)
    expect(form.part.startsOn).toBe('2027-01-01')
    await perform(house.kernel, withdrawOwnRule, { rule: second.rule, version: 1 }, here.policy)
    const { written } = await perform(house.kernel, openOwnRules, {}, here.policy)
    expect(written.map(({ part, lastDay }) => [part.rule, lastDay])).toEqual([[first, null]])
    await expect(
      perform(house.kernel, withdrawOwnRule, { rule: first, version: 1 }, here.policy),
    ).rejects.toMatchObject({ code: 'rule-setting.begun' })
  })

  test('the same day again is a new version of the same text, not a second one', async () => {
    const here = await place()
    const { series, rule } = await write('2026-12-01', here, '2027-01-01')
    const again = await write('2026-12-01', here, '2027-01-01', { series })
    const parts = await readAs(house, here.policy, (db) => findOwnRules(db, here.municipality))
    expect(again.rule).toBe(rule)
    expect(parts).toMatchObject([{ rule, version: 2 }])
  })
})

describe('who may', () => {
  test('nobody writes without the role, or changes, ends or takes back what another organisation wrote', async () => {
    const [here, other] = [await place(), await place()]
    const { series, rule } = await write('2026-12-01', here, '2027-02-01')
    await expect(
      perform(house.kernel, writeOwnRule, { text: sample, startsOn: '2026-12-02' }, here.manager),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
    for (const attempt of [
      () =>
        perform(house.kernel, writeOwnRule, { text: sample, startsOn: '2027-03-01', series }, other.policy),
      () => perform(house.kernel, endOwnRule, { series, endsOn: '2026-12-31' }, other.policy),
      () => perform(house.kernel, withdrawOwnRule, { rule, version: 1 }, other.policy),
      () => perform(house.kernel, openOwnRule, { rule }, other.policy),
      () => perform(house.kernel, openOwnRuleForm, { rule }, other.policy),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' })
    expect(await readAs(house, other.policy, (db) => findOwnRules(db))).toEqual([])
    expect((await perform(house.kernel, openOwnRule, { rule }, here.manager)).maySet).toBe(false)
  })

  test('whoever it asks something of reads it', async () => {
    const here = await place()
    const { rule } = await write('2026-12-01', here, '2026-12-01')
    const person = await arrive(here.municipality, '2026-12-02')
    const self = await house.visitor('person', null, person)
    await expect(perform(house.kernel, openOwnRule, { rule }, self)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await refreshObligations(house.on('2026-12-03'))
    expect((await perform(house.kernel, openOwnRule, { rule }, self)).part.record.name.en).toBe(
      'Welcome talk within two weeks',
    )
  })
})

test('the form opens with a rule that is right, and the guide is whole', async () => {
  const here = await place()
  const form = await perform(house.kernel, openNewRule, {}, here.policy)
  expect((await write('2026-12-01', here, '2026-12-02', { text: form.sample })).series).toContain('eigen-')
  const guide = await perform(house.kernel, openRuleLanguage, {}, here.policy)
  expect([guide.events.length, guide.states.length]).toEqual([12, 13])
  expect(guide.execution.length).toBeGreaterThan(15)
  expect(guide.record.length).toBeGreaterThan(15)
})
