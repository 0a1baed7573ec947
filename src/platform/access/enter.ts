import { type Kysely, sql } from 'kysely'
import type { Actor, Visitor } from './actor.ts'

type ActorRow = {
  account: Actor['account']
  login: string
  name: string
  role: Actor['role']
  organisation: string | null
  organisation_name: string | null
  person: string | null
  language: Actor['language']
}

/**
 * Makes the visitor the actor of this transaction; the policies of the database ask nobody else.
 * Undefined when the visitor is nobody, or when the session or account is no longer valid.
 */
export const enter = async (
  db: Kysely<unknown>,
  visitor: Visitor,
  serviceToken: string,
  now: Date,
): Promise<Actor | undefined> => {
  if (visitor.by === 'nobody') return undefined
  const at = now.toISOString()
  const { rows } =
    visitor.by === 'session'
      ? await sql<ActorRow>`select * from access.enter(${visitor.token}, ${at})`.execute(db)
      : await sql<ActorRow>`select * from access.enter_as(${serviceToken}, ${visitor.account}, ${at})`.execute(
          db,
        )
  const row = rows[0]
  if (!row) return undefined
  const { organisation_name: organisationName, ...rest } = row
  return { ...rest, organisationName }
}
