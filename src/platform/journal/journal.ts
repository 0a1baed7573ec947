import { type Kysely, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { newIdentifier } from '../identifier.ts'

export type JournalEntry = {
  readonly at: Date
  readonly actor: Actor | null
  readonly action: string
  readonly effect: 'read' | 'write'
  readonly purpose: string
  readonly persons: readonly string[]
  /** names of the fields that came in, never their values */
  readonly fields: readonly string[]
  readonly request: string
}

/** One row per person concerned; a write without a person has one row, a read without a person none. */
export const writeJournal = async (db: Kysely<unknown>, entry: JournalEntry): Promise<void> => {
  const persons = entry.persons.length > 0 ? entry.persons : entry.effect === 'write' ? [null] : []
  if (persons.length === 0) return
  const rows = persons.map((person) => ({
    id: newIdentifier(),
    at: entry.at.toISOString(),
    account: entry.actor?.account ?? null,
    organisation: entry.actor?.organisation ?? null,
    role: entry.actor?.role ?? null,
    action: entry.action,
    effect: entry.effect,
    purpose: entry.purpose,
    person,
    fields: entry.fields,
    request: entry.request,
  }))
  await sql`insert into startlijn.journal (id, at, account, organisation, role, action, effect, purpose, person, fields, request)
    select r.id, r.at, r.account, r.organisation, r.role, r.action, r.effect, r.purpose, r.person,
      array(select jsonb_array_elements_text(r.fields)), r.request
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, at timestamptz, account uuid, organisation uuid, role text,
      action text, effect text, purpose text, person uuid, fields jsonb, request uuid)`.execute(db)
}
