import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const root = join(here, '..', '..')
const say = (line = '') => process.stdout.write(`${line}\n`)
const row = (...cells) => say(`| ${cells.join(' | ')} |`)
const head = (...cells) => {
  say()
  row(...cells)
  row(...cells.map(() => '---'))
}
const seconds = (value) => (value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 1))
const percent = (share) =>
  Number.isFinite(share) ? `${(100 * share).toPrecision(share < 0.1 ? 2 : 4)} %` : '–'
const held = (yes) => (yes ? 'yes' : '**no**')
const middle = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2
}

/** What has to hold: items, bins, seconds, gap, and megabytes. */
const sizes = [
  { instance: 'sized:2000:35', most: 0.2, gap: 0.001, megabytes: Infinity, highs: true },
  { instance: 'sized:20000:35', most: 1, gap: 0.0001, megabytes: Infinity, highs: true },
  { instance: 'sized:1000000:35', most: 30, gap: 0.0001, megabytes: 1024, highs: false },
  {
    instance: 'sized:1000000:342:narrow',
    most: 60,
    gap: 0.001,
    megabytes: Infinity,
    highs: false,
    stretch: true,
  },
]
/** How far above the best known value an instance of the literature may end, by its type. */
const limits = { gap: 0.001, a: 0.001, b: 0.001, c: 0.001, d: 0.005, e: 0.003 }

/** Runs one measurement in a process of its own; undefined when it gives nothing in the time. */
const measurer = (folder) => async (what, args, mostSeconds) => {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=8192', join(folder, `${what}.mjs`), ...args.map(String)],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  let printed = ''
  child.stdout.on('data', (piece) => {
    printed += piece
  })
  const late = setTimeout(() => child.kill('SIGKILL'), 1000 * mostSeconds)
  await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(late)
  const line = printed.trim().split('\n').at(-1) ?? ''
  return line.startsWith('{') ? JSON.parse(line) : undefined
}

const bundle = async (folder) => {
  await build({
    entryPoints: ['measure-engine', 'measure-highs', 'measure-arrivals'].map((name) =>
      join(here, `${name}.ts`),
    ),
    bundle: true,
    platform: 'node',
    format: 'esm',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    external: ['highs'],
    logLevel: 'error',
  })
}

const sizedTable = async (measure, { stretch, highsSeconds }) => {
  head(
    'items × bins',
    'seconds',
    'gap',
    'MB',
    'asked',
    'held',
    'highs: seconds',
    'highs: below our objective',
    'times as fast',
  )
  for (const size of sizes.filter((one) => stretch || !one.stretch)) {
    const name = size.instance.split(':').slice(1, 3).join(' × ')
    const own = await measure('measure-engine', [size.instance, size.most, size.gap], 10 * size.most + 600)
    const other = size.highs
      ? await measure('measure-highs', [size.instance, highsSeconds, size.gap], 2 * highsSeconds + 60)
      : undefined
    const behind = own && other?.objective !== undefined ? 1 - other.objective / own.objective : Number.NaN
    const asked = `${size.most} s, ${percent(size.gap)}${size.megabytes < Infinity ? `, ${size.megabytes} MB` : ''}`
    const ok = own?.seconds <= size.most && own?.gap <= size.gap && own?.megabytes <= size.megabytes
    const answer = size.highs
      ? other
        ? seconds(other.seconds)
        : `nothing in ${2 * highsSeconds + 60}`
      : 'not run'
    row(
      name,
      seconds(own?.seconds),
      percent(own?.gap),
      own?.megabytes ?? '–',
      asked,
      held(ok),
      answer,
      percent(behind),
      own && other ? (other.seconds / own.seconds).toFixed(0) : '–',
    )
  }
}

const changesTable = async (measure) => {
  const found = await measure('measure-engine', ['sized:20000:35', 5, 0.0001, 60], 120)
  head('20000 × 35 after one pin, ban or capacity', 'median ms', 'slowest ms', 'widest gap', 'asked', 'held')
  row(
    '60 changes',
    found?.median.toFixed(0) ?? '–',
    found?.slowest.toFixed(0) ?? '–',
    percent(found?.gap),
    '100 ms',
    held(found?.slowest < 100),
  )
}

const arrivalsTable = async (measure) => {
  head('2000 arrivals, 20 bins', 'policy', 'share of hindsight', 'ms each', 'asked', 'held')
  for (const seed of [1, 2, 3]) {
    const { found = [] } = (await measure('measure-arrivals', [seed, 2000, 20], 180)) ?? {}
    for (const { name, share, each } of found) {
      const asked = name === 'greedy' ? '' : '98 %'
      row(`seed ${seed}`, name, percent(share), each.toFixed(2), asked, asked && held(share >= 0.98))
    }
  }
}

const libraryTable = async (measure, folder, each) => {
  const [, ...lines] = readFileSync(join(folder, 'best-known.csv'), 'utf8').trim().split('\n')
  const byType = new Map()
  head('instance', 'best known', 'engine', 'above', 'highs', 'above', `seconds each`)
  for (const line of lines) {
    const [path, , , , , known] = line.split(',')
    const name = path.split('/').at(-1)
    const best = Number(known)
    const type = name.startsWith('gap') ? 'gap' : name[0]
    const args = [join(folder, path), each, 0.000001]
    const own = await measure('measure-engine', args, 3 * each + 30)
    const other = await measure('measure-highs', args, 3 * each + 30)
    const above = own?.objective === undefined ? Infinity : own.objective / best - 1
    // a value that is kept after its time was over does not count
    const theirs =
      other?.objective > 0 && other.status !== 'Infeasible' ? other.objective / best - 1 : Infinity
    byType.set(type, [...(byType.get(type) ?? []), { above, theirs }])
    row(
      name,
      best,
      own?.objective ?? 'none',
      percent(above),
      other?.objective?.toFixed(0) ?? 'none',
      percent(theirs),
      each,
    )
  }
  head('type', 'instances', 'worst', 'median', 'asked', 'held', 'highs: worst', 'worse than highs')
  for (const [type, found] of byType) {
    const worst = Math.max(...found.map(({ above }) => above))
    row(
      type,
      found.length,
      percent(worst),
      percent(middle(found.map(({ above }) => above))),
      percent(limits[type]),
      held(worst <= limits[type]),
      percent(Math.max(...found.map(({ theirs }) => theirs))),
      found.filter(({ above, theirs }) => above > theirs + 1e-9).length,
    )
  }
  const all = [...byType.values()].flat()
  const median = middle(all.map(({ above }) => above))
  row('all', all.length, '', percent(median), '0.10 %', held(median <= 0.001), '', '')
}

/** The table of the assignment engine, in the form of its README; what it asks for is in the columns `asked`. */
export const benchAssignment = async (args) => {
  const number = (option, otherwise) =>
    args.includes(option) ? Number(args[args.indexOf(option) + 1]) : otherwise
  const folder = mkdtempSync(join(root, 'node_modules', '.assignment-'))
  const measure = measurer(folder)
  try {
    await bundle(folder)
    const load = loadavg()[0].toFixed(1)
    say(
      `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${load} before`,
    )
    await sizedTable(measure, {
      stretch: args.includes('--stretch'),
      highsSeconds: number('--highs-seconds', 60),
    })
    await changesTable(measure)
    await arrivalsTable(measure)
    const library = process.env.STARTLIJN_GAP
    if (library && existsSync(join(library, 'best-known.csv')))
      await libraryTable(measure, library, number('--seconds', 10))
    else
      say(
        '\nThe instances of the literature are left out: STARTLIJN_GAP names no folder with best-known.csv.',
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
