import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedProblem } from './embedded-problem.ts'

/** Whether a process lives and is ours: a number that was given out again to something else does not count. */
const isOurs = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'node')
  return command.includes('node')
}

/** One process at a time may open a data folder. @throws EmbeddedProblem data-folder-in-use */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'owner.pid')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' })
      return () => rm(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(await readFile(file, 'utf8').catch(() => ''))
      if (owner > 0 && (await isOurs(owner))) {
        throw new EmbeddedProblem(
          'data-folder-in-use',
          `the data folder ${folder} is in use by process ${owner}`,
        )
      }
      await rm(file, { force: true })
    }
  }
  throw new EmbeddedProblem(
    'data-folder-in-use',
    `the data folder ${folder} is being opened by another process`,
  )
}
