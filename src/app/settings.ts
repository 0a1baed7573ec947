import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../platform/project-root.ts'

const onOff = z.enum(['on', 'off'], { error: 'must be "on" or "off"' })

/** Settings by environment; each has a default that works on a fresh clone. */
export const Settings = z
  .object({
    STARTLIJN_PORT: z.coerce
      .number({ error: 'must be a port number' })
      .int()
      .min(0)
      .max(65_535)
      .default(8080),
    STARTLIJN_HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
    STARTLIJN_DATA: z
      .string()
      .min(1)
      .default('.startlijn')
      .describe('folder of the database and the secrets'),
    STARTLIJN_DEMO: onOff.optional().describe('synthetic people; default on, unless DATABASE_URL is set'),
    STARTLIJN_DEMO_SIZE: z.coerce
      .number({ error: 'must be a number of persons' })
      .int()
      .min(100)
      .max(200_000)
      .default(2000),
    STARTLIJN_LOG: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be debug, info, warn, error or silent',
      })
      .default('warn'),
    STARTLIJN_BACKUP_PASSPHRASE: z
      .string()
      .min(12, { error: 'must have 12 characters or more' })
      .optional()
      .describe('encrypts a backup, and opens it again'),
    DATABASE_URL: z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        'must be the address of a PostgreSQL server, such as postgresql://owner:secret@host/startlijn',
      )
      .refine((address) => URL.canParse(address), {
        error: 'is no address; write %25 for a percent sign in a password, and so on for other signs',
      })
      .optional()
      .describe(
        'a PostgreSQL server (15 or newer) in place of the embedded one; a login that may create roles',
      ),
  })
  .transform((env) => ({
    port: env.STARTLIJN_PORT,
    host: env.STARTLIJN_HOST,
    data: isAbsolute(env.STARTLIJN_DATA) ? env.STARTLIJN_DATA : join(projectRoot, env.STARTLIJN_DATA),
    demo: env.STARTLIJN_DEMO ? env.STARTLIJN_DEMO === 'on' : env.DATABASE_URL === undefined,
    demoSize: env.STARTLIJN_DEMO_SIZE,
    log: env.STARTLIJN_LOG,
    backupPassphrase: env.STARTLIJN_BACKUP_PASSPHRASE,
    databaseUrl: env.DATABASE_URL,
  }))
export type Settings = z.infer<typeof Settings>

/** One sentence per fault, so that all can be mended at once. */
export class SettingsProblem extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

export const readSettings = (environment: NodeJS.ProcessEnv): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (parsed.success) return parsed.data
  throw new SettingsProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
}
