import { expect, test } from 'vitest'
import { openOwnRuleHouse } from '../../../tests/own-rule-house.ts'
import { nobody, type Visitor } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { searchAllRules } from './search-all-rules.ts'

const { house, place, write } = await openOwnRuleHouse()

const idsFor = async (visitor: Visitor, input: object) =>
  (await perform(house.on('2026-12-01'), searchAllRules, input, visitor)).rules.map(({ id }) => id)

test('a rule of the own organisation is found among the others, by whoever may read it and by nobody else', async () => {
  const here = await place()
  const { rule } = await write('2026-12-01', here, '2026-12-02')
  for (const q of ['welkomstgesprek', 'welcome talk', 'Werkafspraken inburgering', rule])
    expect(await idsFor(here.policy, { q })).toEqual([rule])
  expect(await idsFor(here.manager, { q: 'welkomstgesprek' })).toEqual([rule])
  const elsewhere = await place()
  expect(await idsFor(elsewhere.policy, { q: 'welkomstgesprek' })).toEqual([])
  expect(await idsFor(nobody, { q: 'welkomstgesprek' })).toEqual([])
})

test('every filter holds for it, and the list of the law stays as it was', async () => {
  const here = await place()
  const { rule } = await write('2026-12-01', here, '2026-12-02')
  expect(await idsFor(here.policy, { rank: 'local', use: 'executable' })).toContain(rule)
  for (const filter of [{ rank: 'law' }, { regime: 'Wi2021' }, { use: 'history' }, { certainty: 'recalled' }])
    expect(await idsFor(here.policy, filter)).not.toContain(rule)
  expect(await idsFor(here.policy, { q: 'R104' })).toEqual(['R104'])
})
