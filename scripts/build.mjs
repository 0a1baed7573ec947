// Bundles the program and what the browser gets. Skipped when nothing has changed since the last time.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { root } from './prepare.mjs'

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
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'lib')),
    ...filesBelow(join(root, 'scripts')),
    join(root, 'package-lock.json'),
  ]
  for (const file of files.filter((name) => !name.includes('.test.')).sort((a, b) => (a < b ? -1 : 1)))
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Noto Sans in the scripts of the people we serve; the browser loads only what a page needs (unicode-range). */
const fonts = [
  ['noto-sans', ['latin', 'latin-ext', 'cyrillic']],
  ['noto-sans-arabic', ['arabic']],
  ['noto-sans-ethiopic', ['ethiopic']],
]

const copyFonts = () => {
  const folder = join(out, 'public', 'fonts')
  mkdirSync(folder, { recursive: true })
  for (const [name, subsets] of fonts) {
    for (const subset of subsets) {
      for (const weight of [400, 700]) {
        const file = `${name}-${subset}-${weight}-normal.woff2`
        copyFileSync(join(root, 'node_modules', '@fontsource', name, 'files', file), join(folder, file))
      }
    }
  }
}

const writeStyles = () => {
  const own = join(root, 'src', 'platform', 'html')
  const list = join(own, 'styles.json')
  const modules = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  const parts = modules.map((name) => readFileSync(join(root, 'node_modules', name), 'utf8'))
  for (const file of filesBelow(join(root, 'src'))
    .filter((name) => name.endsWith('.css'))
    .sort((a, b) => basename(a).localeCompare(basename(b)))) {
    parts.push(readFileSync(file, 'utf8'))
  }
  writeFileSync(join(out, 'public', 'startlijn.css'), parts.join('\n'))
}

export const build = async (quiet) => {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  if (!quiet) console.error('Startlijn bouwen …')
  const { build: bundle, transform } = require('esbuild')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'public'), { recursive: true })
  await bundle({
    entryPoints: [join(root, 'src', 'app', 'main.ts')],
    outfile: join(out, 'startlijn.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  })
  const islands = filesBelow(join(root, 'src', 'app', 'islands')).filter((name) => name.endsWith('.ts'))
  if (islands.length > 0) {
    await bundle({
      entryPoints: islands,
      outdir: join(out, 'public', 'islands'),
      bundle: true,
      platform: 'browser',
      format: 'esm',
      target: 'es2020',
      minify: true,
      logLevel: 'warning',
    })
  }
  copyFonts()
  writeStyles()
  const styles = join(out, 'public', 'startlijn.css')
  writeFileSync(styles, (await transform(readFileSync(styles, 'utf8'), { loader: 'css', minify: true })).code)
  writeFileSync(stamp, now)
}
