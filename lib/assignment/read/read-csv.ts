import { type Chunks, FileFault, mostPairs, type ReadProblem, shown } from './file-fault.ts'
import { Numbers } from './numbers.ts'

/** Gives every line of a text in UTF-8, numbered from 1. */
const eachLine = async (chunks: Chunks, take: (text: string, line: number) => void): Promise<number> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let line = 0
  const give = (text: string): void => {
    line += 1
    take(text.endsWith('\r') ? text.slice(0, -1) : text, line)
  }
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw new FileFault(line + 1, 'not-text')
    }
  }
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const one of lines) give(one)
  }
  rest += decode()
  if (rest !== '') give(rest)
  return line
}

/** The fields of a line; in quotes, a field may hold the mark between fields, and a quote as two. */
const fieldsOf = (text: string, mark: string, line: number): readonly string[] => {
  if (!text.includes('"')) return text.split(mark).map((field) => field.trim())
  const fields: string[] = []
  let at = 0
  for (;;) {
    while (text[at] === ' ') at += 1
    let field = ''
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new FileFault(line, 'quote')
        if (text[at] !== '"') field += text[at]
        else if (text[at + 1] === '"') {
          field += '"'
          at += 1
        } else break
      }
      at += 1
      while (text[at] === ' ') at += 1
      if (at < text.length && text[at] !== mark) throw new FileFault(line, 'quote')
    } else {
      const end = text.indexOf(mark, at)
      field = text.slice(at, end < 0 ? text.length : end).trim()
      if (field.includes('"')) throw new FileFault(line, 'quote')
      at = end < 0 ? text.length : end
    }
    fields.push(field)
    if (at >= text.length) return fields
    at += 1
  }
}

const numberOf = (field: string, line: number): number => {
  const found = field === '' ? Number.NaN : Number(field)
  if (!Number.isFinite(found)) throw new FileFault(line, 'not-a-number', { found: shown(field) })
  return found
}

const notNegative = (field: string, line: number): number => {
  const found = numberOf(field, line)
  if (found < 0) throw new FileFault(line, 'negative', { found: shown(field) })
  return found
}

/** Numbers for names, in the order in which they come. */
const numbering = () => {
  const names: string[] = []
  const known = new Map<string, number>()
  return {
    names,
    of: (name: string): number => {
      const found = known.get(name)
      if (found !== undefined) return found
      known.set(name, names.length)
      return names.push(name) - 1
    },
  }
}

type Gathered = {
  readonly resources: readonly string[]
  readonly item: Numbers
  readonly bin: Numbers
  readonly value: Numbers
  readonly weights: readonly Numbers[]
  readonly line: Numbers
  readonly capacity: Map<number, readonly number[]>
  readonly items: readonly string[]
  readonly bins: readonly string[]
  readonly leftOut: number | null
  readonly lines: number
}

const gather = async (chunks: Chunks): Promise<Gathered> => {
  const [items, bins] = [numbering(), numbering()]
  const [item, bin, value, line] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()]
  const capacity = new Map<number, readonly number[]>()
  let weights: Numbers[] = []
  let resources: readonly string[] | null = null
  let mark = ','
  let leftOut: number | null = null
  const lines = await eachLine(chunks, (text, at) => {
    if (text.trim() === '') return
    if (resources === null) {
      const head = text.replace(/^\uFEFF/, '')
      mark = head.includes(';') ? ';' : head.includes('\t') ? '\t' : ','
      const [first, second, third, ...rest] = fieldsOf(head, mark, at)
      if (first !== 'item' || second !== 'bin' || third !== 'value')
        throw new FileFault(at, 'columns', { found: shown(text) })
      if (new Set(rest).size < rest.length) throw new FileFault(at, 'twice', { found: shown(rest.join()) })
      resources = rest
      weights = rest.map(() => new Numbers())
      return
    }
    const fields = fieldsOf(text, mark, at)
    if (fields.length !== 3 + resources.length)
      throw new FileFault(at, 'fields', { found: fields.length, wanted: 3 + resources.length })
    const [itemName = '', binName = '', worth = '', ...rest] = fields
    if (itemName === '' && binName === '') {
      if (leftOut !== null) throw new FileFault(at, 'twice', { found: 'value' })
      leftOut = numberOf(worth, at)
      return
    }
    if (itemName === '') {
      const place = bins.of(binName)
      if (capacity.has(place)) throw new FileFault(at, 'twice', { found: shown(binName) })
      capacity.set(
        place,
        rest.map((field) => notNegative(field, at)),
      )
      return
    }
    if (binName === '') throw new FileFault(at, 'not-given', { part: 'bin' })
    item.push(items.of(itemName))
    bin.push(bins.of(binName))
    value.push(numberOf(worth, at))
    line.push(at)
    for (const [which, field] of rest.entries()) weights[which]?.push(notNegative(field, at))
  })
  if (resources === null) throw new FileFault(Math.max(1, lines), 'empty')
  return {
    resources,
    item,
    bin,
    value,
    weights,
    line,
    capacity,
    items: items.names,
    bins: bins.names,
    leftOut,
    lines,
  }
}

/**
 * One row per pair that may be: `item,bin,value` and a column per resource with the weight. A row without an item gives the
 * capacities of a bin; a row with neither gives the value of an item that is left out (without it, every item is placed).
 * A pair without a row may not be. Fields are apart by a comma, a semicolon or a tab, as the first line shows.
 * @throws FileFault with the line
 */
export const readCsv = async (chunks: Chunks, sense: 'max' | 'min' = 'max'): Promise<ReadProblem> => {
  const found = await gather(chunks)
  const [items, bins] = [found.items.length, found.bins.length]
  const pairs = items * bins
  if (pairs > mostPairs) throw new FileFault(found.lines, 'too-large', { bins, items, most: mostPairs })
  if (found.resources.length > 0)
    for (const [place, name] of found.bins.entries())
      if (!found.capacity.has(place))
        throw new FileFault(found.lines, 'missing-capacity', { bin: shown(name) })
  const value = new Float64Array(pairs)
  const forbidden = new Uint8Array(pairs).fill(1)
  const count = found.item.length
  for (let row = 0; row < count; row += 1) {
    const at = found.item.at(row) * bins + found.bin.at(row)
    if (forbidden[at] === 0)
      throw new FileFault(found.line.at(row), 'twice', {
        found: shown(`${found.items[found.item.at(row)]}, ${found.bins[found.bin.at(row)]}`),
      })
    forbidden[at] = 0
    value[at] = found.value.at(row)
  }
  const resources = found.resources.map((_, which) => {
    const given = found.weights[which] as Numbers
    const capacity = Float64Array.from(
      { length: bins },
      (_none, place) => found.capacity.get(place)?.[which] as number,
    )
    const perItem = new Float64Array(items).fill(-1)
    let same = true
    for (let row = 0; row < count && same; row += 1) {
      const one = found.item.at(row)
      if (perItem[one] === -1) perItem[one] = given.at(row)
      else same = perItem[one] === given.at(row)
    }
    if (same) return { weight: { perItem }, capacity }
    const perPair = new Float64Array(pairs)
    for (let row = 0; row < count; row += 1)
      perPair[found.item.at(row) * bins + found.bin.at(row)] = given.at(row)
    return { weight: { perPair }, capacity }
  })
  return {
    problem: {
      items,
      bins,
      sense,
      value,
      resources,
      leftOut: found.leftOut,
      ...(count < pairs && { forbidden }),
    },
    names: { items: found.items, bins: found.bins },
  }
}
