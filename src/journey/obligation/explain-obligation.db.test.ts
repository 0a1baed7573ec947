import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { date, type IsoDate } from '../../platform/date.ts'
import { type PersonId, registerPerson } from '../person/index.ts'
import { explainObligation } from './explain-obligation.ts'
import { refreshPersons } from './index.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const manager = await house.visitor('client-manager', municipality)
const provider = await house.organisation('language-provider')
const teacher = await house.visitor('language-provider', provider)
const stranger = await house.visitor('client-manager')
const coa = await house.visitor('coa-case-manager')

/** Somebody whose civic integration a municipality holds, registered in a house, with these facts. */
const tell = async (facts: readonly string[]): Promise<PersonId> => {
  const { person } = await perform(
    house.kernel,
    registerPerson,
    { givenName: 'Rima', familyName: 'Voorbeeld', birthDate: '1994-02-03', decidedOn: '2026-01-12' },
    coa,
  )
  for (const [organisation, duty] of [
    [municipality, 'civic-integration'],
    [provider, 'teaching'],
  ] as const)
    await house.asOwner(
      `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
       values (gen_random_uuid(), 1, $1, $2, $3, '2026-01-19')`,
      [person, organisation, duty],
    )
  for (const values of facts) await house.asOwner(values, [person])
  await refreshPersons(house.kernel, [person])
  return person
}
const milestone = (track: string, kind: string, on: string) =>
  `insert into startlijn.milestone (fact, version, person, track, kind, on_day)
   values (gen_random_uuid(), 1, $1, '${track}', '${kind}', '${on}')`
const episode = (track: string, kind: string, from: string) =>
  `insert into startlijn.episode (fact, version, person, track, kind, starts_on, state)
   values (gen_random_uuid(), 1, $1, '${track}', '${kind}', '${from}', 'running')`

const rima = await tell([
  episode('status', 'regime-2021', '2026-01-12'),
  milestone('living', 'registered', '2026-01-19'),
  milestone('language', 'duo-notice', '2026-01-26'),
  episode('income', 'social-assistance', '2026-02-01'),
])
const open = (visitor: typeof manager, rule: string, occurrence: IsoDate) =>
  perform(house.kernel, explainObligation, { person: rima, rule, occurrence }, visitor)
const began = date('2026-01-26')

describe('why something stands on the list', () => {
  test('who holds the file reads the rule, the fact with its place, the counting and what would satisfy it', async () => {
    const told = await open(manager, 'wi2021-pip-2026', began)
    expect(told.rule).toMatchObject({ id: 'wi2021-pip-2026' })
    expect(told.stored).toEqual({ status: 'overdue', due: '2026-04-07', met: null })
    expect(told.explanation?.trigger.map(({ kind }) => kind)).toContain('duo-notice')
    expect(told.explanation?.obligation.counted?.moved).toBe('holiday')
    const fact = told.explanation?.trigger[0]?.fact ?? ''
    expect(told.tables.get(fact)).toBe('milestone')
    expect(told.hiddenConditions).toBe(0)
  })

  test('the opening of it stands in the journal', async () => {
    await open(manager, 'wi2021-pip-2026', began)
    const rows = await house.asOwner(
      `select 1 from startlijn.journal where action = 'obligation.explain' and person = $1`,
      [rima],
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('a part of the file that is closed to the visitor is neither shown nor told', async () => {
    const stored = await house.asOwner<{
      rule: string
      occurrence: IsoDate
      category: string
      status: string
    }>('select rule, occurrence::text, category, status from startlijn.obligation where person = $1', [rima])
    const language = stored.filter(({ category }) => category === 'language')
    expect(language.length).toBeGreaterThan(1)
    for (const { rule, occurrence } of language) {
      const told = await open(teacher, rule, occurrence)
      const causes = [
        ...(told.explanation?.trigger ?? []),
        ...(told.explanation?.satisfied ?? []),
        ...(told.explanation?.exception ?? []),
        ...(told.explanation?.conditions.flatMap((condition) => condition.causes) ?? []),
      ]
      expect(causes.map(({ kind }) => kind)).not.toContain('social-assistance')
      expect(causes.map(({ kind }) => kind)).not.toContain('regime-2021')
      if (told.rule.id === 'wi2021-pip-2026') expect(told.explanation).toBeNull()
    }
    const closed = stored.find(({ category }) => !['language', 'education'].includes(category))
    expect(closed).toBeDefined()
    await expect(open(teacher, closed?.rule ?? '', closed?.occurrence ?? began)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('for somebody else there is nothing, and what is not there is not found', async () => {
    await expect(open(stranger, 'wi2021-pip-2026', began)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(open(manager, 'wi2021-pip-2026', date('2025-01-01'))).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(open(manager, 'no-such-rule', began)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('the person reads the own explanation', async () => {
    const self = await house.visitor('person', null, rima)
    const told = await open(self, 'wi2021-pip-2026', began)
    expect(told.explanation?.obligation.status).toBe('overdue')
    expect(told.mayOpenHistory).toBe(false)
  })
})
