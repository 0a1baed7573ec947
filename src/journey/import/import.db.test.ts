import { describe, expect, test } from 'vitest'
import { base64, csvOf, inventedCaseload } from '../../../tests/caseload.ts'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { carryOn, confirmImport, openImport, stageImport } from './index.ts'

const house = await openTestHouse()
const utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
const manager = await house.visitor('client-manager', utrecht)

describe('x', () => {
  test('bench', async () => {
    const file = base64(csvOf(inventedCaseload(2000)))
    let t = Date.now()
    const { import: id } = await perform(house.kernel, stageImport, { name: 'x.csv', file }, manager)
    console.log('stage', Date.now() - t)
    t = Date.now()
    await perform(house.kernel, confirmImport, { import: id }, manager)
    await carryOn(house.kernel, { import: id, account: manager.account, what: 'store' })
    console.log('store', Date.now() - t)
    t = Date.now()
    const opened = await perform(house.kernel, openImport, { import: id }, manager)
    console.log(JSON.stringify(opened.counts), Date.now() - t)
    t = Date.now()
    const again = await perform(house.kernel, stageImport, { name: 'x.csv', file }, manager)
    console.log('again', Date.now() - t)
    t = Date.now()
    const o2 = await perform(house.kernel, openImport, { import: again.import }, manager)
    console.log(JSON.stringify(o2.counts), JSON.stringify(o2.rows[0]))
    expect(opened.counts.all).toBe(2000)
  }, 120000)
})
