import { BackupProblem } from '../../platform/backup/backup-problem.ts'
import { EmbeddedProblem } from '../../platform/database/embedded.ts'
import { MigrationProblem } from '../../platform/database/migrate.ts'
import { present } from '../../platform/http/present.ts'
import { translator } from '../../platform/language/messages.ts'
import { Problem } from '../../platform/problem.ts'
import { PortProblem } from '../serve.ts'
import { SettingsProblem } from '../settings.ts'

/** One clear sentence per fault for whoever runs a command, and the exit code that a program reads. */
export const explain = (error: unknown): { readonly sentence: string; readonly exitCode: number } => {
  const t = translator('nl')
  if (error instanceof Problem) {
    const words = present(error, t)
    const fields = Object.entries(words.fields).map(([field, sentence]) => `  ${field}: ${sentence}`)
    return { sentence: [words.title, ...fields].join('\n'), exitCode: words.exitCode }
  }
  if (error instanceof SettingsProblem) {
    return {
      sentence: [t('command.settings'), ...error.faults.map((fault) => `  ${fault}`)].join('\n'),
      exitCode: 2,
    }
  }
  if (error instanceof PortProblem)
    return { sentence: t('command.port-in-use', { port: String(error.port) }), exitCode: 7 }
  if (error instanceof EmbeddedProblem)
    return { sentence: `${t(`command.${error.code}`)}\n  ${error.message}`, exitCode: 7 }
  if (error instanceof MigrationProblem)
    return { sentence: `${t('command.migration')}\n  ${error.message}`, exitCode: 7 }
  if (error instanceof BackupProblem)
    return {
      sentence: t(`command.backup.${error.code}`, { detail: error.detail }),
      exitCode: error.code === 'not-empty' ? 5 : 2,
    }
  const { code, message } =
    error instanceof Error
      ? (error as Error & { code?: string })
      : { code: undefined, message: String(error) }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return { sentence: t('command.database-away', { code }), exitCode: 7 }
  }
  return { sentence: t('command.unexpected', { message }), exitCode: 1 }
}
