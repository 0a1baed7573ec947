import type { Floor, Problem, Resource } from '../problem.ts'
import { type Chunks, FileFault, mostPairs, type ReadProblem, shown } from './file-fault.ts'
import { type JsonPart, readJsonParts } from './json-parts.ts'

type Parts = { readonly line: number; readonly of: ReadonlyMap<string, JsonPart> }

const wrong = (part: string, at: JsonPart): FileFault => new FileFault(at.line, 'wrong-part', { part })

const objectAt = (name: string, part: JsonPart, known: readonly string[]): Parts => {
  if (part.is !== 'object') throw wrong(name, part)
  for (const [key, one] of part.parts)
    if (!known.includes(key)) throw new FileFault(one.line, 'unknown-part', { part: shown(key) })
  return { line: part.line, of: part.parts }
}

const needed = ({ line, of }: Parts, key: string): JsonPart => {
  const found = of.get(key)
  if (!found) throw new FileFault(line, 'missing-part', { part: key })
  return found
}

const numberAt = (name: string, part: JsonPart, least = -Infinity): number => {
  if (part.is !== 'number' || part.value < least) throw wrong(name, part)
  return part.value
}

const countAt = (name: string, part: JsonPart): number => {
  const count = numberAt(name, part, 0)
  if (!Number.isInteger(count)) throw wrong(name, part)
  return count
}

/** A list of numbers; null stands for `nothing`, where there is one. */
const numbersAt = (
  name: string,
  part: JsonPart,
  { length, least = -Infinity, nothing }: { length?: number; least?: number; nothing?: number },
): Float64Array => {
  if (part.is !== 'numbers') throw wrong(name, part)
  const { values } = part.values
  if (length !== undefined && values.length !== length)
    throw new FileFault(part.line, 'wrong-length', { part: name, found: values.length, wanted: length })
  return values.map((value) => {
    if (Number.isNaN(value) && nothing !== undefined) return nothing
    if (!(value >= least)) throw wrong(name, part)
    return value
  })
}

/** A list of lists, each of them with its line. */
const rowsAt = (
  name: string,
  part: JsonPart,
): readonly { readonly line: number; readonly row: Float64Array }[] => {
  if (part.is === 'numbers' && part.values.length === 0) return []
  if (part.is !== 'rows') throw wrong(name, part)
  return Array.from({ length: part.ends.length }, (_, at) => ({
    line: part.lines.at(at),
    row: part.values.values.slice(at === 0 ? 0 : part.ends.at(at - 1), part.ends.at(at)),
  }))
}

const tableAt = (
  name: string,
  part: JsonPart,
  { items, bins, least = -Infinity }: { items: number; bins: number; least?: number },
): Float64Array => {
  if (part.is === 'numbers' && part.values.length === 0 && items === 0) return new Float64Array(0)
  if (part.is !== 'rows') throw wrong(name, part)
  if (part.ends.length !== items)
    throw new FileFault(part.line, 'wrong-length', { part: name, found: part.ends.length, wanted: items })
  for (let item = 0; item < items; item += 1) {
    const found = part.ends.at(item) - (item === 0 ? 0 : part.ends.at(item - 1))
    if (found !== bins)
      throw new FileFault(part.lines.at(item), 'wrong-length', {
        part: `${name}[${item}]`,
        found,
        wanted: bins,
      })
  }
  const { values } = part.values
  for (let at = 0; at < values.length; at += 1)
    if (!((values[at] as number) >= least)) {
      const item = Math.floor(at / bins)
      throw new FileFault(part.lines.at(item), 'wrong-part', { part: `${name}[${item}][${at % bins}]` })
    }
  return values
}

const existing = (name: string, value: number, { line, below }: { line: number; below: number }): number => {
  if (!Number.isInteger(value) || value < 0 || value >= below)
    throw new FileFault(line, 'does-not-exist', { part: name, found: value })
  return value
}

const resourceAt = (name: string, part: JsonPart, size: { items: number; bins: number }): Resource => {
  const parts = objectAt(name, part, ['weight', 'capacity', 'overPrice', 'least', 'leastPrice'])
  const { bins, items } = size
  const weight = needed(parts, 'weight')
  const over = parts.of.get('overPrice')
  const least = parts.of.get('least')
  const leastPrice = parts.of.get('leastPrice')
  const row = { length: bins, least: 0 }
  return {
    weight:
      weight.is === 'rows'
        ? { perPair: tableAt(`${name}.weight`, weight, { ...size, least: 0 }) }
        : { perItem: numbersAt(`${name}.weight`, weight, { length: items, least: 0 }) },
    capacity: numbersAt(`${name}.capacity`, needed(parts, 'capacity'), row),
    ...(over && { overPrice: numbersAt(`${name}.overPrice`, over, { ...row, nothing: Infinity }) }),
    ...(least && { least: numbersAt(`${name}.least`, least, row) }),
    ...(leastPrice && { leastPrice: numberAt(`${name}.leastPrice`, leastPrice, 0) }),
  }
}

const priceOf = (name: string, { of }: Parts): { price?: number } => {
  const price = of.get('price')
  return price ? { price: numberAt(`${name}.price`, price, 0) } : {}
}

