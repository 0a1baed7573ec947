import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { openHouse } from '../src/app/kernel.ts'
import { serveHouse } from '../src/app/serve.ts'
import { readSettings } from '../src/app/settings.ts'
import type { AccountId } from '../src/platform/access/actor.ts'
import { openSession } from '../src/platform/access/sign-in.ts'
import { makeDatabase, testSecrets } from '../tests/database.ts'
import { fillWork } from './fill-work.ts'

const persons = Number(process.env.STARTLIJN_BENCH_PERSONS ?? 10_000)
const workers = Number(process.env.STARTLIJN_BENCH_WORKERS ?? 2000)
const seconds = Number(process.env.STARTLIJN_BENCH_SECONDS ?? 30)
const perSecond = 20
/** what the requirement asks of a machine that does nothing else */
const limit = Number(process.env.STARTLIJN_BENCH_LIMIT ?? 100)

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Requests come at their moment, whether or not the earlier ones were answered. */
const fire = async (
  address: string,
  path: string,
  cookies: readonly string[],
): Promise<readonly number[]> => {
  const began = performance.now()
  const times = await Promise.all(
    Array.from({ length: seconds * perSecond }, async (_, turn) => {
      await wait(Math.max(0, (turn * 1000) / perSecond - (performance.now() - began)))
      const sent = performance.now()
      const answer = await fetch(address + path, {
        headers: { cookie: cookies[(turn * 7919) % cookies.length] ?? '' },
      })
      const text = await answer.text()
      if (answer.status !== 200 || !text.includes('<tbody>'))
        throw new Error(`${path} answers ${answer.status}`)
      return performance.now() - sent
    }),
  )
  return times.toSorted((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)

test(`the first page of the work list: ${persons} persons, ${workers} workers, ${perSecond} requests a second`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'startlijn-bench-'))
  await writeFile(join(folder, 'secrets.json'), JSON.stringify(testSecrets))
  const database = await makeDatabase(inject('adminUrl'))
  const settings = readSettings({
    STARTLIJN_DATA: folder,
    STARTLIJN_PORT: '0',
    STARTLIJN_DEMO: 'on',
    STARTLIJN_LOG: 'silent',
    DATABASE_URL: database.url,
  })
  const house = await openHouse(settings, () => undefined)
  const serving = await serveHouse(house, settings)
  try {
    const client = new pg.Client(database.url)
    await client.connect()
    await fillWork(client, persons, workers)
    const { rows } = await client.query<{ id: AccountId }>(
      "select id from access.account where login like 'work-%' order by md5(login) limit 400",
    )
    await client.end()
    expect(rows.length).toBeGreaterThan(1)
    const cookies = []
    for (const { id: account } of rows) {
      const token = await openSession(house.kernel, house.kernel.db, { account, agent: null })
      cookies.push(`startlijn_session=${token}`)
    }
    // a server that has just started still reads its rules
    for (const [turn, cookie] of cookies.slice(0, 60).entries()) {
      const path = turn % 2 === 0 ? '/werk' : '/mensen'
      await (await fetch(`${serving.address}${path}`, { headers: { cookie } })).text()
    }
    for (const path of (process.env.STARTLIJN_BENCH_PATHS ?? '/werk,/werk?whose=team,/mensen').split(',')) {
      const times = await fire(serving.address, path, cookies)
      const ms = { median: at(times, 0.5), p95: at(times, 0.95), slowest: at(times, 1) }
      process.stdout.write(`${JSON.stringify({ path, persons, workers, requests: times.length, ms })}\n`)
      if (path === '/werk') expect(ms.p95).toBeLessThan(limit)
    }
  } finally {
    await serving.stop()
    await house.close()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
})
