import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { type PersonId, registerPerson } from '../person/index.ts'
import { askWhatIf, openWhatIf } from './ask-what-if.ts'
import { countWhatIf } from './count-what-if.ts'
import { endRule } from './end-rule.ts'
import { explainObligation } from './explain-obligation.ts'
import { refreshObligations } from './index.ts'
import { openOwnRules, openRuleSetting, openSetting } from './open-own-rules.ts'
import { findSettings } from './rule-setting.store.ts'
import { setRule } from './set-rule.ts'
import { withdrawSetting } from './withdraw-setting.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-case-manager')

const place = async () => {
  const municipality = await house.organisation('municipality')
  return {
    municipality,
    policy: await house.visitor('policy', municipality),
    manager: await house.visitor('client-manager', municipality),
  }
}

/** Somebody whom a municipality registers on a day, with a house and nothing else. */
const arrive = async (municipality: string, on: string): Promise<PersonId> => {
  const { person } = await perform(
    house.on(on),
    registerPerson,
    { givenName: 'Salma', familyName: 'Voorbeeld', birthDate: '1994-02-03', decidedOn: on },
    coa,
  )
  for (const statement of [
    `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
       values (gen_random_uuid(), 1, $1, '${municipality}', 'civic-integration', '${on}')`,
    `insert into startlijn.milestone (fact, version, person, track, kind, on_day)
       values (gen_random_uuid(), 1, $1, 'living', 'registered', '${on}')`,
    `insert into startlijn.episode (fact, version, person, track, kind, starts_on, state)
       values (gen_random_uuid(), 1, $1, 'living', 'own-home', '${on}', 'running')`,
  ])
    await house.asOwner(statement, [person])
  return person
}
const landing = async (person: PersonId) =>
  (
    await house.asOwner<{ status: string; due: string }>(
      `select status, due::text from startlijn.obligation where person = $1 and rule = 'R104'`,
      [person],
    )
  )[0]

