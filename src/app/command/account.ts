import type { Command } from 'commander'
import pg from 'pg'
import { OrganisationKind } from '../../catalogue/organisation/index.ts'
import { hashPassword, makeTemporaryPassword } from '../../platform/access/password.ts'
import { Role } from '../../platform/access/role.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { invalidField } from '../../platform/problem.ts'
import { withHouse } from './with-house.ts'

/** The first accounts of an installation are made by whoever runs it; after that its administrators make them. */
export const addAccountCommands = (program: Command): void => {
  program
    .command('account')
    .description(
      'maak een account met een eenmalig wachtwoord; bij de eerste keer inloggen komen het eigen wachtwoord en de inlog-app',
    )
    .requiredOption('--login <login>', 'inlognaam')
    .requiredOption('--name <name>', 'naam die collega’s zien')
    .requiredOption(
      '--role <role>',
      `een van: ${Role.options.filter((role) => role !== 'person').join(', ')}`,
    )
    .requiredOption('--organisation <name>', 'organisatie; wordt gemaakt als zij er nog niet is')
    .requiredOption('--kind <kind>', `soort organisatie: ${OrganisationKind.options.join(', ')}`)
    .option('--municipality <code>', 'gemeentecode, zoals GM0344')
    .option('--region <code>', 'arbeidsmarktregio, zoals AM13')
    .action(
      async (
        options: Record<'login' | 'name' | 'role' | 'organisation' | 'kind', string> & {
          municipality?: string
          region?: string
        },
      ) => {
        const role = Role.safeParse(options.role)
        if (!role.success || role.data === 'person') throw invalidField('role', 'field.choose')
        const kind = OrganisationKind.safeParse(options.kind)
        if (!kind.success) throw invalidField('kind', 'field.choose')
        const password = makeTemporaryPassword()
        await withHouse(async ({ adminUrl }) => {
          const client = new pg.Client(adminUrl)
          await client.connect()
          try {
            await client.query('begin')
            await client.query('set local role startlijn_owner')
            const { rows } = await client.query<{ id: string }>(
              `insert into startlijn.organisation (id, kind, name, municipality, region) values ($1, $2, $3, $4, $5)
             on conflict (kind, lower(name)) do update set name = excluded.name returning id`,
              [
                newIdentifier(),
                kind.data,
                options.organisation,
                options.municipality ?? null,
                options.region ?? null,
              ],
            )
            await client.query(
              `insert into access.account (id, login, name, role, organisation, password_hash, first_sign_in) values ($1, $2, $3, $4, $5, $6, true)`,
              [
                newIdentifier(),
                options.login,
                options.name,
                role.data,
                rows[0]?.id,
                await hashPassword(password),
              ],
            )
            await client.query('commit')
          } finally {
            await client.end()
          }
        })
        process.stdout.write(`${JSON.stringify({ login: options.login, password }, null, 2)}\n`)
      },
    )
}
