import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { compareRow } from './compare-row.ts'
import { getImport, moveImport, nextRows, type ReadRow, saveOutcomes, touchImport } from './import.store.ts'
import { ImportId, importers } from './import.ts'
import { numbersOf, onceForHousehold } from './judge-rows.ts'
import { holdersOf, loadKnown } from './known-persons.ts'
import { ownMunicipality } from './own-municipality.ts'
import { type ChangedRow, writeChanges } from './write-changes.ts'
import { type Writing, writeNewPersons } from './write-persons.ts'

export const rowsPerBatch = 250

type Outcome = Parameters<typeof saveOutcomes>[2][number]
type Waiting = ReadRow & { readonly content: NonNullable<ReadRow['content']> }

/** Opens files for rows of people who are new; who was registered since the preview is refused, never doubled. */
const makeNew = async (writing: Writing, rows: readonly Waiting[]): Promise<readonly Outcome[]> => {
  const numbered = rows.map((row) => ({ row, numbers: numbersOf(writing.vault, row.content.values) }))
  const holders = await holdersOf(
    writing.db,
    numbered.flatMap(({ numbers }) => numbers.map(({ index }) => index)),
  )
  const known = numbered.filter(({ numbers }) =>
    numbers.some(({ index }) => holders.has(index.toString('hex'))),
  )
  const knownRows = new Set(known.map(({ row }) => row.number))
  const { made, refused } = await writeNewPersons(
    writing,
    rows
      .filter(({ number }) => !knownRows.has(number))
      .map(({ number, content }) => ({ number, values: content.values })),
  )
  return [
    ...[...knownRows].map((number) => ({ number, outcome: 'refused' as const, reason: 'known-meanwhile' })),
    ...refused.map((number) => ({ number, outcome: 'refused' as const, reason: 'number-elsewhere' })),
    ...[...made].map(([number, person]) => ({ number, outcome: 'made' as const, person })),
  ]
}

/** Changes files of people who are known, compared anew: what somebody wrote since the preview is not overwritten. */
const changeKnown = async (writing: Writing, rows: readonly Waiting[]): Promise<readonly Outcome[]> => {
  const known = await loadKnown(
    writing.db,
    rows.flatMap(({ person }) => person ?? []),
  )
  const said = new Set<string>()
  const gone: Outcome[] = []
  const changed: ChangedRow[] = []
  for (const { number, person, content, take } of rows) {
    const file = known.get(person ?? '')
    if (!file) {
      gone.push({ number, outcome: 'refused', reason: 'file-closed' })
      continue
    }
    const { values } = content
    const numbers = numbersOf(writing.vault, values).map(({ kind }) => kind)
    const comparison = compareRow(file, values, { organisation: writing.organisation, numbers })
    changed.push({
      number,
      values,
      known: file,
      take,
      comparison: onceForHousehold(said, file.household, comparison),
    })
  }
  const result = await writeChanges(writing, changed)
  return [
    ...gone,
    ...changed.map(({ number }): Outcome => {
      if (result.refused.includes(number)) return { number, outcome: 'refused', reason: 'number-elsewhere' }
      return { number, outcome: result.changed.has(number) ? 'changed' : 'unchanged' }
    }),
  ]
}

/** Stores the next rows of a confirmed import, in one transaction; two at once take turns and never store a row twice. */
export const storeBatch = action('import.store-batch', {
  input: z.object({ import: ImportId }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, vault, actor, now, today, concerns }, { import: id }) => {
    const staged = await getImport(db, vault, id, 'lock')
    if (staged.state !== 'storing') return { worked: 0 }
    const { id: organisation, name: municipality } = await ownMunicipality(db, actor.organisation)
    const rows = (await nextRows(db, vault, id, rowsPerBatch)).filter(
      (row): row is Waiting => row.content !== null,
    )
    if (rows.length === 0) {
      await moveImport(db, id, { from: 'storing', to: 'stored', now })
      return { worked: 0 }
    }
    const writing = { db, vault, id, organisation, municipality, today }
    const isNew = (row: Waiting) => row.verdict === 'new' || row.choice === 'other'
    const outcomes = [
      ...(await makeNew(writing, rows.filter(isNew))),
      ...(await changeKnown(
        writing,
        rows.filter((row) => !isNew(row)),
      )),
    ]
    const persons = new Map(rows.map((row) => [row.number, row.person]))
    for (const { number, outcome, person } of outcomes) {
      const concerned = person ?? persons.get(number)
      if (concerned && (outcome === 'made' || outcome === 'changed')) concerns(concerned)
    }
    await saveOutcomes(db, id, outcomes)
    await touchImport(db, id)
    return { worked: rows.length }
  },
})
