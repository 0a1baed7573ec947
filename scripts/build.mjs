// Bundles the program and what the browser gets. Skipped when nothing has changed since the last time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Explained, root } from './prepare.mjs'

const require = createRequire(join(root, 'package.json'))
const out = join(root, 'dist')
const stamp = join(out, 'built-from')

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
      )
    : []

const fingerprint = () => {
  const hash = createHash('sha256')
  const files = [
    ...['src', 'lib', 'scripts'].flatMap((folder) => filesBelow(join(root, folder))),
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.json'),
  ]
  for (const file of files.filter((name) => !name.includes('.test.')).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Noto Sans in the scripts of the people we serve; the browser loads only what a page needs (unicode-range). */
const fonts = [
  ['noto-sans', ['latin', 'latin-ext', 'cyrillic']],
  ['noto-sans-arabic', ['arabic']],
  ['noto-sans-ethiopic', ['ethiopic']],
]

const fontFiles = () =>
  fonts.flatMap(([name, subsets]) =>
    subsets.flatMap((subset) =>
      [400, 700].map((weight) => {
        const file = `${name}-${subset}-${weight}-normal.woff2`
        const source = join(root, 'node_modules', '@fontsource', name, 'files', file)
        return { path: join(out, 'public', 'fonts', file), contents: readFileSync(source) }
      }),
    ),
  )

/** The components that styles.json names, then our own, by the name of the file. */
const styleSheet = async (transform) => {
  const list = join(root, 'src', 'platform', 'html', 'styles.json')
  const named = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  const own = filesBelow(join(root, 'src'))
    .filter((name) => name.endsWith('.css'))
    .sort((a, b) => basename(a).localeCompare(basename(b), 'en'))
  const parts = [...named.map((name) => join(root, 'node_modules', name)), ...own]
  const text = parts.map((file) => readFileSync(file, 'utf8')).join('\n')
  const { code } = await transform(text, { loader: 'css', minify: true })
  return [{ path: join(out, 'public', 'startlijn.css'), contents: code }]
}

/** The program, and what runs in a thread of its own. */
const program = (bundle) =>
  bundle({
    entryPoints: {
      startlijn: join(root, 'src', 'app', 'main.ts'),
      'assignment-thread': join(root, 'src', 'platform', 'thread', 'assignment-thread.ts'),
    },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
    write: false,
  })

const islands = (bundle) =>
  bundle({
    entryPoints: filesBelow(join(root, 'src', 'app', 'islands')).filter(
      (name) => name.endsWith('.ts') && !name.includes('.test.'),
    ),
    outdir: join(out, 'public', 'islands'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2020',
    minify: true,
    logLevel: 'warning',
    write: false,
  })

/** Each file whole or not at all: somebody else may be running or building from this folder. */
const place = ({ path, contents }) => {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, contents)
  renameSync(fresh, path)
}

export const build = async (quiet) => {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const began = Date.now()
  if (!quiet) console.error('Startlijn bouwen …')
  const esbuild = require('esbuild')
  const bundles = await Promise.all([program(esbuild.build), islands(esbuild.build)]).catch((error) => {
    // esbuild has said already what is wrong and where
    throw error.errors ? new Explained('Startlijn kon niet worden gebouwd.') : error
  })
  const files = [
    ...bundles.flatMap(({ outputFiles }) => outputFiles),
    ...fontFiles(),
    ...(await styleSheet(esbuild.transform)),
  ]
  for (const file of files) place(file)
  const kept = new Set(files.map(({ path }) => path))
  for (const file of filesBelow(out)) if (!kept.has(file)) rmSync(file, { force: true })
  place({ path: stamp, contents: now })
  await esbuild.stop()
  if (!quiet) console.error(`Gebouwd in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}
