import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { openPreparationReport } from './index.ts'

const house = await openTestHouse()
const report = async (organisation: string, role: 'coa-case-manager' | 'policy' = 'coa-case-manager') =>
  perform(house.kernel, openPreparationReport, {}, await house.visitor(role, organisation))

/** People for whom an organisation is responsible, with what they chose; null is not asked. */
const fill = (organisation: string, count: number, content: object | null) =>
  house.asOwner(
    `with who as (insert into startlijn.person (id, synthetic) select gen_random_uuid(), true from generate_series(1, $1) returning id),
      held as (insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
        select gen_random_uuid(), 1, id, $2::uuid, 'reception', '2026-01-05' from who)
    insert into startlijn.preparation (fact, version, person, content)
      select gen_random_uuid(), 1, id, $3::jsonb from who where $3::jsonb is not null`,
    [count, organisation, content && JSON.stringify({ on: '2026-03-02', explained: null, ...content })],
  )
const takes = { takesPart: true, reason: null }
const declines = (reason: string) => ({ takesPart: false, reason })
const counts = ({ reasons }: Awaited<ReturnType<typeof report>>) =>
  Object.fromEntries(reasons.map(({ reason, count }) => [reason, count]))

describe('the report of the preparation during reception', () => {
  test('S6 shows the share that takes part and the reasons of the others, and hides a small reason with the one that would give it away', async () => {
    const coa = await house.organisation('coa')
    await fill(coa, 30, takes)
    await fill(coa, 14, declines('language-school'))
    await fill(coa, 12, declines('health'))
    await fill(coa, 11, null)
    const shown = await report(coa)
    expect(shown).toMatchObject({ takesPart: 30, declines: 26, unknown: 11 })
    expect(counts(shown)).toEqual({
      health: 12,
      'language-school': 14,
      'family-arrival': 0,
      other: 0,
      unsaid: 0,
    })
    await fill(coa, 3, declines('family-arrival'))
    expect(counts(await report(coa))).toEqual({
      health: null,
      'language-school': 14,
      'family-arrival': null,
      other: 0,
      unsaid: 0,
    })
  })

  test('nothing is told of a few people, nor their reasons when how many declined is not told', async () => {
    const few = await house.organisation('coa')
    await fill(few, 4, takes)
    await fill(few, 3, declines('other'))
    expect(await report(few)).toMatchObject({ takesPart: null, declines: null, unknown: null })
    const most = await house.organisation('coa')
    await fill(most, 40, takes)
    await fill(most, 20, null)
    await fill(most, 2, declines('health'))
    const shown = await report(most)
    expect(shown).toMatchObject({ takesPart: 40, declines: null, unknown: null })
    expect(new Set(Object.values(counts(shown)))).toEqual(new Set([null]))
  })

  test('what stands on the line says it too, for a reason that is not known', async () => {
    const coa = await house.organisation('coa')
    await fill(coa, 30, null)
    await house.asOwner(
      `with who as (select person, row_number() over (order by person) as nth from startlijn.responsibility where organisation = $1),
        courses as (insert into startlijn.episode (fact, version, person, track, kind, starts_on, state)
          select gen_random_uuid(), 1, person, 'language', 'pre-integration-course', '2026-02-02', 'running' from who where nth <= 10)
      insert into startlijn.milestone (fact, version, person, track, kind, on_day)
        select gen_random_uuid(), 1, person, 'language', 'pre-integration-declined', '2026-02-02' from who where nth > 20`,
      [coa],
    )
    const shown = await report(coa)
    expect(shown).toMatchObject({ takesPart: 10, declines: 10, unknown: 10 })
    expect(counts(shown).unsaid).toBe(10)
  })

  test('counts the people of the own organisation only, also for policy, and another role may not ask', async () => {
    const municipality = await house.organisation('municipality')
    expect(await report(municipality, 'policy')).toMatchObject({ takesPart: 0, declines: 0, unknown: 0 })
    await expect(
      perform(house.kernel, openPreparationReport, {}, await house.visitor('client-manager', municipality)),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
