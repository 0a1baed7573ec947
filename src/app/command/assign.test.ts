import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { sizedProblem } from '../../../lib/assignment/sized-problem.fixture.ts'
import { addAssignCommand } from './assign.ts'
import { explain } from './explain.ts'

const folder = mkdtempSync(join(tmpdir(), 'startlijn-assign-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = undefined
  vi.restoreAllMocks()
})

/** What the command prints, and with what it ends. */
const run = async (text: string, ...options: readonly string[]) => {
  const file = join(folder, 'file')
  writeFileSync(file, text)
  let printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    printed += String(piece)
    return true
  })
  const program = new Command().exitOverride()
  addAssignCommand(program)
  try {
    await program.parseAsync(['node', 'startlijn', 'assign', file, ...options])
    return { printed: JSON.parse(printed), exitCode: process.exitCode ?? 0 }
  } catch (error) {
    return { printed, ...explain(error) }
  } finally {
    vi.restoreAllMocks()
  }
}

describe('startlijn assign', () => {
  test('prints one object: the OR-Library', async () => {
    const { printed, exitCode } = await run(
      '2 3\n4 5 6\n7 8 9\n1 2 3\n3 2 1\n4 4\n',
      '--format',
      'orlibrary',
      '--seed',
      '7',
    )
    expect(exitCode).toBe(0)
    expect(printed).toMatchObject({
      status: 'solved',
      objective: 18,
      feasible: true,
      seed: 7,
      violations: [],
      assignment: [0, 0, 1],
      prices: { floor: [] },
    })
    expect(Object.keys(printed)).toEqual(expect.arrayContaining(['bound', 'gap', 'seconds', 'ended']))
    expect(printed.bound).toBeLessThanOrEqual(18)
    expect(printed.prices.resource[0]).toHaveLength(2)
  })

  test('names of a table come back, the sense is asked', async () => {
    const table =
      'item;bin;value;places\nann;north;3;1\nann;south;1;1\nbob;north;1.5;1\n;north;;1\n;south;;1\n;;0;\n'
    expect((await run(table, '--format', 'csv')).printed).toMatchObject({
      objective: 3,
      assignment: [0, -1],
      items: ['ann', 'bob'],
      bins: ['north', 'south'],
    })
    expect((await run(table, '--format', 'csv', '--sense', 'min')).printed).toMatchObject({
      objective: 0,
      assignment: [-1, -1],
    })
  })

  test('long lists are whole', async () => {
    const { items, bins, value, resources } = sizedProblem({ items: 12_000, bins: 3, seed: 1 })
    const values = value as Float64Array
    const one = resources[0]
    const text = JSON.stringify({
      items,
      bins,
      sense: 'max',
      leftOut: 0,
      value: Array.from({ length: items }, (_, item) => [...values.subarray(3 * item, 3 * item + 3)]),
      resources: [
        {
          weight: one && 'perItem' in one.weight ? [...one.weight.perItem] : [],
          capacity: [...(one?.capacity ?? [])],
        },
      ],
    })
    const { printed, exitCode } = await run(text, '--format', 'json', '--gap', '0.001')
    expect([exitCode, printed.assignment.length, printed.gap < 0.001]).toEqual([0, 12_000, true])
  })

  test('what can not be is said with its reason, and ends with 10', async () => {
    expect(await run('1 2\n1 1\n3 3\n5\n', '--format', 'orlibrary')).toMatchObject({
      exitCode: 10,
      printed: {
        status: 'infeasible',
        feasible: false,
        because: { reason: 'resource-short', resource: 0, items: [0, 1], asked: 6, available: 5 },
      },
    })
  })

  test('arrivals are placed one by one, with the history of the first file', async () => {
    const table = (items: number, capacity: number, seed: number) => {
      const lines = ['item;bin;value;places']
      for (let item = 0; item < items; item += 1)
        for (const [at, bin] of ['north', 'south'].entries())
          lines.push(`p${item};${bin};${1 + ((item * 7 + seed + at * 3) % 5)};1`)
      return `${lines.join('\n')}\n;north;;${capacity}\n;south;;${capacity}\n;;0;\n`
    }
    const arrivals = join(folder, 'arrivals')
    writeFileSync(arrivals, table(40, 15, 3))
    const { printed, exitCode } = await run(table(60, 15, 1), '--format', 'csv', '--online', arrivals)
    expect(exitCode).toBe(0)
    expect(printed).toMatchObject({ status: 'solved', policy: 'history', feasible: true })
    expect(printed.assignment).toHaveLength(40)
    expect(printed.assignment.filter((bin: number) => bin === 0).length).toBeLessThanOrEqual(15)
    expect(printed.objective).toBeLessThanOrEqual(printed.bound + 1e-9)
    expect(printed.objective).toBeGreaterThan(0.9 * printed.bound)
  })

  test('arrivals for other bins are refused', async () => {
    const arrivals = join(folder, 'others')
    writeFileSync(arrivals, 'item;bin;value;places\na;north;1;1\n;north;;1\n;;0;\n')
    const table = 'item;bin;value;places\na;north;1;1\na;south;1;1\n;north;;1\n;south;;1\n;;0;\n'
    expect(await run(table, '--format', 'csv', '--online', arrivals)).toMatchObject({
      exitCode: 2,
      printed: '',
    })
  })

  test('a broken file is refused with its line and the reason, and nothing is printed', async () => {
    expect(await run('1 2\n1 x\n', '--format', 'orlibrary')).toEqual({
      printed: '',
      sentence: 'Regel 2 van het bestand: ‘x’ is geen getal. Er is niets uitgerekend.',
      exitCode: 2,
    })
    expect(await run('{"items": 1}', '--format', 'json')).toMatchObject({ exitCode: 2 })
    expect(await run('item,bin,value\na,b\n', '--format', 'csv')).toMatchObject({
      sentence: 'Regel 2 van het bestand: zoveel velden: 2; het horen er 3 te zijn. Er is niets uitgerekend.',
    })
  })

  test.each([
    [['--format', 'xml'], 'orlibrary, json, csv'],
    [['--format', 'csv', '--seconds', 'long'], 'Geef een getal vanaf 0.'],
    [['--format', 'csv', '--seconds', '-1'], 'Geef een getal vanaf 0.'],
    [['--format', 'csv', '--seed', '1.5'], 'Geef een heel getal vanaf 0.'],
  ])('%j is refused', async (options, words) => {
    expect(await run('', ...options)).toMatchObject({
      exitCode: 2,
      sentence: expect.stringContaining(words),
    })
  })
})
