import { type Chunks, FileFault, shown } from './file-fault.ts'
import { Numbers } from './numbers.ts'

/**
 * What a file in JSON holds, with the line where each part begins. Lists of numbers, and lists of such lists, are kept as rows
 * of numbers and not as values of the language, so that many fit. Null in a list of numbers is NaN.
 */
export type JsonPart =
  | { readonly is: 'number'; readonly line: number; readonly value: number }
  | { readonly is: 'text'; readonly line: number; readonly value: string }
  | { readonly is: 'word'; readonly line: number; readonly value: boolean | null }
  | { readonly is: 'numbers'; readonly line: number; readonly values: Numbers }
  | {
      readonly is: 'rows'
      readonly line: number
      readonly values: Numbers
      /** per row where it ends in the values, and its line */
      readonly ends: Numbers
      readonly lines: Numbers
    }
  | { readonly is: 'list'; readonly line: number; readonly parts: readonly JsonPart[] }
  | { readonly is: 'object'; readonly line: number; readonly parts: ReadonlyMap<string, JsonPart> }

type Open =
  | {
      readonly is: 'list'
      readonly line: number
      kind: 'empty' | 'numbers' | 'rows' | 'list'
      values: Numbers
      ends: Numbers
      lines: Numbers
      parts: JsonPart[]
    }
  | {
      readonly is: 'object'
      readonly line: number
      readonly parts: Map<string, JsonPart>
      key: string | null
    }

const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/
/** What ends a number or a word. */
const marks = new Set([' ', '\t', '\r', '\n', '{', '}', '[', ']', ',', ':'])
const words = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** Rows and lists in a list that holds more than one kind. */
const partsOf = (open: Extract<Open, { is: 'list' }>): JsonPart[] => {
  if (open.kind === 'list') return open.parts
  if (open.kind === 'numbers')
    return Array.from(open.values.values, (value) =>
      Number.isNaN(value)
        ? { is: 'word', line: open.line, value: null }
        : { is: 'number', line: open.line, value },
    )
  return Array.from({ length: open.ends.length }, (_, row) => {
    const values = new Numbers()
    for (let at = row === 0 ? 0 : open.ends.at(row - 1); at < open.ends.at(row); at += 1)
      values.push(open.values.at(at))
    return { is: 'numbers', line: open.lines.at(row), values }
  })
}

const closed = (open: Open): JsonPart => {
  if (open.is === 'object') return { is: 'object', line: open.line, parts: open.parts }
  const { line, values, ends, lines } = open
  if (open.kind === 'rows') return { is: 'rows', line, values, ends, lines }
  if (open.kind === 'list') return { is: 'list', line, parts: open.parts }
  return { is: 'numbers', line, values }
}

const addTo = (open: Extract<Open, { is: 'list' }>, part: JsonPart): void => {
  const isNumber = part.is === 'number' || (part.is === 'word' && part.value === null)
  if (isNumber && (open.kind === 'empty' || open.kind === 'numbers')) {
    open.kind = 'numbers'
    open.values.push(part.is === 'number' ? part.value : Number.NaN)
    return
  }
  if (part.is === 'numbers' && (open.kind === 'empty' || open.kind === 'rows')) {
    open.kind = 'rows'
    for (const value of part.values.values) open.values.push(value)
    open.ends.push(open.values.length)
    open.lines.push(part.line)
    return
  }
  open.parts = open.kind === 'empty' ? [] : partsOf(open)
  open.kind = 'list'
  open.parts.push(part)
}

/** Reads JSON (RFC 8259) piece by piece; a name may stand once in an object. @throws FileFault with the line */
export const readJsonParts = async (chunks: Chunks): Promise<JsonPart> => {
  const stack: Open[] = []
  let whole: JsonPart | null = null
  /** what may come: a value, a value or the end of a list, a name (or the end), a colon, a comma or an end, nothing */
  let next: 'value' | 'first' | 'name' | 'first-name' | 'colon' | 'more' | 'nothing' = 'value'
  let line = 1
  let text = ''
  let inText = false
  let escaped = false
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const fault = (found: string): FileFault => new FileFault(line, 'json', { found: shown(found) })

  const add = (part: JsonPart): void => {
    const open = stack[stack.length - 1]
    if (open === undefined) {
      whole = part
      next = 'nothing'
      return
    }
    next = 'more'
    if (open.is === 'list') addTo(open, part)
    else {
      open.parts.set(open.key as string, part)
      open.key = null
    }
  }
  const expectValue = (found: string): void => {
    if (next !== 'value' && next !== 'first') throw fault(found)
  }
  const bare = (): void => {
    if (text === '') return
    const found = text
    text = ''
    expectValue(found)
    const word = words.get(found)
    if (word !== undefined) add({ is: 'word', line, value: word })
    else if (number.test(found) && Number.isFinite(Number(found)))
      add({ is: 'number', line, value: Number(found) })
    else throw fault(found)
  }
  const quoted = (): void => {
    let value: string
    try {
      value = JSON.parse(`"${text}"`) as string
    } catch {
      throw fault(text)
    }
    text = ''
    const open = stack[stack.length - 1]
    if (open?.is === 'object' && (next === 'name' || next === 'first-name')) {
      if (open.parts.has(value)) throw new FileFault(line, 'twice', { found: shown(value) })
      open.key = value
      next = 'colon'
      return
    }
    expectValue(value)
    add({ is: 'text', line, value })
  }
  const begin = (char: '{' | '['): void => {
    expectValue(char)
    if (stack.length > 50) throw fault(char)
    if (char === '{') stack.push({ is: 'object', line, parts: new Map(), key: null })
    else
      stack.push({
        is: 'list',
        line,
        kind: 'empty',
        values: new Numbers(),
        ends: new Numbers(),
        lines: new Numbers(),
        parts: [],
      })
    next = char === '{' ? 'first-name' : 'first'
  }
  const end = (char: '}' | ']'): void => {
    const open = stack.pop()
    const may = char === '}' ? next === 'first-name' || next === 'more' : next === 'first' || next === 'more'
    if (!open || !may || (open.is === 'object') !== (char === '}')) throw fault(char)
    add(closed(open))
  }
  const take = (char: string): void => {
    if (inText) {
      if (char === '\n') throw fault(text)
      if (escaped || char === '\\') {
        escaped = !escaped
        text += char
      } else if (char === '"') {
        inText = false
        quoted()
      } else text += char
      return
    }
    if (char === '"') {
      if (text !== '') throw fault(text)
      inText = true
      return
    }
    if (!marks.has(char)) {
      text += char
      return
    }
    bare()
    if (char === '\n') line += 1
    else if (char === '{' || char === '[') begin(char)
    else if (char === '}' || char === ']') end(char)
    else if (char === ',') {
      if (next !== 'more') throw fault(char)
      next = stack[stack.length - 1]?.is === 'object' ? 'name' : 'value'
    } else if (char === ':') {
      if (next !== 'colon') throw fault(char)
      next = 'value'
    }
  }
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw new FileFault(line, 'not-text')
    }
  }
  for await (const chunk of chunks) for (const char of decode(chunk)) take(char)
  for (const char of decode()) take(char)
  if (inText) throw fault(text)
  bare()
  if (whole === null)
    throw new FileFault(line, text === '' && stack.length === 0 ? 'empty' : 'json', { found: 'end' })
  return whole
}
