import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedProblem } from './embedded-problem.ts'
import { beginningOf, isAlive } from './running-process.ts'

/** Written whole or not at all, so that nobody reads half an owner. */
const claim = async (file: string, content: string): Promise<boolean> => {
  const fresh = `${file}.${randomUUID()}`
  await writeFile(fresh, content)
  try {
    await link(fresh, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await rm(fresh, { force: true })
  }
}

/** Takes an abandoned lock away. Whoever moved a lock that somebody made meanwhile puts it back. */
const discard = async (file: string, abandoned: string): Promise<void> => {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) !== abandoned) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

/**
 * One process at a time may open a data folder; the lock of a process that is gone counts no longer.
 * Gives back what releases it.
 * @throws EmbeddedProblem data-folder-in-use
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'owner.pid')
  const own = `${process.pid}\n${await beginningOf(process.pid)}\n${randomUUID()}\n`
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await claim(file, own)) {
      return async () => {
        if ((await readFile(file, 'utf8').catch(() => '')) === own) await rm(file, { force: true })
      }
    }
    const found = await readFile(file, 'utf8').catch(() => '')
    const [pid = '', beginning = ''] = found.split('\n')
    if (isAlive(Number(pid)) && (await beginningOf(Number(pid))) === beginning && found !== '') {
      throw new EmbeddedProblem('data-folder-in-use', `the data folder ${folder} is in use by process ${pid}`)
    }
    await discard(file, found)
  }
  throw new EmbeddedProblem(
    'data-folder-in-use',
    `the data folder ${folder} is being opened by another process`,
  )
}
