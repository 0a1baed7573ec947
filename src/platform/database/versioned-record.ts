import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { newIdentifier } from '../identifier.ts'
import { changedMeanwhile } from '../problem.ts'
import { addRow, type RowSets } from './row-sets.ts'

/** One version of a record about a person. */
export type Recorded<Content> = {
  readonly fact: string
  readonly version: number
  readonly recordedAt: string
  readonly content: Content
}

/** A version of a record that was gathered and is not stored yet. */
export type GatheredRecord = { readonly fact: string; readonly version: number }

/**
 * Records of which a person has one at a time, kept in versions: a table `startlijn.<name>` with `person` and `content`
 * (jsonb, of one schema), made with `access.versioned` and protected with `access.protect`.
 */
export const versionedRecord = <Schema extends z.ZodType>(name: string, schema: Schema) => {
  type Content = z.infer<Schema>
  const table = sql.table(`startlijn.${name}`)
  type Row = { fact: string; version: number; recorded_at: string; content: unknown }
  const read = (row: Row): Recorded<Content> => ({
    fact: row.fact,
    version: row.version,
    recordedAt: row.recorded_at,
    content: schema.parse(row.content),
  })
  const find = async (db: Kysely<unknown>, person: string): Promise<Recorded<Content> | undefined> => {
    const { rows } = await sql<Row>`select fact, version, recorded_at, content from ${table}
      where person = ${person} and superseded_at is null and not retracted`.execute(db)
    return rows[0] && read(rows[0])
  }
  return {
    /** the present version, if there is one and the visitor may see it */
    find,
    /** the present versions of many persons, in one query */
    findMany: async (
      db: Kysely<unknown>,
      persons: readonly string[],
    ): Promise<ReadonlyMap<string, Recorded<Content>>> => {
      const { rows } = await sql<Row & { person: string }>`select person, fact, version, recorded_at, content
        from ${table} where person = any(${persons}::uuid[]) and superseded_at is null and not retracted`.execute(
        db,
      )
      return new Map(rows.map((row) => [row.person, read(row)]))
    },
    /** every version, the newest first */
    history: async (db: Kysely<unknown>, person: string): Promise<readonly Recorded<Content>[]> => {
      const { rows } = await sql<Row>`select fact, version, recorded_at, content from ${table}
        where person = ${person} and not retracted order by version desc`.execute(db)
      return rows.map(read)
    },
    /**
     * A new version on top of the one that was seen (0: there was none yet). Returns the number of the new version.
     * @throws Problem changed-meanwhile when somebody else was first.
     */
    save: async (db: Kysely<unknown>, person: string, seen: number, content: Content): Promise<number> => {
      // what could not be read again is not stored
      const checked = schema.parse(content)
      const last = await find(db, person)
      if ((last?.version ?? 0) !== seen) throw changedMeanwhile()
      await sql`insert into ${table} (fact, version, person, content)
        values (${last?.fact ?? newIdentifier()}, ${seen + 1}, ${person}, ${JSON.stringify(checked)}::jsonb)`.execute(
        db,
      )
      return seen + 1
    },
    /** A record of one of many persons, checked by the schema, to be stored in a set; the first version, or one on top of `earlier`. */
    gather: (
      sets: RowSets,
      given: { person: string; on: string; content: z.input<Schema>; earlier?: GatheredRecord | undefined },
    ): GatheredRecord => {
      const { person, on, content, earlier } = given
      const known = { fact: earlier?.fact ?? newIdentifier<string>(), version: (earlier?.version ?? 0) + 1 }
      addRow(sets, `startlijn.${name}`, {
        ...known,
        recorded_at: `${on}T08:00:00.000Z`,
        person,
        content: schema.parse(content),
      })
      return known
    },
  }
}
