import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { restoreBackup } from '../../platform/backup/restore-backup.ts'
import { writeBackup } from '../../platform/backup/write-backup.ts'
import { findRunningEmbedded } from '../../platform/database/embedded.ts'
import { translator } from '../../platform/language/messages.ts'
import { openServer, secretsOf } from '../kernel.ts'
import { readSettings, type Settings } from '../settings.ts'
import { jobs } from '../steps.ts'
import { makeProgress } from './progress.ts'

/** The server of the installation: the running one, or one that is started for the time that it takes. */
const besideOthers = async (settings: Settings, progress: (step: string) => void) => {
  const running = settings.databaseUrl
    ? undefined
    : await findRunningEmbedded(join(settings.data, 'postgresql'))
  return running ? { adminUrl: running, stop: async () => undefined } : openServer(settings, progress)
}

const passphraseOf = (settings: Settings): { passphrase?: string } =>
  settings.backupPassphrase === undefined ? {} : { passphrase: settings.backupPassphrase }

export const addBackupCommands = (program: Command): void => {
  const t = translator('nl')
  program
    .command('backup')
    .description(
      'schrijf alle gegevens naar een bestand, ook terwijl de website draait; versleuteld met STARTLIJN_BACKUP_PASSPHRASE',
    )
    .argument('<file>', 'nieuw bestand')
    .action(async (name: string) => {
      const settings = readSettings(process.env)
      const progress = makeProgress()
      const secrets = secretsOf(settings)
      const server = await besideOthers(settings, progress)
      try {
        progress('backup')
        const file = resolve(name)
        const { tables, keys } = await writeBackup({
          adminUrl: server.adminUrl,
          secrets,
          file,
          ...passphraseOf(settings),
        })
        const rows = tables.reduce((sum, table) => sum + table.rows, 0)
        const { size } = await stat(file)
        process.stdout.write(
          `${JSON.stringify({ file, bytes: size, tables: tables.length, rows, keys }, null, 2)}\n`,
        )
        process.stderr.write(
          `${t('command.backup.keep-secrets', { file: join(settings.data, 'secrets.json'), key: keys.person })}\n`,
        )
        if (settings.backupPassphrase === undefined)
          process.stderr.write(`${t('command.backup.not-encrypted')}\n`)
      } finally {
        await server.stop()
      }
    })
  program
    .command('restore')
    .description('zet een reservekopie terug in een lege installatie van dezelfde of een nieuwere versie')
    .argument('<file>', 'bestand van startlijn backup')
    .action(async (name: string) => {
      const settings = readSettings(process.env)
      const progress = makeProgress()
      const secrets = secretsOf(settings)
      const server = await openServer(settings, progress)
      try {
        progress('restore')
        const { manifest, rows, migrated } = await restoreBackup({
          adminUrl: server.adminUrl,
          secrets,
          file: resolve(name),
          jobs: jobs.map(({ job }) => job),
          ...passphraseOf(settings),
        })
        const { madeAt, tables } = manifest
        process.stdout.write(
          `${JSON.stringify({ madeAt, tables: tables.length, rows, migrated }, null, 2)}\n`,
        )
      } finally {
        await server.stop()
      }
    })
}
