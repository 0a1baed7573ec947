import { expect, test } from 'vitest'
import { carryOn, confirmImport, stageImport, undoImport } from '../src/journey/import/index.ts'
import { perform } from '../src/platform/action/perform.ts'
import { base64, csvOf, inventedCaseload } from '../tests/caseload.ts'
import { openImportHouse } from '../tests/import-house.ts'

const { house, manager, look } = await openImportHouse()
const rows = 5000
const limit = 30_000

const timed = async <Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> => {
  const began = performance.now()
  const result = await work()
  return [result, Math.round(performance.now() - began)]
}

test(`${rows} rows are looked at, stored, compared again and taken back, the first three in under 30 s each`, async () => {
  const file = base64(csvOf(inventedCaseload(rows)))
  const stage = () => perform(house.kernel, stageImport, { name: 'caseload.csv', file }, manager)
  const [{ import: id }, preview] = await timed(stage)
  const [, store] = await timed(async () => {
    await perform(house.kernel, confirmImport, { import: id }, manager)
    await carryOn(house.kernel, { import: id, account: manager.account, what: 'store' })
  })
  expect((await look(id)).counts.outcome.made).toBe(rows)
  const [again, compare] = await timed(stage)
  expect((await look(again.import)).counts.verdict.known).toBe(rows)
  const [, undo] = await timed(async () => {
    await perform(house.kernel, undoImport, { import: id }, manager)
    await carryOn(house.kernel, { import: id, account: manager.account, what: 'undo' })
  })
  process.stdout.write(`${JSON.stringify({ rows, ms: { preview, store, compare, undo } })}\n`)
  expect((await look(id)).counts.undone.withdrawn).toBe(rows)
  for (const ms of [preview, store, compare]) expect(ms).toBeLessThan(limit)
})