describe('an organisation chooses its own rules', () => {
  test('S58 a term changes from a day on: an older file keeps the old term, a newer one gets the new', async () => {
    const { municipality, policy } = await place()
    await perform(
      house.on('2026-12-01'),
      setRule,
      { rule: 'R104', startsOn: '2026-12-01', values: { within: 3 } },
      policy,
    )
    await perform(
      house.on('2026-12-10'),
      setRule,
      { rule: 'R104', startsOn: '2027-01-01', values: { within: 5 } },
      policy,
    )
    const before = await arrive(municipality, '2026-11-02')
    const older = await arrive(municipality, '2026-12-15')
    const newer = await arrive(municipality, '2027-01-04')
    await refreshObligations(house.on('2027-01-05'))
    expect(await landing(before)).toBeUndefined()
    expect(await landing(older)).toEqual({ status: 'open', due: '2027-01-05' })
    expect(await landing(newer)).toEqual({ status: 'open', due: '2027-02-08' })
    expect(await refreshObligations(house.on('2027-01-05'))).toBe(0)
  })

  test('saving marks the persons of the organisation, and nobody else', async () => {
    const [one, other] = [await place(), await place()]
    const mine = await arrive(one.municipality, '2026-12-01')
    await arrive(other.municipality, '2026-12-01')
    await refreshObligations(house.on('2026-12-01'))
    await perform(house.kernel, setRule, { rule: 'R104', startsOn: '2026-12-01' }, one.policy)
    const marked = await house.asOwner<{ person: string }>('select person from startlijn.line_change')
    expect(marked).toEqual([{ person: mine }])
    await refreshObligations(house.on('2026-12-01'))
    expect(await landing(mine)).toEqual({ status: 'open', due: '2026-12-22' })
  })

  test('a start that lies ahead is picked up on that day by the daily job, with nothing else changed', async () => {
    const { municipality, policy } = await place()
    const person = await arrive(municipality, '2026-12-01')
    await perform(
      house.kernel,
      setRule,
      { rule: 'R104', startsOn: '2026-12-20', endsOn: '2026-12-28' },
      policy,
    )
    await refreshObligations(house.on('2026-12-01'))
    const next = async () =>
      (
        await house.asOwner<{ day: string }>(
          'select next_change::text as day from startlijn.evaluated where person = $1',
          [person],
        )
      )[0]?.day ?? ''
    const days: string[] = []
    for (let day = await next(); day !== '' && day <= '2026-12-31' && days.length < 20; day = await next()) {
      days.push(day)
      await refreshObligations(house.on(day))
    }
    expect(days).toContain('2026-12-20')
    expect(days).toContain('2026-12-29')
  })

  test('what was set off keeps its rule after its end; what comes later has none', async () => {
    const { municipality, policy } = await place()
    await perform(house.kernel, setRule, { rule: 'R104', startsOn: '2026-12-01' }, policy)
    const during = await arrive(municipality, '2026-12-02')
    await perform(house.kernel, endRule, { rule: 'R104', endsOn: '2026-12-05' }, policy)
    const after = await arrive(municipality, '2026-12-07')
    await refreshObligations(house.on('2026-12-08'))
    expect(await landing(during)).toEqual({ status: 'open', due: '2026-12-23' })
    expect(await landing(after)).toBeUndefined()
  })

  test('before it begins it can be taken back, and what held before goes on; afterwards it can only end', async () => {
    const { policy } = await place()
    const first = await perform(house.kernel, setRule, { rule: 'R104', startsOn: '2026-12-01' }, policy)
    const second = await perform(
      house.kernel,
      setRule,
      { rule: 'R104', startsOn: '2027-01-01', values: { within: 6 } },
      policy,
    )
    const shown = await perform(house.kernel, openSetting, { fact: second.fact }, policy)
    expect(shown.setting).toMatchObject({ startsOn: '2027-01-01', values: { within: 6 } })
    await perform(house.kernel, withdrawSetting, second, policy)
    const { settings } = await perform(house.kernel, openOwnRules, {}, policy)
    expect(settings.map(({ setting }) => setting.fact)).toEqual([first.fact])
    await expect(perform(house.kernel, withdrawSetting, first, policy)).rejects.toMatchObject({
      code: 'rule-setting.begun',
    })
  })

  test('the same day again is a new version, not a second setting', async () => {
    const { policy, municipality } = await place()
    for (const within of [4, 6])
      await perform(
        house.kernel,
        setRule,
        { rule: 'R104', startsOn: '2027-01-01', values: { within } },
        policy,
      )
    const settings = await readAs(house, policy, (db) => findSettings(db, municipality))
    expect(settings).toMatchObject([{ version: 2, values: { within: 6 } }])
    const shown = await perform(house.kernel, openRuleSetting, { rule: 'R104' }, policy)
    expect(shown.settings).toEqual(settings)
  })

  test.each([
    ['a day that is past', { startsOn: '2026-11-30' }, 'startsOn'],
    ['an end before the start', { startsOn: '2026-12-02', endsOn: '2026-12-01' }, 'endsOn'],
    ['a number above the maximum', { startsOn: '2026-12-02', values: { within: 105 } }, 'values.within'],
    ['a number below the minimum', { startsOn: '2026-12-02', values: { within: 0 } }, 'values.within'],
    [
      'a number that the rule does not have',
      { startsOn: '2026-12-02', values: { often: 2 } },
      'values.often',
    ],
    ['a day that does not exist', { startsOn: '2026-02-30' }, 'startsOn'],
  ])('is told at the field: %s', async (_, input, field) => {
    const { policy } = await place()
    const refused = perform(house.kernel, setRule, { rule: 'R104', ...input }, policy)
    await expect(refused).rejects.toMatchObject({
      kind: 'invalid-input',
      detail: { fields: { [field]: {} } },
    })
  })

  test('nobody sets a rule that has nothing to set, for another organisation, or without the role', async () => {
    const { policy, manager, municipality } = await place()
    const other = await place()
    await expect(
      perform(house.kernel, setRule, { rule: 'wi2021-pip-2026', startsOn: '2026-12-02' }, policy),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      perform(house.kernel, setRule, { rule: 'R104', startsOn: '2026-12-02' }, manager),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
    const { fact } = await perform(house.kernel, setRule, { rule: 'R104', startsOn: '2027-02-01' }, policy)
    await expect(
      perform(house.kernel, withdrawSetting, { fact, version: 1 }, other.policy),
    ).rejects.toMatchObject({ kind: 'not-found' })
    expect(await readAs(house, other.policy, (db) => findSettings(db, municipality))).toHaveLength(1)
  })

  test('the explanation names the number, who chose it and since when', async () => {
    const { municipality, policy, manager } = await place()
    await perform(
      house.kernel,
      setRule,
      { rule: 'R104', startsOn: '2026-12-01', values: { within: 5 } },
      policy,
    )
    const person = await arrive(municipality, '2026-12-01')
    await refreshObligations(house.kernel)
    const told = await perform(
      house.kernel,
      explainObligation,
      { person, rule: 'R104', occurrence: date('2026-12-01') },
      manager,
    )
    expect(told.explanation?.parameter).toMatchObject({ value: 5, usual: 3, setBy: municipality })
    expect(told.explanation?.adopted?.by).toBe(municipality)
  })
})

describe('what if', () => {
  test('counts now and as if, without any person, and stores nothing that is small', async () => {
    const { municipality, policy } = await place()
    for (let count = 0; count < 12; count += 1) await arrive(municipality, '2026-11-25')
    for (let count = 0; count < 11; count += 1) await arrive(municipality, '2026-10-01')
    const { id } = await perform(house.kernel, askWhatIf, { rule: 'R104', startsOn: '2026-12-01' }, policy)
    expect((await perform(house.kernel, openWhatIf, { id }, policy)).whatIf.counts).toBeNull()
    await countWhatIf(house.kernel, { id })
    const { whatIf } = await perform(house.kernel, openWhatIf, { id }, policy)
    expect(whatIf).toMatchObject({ done: 23, total: 23 })
    expect(whatIf.counts).toMatchObject({ total: 23, changed: 23 })
    expect(whatIf.counts?.rows.toSorted((a, b) => (a.status < b.status ? -1 : 1))).toEqual([
      { status: 'not-applicable', now: 23, asIf: 0 },
      { status: 'open', now: 0, asIf: 12 },
      { status: 'overdue', now: 0, asIf: 11 },
    ])
    const stored = await house.asOwner<{ rule: string }>(
      `select rule from startlijn.obligation o join startlijn.responsibility r using (person)
       where r.organisation = $1 and o.rule = 'R104'`,
      [municipality],
    )
    expect(stored).toEqual([])
  })

  test('is closed to another organisation, and to who may not set rules', async () => {
    const [{ policy, manager }, other] = [await place(), await place()]
    const { id } = await perform(house.kernel, askWhatIf, { rule: 'R104', startsOn: '2026-12-01' }, policy)
    await expect(perform(house.kernel, openWhatIf, { id }, other.policy)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(perform(house.kernel, openWhatIf, { id }, manager)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })
})
