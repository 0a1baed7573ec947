import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/platform/database/embedded.ts'

type Server = { readonly adminUrl: string; readonly stop: () => Promise<void> }

/** Every project loads this file anew; what they share lies outside it. */
const run = globalThis as typeof globalThis & {
  startlijnServer?: { readonly server: Promise<Server>; projects: number } | undefined
}

const startServer = async (): Promise<Server> => {
  const given = process.env.STARTLIJN_TEST_DATABASE_URL
  if (given) return { adminUrl: given, stop: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'startlijn-test-'))
  await chmod(folder, 0o755)
  const { adminUrl, stop } = await startEmbedded({ folder: join(folder, 'postgresql') })
  return { adminUrl, stop: () => stop().then(() => rm(folder, { recursive: true, force: true })) }
}

/**
 * One PostgreSQL for the run, whatever projects take part in it: the one that STARTLIJN_TEST_DATABASE_URL names (as a
 * login that may create databases and roles), or an embedded one in a folder that is thrown away.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  run.startlijnServer ??= { server: startServer(), projects: 0 }
  const shared = run.startlijnServer
  shared.projects += 1
  const { adminUrl, stop } = await shared.server
  project.provide('adminUrl', adminUrl)
  return async () => {
    shared.projects -= 1
    if (shared.projects > 0) return
    run.startlijnServer = undefined
    await stop()
  }
}
