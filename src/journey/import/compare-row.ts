import type { IsoDate } from '../../platform/date.ts'
import type { Identity, NumberKind } from '../person/index.ts'
import { familyNameOf, type Values } from './caseload.ts'
import type { ColumnName } from './column.ts'
import { type FactOfRow, factsOf } from './facts-of-row.ts'

/** A fact as it stands on the line now. `imported`: an earlier import wrote exactly this version, and nobody changed it. */
export type KnownFact = {
  readonly table: FactOfRow['table']
  readonly fact: string
  readonly version: number
  readonly kind: string
  readonly on: IsoDate
  readonly endsOn: IsoDate | null
  readonly hours: number | null
  readonly words: string | null
  readonly organisation: string | null
  readonly imported: boolean
}

export type Source = 'import' | 'here' | 'nobody'

/** Who gave a field its present value, from all versions (the oldest first) and those that imports wrote. */
export const sourceOf = (
  versions: readonly { readonly version: number; readonly value: string | null }[],
  imported: ReadonlySet<number>,
): Source => {
  const value = versions.at(-1)?.value ?? null
  const before = versions.findLastIndex((one) => one.value !== value)
  if (before === -1 && value === null) return 'nobody'
  return imported.has(versions[before + 1]?.version ?? 0) ? 'import' : 'here'
}

/** What is known of a person, as far as an import can say something about it. */
export type KnownPerson = {
  readonly person: string
  readonly identity: Identity & { readonly fact: string; readonly version: number }
  /** of each field, who gave it the value that it has: an import, somebody here, or nobody ever */
  readonly source: Readonly<Record<keyof Identity, Source>>
  /** the numbers that are known, as blind indexes in hexadecimal */
  readonly numbers: Partial<Readonly<Record<NumberKind, string>>>
  readonly household: string | null
  readonly facts: readonly KnownFact[]
  /** fields of facts that an import once wrote and that were taken away here */
  readonly removed: ReadonlySet<string>
}

/** `addition`: nothing was known. `update`: only imports wrote it. `conflict`: somebody here wrote or took away something else. */
export type How = 'addition' | 'update' | 'conflict'

/** One difference, in codes and ISO days; `ours` is null where nothing stands here. */
export type Change = {
  readonly field: ColumnName
  readonly how: How
  readonly ours: string | null
  readonly theirs: string
}

export type FactChange = {
  readonly fact: FactOfRow
  readonly how: How
  /** which fact it would change */
  readonly target: KnownFact | null
}

export type Comparison = {
  readonly identity: readonly { readonly key: keyof Identity; readonly change: Change }[]
  readonly numbers: readonly NumberKind[]
  readonly facts: readonly FactChange[]
}

const identityFields = {
  givenName: 'givenName',
  familyName: 'familyName',
  birthDate: 'birthDate',
  origin: 'origin',
  language: 'language',
  phone: 'phone',
  email: 'email',
} as const satisfies Record<keyof Identity, ColumnName>

export const identityKeys = Object.keys(identityFields) as readonly (keyof Identity)[]

export const identityOf = (values: Values): Identity => ({
  givenName: values.givenName ?? '',
  familyName: familyNameOf(values),
  birthDate: (values.birthDate as IsoDate | undefined) ?? null,
  origin: values.origin ?? null,
  language: values.language ?? null,
  phone: values.phone ?? null,
  email: values.email ?? null,
})

const plainPhone = (text: string): string => text.replace(/[^\d+]/g, '').replace(/^(\+31|0031)/, '0')
const alike = (key: keyof Identity, ours: string, theirs: string): boolean =>
  key === 'phone'
    ? plainPhone(ours) === plainPhone(theirs)
    : key === 'email'
      ? ours.toLowerCase() === theirs.toLowerCase()
      : ours === theirs

const howOf = { nobody: 'addition', import: 'update', here: 'conflict' } as const satisfies Record<
  Source,
  How
>

