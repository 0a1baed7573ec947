import { FileFault, ProblemFault } from '../../../lib/assignment/index.ts'
import { BackupProblem } from '../../platform/backup/backup-problem.ts'
import { EmbeddedProblem } from '../../platform/database/embedded.ts'
import { MigrationProblem, ServerProblem } from '../../platform/database/migrate.ts'
import { SecretsProblem } from '../../platform/database/secrets.ts'
import { present } from '../../platform/http/present.ts'
import { translator } from '../../platform/language/messages.ts'
import { Problem } from '../../platform/problem.ts'
import { PortProblem } from '../port.ts'
import { SettingsProblem } from '../settings.ts'

/** What the system says of a folder that can not be written. */
const folderFaults = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EISDIR', 'EDQUOT'])
/** What a database server that is not there, or does not let us in, makes of a connection. */
const awayFaults = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '28P01',
  '28000',
  '3D000',
  '57P03',
  '53300',
])

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
    return {
      sentence: t(`command.${error.code}`, { host: error.host, port: String(error.port) }),
      exitCode: 7,
    }
  if (error instanceof SecretsProblem)
    return { sentence: t('command.secrets', { file: error.file }), exitCode: 2 }
  if (error instanceof ServerProblem)
    return { sentence: t(`command.${error.code}`, { found: error.found }), exitCode: 7 }
  if (error instanceof EmbeddedProblem)
    return { sentence: `${t(`command.${error.code}`)}\n  ${error.message}`, exitCode: 7 }
  if (error instanceof MigrationProblem)
    return { sentence: `${t('command.migration')}\n  ${error.message}`, exitCode: 7 }
  if (error instanceof BackupProblem)
    return {
      sentence: t(`command.backup.${error.code}`, { detail: error.detail }),
      exitCode: error.code === 'not-empty' ? 5 : 2,
    }
  if (error instanceof FileFault) {
    const reason = t(`command.assign.${error.code}`, error.values)
    return { sentence: t('command.assign.fault', { line: error.line, reason }), exitCode: 2 }
  }
  if (error instanceof ProblemFault)
    return {
      sentence: t('command.assign.problem', { part: error.part, reason: error.reason }),
      exitCode: 2,
    }
  const { code, message } =
    error instanceof Error
      ? (error as Error & { code?: string })
      : { code: undefined, message: String(error) }
  if (folderFaults.has(code ?? '')) return { sentence: t('command.data-folder', { message }), exitCode: 7 }
  if (code !== undefined && (awayFaults.has(code) || code.startsWith('08'))) {
    return { sentence: t('command.database-away', { code }), exitCode: 7 }
  }
  return { sentence: t('command.unexpected', { message }), exitCode: 1 }
}
