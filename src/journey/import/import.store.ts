import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { AboutFile, ImportId, ImportState, Outcome, RowChoice, RowContent, Verdict } from './import.ts'

type Db = Kysely<unknown>
const seal = (vault: Vault, content: unknown): Buffer => vault.encrypt(JSON.stringify(content))
const open = <Content>(vault: Vault, sealed: Buffer | null): Content | null =>
  sealed === null ? null : (JSON.parse(vault.decrypt(sealed)) as Content)

export type StagedRow = {
  readonly number: number
  readonly verdict: Verdict
  readonly conflicts: boolean
  readonly person: string | null
  readonly content: RowContent
}

export const insertImport = async (
  db: Db,
  vault: Vault,
  staged: { organisation: string; account: string; now: Date; about: AboutFile; rows: readonly StagedRow[] },
): Promise<ImportId> => {
  const id = newIdentifier<ImportId>()
  const at = staged.now.toISOString()
  await sql`insert into startlijn.import (id, organisation, account, state, about, staged_at, changed_at)
    values (${id}, ${staged.organisation}, ${staged.account}, 'staged', ${seal(vault, staged.about)}, ${at}, ${at})`.execute(
    db,
  )
  for (let from = 0; from < staged.rows.length; from += 1000) {
    const rows = staged.rows.slice(from, from + 1000).map(({ content, ...row }) => ({
      ...row,
      content: seal(vault, content).toString('base64'),
    }))
    await sql`insert into startlijn.import_row (import, number, organisation, verdict, conflicts, person, content)
      select ${id}, r.number, ${staged.organisation}, r.verdict, r.conflicts, r.person, decode(r.content, 'base64')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(number int, verdict text, conflicts boolean, person uuid, content text)`.execute(db)
  }
  return id
}

export type StoredImport = {
  readonly id: ImportId
  readonly state: ImportState
  readonly about: AboutFile | null
  readonly stagedAt: string
  readonly changedAt: string
  /** seconds since anything moved */
  readonly still: number
}

type ImportRow = {
  id: ImportId
  state: ImportState
  about: Buffer | null
  staged_at: string
  changed_at: string
  still: number
}
const importOf = (vault: Vault, row: ImportRow): StoredImport => ({
  id: row.id,
  state: row.state,
  about: open<AboutFile>(vault, row.about),
  stagedAt: row.staged_at,
  changedAt: row.changed_at,
  still: row.still,
})
const importColumns = sql`id, state, about, staged_at, changed_at,
  extract(epoch from clock_timestamp() - progress_at)::int as still`

/** @throws Problem not-found for an import of another organisation. */
export const getImport = async (
  db: Db,
  vault: Vault,
  id: ImportId,
  lock: 'lock' | 'look' = 'look',
): Promise<StoredImport> => {
  const { rows } = await sql<ImportRow>`select ${importColumns} from startlijn.import where id = ${id}
    ${lock === 'lock' ? sql`for update` : sql``}`.execute(db)
  if (!rows[0]) throw notFound()
  return importOf(vault, rows[0])
}

export const listImports = async (db: Db, vault: Vault): Promise<readonly StoredImport[]> => {
  const { rows } = await sql<ImportRow>`select ${importColumns} from startlijn.import
    order by staged_at desc, id desc limit 50`.execute(db)
  return rows.map((row) => importOf(vault, row))
}

/** From one state to another. @throws Problem changed-meanwhile when it is not in that state (any more). */
export const moveImport = async (
  db: Db,
  id: ImportId,
  { from, to, now }: { from: ImportState; to: ImportState; now: Date },
): Promise<void> => {
  const moved = await sql`update startlijn.import set state = ${to}, changed_at = ${now.toISOString()},
    progress_at = clock_timestamp() where id = ${id} and state = ${from}`.execute(db)
  if (moved.numAffectedRows !== 1n) throw changedMeanwhile()
}

export const touchImport = async (db: Db, id: ImportId): Promise<void> => {
  await sql`update startlijn.import set progress_at = clock_timestamp() where id = ${id}`.execute(db)
}

/** How many rows there are of each kind. */
export type Counts = {
  readonly all: number
  readonly verdict: Readonly<Record<Verdict, number>>
  readonly outcome: Readonly<Record<Outcome, number>>
  readonly undone: Readonly<Record<'withdrawn' | 'restored' | 'kept', number>>
  /** suggestions without a decision */
  readonly undecided: number
  /** rows with a field that was changed here and that the file says otherwise */
  readonly conflicts: number
  /** rows that would be stored, as they are decided on now */
  readonly stores: number
  /** rows that wait for their outcome */
  readonly left: number
}

