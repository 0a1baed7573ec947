import { describe, expect, test } from 'vitest'
import {
  type Chunks,
  FileFault,
  type ReadProblem,
  readCsv,
  readJson,
  readOrLibrary,
  solve,
} from '../index.ts'

/** The file in pieces of so many bytes. */
const pieces = async function* (text: string, size: number): Chunks {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const readers = {
  orlibrary: (text: string, size = 7) => readOrLibrary(pieces(text, size)),
  csv: (text: string, size = 7) => readCsv(pieces(text, size)),
  json: (text: string, size = 7) => readJson(pieces(text, size)),
}
const faultOf = async (reading: Promise<ReadProblem>): Promise<unknown> =>
  reading.then(
    () => 'no fault',
    (error: unknown) => {
      if (!(error instanceof FileFault)) throw error
      return { line: error.line, code: error.code, values: error.values }
    },
  )

const library = ' 2 3\n 4 5 6 \n 7 8\n 9\n 1 2 3\n 3 2 1\n 4 4\n'
const csv =
  'item,bin,value,places\nann,north,3,2\nann,south,1,2\nbob,north,2,1\n,north,,2\n,south,,3\n,,-1,\n'
const json = `{
  "items": 2, "bins": 2, "sense": "max", "leftOut": -1,
  "value": [[3, 1], [2, 0.5]],
  "resources": [
    {"weight": [2, 1], "capacity": [2, 3]}
  ],
  "forbidden": [[1, 1]]
}`

describe('the OR-Library', () => {
  test('is read whatever the lines and the pieces', async () => {
    for (const size of [1, 5, 1000]) {
      const { problem, names } = await readers.orlibrary(library, size)
      expect(names).toBe(null)
      expect(problem).toEqual({
        items: 3,
        bins: 2,
        sense: 'min',
        value: Float64Array.from([4, 7, 5, 8, 6, 9]),
        resources: [
          { weight: { perPair: Float64Array.from([1, 3, 2, 2, 3, 1]) }, capacity: Float64Array.from([4, 4]) },
        ],
        leftOut: null,
      })
    }
    expect((await readers.orlibrary(library.replaceAll('\n', '\r\n').trim())).problem.items).toBe(3)
  })

  test('of more problems in one file the one that is asked is read', async () => {
    const file = `2\n${library}1 1\n5\n1\n1\n`
    expect((await readOrLibrary(pieces(file, 9), 1)).problem.items).toBe(3)
    expect((await readOrLibrary(pieces(file, 9), 2)).problem).toMatchObject({
      items: 1,
      value: Float64Array.from([5]),
    })
    expect((await readers.orlibrary(`1\n${library}`)).problem.items).toBe(3)
    expect(await faultOf(readers.orlibrary(file))).toEqual({
      line: 1,
      code: 'which-problem',
      values: { problems: 2 },
    })
    expect(await faultOf(readOrLibrary(pieces(file, 9), 3))).toMatchObject({ code: 'which-problem' })
    expect(await faultOf(readOrLibrary(pieces(`2\n${library}`, 9), 1))).toMatchObject({
      line: 9,
      code: 'too-few',
    })
  })

  test.each<[string, string, number, string]>([
    ['nothing', '  \n\n', 3, 'empty'],
    ['a word for a count', 'x 3\n', 1, 'not-a-count'],
    ['half an item', '2 1.5\n', 1, 'not-a-count'],
    ['no bins', '0 3\n', 1, 'not-a-count'],
    ['more than can be', '90000 90000\n1', 1, 'too-large'],
    ['a word for a cost', library.replace('8', 'eight'), 3, 'not-a-number'],
    ['not a finite number', library.replace('8', '1e999'), 3, 'not-a-number'],
    ['a negative weight', library.replace('1 2 3', '1 -2 3'), 5, 'negative'],
    ['a negative capacity', library.replace('4 4', '4 -4'), 7, 'negative'],
    ['a number short', library.replace('4 4', '4'), 8, 'too-few'],
    ['only its size', '2 3', 1, 'too-few'],
    ['a number more', `${library}\n9`, 9, 'too-many'],
  ])('%s is refused with its line', async (_, text, line, code) => {
    expect(await faultOf(readers.orlibrary(text))).toMatchObject({ line, code })
  })
})

describe('csv', () => {
  test('a row per pair, capacities, and the value of being left out', async () => {
    for (const text of [csv, csv.replaceAll(',', ';'), `\uFEFF${csv.replaceAll('\n', '\r\n')}`]) {
      const { problem, names } = await readers.csv(text, 3)
      expect(names).toEqual({ items: ['ann', 'bob'], bins: ['north', 'south'] })
      expect(problem).toEqual({
        items: 2,
        bins: 2,
        sense: 'max',
        value: Float64Array.from([3, 1, 2, 0]),
        resources: [{ weight: { perItem: Float64Array.from([2, 1]) }, capacity: Float64Array.from([2, 3]) }],
        leftOut: -1,
        forbidden: Uint8Array.from([0, 0, 0, 1]),
      })
      expect(solve(problem)).toMatchObject({ objective: 3, assignment: Int32Array.from([1, 0]) })
    }
  })

  test('weights per pair, several resources or none, quotes, empty lines', async () => {
    const two =
      'item,bin,value,beds,seats\n"O""Neill, A",x,1,1,2\n"O""Neill, A",y,1,2,2\n\n,x,,1,1\n,y,,1,1\n'
    const { problem, names } = await readers.csv(two)
    expect(names?.items).toEqual(['O"Neill, A'])
    expect(problem.resources).toMatchObject([
      { weight: { perPair: Float64Array.from([1, 2]) } },
      { weight: { perItem: Float64Array.from([2]) } },
    ])
    expect(problem.leftOut).toBe(null)
    expect((await readers.csv('item,bin,value\na,x,1\n')).problem.resources).toEqual([])
    expect((await readCsv(pieces('item,bin,value\na,x,1', 4), 'min')).problem.sense).toBe('min')
  })

  test.each<[string, string, number, string]>([
    ['nothing', '', 1, 'empty'],
    ['other columns', csv.replace('item', 'person'), 1, 'columns'],
    ['a column twice', csv.replace('places', 'places,places'), 1, 'twice'],
    ['a field short', csv.replace('ann,south,1,2', 'ann,south,1'), 3, 'fields'],
    ['a word for a value', csv.replace('bob,north,2', 'bob,north,many'), 4, 'not-a-number'],
    ['no value', csv.replace('bob,north,2', 'bob,north,'), 4, 'not-a-number'],
    ['a negative weight', csv.replace('ann,north,3,2', 'ann,north,3,-2'), 2, 'negative'],
    ['a capacity that is no number', csv.replace(',north,,2', ',north,,x'), 5, 'not-a-number'],
    ['a pair twice', csv.replace('bob', 'ann'), 4, 'twice'],
    ['a capacity twice', csv.replace(',south,,3', ',north,,3'), 6, 'twice'],
    ['no capacity', csv.replace(',south,,3\n', ''), 6, 'missing-capacity'],
    ['an item without a bin', csv.replace('bob,north', 'bob,'), 4, 'not-given'],
    ['a quote that stays open', csv.replace('bob', '"bob'), 4, 'quote'],
  ])('%s is refused with its line', async (_, text, line, code) => {
    expect(await faultOf(readers.csv(text))).toMatchObject({ line, code })
  })

  test('bytes that are no text are refused', async () => {
    const bytes = async function* (): Chunks {
      yield new TextEncoder().encode('item,bin,value\n')
      yield Uint8Array.from([0xff, 0xfe, 10])
    }
    expect(await faultOf(readCsv(bytes()))).toMatchObject({ line: 2, code: 'not-text' })
    expect(await faultOf(readJson(bytes()))).toMatchObject({ line: 1, code: 'json' })
  })
})

describe('json', () => {
  test('a problem with every part', async () => {
    for (const size of [1, 64, 10_000]) {
      const { problem } = await readers.json(json, size)
      expect(problem).toEqual({
        items: 2,
        bins: 2,
        sense: 'max',
        value: Float64Array.from([3, 1, 2, 0.5]),
        resources: [{ weight: { perItem: Float64Array.from([2, 1]) }, capacity: Float64Array.from([2, 3]) }],
        leftOut: -1,
        forbidden: Uint8Array.from([0, 0, 0, 1]),
      })
    }
    const all = `{"items":2,"bins":2,"sense":"min","leftOut":null,"value":[[1,2],[3,4e0]],
      "resources":[{"weight":[[1,2],[3,4]],"capacity":[9,9],"overPrice":[null,2],"least":[0,1],"leastPrice":5}],
      "pinned":[[0,1]],"together":[[0,1]],"near":{"groups":[[0,1]],"neighbours":[[0,1]],"price":2},
      "floors":[{"items":[0,1],"average":2,"price":1}],"defaults":{"value":[3,3]}}`
    const { problem } = await readers.json(all)
    expect(problem).toEqual({
      items: 2,
      bins: 2,
      sense: 'min',
      leftOut: null,
      value: Float64Array.from([1, 2, 3, 4]),
      resources: [
        {
          weight: { perPair: Float64Array.from([1, 2, 3, 4]) },
          capacity: Float64Array.from([9, 9]),
          overPrice: Float64Array.from([Infinity, 2]),
          least: Float64Array.from([0, 1]),
          leastPrice: 5,
        },
      ],
      pinned: new Map([[0, 1]]),
      together: [[0, 1]],
      near: { groups: [[0, 1]], neighbours: Uint8Array.from([0, 1, 1, 0]), price: 2 },
      floors: [{ items: Float64Array.from([0, 1]), average: 2, price: 1 }],
      defaults: { value: Float64Array.from([3, 3]) },
    })
    expect(solve(problem)).toMatchObject({ status: 'solved', assignment: Int32Array.from([1, 1]) })
    const none = '{"items":0,"bins":0,"sense":"max","value":[],"resources":[]}'
    expect((await readers.json(none)).problem).toMatchObject({ items: 0, resources: [], leftOut: null })
  })

  test.each<[string, string, number, string]>([
    ['nothing', ' \n', 2, 'empty'],
    ['a comma too many', json.replace('[2, 3]', '[2, 3,]'), 5, 'json'],
    ['a comma short', json.replace('"leftOut"', '"x" "leftOut"'), 2, 'json'],
    ['no end', json.slice(0, -1), 8, 'json'],
    ['more than one', `${json} 1`, 8, 'json'],
    ['another word', json.replace('-1', 'NaN'), 2, 'json'],
    ['a number that is none', json.replace('0.5', '.5'), 3, 'json'],
    ['another part', json.replace('"leftOut"', '"rest"'), 2, 'unknown-part'],
    ['a part twice', json.replace('"leftOut"', '"items"'), 2, 'twice'],
    ['a part short', json.replace('"sense": "max", ', ''), 1, 'missing-part'],
    ['half an item', json.replace('"items": 2', '"items": 2.5'), 2, 'wrong-part'],
    ['another sense', json.replace('"max"', '"best"'), 2, 'wrong-part'],
    ['a value short', json.replace('[2, 0.5]', '[2]'), 3, 'wrong-length'],
    ['a row short', json.replace(', [2, 0.5]', ''), 3, 'wrong-length'],
    ['no value', json.replace('0.5', 'null'), 3, 'wrong-part'],
    ['a text for a value', json.replace('0.5', '"a"'), 3, 'wrong-part'],
    ['a capacity short', json.replace('[2, 3]', '[2]'), 5, 'wrong-length'],
    ['a negative weight', json.replace('"weight": [2', '"weight": [-2'), 5, 'wrong-part'],
    ['a bin that is not there', json.replace('[[1, 1]]', '[[1, 2]]'), 7, 'does-not-exist'],
    ['a pair of one', json.replace('[[1, 1]]', '[[1]]'), 7, 'wrong-length'],
    ['more than can be', json.replace('"bins": 2', '"bins": 2000000000'), 1, 'too-large'],
    ['a list', '[1]', 1, 'wrong-part'],
    ['a very deep list', '['.repeat(99), 1, 'json'],
  ])('%s is refused with its line', async (_, text, line, code) => {
    expect(await faultOf(readers.json(text))).toMatchObject({ line, code })
  })
})
