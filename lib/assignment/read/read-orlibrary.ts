import { type Chunks, FileFault, mostPairs, type ReadProblem, shown } from './file-fault.ts'

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13)
const wholeNumber = /^\+?\d+$/
const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

type Word = (text: string, line: number) => void

/** Gives every word of a file, with its line; the last line at the end. */
const eachWord = async (chunks: Chunks, word: Word): Promise<number> => {
  let line = 1
  let text = ''
  for await (const chunk of chunks)
    for (const byte of chunk) {
      if (!isSpace(byte)) {
        text += String.fromCharCode(byte)
        continue
      }
      if (text !== '') word(text, line)
      text = ''
      if (byte === 10) line += 1
    }
  if (text !== '') word(text, line)
  return line
}

/** One problem: the numbers of bins and items, costs per bin, weights per bin, capacities. */
const makeReader = () => {
  let bins = -1
  let items = -1
  let seen = 0
  let value = new Float64Array(0)
  let weight = new Float64Array(0)
  let capacity = new Float64Array(0)
  return {
    isFull: () => items >= 0 && seen === 2 * bins * items + bins,
    wanted: () => (items < 0 ? 2 : 2 * bins * items + bins),
    seen: () => seen,
    take: (text: string, line: number): void => {
      if (items < 0) {
        const count = Number(text)
        if (!wholeNumber.test(text) || count < 1)
          throw new FileFault(line, 'not-a-count', { found: shown(text) })
        if (bins < 0) {
          bins = count
          return
        }
        if (bins * count > mostPairs)
          throw new FileFault(line, 'too-large', { bins, items: count, most: mostPairs })
        items = count
        value = new Float64Array(bins * items)
        weight = new Float64Array(bins * items)
        capacity = new Float64Array(bins)
        return
      }
      const found = Number(text)
      if (!number.test(text) || !Number.isFinite(found))
        throw new FileFault(line, 'not-a-number', { found: shown(text) })
      const pairs = bins * items
      if (seen >= pairs && found < 0) throw new FileFault(line, 'negative', { found: shown(text) })
      if (seen >= 2 * pairs) capacity[seen - 2 * pairs] = found
      else {
        const at = seen % pairs
        const into = seen < pairs ? value : weight
        into[(at % items) * bins + Math.floor(at / items)] = found
      }
      seen += 1
    },
    read: (): ReadProblem => ({
      problem: {
        items,
        bins,
        sense: 'min',
        value,
        resources: [{ weight: { perPair: weight }, capacity }],
        leftOut: null,
      },
      names: null,
    }),
  }
}

/**
 * The format of the OR-Library for generalised assignment (Beasley, Journal of the Operational Research Society 41, 1990):
 * words apart by white space. A file may begin with the number of problems in it, alone on its line; then `which` (from 1)
 * says which is meant. Costs are made as small as possible and every item is placed.
 * @throws FileFault with the line
 */
export const readOrLibrary = async (chunks: Chunks, which?: number): Promise<ReadProblem> => {
  let first: { text: string; line: number } | null = null
  let problems = 0
  let reader = makeReader()
  let at = 1
  let chosen: ReadProblem | null = null
  const take: Word = (text, line) => {
    if (reader.isFull()) {
      if (at >= Math.max(1, problems)) throw new FileFault(line, 'too-many', { found: shown(text) })
      if (at === which) chosen = reader.read()
      reader = makeReader()
      at += 1
    }
    reader.take(text, line)
  }
  const last = await eachWord(chunks, (text, line) => {
    if (problems > 0) return take(text, line)
    if (first === null) {
      first = { text, line }
      return
    }
    if (line === first.line) {
      problems = 1
      take(first.text, first.line)
    } else {
      const count = Number(first.text)
      if (!wholeNumber.test(first.text) || count < 1)
        throw new FileFault(first.line, 'not-a-count', { found: shown(first.text) })
      problems = count
    }
    if ((problems > 1 && which === undefined) || (which ?? 1) > problems)
      throw new FileFault(first.line, 'which-problem', { problems })
    take(text, line)
  })
  if (first === null) throw new FileFault(last, 'empty')
  if (!reader.isFull() || at < problems)
    throw new FileFault(last, 'too-few', { found: reader.seen(), wanted: reader.wanted() })
  return chosen ?? reader.read()
}