const known = [
  'items',
  'bins',
  'sense',
  'value',
  'resources',
  'leftOut',
  'forbidden',
  'pinned',
  'together',
  'near',
  'floors',
  'defaults',
] as const

/** The parts of a problem that link or limit items. */
const limitsOf = (parts: Parts, { items, bins }: { items: number; bins: number }): Partial<Problem> => {
  const pairs = (name: 'forbidden' | 'pinned') => {
    const part = parts.of.get(name)
    return part
      ? rowsAt(name, part).map(({ line, row }) => {
          if (row.length !== 2)
            throw new FileFault(line, 'wrong-length', { part: name, found: row.length, wanted: 2 })
          return [
            existing(name, row[0] as number, { line, below: items }),
            existing(name, row[1] as number, { line, below: bins }),
          ] as const
        })
      : null
  }
  const groups = (name: string, part: JsonPart) =>
    rowsAt(name, part).map(({ line, row }) =>
      [...row].map((item) => existing(name, item, { line, below: items })),
    )
  const forbidden = pairs('forbidden')
  const pinned = pairs('pinned')
  const together = parts.of.get('together')
  const near = parts.of.get('near')
  const floors = parts.of.get('floors')
  const defaults = parts.of.get('defaults')
  const nearOf = (part: JsonPart): Problem['near'] => {
    const own = objectAt('near', part, ['groups', 'neighbours', 'price'])
    const neighbours = new Uint8Array(bins * bins)
    for (const { line, row } of rowsAt('near.neighbours', needed(own, 'neighbours'))) {
      const [a, b] = [0, 1].map((at) =>
        existing('near.neighbours', row[at] ?? Number.NaN, { line, below: bins }),
      ) as [number, number]
      neighbours[a * bins + b] = 1
      neighbours[b * bins + a] = 1
    }
    return { groups: groups('near.groups', needed(own, 'groups')), neighbours, ...priceOf('near', own) }
  }
  const floorsOf = (part: JsonPart): readonly Floor[] => {
    if (part.is === 'numbers' && part.values.length === 0) return []
    if (part.is !== 'list') throw wrong('floors', part)
    return part.parts.map((one, at) => {
      const name = `floors[${at}]`
      const own = objectAt(name, one, ['items', 'average', 'price'])
      const group = needed(own, 'items')
      return {
        items: numbersAt(`${name}.items`, group, {}).map((item) =>
          existing(name, item, { line: group.line, below: items }),
        ),
        average: numberAt(`${name}.average`, needed(own, 'average')),
        ...priceOf(name, own),
      }
    })
  }
  const defaultsOf = (part: JsonPart): Problem['defaults'] => {
    const own = objectAt('defaults', part, ['value', 'price'])
    return {
      value: numbersAt('defaults.value', needed(own, 'value'), { length: items }),
      ...priceOf('defaults', own),
    }
  }
  const marks = forbidden && new Uint8Array(items * bins)
  for (const [item, bin] of forbidden ?? []) marks?.fill(1, item * bins + bin, item * bins + bin + 1)
  return {
    ...(marks && { forbidden: marks }),
    ...(pinned && { pinned: new Map(pinned) }),
    ...(together && { together: groups('together', together) }),
    ...(near && { near: nearOf(near) as NonNullable<Problem['near']> }),
    ...(floors && { floors: floorsOf(floors) }),
    ...(defaults && { defaults: defaultsOf(defaults) as NonNullable<Problem['defaults']> }),
  }
}

/**
 * A problem as one object in JSON, its parts named as in `Problem`: tables as a list of rows per item, forbidden pairs and
 * pins as [item, bin], neighbours as [bin, bin], null in `overPrice` for a hard limit.
 * @throws FileFault with the line
 */
export const readJson = async (chunks: Chunks): Promise<ReadProblem> => {
  const parts = objectAt('problem', await readJsonParts(chunks), known)
  const items = countAt('items', needed(parts, 'items'))
  const bins = countAt('bins', needed(parts, 'bins'))
  if (items * bins > mostPairs) throw new FileFault(parts.line, 'too-large', { bins, items, most: mostPairs })
  const sense = needed(parts, 'sense')
  if (sense.is !== 'text' || (sense.value !== 'max' && sense.value !== 'min')) throw wrong('sense', sense)
  const leftOut = parts.of.get('leftOut')
  const mayBeOut = leftOut !== undefined && !(leftOut.is === 'word' && leftOut.value === null)
  const resources = needed(parts, 'resources')
  if (resources.is !== 'list' && !(resources.is === 'numbers' && resources.values.length === 0))
    throw wrong('resources', resources)
  const size = { items, bins }
  return {
    problem: {
      items,
      bins,
      sense: sense.value,
      value: tableAt('value', needed(parts, 'value'), size),
      resources:
        resources.is === 'list'
          ? resources.parts.map((one, at) => resourceAt(`resources[${at}]`, one, size))
          : [],
      leftOut: mayBeOut ? numberAt('leftOut', leftOut) : null,
      ...limitsOf(parts, size),
    },
    names: null,
  }
}
