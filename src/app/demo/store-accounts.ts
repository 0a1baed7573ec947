import pg from 'pg'
import { newIdentifier } from '../../platform/identifier.ts'
import { demoAccounts, demoOrganisations } from './accounts.ts'

/** Identifiers of the demo's organisations and accounts, by key and login. */
export type DemoIdentifiers = {
  readonly organisations: ReadonlyMap<string, string>
  readonly accounts: ReadonlyMap<string, string>
}

/** Runs work as the owner of the tables, in one transaction: only for what no action of the product may do. */
export const asOwner = async <Result>(
  adminUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role startlijn_owner')
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}

/** The organisations and accounts of the demo, marked as synthetic; what is there already stays. */
export const storeDemoAccounts = (adminUrl: string): Promise<DemoIdentifiers> =>
  asOwner(adminUrl, async (client) => {
    const organisations = new Map<string, string>()
    for (const { key, kind, name, municipality, region } of demoOrganisations) {
      await client.query(
        `insert into startlijn.organisation (id, kind, name, municipality, region, synthetic) values ($1, $2, $3, $4, $5, true)
         on conflict (kind, lower(name)) do nothing`,
        [newIdentifier(), kind, name, municipality, region],
      )
      const { rows } = await client.query<{ id: string }>(
        'select id from startlijn.organisation where kind = $1 and lower(name) = lower($2)',
        [kind, name],
      )
      organisations.set(key, rows[0]?.id ?? '')
    }
    const accounts = new Map<string, string>()
    for (const { login, name, role, organisation } of demoAccounts) {
      const { rows } = await client.query<{ id: string }>(
        `insert into access.account (id, login, name, role, organisation, synthetic) values ($1, $2, $3, $4, $5, true)
         on conflict (lower(login)) do update set name = excluded.name returning id`,
        [newIdentifier(), login, name, role, organisation === null ? null : organisations.get(organisation)],
      )
      accounts.set(login, rows[0]?.id ?? '')
    }
    return { organisations, accounts }
  })
