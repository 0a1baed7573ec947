import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { type PersonId, registerPerson } from '../person/index.ts'
import { askOwnRule, openOwnRuleQuestion } from './ask-own-rule.ts'
import { askWhatIf } from './ask-what-if.ts'
import { countWhatIf } from './count-what-if.ts'
import { endOwnRule } from './end-own-rule.ts'
import { explainObligation } from './explain-obligation.ts'
import { openNewRule, openOwnRule, openOwnRuleForm } from './open-own-rule.ts'
import { openOwnRules } from './open-own-rules.ts'
import { openWork } from './open-work.ts'
import { findOwnRules } from './own-rule.store.ts'
import { refreshObligations } from './refresh-obligations.ts'
import { openRuleLanguage, sampleRule } from './rule-language.ts'
import { listWhatIf, openWhatIfPersons } from './what-if-persons.ts'
import { withdrawOwnRule } from './withdraw-own-rule.ts'
import { writeOwnRule } from './write-own-rule.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-case-manager')
const sample = await sampleRule()

const place = async () => {
  const municipality = await house.organisation('municipality')
  return {
    municipality,
    policy: await house.visitor('policy', municipality),
    manager: await house.visitor('client-manager', municipality),
  }
}
type Place = Awaited<ReturnType<typeof place>>

/** Somebody whom a municipality registers on a day. */
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

type Stored = { rule: string; status: string; due: string; rank: string }
const ownOf = (person: PersonId) =>
  house.asOwner<Stored>(
    `select rule, status, due::text, rank from startlijn.obligation
     where person = $1 and rule like 'eigen-%' order by occurrence`,
    [person],
  )

const write = (
  on: string,
  { policy }: Place,
  startsOn: string,
  change: Partial<{ text: string; series: string }> = {},
) => perform(house.on(on), writeOwnRule, { text: sample, startsOn, ...change }, policy)

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