export const countRows = async (db: Db, id: ImportId): Promise<Counts> => {
  const { rows } = await sql<Record<string, number>>`select count(*) as all,
    ${sql.join(
      ['new', 'known', 'changed', 'suggested', 'faulty'].map(
        (one) => sql`count(*) filter (where verdict = ${sql.lit(one)}) as ${sql.ref(`v_${one}`)}`,
      ),
    )},
    ${sql.join(
      ['made', 'changed', 'unchanged', 'left-out', 'refused'].map(
        (one) => sql`count(*) filter (where outcome = ${sql.lit(one)}) as ${sql.ref(`o_${one}`)}`,
      ),
    )},
    ${sql.join(
      ['withdrawn', 'restored', 'kept'].map(
        (one) => sql`count(*) filter (where undone = ${sql.lit(one)}) as ${sql.ref(`u_${one}`)}`,
      ),
    )},
    count(*) filter (where verdict = 'suggested' and choice is null) as undecided,
    count(*) filter (where conflicts) as conflicts,
    count(*) filter (where verdict not in ('faulty', 'known') and choice is distinct from 'leave-out'
      and not (verdict = 'suggested' and choice is null)) as stores,
    count(*) filter (where outcome is null) as left
    from startlijn.import_row where import = ${id}`.execute(db)
  const row = rows[0] ?? {}
  const group = (letter: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, row[`${letter}_${name}`] ?? 0]))
  return {
    all: row.all ?? 0,
    verdict: group('v', ['new', 'known', 'changed', 'suggested', 'faulty']) as Counts['verdict'],
    outcome: group('o', ['made', 'changed', 'unchanged', 'left-out', 'refused']) as Counts['outcome'],
    undone: group('u', ['withdrawn', 'restored', 'kept']) as Counts['undone'],
    undecided: row.undecided ?? 0,
    conflicts: row.conflicts ?? 0,
    stores: row.stores ?? 0,
    left: row.left ?? 0,
  }
}

export type ReadRow = {
  readonly number: number
  readonly verdict: Verdict
  readonly conflicts: boolean
  readonly choice: RowChoice | null
  readonly take: readonly string[]
  readonly person: string | null
  readonly outcome: Outcome | null
  readonly reason: string | null
  readonly undone: 'withdrawn' | 'restored' | 'kept' | null
  /** null when its term is over */
  readonly content: RowContent | null
}

type RowRow = Omit<ReadRow, 'content'> & { content: Buffer | null }
const rowOf = (vault: Vault, row: RowRow): ReadRow => ({
  ...row,
  content: open<RowContent>(vault, row.content),
})
const rowColumns = sql`number, verdict, conflicts, choice, take, person, outcome, reason, undone, content`

/** What a list of rows may be narrowed to. */
export const shows = [
  'all',
  'new',
  'known',
  'changed',
  'suggested',
  'faulty',
  'conflicts',
  'refused',
  'kept',
] as const
export type Show = (typeof shows)[number]

const narrowed = (show: Show) => {
  if (show === 'all') return sql`true`
  if (show === 'conflicts') return sql`conflicts`
  if (show === 'refused') return sql`outcome in ('refused', 'left-out')`
  return show === 'kept' ? sql`undone = 'kept'` : sql`verdict = ${show}`
}

export const listRows = async (
  db: Db,
  vault: Vault,
  { id, show, page, perPage }: { id: ImportId; show: Show; page: number; perPage: number },
): Promise<{ readonly rows: readonly ReadRow[]; readonly more: boolean }> => {
  const { rows } = await sql<RowRow>`select ${rowColumns} from startlijn.import_row
    where import = ${id} and ${narrowed(show)} order by number limit ${perPage + 1} offset ${(page - 1) * perPage}`.execute(
    db,
  )
  return { rows: rows.slice(0, perPage).map((row) => rowOf(vault, row)), more: rows.length > perPage }
}

export const getRow = async (db: Db, vault: Vault, id: ImportId, number: number): Promise<ReadRow> => {
  const { rows } = await sql<RowRow>`select ${rowColumns} from startlijn.import_row
    where import = ${id} and number = ${number}`.execute(db)
  if (!rows[0]) throw notFound()
  return rowOf(vault, rows[0])
}

export const decide = async (
  db: Db,
  id: ImportId,
  { number, choice, take }: { number: number; choice: RowChoice | null; take: readonly string[] },
): Promise<void> => {
  await sql`update startlijn.import_row set choice = ${choice}, take = ${take}::text[]
    where import = ${id} and number = ${number}`.execute(db)
}

/** What needs no work gets its outcome at once, when somebody confirms. */
export const settleRows = async (db: Db, id: ImportId): Promise<void> => {
  await sql`update startlijn.import_row set
    outcome = case when verdict = 'known' and choice is null then 'unchanged' else 'left-out' end,
    reason = case when verdict = 'faulty' then 'faulty' when choice = 'leave-out' then 'chosen'
      when verdict = 'suggested' then 'undecided' end
    where import = ${id} and (verdict in ('faulty', 'known') or choice = 'leave-out' or verdict = 'suggested' and choice is null)`.execute(
    db,
  )
}

/** The next rows that wait to be stored. */
export const nextRows = async (
  db: Db,
  vault: Vault,
  id: ImportId,
  limit: number,
): Promise<readonly ReadRow[]> => {
  const { rows } = await sql<RowRow>`select ${rowColumns} from startlijn.import_row
    where import = ${id} and outcome is null order by number limit ${limit}`.execute(db)
  return rows.map((row) => rowOf(vault, row))
}

export const saveOutcomes = async (
  db: Db,
  id: ImportId,
  outcomes: readonly { number: number; outcome: Outcome; reason?: string; person?: string | null }[],
): Promise<void> => {
  await sql`update startlijn.import_row i set outcome = r.outcome, reason = r.reason, person = coalesce(r.person, i.person)
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as r(number int, outcome text, reason text, person uuid)
    where i.import = ${id} and i.number = any(${outcomes.map(({ number }) => number)}::int[]) and i.number = r.number`.execute(
    db,
  )
}

export const deleteRows = async (db: Db, id: ImportId): Promise<void> => {
  await sql`select access.cancel_import(${id})`.execute(db)
}
