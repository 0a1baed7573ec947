import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { organisationNames } from '../catalogue/organisation/index.ts'
import { PersonId, readNumbers } from '../journey/person/index.ts'
import { type ActionContext, action } from '../platform/action/action.ts'
import { notFound } from '../platform/problem.ts'
import { loadFile } from './open-person.ts'

type Row = Readonly<Record<string, unknown>>
type Readable = { readonly name: string; readonly columns: readonly string[] }

/** Who wrote something and keys without meaning outside are of others, or of nobody; encrypted numbers are given decrypted. */
const left = ['recorded_by', 'account', 'ciphertext', 'blind_index', 'request']

/**
 * Every table with a row per person or household, asked of the database: what a step adds tomorrow is in the copy without
 * anybody thinking of it. Only columns that the application may read.
 */
const findTables = async (db: Kysely<unknown>): Promise<readonly Readable[]> => {
  const { rows } = await sql<Readable>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'startlijn'::regnamespace and c.relkind = 'r' and has_column_privilege(c.oid, a.attnum, 'select')
    group by c.relname having bool_or(a.attname in ('person', 'household')) order by c.relname`.execute(db)
  return rows
}

const rowsOf = async (
  db: Kysely<unknown>,
  { name, columns }: Readable,
  person: PersonId,
): Promise<readonly Row[]> => {
  const has = (column: string) => columns.includes(column)
  const mine = [
    ...(has('person') ? [sql`person = ${person}`] : []),
    ...(has('household')
      ? [sql`household in (select m.household from startlijn.membership m where m.person = ${person})`]
      : []),
  ]
  const given = columns.filter((column) => !left.includes(column))
  // membership names the other members of a household too: their files are theirs
  const own = name === 'membership' ? [sql`person = ${person}`] : mine
  const { rows } = await sql<Row>`select ${sql.join(given.map((column) => sql.ref(column)))}
    from ${sql.table(`startlijn.${name}`)} where ${sql.join(own, sql` or `)}`.execute(db)
  return rows
}

const ownPerson = ({ actor, concerns }: ActionContext): PersonId => {
  if (actor.person === null) throw notFound()
  const person = PersonId.parse(actor.person)
  concerns(person)
  return person
}

/** A copy of everything that is stored about a person, in all its versions, for the person self (AVG, art. 15 and 20). */
export const exportOwnData = action('person.export-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async (context) => {
    const { db, vault, now } = context
    const person = ownPerson(context)
    const records: Record<string, readonly Row[]> = {}
    for (const table of await findTables(db)) {
      const rows = table.columns.includes('ciphertext')
        ? await readNumbers(db, vault, person)
        : await rowsOf(db, table, person)
      if (rows.length > 0) records[table.name] = rows
    }
    const text = JSON.stringify(records)
    const named = [...(await organisationNames(db))].filter(([id]) => text.includes(id))
    return { person, exportedAt: now.toISOString(), organisations: Object.fromEntries(named), records }
  },
})

/** The same person's file as a page to read and print: what is known, who had a duty, who looked how often. */
export const openOwnData = action('person.open-own-data', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async (context) => {
    const person = ownPerson(context)
    return {
      ...(await loadFile(context, person, null)),
      numbers: await readNumbers(context.db, context.vault, person),
      looked: (
        await sql<{ organisation: string | null; role: string | null; times: number; last: string }>`
          select o.name as organisation, j.role, count(*) as times, max(j.at) as last from startlijn.journal j
          left join startlijn.organisation o on o.id = j.organisation
          where j.person = ${person} and j.role is distinct from 'person' group by o.name, j.role order by max(j.at) desc`.execute(
          context.db,
        )
      ).rows,
    }
  },
})
