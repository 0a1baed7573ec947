import { expect, test } from 'vitest'
import { openTestHouse } from '../../tests/database.ts'
import { pip, planHouse } from '../../tests/plan-house.ts'
import { vocabulary } from '../catalogue/knowledge.ts'
import { saveIntake } from '../journey/intake/index.ts'
import { rulesWith } from '../journey/obligation/index.ts'
import { establishPlan, recordProgress } from '../journey/plan/index.ts'
import type { Visitor } from '../platform/access/actor.ts'
import { perform } from '../platform/action/perform.ts'
import { date } from '../platform/date.ts'
import type { Visit } from '../platform/http/visit.ts'
import { translator } from '../platform/language/messages.ts'
import { exportCaseload, openCaseload } from './open-caseload.ts'
import { peopleCsv } from './people-csv.ts'
import { talksOf } from './person-now.tsx'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const school = await house.organisation('language-provider')
const manager = await house.visitor('client-manager', municipality)
const income = await house.visitor('income-consultant', municipality)
const teacher = await house.visitor('language-provider', school)
const { register } = planHouse(house, manager)
const person = await register()
const other = await register()
await perform(house.kernel, saveIntake, { person, health: 'yes' }, manager)
await perform(
  house.kernel,
  establishPlan,
  { person, ...pip, routeProvider: school, routeStartsOn: '2026-09-01', nextTalkOn: '2026-12-15' },
  manager,
)
await perform(house.kernel, recordProgress, { person, kind: 'review-talk', on: '2026-11-03' }, manager)
const open = (visitor: Visitor, filter: object = {}) => perform(house.kernel, openCaseload, filter, visitor)

test('S108 one row holds the next talk by the plan, the last talk, and whether health asks for support', async () => {
  const { persons, beside } = await open(manager)
  expect(persons.map((one) => one.person).sort()).toEqual([person, other].sort())
  expect(beside[person]).toEqual({ talk: '2026-12-15', health: 'yes' })
  expect(beside[other]).toEqual({ talk: null, health: null })
  const line = persons.find((one) => one.person === person)?.line
  if (!line) throw new Error('no line')
  const talks = talksOf(line, date('2026-12-15'), date('2026-12-01'))
  expect(talks).toMatchObject({
    last: { kind: 'review-talk', on: '2026-11-03' },
    next: '2026-12-15',
    missed: null,
  })
  expect(talksOf(line, date('2026-11-20'), date('2026-12-01'))).toMatchObject({
    next: null,
    missed: '2026-11-20',
  })
  expect(talksOf(line, date('2026-11-01'), date('2026-12-01'))).toMatchObject({ next: null, missed: null })
})

test('who may not see an intake or a plan learns nothing of it, not even that there is none', async () => {
  const taught = await open(teacher)
  expect(taught.persons.map((one) => one.person)).toEqual([person])
  expect(taught.sees).toEqual({ plan: false, intake: false })
  expect(taught.beside[person]).toEqual({ talk: undefined, health: null })
  expect((await open(income)).sees).toEqual({ plan: true, intake: false })
})

test('the file holds what the filter leaves, and everybody in it stands in the journal', async () => {
  const found = async (filter: object) =>
    (await perform(house.kernel, exportCaseload, filter, manager)).persons.map((one) => one.person)
  expect(await found({ owner: 'nobody', benefit: 'yes' })).toEqual([])
  expect((await found({ page: 3 })).sort()).toEqual([person, other].sort())
  const rows = await house.asOwner<{ person: string }>(
    "select person from startlijn.journal where action = 'person.export-caseload' and person is not null",
  )
  expect(rows.map((row) => row.person).sort()).toEqual([person, other].sort())
})

test('the file says that it is not whole, and a planned talk that has passed is no next talk', async () => {
  const late = house.on('2026-12-20')
  const listed = await perform(late, exportCaseload, {}, manager)
  const visit: Visit = {
    ...{
      actor: null,
      language: 'nl',
      direction: 'ltr',
      t: translator('nl'),
      path: '/',
      demo: false,
      said: null,
    },
    ...{
      today: date('2026-12-20'),
      now: late.clock.now(),
      perform: () => Promise.reject(new Error('not here')),
    },
  }
  const cells = async (opened: typeof listed) =>
    peopleCsv(opened, await rulesWith(opened.ownRules), await vocabulary(), visit)
      .trim()
      .split('\r\n')
      .map((row) => row.split(';'))
  const [head = [], ...rows] = await cells(listed)
  expect(rows).toHaveLength(2)
  const row = rows.find((one) => one.includes('2026-12-15')) ?? []
  expect(row[head.indexOf('Volgend gesprek')]).toBe('')
  expect(row[head.indexOf('Gesprek gepland op, niet vastgelegd')]).toBe('2026-12-15')
  const cut = await cells({ ...listed, more: true })
  expect(cut.at(-1)).toEqual([expect.stringContaining('houdt op na 2 mensen')])
})
