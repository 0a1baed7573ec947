import { join } from 'node:path'
import { refreshPersons } from '../journey/obligation/index.ts'
import type { Kernel } from '../platform/action/perform.ts'
import { applicationUrl, type Database, openDatabase } from '../platform/database/database.ts'
import { startEmbedded } from '../platform/database/embedded.ts'
import { migrate } from '../platform/database/migrate.ts'
import { keepSecrets, type Secrets } from '../platform/database/secrets.ts'
import { systemClock } from '../platform/date.ts'
import { prepareJobs } from '../platform/job/job.ts'
import { makeVault } from '../platform/vault/vault.ts'
import { demoClock } from './clock.ts'
import { loadKnowledge } from './load-knowledge.ts'
import type { Settings } from './settings.ts'
import { jobs } from './steps.ts'

/** A running installation: database at this version, application login, and what runs actions. */
export type House = {
  readonly kernel: Kernel
  readonly database: Database
  readonly secrets: Secrets
  readonly adminUrl: string
  readonly applicationUrl: string
  readonly close: () => Promise<void>
}

/** The database server of an installation: the one of DATABASE_URL, or the embedded one, which is started. */
export const openServer = async (
  settings: Settings,
  progress: (step: string) => void,
): Promise<{ readonly adminUrl: string; readonly stop: () => Promise<void> }> => {
  progress(settings.databaseUrl ? 'database-connect' : 'database-start')
  return settings.databaseUrl
    ? { adminUrl: settings.databaseUrl, stop: async () => undefined }
    : startEmbedded({ folder: join(settings.data, 'postgresql'), progress })
}

export const secretsOf = (settings: Settings): Secrets => keepSecrets(join(settings.data, 'secrets.json'))

/** Starts (embedded) or connects the database, brings it to this version, and opens it as the application. */
export const openHouse = async (settings: Settings, progress: (step: string) => void): Promise<House> => {
  const secrets = secretsOf(settings)
  const server = await openServer(settings, progress)
  try {
    progress('migrate')
    await migrate(server.adminUrl, secrets)
    await prepareJobs(
      server.adminUrl,
      jobs.map(({ job }) => job),
    )
    progress('knowledge')
    await loadKnowledge(server.adminUrl)
    const url = applicationUrl(server.adminUrl, secrets.applicationPassword)
    const database = openDatabase(url)
    const bare: Kernel = {
      db: database.db,
      clock: settings.demo ? demoClock : systemClock,
      serviceToken: secrets.serviceToken,
      vault: makeVault(secrets),
    }
    return {
      kernel: { ...bare, afterWrite: (persons) => refreshPersons(bare, persons) },
      database,
      secrets,
      adminUrl: server.adminUrl,
      applicationUrl: url,
      close: async () => {
        await database.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
