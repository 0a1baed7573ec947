import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  clearTemplate,
  end,
  fill,
  isRoot,
  makeWorkplace,
  movedFolder,
  query,
  serverOf,
  startOwner,
  type Workplace,
} from './embedded.fixture.ts'
import { EmbeddedProblem, startEmbedded } from './embedded.ts'
import { isAlive, postgresOn } from './running-process.ts'

let place: Workplace
const leftOver: (() => Promise<void>)[] = []

beforeEach(async () => {
  place = await makeWorkplace()
})
afterEach(async () => {
  for (const stop of leftOver.splice(0)) await stop()
  await place.clear()
})
afterAll(clearTemplate)

const start = async (folder = place.folder) => {
  const steps: string[] = []
  const server = await startEmbedded({ folder, progress: (step) => steps.push(step) })
  leftOver.push(server.stop)
  return { ...server, steps }
}

const fault = async (work: Promise<unknown>): Promise<EmbeddedProblem> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof EmbeddedProblem) return error
  throw new Error(`not an EmbeddedProblem: ${String(error)}`)
}

const untilGone = async (pid: number): Promise<boolean> => {
  for (let tenths = 0; tenths < 100; tenths += 1) {
    if ((await postgresOn(join(place.folder, 'data'))).length === 0 || !isAlive(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

describe('the first start', () => {
  test('a first start makes a database, a second one finds what was written', async () => {
    const first = await start()
    expect(first.steps).toEqual(['database-create'])
    await query(first.adminUrl, "create table kept (word text); insert into kept values ('ሰላም')")
    await first.stop()
    const second = await start()
    expect(second.steps).toEqual([])
    expect(await query(second.adminUrl, 'select word from kept')).toEqual([{ word: 'ሰላም' }])
  })

  test('order and case do not depend on the machine, and writes reach the disk', async () => {
    const { adminUrl } = await start()
    const [row] = await query(
      adminUrl,
      `select pg_encoding_to_char(encoding) as encoding, datlocale, lower('ÉŞ') as lower, 'ÇELİK' ilike 'çel%' as alike,
              current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
              array(select word from unnest(array['b', 'é', 'A']) word order by word) as "order"
       from pg_database where datname = current_database()`,
    )
    expect(row).toEqual({
      encoding: 'UTF8',
      datlocale: 'C.UTF-8',
      lower: 'éş',
      alike: true,
      fsync: 'on',
      addresses: process.platform === 'win32' ? '127.0.0.1' : '',
      order: ['A', 'b', 'é'],
    })
  })

  test('a first start that was broken off is done again', async () => {
    await mkdir(join(place.folder, 'data.new'), { recursive: true })
    await writeFile(join(place.folder, 'data.new', 'PG_VERSION'), '18\n')
    const { adminUrl } = await start()
    expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('start and stop', () => {
  beforeEach(() => fill(place.folder))

  test('only who knows the password comes in, and only the user of the server can read it', async () => {
    const { adminUrl } = await start()
    const stranger = new URL(adminUrl)
    stranger.password = 'guessed'
    await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    const { mode } = await stat(join(place.folder, 'password'))
    expect(mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  })

  test('the log of the server holds no values of rows', async () => {
    const { adminUrl, stop } = await start()
    await query(adminUrl, 'create table person (number text primary key)')
    const insert = "insert into person values ('999990019')"
    await query(adminUrl, insert)
    await expect(query(adminUrl, insert)).rejects.toMatchObject({ code: '23505' })
    await stop()
    const log = await readFile(join(place.folder, 'log'), 'utf8')
    // it does write: from its first line to its last
    expect(log).toContain('database system is ready')
    expect(log).toContain('database system is shut down')
    expect(log).not.toContain('999990019')
    expect(log).not.toContain('duplicate key')
  })

  test('stopping twice is stopping once, and nothing stays behind', async () => {
    const { stop } = await start()
    await Promise.all([stop(), stop()])
    await stop()
    expect(await postgresOn(join(place.folder, 'data'))).toEqual([])
    await expect(stat(join(place.folder, 'owner.pid'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a folder whose name is too long for a socket has it in a temporary folder, which goes with the server', async () => {
    const long = join(dirname(place.folder), 'mêlée folder '.repeat(6).trim())
    const { adminUrl, stop } = await start(long)
    expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    const socket = new URL(adminUrl).searchParams.get('host') ?? ''
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(80)
    expect((await stat(socket)).mode & 0o777).toBe(0o700)
    await stop()
    await expect(stat(socket)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readFile(join(long, 'data', 'PG_VERSION'), 'utf8')).toBe('18\n')
  })
})

describe('the data folder has one owner', () => {
  beforeEach(() => fill(place.folder))

  test('a second opener in this process is told who has it', async () => {
    await start()
    const problem = await fault(start())
    expect(problem.code).toBe('data-folder-in-use')
    expect(problem.message).toBe(`the data folder ${place.folder} is in use by process ${process.pid}`)
  })

  test('of several that open at the same moment exactly one gets it, also over an abandoned lock', async () => {
    await writeFile(join(place.folder, 'owner.pid'), '4194999\n1\nabandoned\n')
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => start()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'data-folder-in-use' })
    }
  })

  test('a process number that was given out again is no owner', async () => {
    await writeFile(join(place.folder, 'owner.pid'), `${process.pid}\nanother beginning\nabandoned\n`)
    const { adminUrl } = await start()
    expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('another process that has it open is named; when that is killed its server is taken over with all data', async () => {
    const owner = await startOwner(place.folder)
    await query(owner.adminUrl, 'create table kept as select 42 as answer')
    const problem = await fault(start())
    expect(problem.message).toContain(`process ${owner.pid}`)
    const orphan = await serverOf(place.folder)
    await end(owner, 'SIGKILL')
    expect(isAlive(orphan)).toBe(true)
    const next = await start()
    expect(next.steps).toEqual(['database-take-over'])
    expect(await serverOf(place.folder)).not.toBe(orphan)
    expect(await query(next.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })
})

describe('after a hard end', () => {
  beforeEach(() => fill(place.folder))

  test('a server that was killed starts again with every committed row, though a query of it is still busy', async () => {
    const first = await start()
    await query(first.adminUrl, 'create table kept as select generate_series(1, 1000) as n')
    const busy = query(first.adminUrl, 'select count(*) from generate_series(1, 3000000000)').catch(
      () => 'ended',
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    process.kill(await serverOf(place.folder), 'SIGKILL')
    await first.stop()
    const second = await start()
    expect(await query(second.adminUrl, 'select count(*)::int from kept')).toEqual([{ count: 1000 }])
    expect(await busy).toBe('ended')
  })

  test('a lock file of PostgreSQL that names a stranger is not believed, and the stranger lives on', async () => {
    const { stop } = await start()
    await stop()
    await writeFile(join(place.folder, 'data', 'postmaster.pid'), `${process.ppid}\n${place.folder}/data\n`)
    const { adminUrl, steps } = await start()
    expect(steps).toEqual([])
    expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(isAlive(process.ppid)).toBe(true)
  })

  test('a lost password is a start that failed at once, in one sentence', async () => {
    const { stop } = await start()
    await stop()
    await rm(join(place.folder, 'password'))
    const problem = await fault(start())
    expect(problem.code).toBe('start-failed')
    expect(problem.message).toBe('the password file is not the one of this database')
    expect(await postgresOn(join(place.folder, 'data'))).toEqual([])
  })
})

describe('signals', () => {
  beforeEach(() => fill(place.folder))

  test('Ctrl-C in a program that does not listen to it ends the server too', async () => {
    const owner = await startOwner(place.folder)
    const server = await serverOf(place.folder)
    expect(await end(owner, 'SIGINT')).toEqual({ code: null, signal: 'SIGINT' })
    expect(await untilGone(server)).toBe(true)
  })

  test('a Ctrl-C that npm repeats does not disturb the orderly stop', async () => {
    const owner = await startOwner(place.folder, 'handles-once')
    const server = await serverOf(place.folder)
    expect(await end(owner, 'SIGINT', 'SIGINT', 'SIGINT')).toEqual({ code: 0, signal: null })
    expect(isAlive(server)).toBe(false)
  })
})

describe('root, whom PostgreSQL refuses', () => {
  beforeEach(() => fill(place.folder))

  test('below a folder that only its owner can enter the database starts and keeps its data', async () => {
    const closed = await makeWorkplace(0o700)
    leftOver.push(closed.clear)
    const first = await start(closed.folder)
    await query(first.adminUrl, 'create table kept as select 7 as days')
    await first.stop()
    const second = await start(closed.folder)
    expect(await query(second.adminUrl, 'select days from kept')).toEqual([{ days: 7 }])
    await second.stop()
    const holder = isRoot ? movedFolder(closed.folder) : closed.folder
    expect(await readFile(join(holder, 'data', 'PG_VERSION'), 'utf8')).toBe('18\n')
  })

  test('data that is there already is never passed over in silence', async () => {
    const { stop } = await start()
    await stop()
    await chmod(join(place.folder, '..'), 0o700)
    if (isRoot) expect((await fault(start())).message).toContain('closed to others')
    else expect((await start()).steps).toEqual([])
  })

  test('the server never has the rights of root', async () => {
    await start()
    const { uid } = await stat(join(place.folder, 'data', 'postmaster.pid'))
    expect(uid).not.toBe(0)
  })
})
