import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Secrets } from '../database/secrets.ts'
import { BackupProblem } from './backup-problem.ts'

/** The first line of a backup. */
export const Manifest = z.object({
  format: z.literal('startlijn-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  server: z.string().describe('version of the PostgreSQL that it comes from'),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  keys: z
    .object({ person: z.string(), index: z.string() })
    .describe('fingerprints of the keys without which encrypted numbers can not be read'),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) }),
  ),
  waitingJobs: z.number().int().min(0),
})
export type Manifest = z.infer<typeof Manifest>

/** Before the rows of a table, and after them. */
export const Begin = z.object({ table: z.string() })
export const End = z.object({ end: z.string(), rows: z.number().int().min(0), sha256: z.string() })

/** A job that was still to be done when the backup was made. */
export const WaitingJob = z.object({
  name: z.string(),
  data: z.unknown(),
  priority: z.number().int(),
  start_after: z.string(),
})
export const jobsTable = 'job.waiting'

/** A line of a backup as its schema says. @throws BackupProblem damaged */
export const readLine = <Value>(line: string | undefined, schema: z.ZodType<Value>): Value => {
  try {
    return schema.parse(JSON.parse(line ?? ''))
  } catch {
    throw new BackupProblem('damaged', 'a line is not what should stand there')
  }
}

const fingerprint = (key: string): string =>
  createHash('sha256').update(`startlijn key ${key}`).digest('hex').slice(0, 16)

/** Which keys an installation has, without giving them away. */
export const keyFingerprints = ({ personKey, indexKey }: Secrets): Manifest['keys'] => ({
  person: fingerprint(personKey),
  index: fingerprint(indexKey),
})

/** Counts rows and hashes them as they pass. */
export const makeTally = () => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (lines: readonly string[]) => {
      rows += lines.length
      for (const line of lines) hash.update(line).update('\n')
    },
    end: (name: string): z.infer<typeof End> => ({ end: name, rows, sha256: hash.digest('hex') }),
  }
}
