import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../src/platform/project-root.ts'

type Entry = { version?: string; dev?: boolean; optional?: boolean; license?: string }
type Manifest = {
  license?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const read = <Value>(...path: readonly string[]): Value =>
  JSON.parse(readFileSync(join(projectRoot, ...path), 'utf8')) as Value

/** Licences whose software may be part of a work under EUPL-1.2 and be passed on with it. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'EUPL-1.2',
  'OFL-1.1',
  'PostgreSQL',
])

const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.has(part.trim())))

const installed = Object.entries(read<{ packages: Record<string, Entry> }>('package-lock.json').packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .filter(([path]) => existsSync(join(projectRoot, path, 'package.json')))
  .map(([path]) => ({ path, licence: read<Manifest>(path, 'package.json').license ?? 'unknown' }))

test('every installed package that the product runs with has a licence that goes with EUPL-1.2', () => {
  expect(installed.length).toBeGreaterThan(40)
  expect(installed.filter(({ licence }) => !isAllowed(licence))).toEqual([])
})

test('a licence that is not on the list, or none, is found', () => {
  for (const licence of ['unknown', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SSPL-1.0', 'UNLICENSED']) {
    expect(isAllowed(licence)).toBe(false)
  }
  expect(isAllowed('(MIT OR GPL-3.0-only)')).toBe(true)
})

test('versions are pinned, and the lock file names no place to download from', () => {
  const { dependencies = {}, devDependencies = {}, license } = read<Manifest>('package.json')
  expect(license).toBe('EUPL-1.2')
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  )
  expect(loose).toEqual([])
  expect(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).not.toMatch(
    /"resolved"|https?:\/\/(?!.*(fund|opencollective|github))[^"]*\.tgz/,
  )
})
