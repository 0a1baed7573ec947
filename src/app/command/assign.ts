import { createReadStream } from 'node:fs'
import type { Command } from 'commander'
import {
  type Chunks,
  type ReadProblem,
  type Result,
  readCsv,
  readJson,
  readOrLibrary,
  solve,
} from '../../../lib/assignment/index.ts'
import { invalidField } from '../../platform/problem.ts'
import { assignOnline } from './assign-online.ts'

/** Everything that had to be placed is placed: 0. It can not be, or was not found in the time: 10. */
const exitNoAnswer = 10

type Options = {
  readonly format: 'orlibrary' | 'json' | 'csv'
  readonly sense?: 'max' | 'min'
  readonly problem?: number
  readonly online?: string
  readonly seconds: number
  readonly gap: number
  readonly seed: number
}

const piecesOf = async function* (path: string): Chunks {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw invalidField('file', 'import.not-found')
    throw error
  }
}

const readFile = (path: string, { format, sense, problem }: Options): Promise<ReadProblem> => {
  if (format === 'orlibrary') return readOrLibrary(piecesOf(path), problem)
  return format === 'csv' ? readCsv(piecesOf(path), sense) : readJson(piecesOf(path))
}

type Report = Readonly<Record<string, unknown>>

const reportOf = ({ names }: ReadProblem, result: Result, seconds: number): Report => {
  const common = { seconds: Number(seconds.toFixed(3)), seed: result.seed }
  if (result.status === 'infeasible')
    return { status: result.status, feasible: false, ...common, because: result.because }
  if (result.status === 'not-found')
    return { status: result.status, bound: result.bound, feasible: false, ...common, ended: result.ended }
  const { status, objective, bound, gap, prices, assignment, violations, ended } = result
  return {
    status,
    objective,
    bound,
    gap,
    feasible: true,
    ...common,
    ended,
    violations,
    prices: { resource: prices.resource, floor: prices.floor },
    assignment,
    ...names,
  }
}

/** One object of JSON, long lists in pieces: it may be longer than a string can be. */
const write = (report: Report): void => {
  const isLong = (value: unknown): value is readonly unknown[] | Int32Array =>
    (Array.isArray(value) || value instanceof Int32Array) && value.length > 1000
  const plain = (_: string, value: unknown): unknown =>
    ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value
  let mark = '{'
  for (const [key, value] of Object.entries(report)) {
    process.stdout.write(`${mark}${JSON.stringify(key)}:`)
    mark = ','
    if (!isLong(value)) {
      process.stdout.write(JSON.stringify(value, plain))
      continue
    }
    for (let at = 0; at < value.length; at += 10_000)
      process.stdout.write(
        `${at === 0 ? '[' : ','}${JSON.stringify(Array.from(value.slice(at, at + 10_000))).slice(1, -1)}`,
      )
    process.stdout.write(']')
  }
  process.stdout.write('}\n')
}

const numberOf =
  (option: string, least: number, whole = false) =>
  (given: string): number => {
    const found = given.trim() === '' ? Number.NaN : Number(given)
    if (!Number.isFinite(found) || found < least || (whole && !Number.isInteger(found)))
      throw invalidField(option, whole ? 'assign.whole-number' : 'assign.number', { least })
    return found
  }
const oneOf =
  <T extends string>(option: string, known: readonly T[]) =>
  (given: string): T => {
    const found = known.find((one) => one === given)
    if (!found) throw invalidField(option, 'assign.one-of', { known: known.join(', ') })
    return found
  }

/** Any assignment of items to bins with limited room, from a file, with a bound that its prices prove. */
export const addAssignCommand = (program: Command): void => {
  program
    .command('assign')
    .description('wijs toe uit een bestand: wat er te plaatsen is, waar plaats is, en wat het oplevert')
    .argument('<file>', 'het bestand; de vormen staan in lib/assignment/README.md')
    .requiredOption(
      '--format <format>',
      'orlibrary, json of csv',
      oneOf('--format', ['orlibrary', 'json', 'csv']),
    )
    .option('--seconds <seconds>', 'rekentijd', numberOf('--seconds', 0), 10)
    .option('--gap <share>', 'stoppen bij dit verschil met de grens', numberOf('--gap', 0), 0.0001)
    .option('--seed <seed>', 'zelfde getal, zelfde antwoord', numberOf('--seed', 0, true), 1)
    .option('--sense <sense>', 'max of min (csv)', oneOf('--sense', ['max', 'min']))
    .option('--problem <number>', 'welke opgave van het bestand (orlibrary)', numberOf('--problem', 1, true))
    .option(
      '--online <arrivals>',
      'een bestand van dezelfde vorm: plaats wat erin staat een voor een; het eerste bestand is wat eerder kwam',
    )
    .addHelpText(
      'after',
      '\nUitgang: 0 toegewezen, 2 bestand of keuze klopt niet, 10 het kan niet, of niets gevonden in de tijd.',
    )
    .action(async (path: string, options: Options) => {
      const read = await readFile(path, options)
      const { seconds, gap, seed } = options
      if (options.online !== undefined) {
        const arriving = await readFile(options.online, options)
        const report = assignOnline(read.problem, arriving.problem, { seconds, gap, seed })
        write({ ...report, ...arriving.names })
        if (report.feasible !== true) process.exitCode = exitNoAnswer
        return
      }
      const began = performance.now()
      const result = solve(read.problem, { seconds, gap, seed })
      write(reportOf(read, result, (performance.now() - began) / 1000))
      if (result.status !== 'solved') process.exitCode = exitNoAnswer
    })
}
