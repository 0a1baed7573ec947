import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { sql } from 'kysely'
import pino from 'pino'
import { makeSite } from '../platform/http/server.ts'
import { startWorkers } from '../platform/job/job.ts'
import { projectRoot } from '../platform/project-root.ts'
import { frame } from './frame.tsx'
import type { House } from './kernel.ts'
import { mountPages } from './pages.ts'
import { portProblemOf } from './port.ts'
import { problemPage } from './problem-page.tsx'
import type { Settings } from './settings.ts'
import { jobs } from './steps.ts'
import { warmKnowledge } from './warm-knowledge.ts'

export type Serving = {
  readonly address: string
  /** the patterns of every page that can be opened, as they are mounted */
  readonly pages: readonly string[]
  readonly stop: () => Promise<void>
}

/** Serves a house over HTTP and does its jobs, until `stop`: requests in hand are answered first. */
export const serveHouse = async (house: House, settings: Settings): Promise<Serving> => {
  const logger = pino({ level: settings.log, base: null })
  const site = makeSite({
    kernel: house.kernel,
    frame,
    demo: settings.demo,
    cookieKey: house.secrets.cookieKey,
    logger,
    assets: join(projectRoot, 'dist', 'public'),
    maximumBytes: 20 * 1024 * 1024,
    problemPage,
  })
  site.server.get('/gezond', (context) => context.json({ status: 'ok' }))
  site.server.get('/gereed', async (context) => {
    await sql`select 1`.execute(house.kernel.db)
    return context.json({ status: existsSync(join(projectRoot, 'dist')) ? 'ready' : 'starting' })
  })
  mountPages(site)
  const workers = await startWorkers(house.kernel, house.applicationUrl, jobs, (error, job) =>
    logger.error({ job, error: error instanceof Error ? error.name : 'unknown' }, 'job failed'),
  )
  return new Promise((resolve, reject) => {
    const server = listen(
      { fetch: site.server.fetch, port: settings.port, hostname: settings.host },
      (info) => {
        void warmKnowledge((problem) => logger.error({ problem }, 'content can not be read'))
        resolve({
          address: `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${info.port}`,
          pages: site.server.routes.filter(({ method }) => method === 'GET').map(({ path }) => path),
          stop: async () => {
            await new Promise<void>((done) => {
              server.close(() => done())
              if ('closeIdleConnections' in server) server.closeIdleConnections()
            })
            await workers.stop()
          },
        })
      },
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      void workers.stop().then(() => reject(portProblemOf(error, settings)))
    })
  })
}
