import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { type Dossier, type DossierEntry, DossierId, dossierOf, StepContent } from './dossier.ts'
import type { DossierState, DossierStep } from './dossier-lifecycle.ts'

type Row = Omit<DossierEntry, 'content'> & { fact: string; person: string; content: unknown }

const select = sql`select fact, person, version, step, state, on_day as "on", recorded_by as "by", organisation, content
  from startlijn.conduct_dossier`

const gather = (rows: readonly Row[]): readonly Dossier[] =>
  [...new Set(rows.map(({ fact }) => fact))].flatMap((id) => {
    const steps = rows.filter(({ fact }) => fact === id)
    const [first] = steps
    if (!first) return []
    const entries = steps.map(({ fact: _fact, person: _person, content, ...entry }) => ({
      ...entry,
      content: StepContent.parse(content),
    }))
    return [dossierOf(DossierId.parse(id), PersonId.parse(first.person), entries)]
  })

/** Dossiers of a person that the visitor may see, the newest first. */
export const dossiersOf = async (db: Kysely<unknown>, person: PersonId): Promise<readonly Dossier[]> =>
  gather((await sql<Row>`${select} where person = ${person} order by fact desc, version`.execute(db)).rows)

/** @throws Problem not-found when there is none, or the visitor may not see it. */
export const getDossier = async (db: Kysely<unknown>, person: PersonId, id: string): Promise<Dossier> => {
  const { rows } =
    await sql<Row>`${select} where person = ${person} and fact = ${id} order by version`.execute(db)
  const [found] = gather(rows)
  if (!found) throw notFound()
  return found
}

type NewStep = {
  readonly step: DossierStep
  readonly state: DossierState
  readonly on: IsoDate
  readonly content: StepContent
}

/** Adds a step on top of the version that was seen; the first one begins the dossier. */
export const addStep = async (
  db: Kysely<unknown>,
  {
    id,
    person,
    version,
  }: { readonly id: DossierId | null; readonly person: PersonId; readonly version: number },
  { step, state, on, content }: NewStep,
): Promise<DossierId> => {
  const fact = id ?? newIdentifier<DossierId>()
  await sql`insert into startlijn.conduct_dossier (fact, version, person, step, state, on_day, content)
    values (${fact}, ${version + 1}, ${person}, ${step}, ${state}, ${on}, ${JSON.stringify(content)}::jsonb)`.execute(
    db,
  )
  return fact
}
