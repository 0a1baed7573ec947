import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { nobody } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { hasExpired, listRules, openRule } from './index.ts'

const house = await openTestHouse()

test('who is not signed in searches the rules; a filter that does not exist narrows nothing', async () => {
  const all = await perform(house.kernel, listRules, { rank: 'heavy', page: 'two' }, nobody)
  expect(all).toMatchObject({ rank: null, page: 1, more: true })
  expect(all.rules).toHaveLength(50)
  expect(all.found).toBe(all.total)
  const last = await perform(house.kernel, listRules, { page: String(Math.ceil(all.total / 50)) }, nobody)
  expect(last.more).toBe(false)
  expect(last.rules).toHaveLength(all.total - 50 * Math.floor(all.total / 50))
  const { rules } = await perform(house.kernel, listRules, { q: 'Westland', rank: 'local' }, nobody)
  expect(rules.map(({ id }) => id)).toEqual(['R104'])
})

test('S130 the library holds each rule with its source, start and end; one whose end date is past shows as expired', async () => {
  const opened = await perform(house.kernel, openRule, { rule: 'R130' }, nobody)
  expect(opened.rule).toMatchObject({
    valid: { from: '2016-01-01', to: '2017-12-31' },
    source: [{ report: 'R130', place: '3.2, noot 8' }],
  })
  expect(hasExpired(opened.rule, opened.today)).toBe(true)
})

test('a rule opens with what replaced it, its other texts and its practices; one that is none does not exist', async () => {
  const consent = await perform(house.kernel, openRule, { rule: 'R26' }, nobody)
  expect(consent.successor?.id).toBe('wi2021-data-coa-municipality')
  expect(consent.practices.map(({ id }) => id)).toEqual(['T2'])
  const plan = await perform(house.kernel, openRule, { rule: 'wi2021-pip-2026' }, nobody)
  expect(plan.versions.map(({ id }) => id)).toEqual(['wi2021-pip-2022'])
  const map = await perform(house.kernel, openRule, { rule: 'wi2021-map' }, nobody)
  expect(map.replaces.map(({ id }) => id)).toEqual(['R17'])
  for (const none of ['R163', 'r60', 'wi2021-pip'])
    await expect(perform(house.kernel, openRule, { rule: none }, nobody)).rejects.toMatchObject({
      kind: 'not-found',
    })
})