describe('what is wrong is told at the field, with the line', () => {
  const lineOf = (text: string, words: string): number =>
    text.split('\n').findIndex((one) => one.includes(words)) + 1

  test.each([
    ['no YAML', 'owedBy: municipality', 'owedBy: [municipality', 'owedTo: person', 'not-yaml'],
    ['an id', 'kind: deadline', 'kind: deadline\nid: R60', 'id: R60', 'unknown-field'],
    ['a rank of the law', 'kind: deadline', 'kind: deadline\nrank: law', 'rank: law', 'one-of'],
    ['no decision', 'decision: Werk', 'report: R60, place: Werk', 'report: R60', 'needed'],
    ['a kind that is not there', 'kind: deadline', 'kind: dedline', 'kind: dedline', 'one-of'],
    [
      'a trigger that is not there',
      'trigger: { milestone: registered }',
      'trigger: { milestone: regsitered }',
      'regsitered',
      'no-milestone',
    ],
    ['an impossible day', 'date: 2026-11-01', 'date: 2026-02-30', '2026-02-30', 'not-a-day'],
    [
      'nothing a rule can say',
      'satisfied: { milestone: information-talk }',
      'satisfied: { done: yes }',
      'done: yes',
      'not-an-expression',
    ],
    [
      'what satisfies is what sets off',
      'satisfied: { milestone: information-talk }',
      'satisfied: { milestone: registered }',
      'satisfied:',
      'own-trigger',
    ],
    [
      'an example that does not come true',
      'status: met-late',
      'status: met-on-time',
      'een dag te laat',
      'other-status',
    ],
    ['a due day that is another', 'due: 2026-03-16', 'due: 2026-03-17', 'nog tijd', 'other-due'],
    [
      'no example for an answer',
      '    on: 2026-03-10\n    status: not-applicable',
      '    on: 2026-03-10\n    status: not-applicable\n    due: 2026-03-01',
      'jonger dan 18',
      'other-due',
    ],
    [
      'a number to choose',
      'term: { weeks: 2 }',
      'term: { parameter: within }',
      'parameter: within',
      'no-parameter',
    ],
    [
      'a practice that is not there',
      'kind: deadline',
      'kind: deadline\npractices: ["999"]',
      'practices:',
      'no-practice',
    ],
  ])('%s', async (_, from, to, at, fault) => {
    const { policy } = await place()
    expect(sample).toContain(from)
    const text = sample.replace(from, to)
    const refused = perform(house.kernel, writeOwnRule, { text, startsOn: '2026-12-02' }, policy)
    await expect(refused).rejects.toMatchObject({
      kind: 'invalid-input',
      detail: {
        fields: { text: { message: `problem.own-rule.fault.${fault}`, params: { line: lineOf(text, at) } } },
      },
    })
  })

  test('a circle of three own rules', async () => {
    const here = await place()
    const step = (trigger: string, satisfied: string) =>
      sample
        .replaceAll('registered', 'TRIGGER')
        .replaceAll('information-talk', satisfied)
        .replaceAll('TRIGGER', trigger)
    await write('2026-12-01', here, '2026-12-02', { text: step('buddy-contact', 'diagnosis') })
    await write('2026-12-01', here, '2026-12-02', { text: step('diagnosis', 'aftercare-talk') })
    await expect(
      write('2026-12-01', here, '2026-12-02', { text: step('aftercare-talk', 'buddy-contact') }),
    ).rejects.toMatchObject({ detail: { fields: { text: { message: 'problem.own-rule.fault.circle' } } } })
    const elsewhere = await place()
    const alone = await write('2026-12-01', elsewhere, '2026-12-02', {
      text: step('aftercare-talk', 'buddy-contact'),
    })
    expect(alone.series).toContain('eigen-')
  })

  test('too deep, or a text that grows by itself', async () => {
    const { policy } = await place()
    const deep = `applies: ${'{ not: '.repeat(40)}{ always: true }${' }'.repeat(40)}`
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c, *c, *c, *c, *c]',
    ].join('\n')
    for (const [text, fault] of [
      [sample.replace('applies: { age: { from: 18 } }', deep), 'too-deep'],
      [bomb, 'not-yaml'],
    ] as const)
      await expect(
        perform(house.kernel, writeOwnRule, { text, startsOn: '2026-12-02' }, policy),
      ).rejects.toMatchObject({
        detail: { fields: { text: { message: `problem.own-rule.fault.${fault}` } } },
      })
  })

  test('a first day that is past, or before the text that is there', async () => {
    const here = await place()
    await expect(write('2026-12-01', here, '2026-11-30')).rejects.toMatchObject({
      detail: { fields: { startsOn: {} } },
    })
    const { series } = await write('2026-12-01', here, '2026-12-20')
    await expect(write('2026-12-01', here, '2026-12-10', { series })).rejects.toMatchObject({
      detail: { fields: { startsOn: { message: 'problem.own-rule.before-latest' } } },
    })
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

describe('what a rule would do, before it is there', () => {
  test('counts for who sets rules, persons for who may open the files, and nothing for another organisation', async () => {
    const [here, other] = [await place(), await place()]
    const persons = []
    for (let count = 0; count < 11; count += 1) persons.push(await arrive(here.municipality, '2026-11-25'))
    const { id } = await perform(
      house.kernel,
      askOwnRule,
      { text: sample, startsOn: '2026-12-05' },
      here.policy,
    )
    await countWhatIf(house.kernel, { id })
    const asked = await perform(house.kernel, openOwnRuleQuestion, { id }, here.policy)
    expect(asked.whatIf.counts).toMatchObject({
      total: 11,
      changed: 11,
      rows: [
        { status: 'not-applicable', now: 11, asIf: 0 },
        { status: 'open', now: 0, asIf: 11 },
      ],
    })
    const seen = await perform(house.kernel, openWhatIfPersons, { id }, here.manager)
    expect(seen.persons.map(({ person }) => person).toSorted()).toEqual(persons.toSorted())
    expect(seen.persons[0]).toMatchObject({ now: 'not-applicable', asIf: 'open', due: '2026-12-09' })
    expect(Object.values(seen.names)).toContain('Salma Voorbeeld')
    expect((await perform(house.kernel, listWhatIf, {}, here.manager)).asked).toHaveLength(1)
    await expect(perform(house.kernel, openWhatIfPersons, { id }, here.policy)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    await expect(perform(house.kernel, openWhatIfPersons, { id }, other.manager)).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await perform(house.kernel, listWhatIf, {}, other.manager)).asked).toEqual([])
    const stored = await house.asOwner(`select 1 from startlijn.obligation where rule like 'eigen-concept%'`)
    expect(stored).toEqual([])
  })

  test('also for a rule of the library that is adopted, and only of files that are open to who looks', async () => {
    const here = await place()
    const person = await arrive(here.municipality, '2026-11-25')
    const consultant = await house.visitor('income-consultant', here.municipality)
    const { id } = await perform(
      house.kernel,
      askWhatIf,
      { rule: 'R104', startsOn: '2026-12-01' },
      here.policy,
    )
    await countWhatIf(house.kernel, { id })
    const look = async (visitor: typeof consultant) =>
      (await perform(house.kernel, openWhatIfPersons, { id }, visitor)).persons.map((one) => one.person)
    expect(await look(consultant)).toEqual([])
    expect(await look(here.manager)).toEqual([person])
  })

  test('a later text is compared with the one that holds, and the names go after a month', async () => {
    const here = await place()
    const { series } = await write('2026-12-01', here, '2026-12-01')
    await arrive(here.municipality, '2026-12-01')
    const { id } = await perform(
      house.kernel,
      askOwnRule,
      { text: sample, startsOn: '2026-12-05', series },
      here.policy,
    )
    await countWhatIf(house.kernel, { id })
    expect((await perform(house.kernel, openWhatIfPersons, { id }, here.manager)).persons).toEqual([])
    const fresh = await perform(
      house.kernel,
      askOwnRule,
      { text: sample, startsOn: '2026-12-05' },
      here.policy,
    )
    await countWhatIf(house.kernel, fresh)
    const kept = () => house.asOwner('select 1 from startlijn.what_if_person where what_if = $1', [fresh.id])
    expect(await kept()).toHaveLength(1)
    await countWhatIf(house.on('2027-02-01'), { id })
    expect(await kept()).toEqual([])
  })
})

test('the form opens with a rule that is right, and the guide is whole', async () => {
  const here = await place()
  const form = await perform(house.kernel, openNewRule, {}, here.policy)
  expect((await write('2026-12-01', here, '2026-12-02', { text: form.sample })).series).toContain('eigen-')
  const guide = await perform(house.kernel, openRuleLanguage, {}, here.policy)
  expect([guide.events.length, guide.states.length]).toEqual([12, 12])
  expect(guide.execution.length).toBeGreaterThan(15)
  expect(guide.record.length).toBeGreaterThan(15)
})
