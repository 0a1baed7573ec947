import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { NumberKind } from '../person/index.ts'
import { type CaseloadRow, familyNameOf, type Remark, type Values } from './caseload.ts'
import { type Comparison, changesOf, compareRow, type KnownPerson } from './compare-row.ts'
import type { StagedRow } from './import.store.ts'
import { everybody, holdersOf, holdersOfReferences, loadKnown } from './known-persons.ts'
import { findsAlike, type Likeness } from './same-person.ts'

type Db = Kysely<unknown>

export type RowNumber = { readonly kind: NumberKind; readonly number: string; readonly index: Buffer }

/** The numbers of a row with their blind indexes. */
export const numbersOf = (vault: Vault, values: Values): readonly RowNumber[] =>
  (
    [
      ['bsn', values.bsn],
      ['v-number', values.vNumber],
    ] as const
  ).flatMap(([kind, number]) =>
    number === undefined ? [] : [{ kind, number, index: vault.blindIndex(kind, number) }],
  )

/** An organisation's own number means nothing to another one, so its index is of that organisation only. */
export const referenceIndex = (vault: Vault, organisation: string, reference: string): Buffer =>
  vault.blindIndex(`reference ${organisation}`, reference.trim().toLowerCase())

type Found = { readonly person: string | null; readonly faults: readonly Remark[] }

/** Who the numbers of a row belong to; two numbers of two people are a fault, and so is another number than the known one. */
const findByNumbers = (numbers: readonly RowNumber[], holders: ReadonlyMap<string, string>): Found => {
  const persons = new Set(numbers.flatMap(({ index }) => holders.get(index.toString('hex')) ?? []))
  if (persons.size > 1) return { person: null, faults: [{ column: 'bsn', code: 'numbers-of-two' }] }
  return { person: [...persons][0] ?? null, faults: [] }
}

const otherNumbers = (numbers: readonly RowNumber[], known: KnownPerson): readonly RowNumber[] =>
  numbers.filter(
    ({ kind, index }) => known.numbers[kind] !== undefined && known.numbers[kind] !== index.toString('hex'),
  )

/** The same fact of one household, said by two rows, is stored once. */
export const onceForHousehold = (
  said: Set<string>,
  household: string | null,
  comparison: Comparison,
): Comparison => ({
  ...comparison,
  facts: comparison.facts.filter(({ fact, target }) => {
    if (!fact.household || household === null) return true
    const key = target ? `${target.fact}` : `${household} ${fact.kind} ${fact.on}`
    if (said.has(key)) return false
    said.add(key)
    return true
  }),
})

const hasDifference = ({ identity, numbers, facts }: Comparison): boolean =>
  identity.length + numbers.length + facts.length > 0

/**
 * Decides for every row what it is: faulty, of somebody known (with the differences), of somebody who may be known, or new.
 * A number decides; the organisation's own reference together with the birth date does too; a name only suggests.
 */
export const judgeRows = async (
  { db, vault, organisation }: { db: Db; vault: Vault; organisation: string },
  rows: readonly CaseloadRow[],
): Promise<readonly StagedRow[]> => {
  const people = await everybody(db)
  const byPerson = new Map(people.map((one) => [one.person, one]))
  const alike = findsAlike(people)
  const numbered = rows.map((row) => ({ row, numbers: numbersOf(vault, row.values) }))
  const holders = await holdersOf(
    db,
    numbered.flatMap(({ numbers }) => numbers.map(({ index }) => index)),
  )
  const references = await holdersOfReferences(
    db,
    rows.flatMap(({ values }) =>
      values.reference ? [referenceIndex(vault, organisation, values.reference)] : [],
    ),
  )
  const found = numbered.map(({ row, numbers }) => {
    const { person, faults } = findByNumbers(numbers, holders)
    if (person !== null || faults.length > 0) return { row, numbers, person, faults, referred: false }
    const referred = row.values.reference
      ? (references.get(referenceIndex(vault, organisation, row.values.reference).toString('hex')) ?? [])
      : []
    const same = referred.filter(
      (one) => row.values.birthDate !== undefined && byPerson.get(one)?.birthDate === row.values.birthDate,
    )
    return { row, numbers, person: same.length === 1 ? (same[0] ?? null) : null, faults, referred: true }
  })
  const taken = new Set(found.flatMap(({ person }) => person ?? []))
  const suggested = found.map(({ row, person, faults }) =>
    person !== null || faults.length + row.faults.length > 0
      ? null
      : (alike({
          givenName: row.values.givenName ?? '',
          familyName: familyNameOf(row.values),
          birthDate: (row.values.birthDate as IsoDate | undefined) ?? null,
        }).find(({ known }) => !taken.has(known.person)) ?? null),
  )
  const persons = found.flatMap(({ person }, index) => person ?? suggested[index]?.known.person ?? [])
  const known = await loadKnown(db, [...new Set(persons)])
  const said = new Set<string>()
  return found.map(({ row, numbers, person, faults, referred }, index): StagedRow => {
    const suggestion = suggested[index]
    const base = { number: row.number, content: { values: row.values, notes: row.notes } }
    const make = (
      verdict: StagedRow['verdict'],
      extra: {
        person?: string
        comparison?: Comparison
        faults?: readonly Remark[]
        likeness?: Likeness
      } = {},
    ): StagedRow => {
      const changes = extra.comparison ? changesOf(extra.comparison) : []
      return {
        number: base.number,
        verdict,
        conflicts: changes.some(({ how }) => how === 'conflict'),
        person: extra.person ?? null,
        content: { ...base.content, changes, faults: extra.faults ?? [], likeness: extra.likeness ?? null },
      }
    }
    const all = [...row.faults, ...faults]
    if (all.length > 0) return make('faulty', { faults: all, ...(person !== null && { person }) })
    const file = known.get(person ?? suggestion?.known.person ?? '')
    if (!file) return make('new')
    const wrong = otherNumbers(numbers, file)
    const kinds = numbers.map(({ kind }) => kind)
    // who has another number is another person, whatever the name or the reference
    if (wrong.length > 0 && (person === null || referred)) return make('new')
    if (person !== null) {
      if (wrong[0])
        return make('faulty', {
          person,
          faults: [{ column: wrong[0].kind === 'bsn' ? 'bsn' : 'vNumber', code: 'other-number' }],
        })
      const comparison = onceForHousehold(
        said,
        file.household,
        compareRow(file, row.values, { organisation, numbers: kinds }),
      )
      return make(hasDifference(comparison) ? 'changed' : 'known', { person, comparison })
    }
    if (!suggestion) return make('new')
    return make('suggested', {
      person: file.person,
      likeness: suggestion.likeness,
      comparison: compareRow(file, row.values, { organisation, numbers: kinds }),
    })
  })
}
