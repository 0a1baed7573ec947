import { CompiledQuery, type Kysely } from 'kysely'
import PgBoss from 'pg-boss'
import type { z } from 'zod'
import type { Kernel } from '../action/perform.ts'

/** Work for later: enqueued in the transaction of an action, done by a worker of the server. */
export type Job<Data extends object = object> = {
  readonly name: string
  readonly data: z.ZodType<Data>
  /** cron in Europe/Amsterdam, for work that comes by the calendar */
  readonly schedule?: string
  /** seconds after which it is done, for work that has to wait */
  readonly after?: number
  /** seconds after which work in hand is thought lost, because its server was stopped, and is given to another */
  readonly lostAfter?: number
}

/** A job with the work that is done for it; the work performs actions, on behalf of the account named in its data. */
export type JobWork = { readonly job: Job; readonly work: (kernel: Kernel, data: unknown) => Promise<void> }

export const jobWork = <Data extends object>(
  job: Job<Data>,
  work: (kernel: Kernel, data: Data) => Promise<void>,
): JobWork => ({ job: job as unknown as Job, work: (kernel, data) => work(kernel, job.data.parse(data)) })

/** pg-boss through the connection of a transaction, so that a job exists only when its action is committed. */
const executor = (db: Kysely<unknown>): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const result = await db.executeQuery(CompiledQuery.raw(text, values))
    return { rows: result.rows, rowCount: Number(result.numAffectedRows ?? result.rows.length) }
  },
})

const options = { schema: 'job', migrate: false, supervise: false, schedule: false } as const

export const enqueueIn = async <Data extends object>(
  db: Kysely<unknown>,
  job: Job<Data>,
  data: Data,
): Promise<void> => {
  const sender = new PgBoss({ db: executor(db), ...options })
  await sender.send(job.name, job.data.parse(data), {
    retryLimit: 3,
    retryBackoff: true,
    ...(job.lostAfter !== undefined && { expireInSeconds: job.lostAfter }),
    ...(job.after !== undefined && { startAfter: job.after }),
  })
}

/** Makes the tables and queues of the jobs; by the owner, at migration, because the application may not make tables. */
export const prepareJobs = async (adminUrl: string, jobs: readonly Job[]): Promise<void> => {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: 'job',
    supervise: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const job of jobs) await boss.createQueue(job.name)
    await boss.getDb().executeSql(
      `grant usage on schema job to startlijn_app;
       grant select, insert, update, delete on all tables in schema job to startlijn_app`,
      [],
    )
  } finally {
    await boss.stop({ graceful: false })
  }
}

export type Workers = { readonly stop: () => Promise<void> }

/** Starts the workers of a server: one at a time per job, retried three times, stopped after the work in hand. */
export const startWorkers = async (
  kernel: Kernel,
  url: string,
  jobs: readonly JobWork[],
  report: (error: unknown, job: string) => void,
): Promise<Workers> => {
  const boss = new PgBoss({
    connectionString: url,
    ...options,
    schedule: true,
    // gives work back that a stopped server had in hand, and clears what is done
    supervise: true,
    maintenanceIntervalSeconds: 30,
    max: 3,
  })
  let isStopping = false
  // while we stop, a connection of a worker may end before its question does
  boss.on('error', (error) => {
    if (!isStopping) report(error, 'worker')
  })
  await boss.start()
  for (const { job, work } of jobs) {
    await boss.work(job.name, { pollingIntervalSeconds: 1 }, async (batch) => {
      for (const { data } of batch) {
        try {
          await work(kernel, data)
        } catch (error) {
          report(error, job.name)
          throw error
        }
      }
    })
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Europe/Amsterdam' })
  }
  return {
    stop: () => {
      isStopping = true
      return boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
