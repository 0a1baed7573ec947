import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { movedFolder } from '../src/platform/database/embedded.fixture.ts'
import {
  beginAccount,
  callAction,
  installProgram,
  makeAccount,
  type Program,
  signIn,
} from './running-program.ts'

let program: Program
let cookie: string
let running: Awaited<ReturnType<Program['serve']>>

beforeAll(async () => {
  program = await installProgram()
  const made = await makeAccount(program, 'coa-case-manager', 'coa')
  running = await program.serve()
  cookie = await signIn(program, await beginAccount(program, made))
})
afterAll(() => program.remove())

type Write = { readonly name: string; readonly key: string; isAcknowledged: boolean; person?: string }

const send = async (write: Write): Promise<number> => {
  const { status, body } = await callAction(program, cookie, {
    action: 'person.register',
    key: write.key,
    input: { givenName: 'Yusuf', familyName: write.name, decidedOn: '2025-02-03' },
  })
  if (status === 200) {
    write.isAcknowledged = true
    write.person = (body as { person: string }).person
  }
  return status
}

/** Four at a time, one write after another, until it is over; then one more try of each, which may fail. */
const writeUntil = async (
  round: string,
  isOver: (acknowledged: number) => boolean,
  kill: () => Promise<void>,
) => {
  const writes: Write[] = []
  let killing: Promise<void> | undefined
  const acknowledged = () => writes.filter(({ isAcknowledged }) => isAcknowledged).length
  const writer = async () => {
    while (!killing) {
      const write: Write = { name: `${round} ${writes.length}`, key: randomUUID(), isAcknowledged: false }
      writes.push(write)
      await send(write).catch(() => 0)
      if (isOver(acknowledged())) killing ??= kill()
    }
    for (let more = 0; more < 3; more += 1) {
      const write: Write = { name: `${round} ${writes.length}`, key: randomUUID(), isAcknowledged: false }
      writes.push(write)
      await send(write).catch(() => 0)
    }
  }
  await Promise.all([writer(), writer(), writer(), writer()])
  await killing
  return writes
}

/** How often each name of a round is stored. */
const stored = async (round: string): Promise<ReadonlyMap<string, number>> => {
  const names = new Map<string, number>()
  for (let page = 1; ; page += 1) {
    const { status, body } = await callAction(program, cookie, { action: 'person.list', input: { page } })
    expect(status).toBe(200)
    const { persons, more } = body as { persons: { familyName: string }[]; more: boolean }
    for (const { familyName } of persons)
      if (familyName.startsWith(`${round} `)) names.set(familyName, (names.get(familyName) ?? 0) + 1)
    if (!more) return names
  }
}

const checkRound = async (round: string, writes: readonly Write[]) => {
  const acknowledged = writes.filter(({ isAcknowledged }) => isAcknowledged)
  const open = writes.filter(({ isAcknowledged }) => !isAcknowledged)
  expect(acknowledged.length).toBeGreaterThanOrEqual(20)
  expect(open.length).toBeGreaterThan(0)
  const after = await stored(round)
  expect(acknowledged.filter(({ name }) => after.get(name) !== 1)).toEqual([])
  expect([...after.values()].filter((count) => count !== 1)).toEqual([])
  const answered = acknowledged[0]
  const before = answered?.person
  for (const write of [...open, ...acknowledged.slice(0, 3)]) expect(await send(write)).toBe(200)
  expect(answered?.person).toBe(before)
  const again = await stored(round)
  expect([...again.keys()].sort()).toEqual(writes.map(({ name }) => name).sort())
  expect([...again.values()].filter((count) => count !== 1)).toEqual([])
}

test('the server is killed during writes: after the next start every confirmed write is there once, a repeated one too', async () => {
  const writes = await writeUntil(
    'server',
    (acknowledged) => acknowledged >= 25,
    async () => {
      running.child.kill('SIGKILL')
      await running.ended
    },
  )
  running = await program.serve()
  expect(running.said()).toContain('achtergebleven database')
  await checkRound('server', writes)
})

const postmaster = async (): Promise<number> => {
  const wanted = join(program.data, 'postgresql')
  const read = (folder: string) => readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')
  const text = await read(wanted).catch(() => read(movedFolder(wanted)))
  return Number(text.split('\n')[0])
}

test('the database is killed during writes: it comes back by itself, with every confirmed write once', async () => {
  const before = await postmaster()
  const writes = await writeUntil(
    'database',
    (acknowledged) => acknowledged >= 25,
    async () => {
      process.kill(before, 'SIGKILL')
      await wait(20)
    },
  )
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (running.child.exitCode !== null) throw new Error(`the program has ended: ${running.said()}`)
    if ((await fetch(`${program.address}/gereed`).catch(() => undefined))?.ok) break
    await wait(50)
  }
  expect(await postmaster()).not.toBe(before)
  expect(running.child.exitCode).toBeNull()
  await checkRound('database', writes)
  running.child.kill('SIGTERM')
  expect((await running.ended).exitCode).toBe(0)
})
