import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/platform/database/embedded.ts'

/** One PostgreSQL for the run: the one that is given, or an embedded one in a folder that is thrown away. */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const given = process.env.STARTLIJN_TEST_DATABASE_URL
  if (given) {
    project.provide('adminUrl', given)
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), 'startlijn-test-'))
  await chmod(folder, 0o755)
  const server = await startEmbedded({ folder: join(folder, 'postgresql') })
  project.provide('adminUrl', server.adminUrl)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