const compareIdentity = (known: KnownPerson, values: Values): Comparison['identity'] => {
  const file = identityOf(values)
  return identityKeys.flatMap((key) => {
    const [ours, theirs] = [known.identity[key], file[key]]
    if (theirs === null || theirs === '' || (ours !== null && alike(key, ours, theirs))) return []
    const how: How = howOf[known.source[key]]
    return [{ key, change: { field: identityFields[key], how, ours, theirs } }]
  })
}

const sameFact = (wanted: FactOfRow, known: KnownFact): boolean => {
  switch (wanted.same) {
    case 'day':
      return known.on === wanted.on
    case 'kind':
      return known.kind === wanted.kind && (wanted.endsOn === null || known.endsOn === wanted.endsOn)
    case 'kind-and-day':
      return known.kind === wanted.kind && known.on === wanted.on
    case 'words':
      return known.words?.toLowerCase() === wanted.words?.toLowerCase()
    case 'end':
      return wanted.endsOn === null || known.endsOn === wanted.endsOn
  }
}

/** What a fact that is the same by its day may still say otherwise: hours, words, last day; only where the file says it. */
const differsInside = (wanted: FactOfRow, known: KnownFact): boolean =>
  (wanted.hours !== null && known.hours !== wanted.hours) ||
  (wanted.words !== null && wanted.same === 'day' && known.words !== wanted.words) ||
  (wanted.endsOn !== null && known.endsOn !== wanted.endsOn)

const compareFact = (known: KnownPerson, wanted: FactOfRow, organisation: string): FactChange | null => {
  const group = known.facts.filter(
    (one) =>
      one.table === wanted.table &&
      wanted.group.includes(one.kind) &&
      (!wanted.here || one.organisation === null || one.organisation === organisation),
  )
  const same = group.find((one) => sameFact(wanted, one))
  if (same && !differsInside(wanted, same)) return null
  const target =
    same ?? group.reduce<KnownFact | null>((last, one) => (last && last.on > one.on ? last : one), null)
  if (target === null || (!same && wanted.repeats)) {
    const how = target === null && known.removed.has(wanted.field) ? 'conflict' : 'addition'
    return wanted.derived && how === 'conflict' ? null : { fact: wanted, how, target: null }
  }
  if (target.imported) return { fact: wanted, how: 'update', target }
  return wanted.derived ? null : { fact: wanted, how: 'conflict', target }
}

/** What a row would add to or change on what is known of this person. */
export const compareRow = (
  known: KnownPerson,
  values: Values,
  { organisation, numbers }: { organisation: string; numbers: readonly NumberKind[] },
): Comparison => ({
  identity: compareIdentity(known, values),
  numbers: numbers.filter((kind) => known.numbers[kind] === undefined),
  facts: factsOf(values).flatMap((wanted) => compareFact(known, wanted, organisation) ?? []),
})

const words = (
  one: { kind: string; on: string; endsOn: string | null; hours: number | null; words: string | null },
  table: string,
): string =>
  [
    table === 'episode' ? one.kind : null,
    one.words,
    one.on,
    one.endsOn && `- ${one.endsOn}`,
    one.hours === null ? null : `${one.hours} u`,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' ')

/** The differences as they are shown and decided on, one per field. */
export const changesOf = (comparison: Comparison): readonly Change[] => {
  const changes: Change[] = comparison.identity.map(({ change }) => change)
  for (const kind of comparison.numbers)
    changes.push({ field: kind === 'bsn' ? 'bsn' : 'vNumber', how: 'addition', ours: null, theirs: '•••' })
  for (const { fact, how, target } of comparison.facts) {
    if (changes.some(({ field }) => field === fact.field)) continue
    changes.push({
      field: fact.field,
      how,
      ours: target && words(target, target.table),
      theirs: words(fact, fact.table),
    })
  }
  return changes
}

/** Whether a change is carried out: a conflict only where somebody chose what the file says. */
export const carriedOut = (change: Pick<Change, 'field' | 'how'>, take: readonly string[]): boolean =>
  change.how !== 'conflict' || take.includes(change.field)
