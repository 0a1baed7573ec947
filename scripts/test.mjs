// One command checks everything: lint and format, types, and all tests, browser included. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

const own = process.argv.slice(2)
const writeDocs = own.includes('--write-docs')
const forTests = own.filter((word) => word !== '--write-docs' && word !== '--')

const node = (script, args, environment = {}) =>
  spawnSync(process.execPath, [join(root, ...script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  }).status === 0

const readResults = (file) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  // a file that could not be loaded has failed without having a failed test
  const broken = testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.every((one) => one.status !== 'failed'),
  ).length
  return { passed: numPassedTests, failed: numFailedTests + broken + (numTotalTests === 0 ? 1 : 0) }
}

const main = async () => {
  await prepare(false)
  let passed = 0
  let failed = 0
  const count = (name, ok) => {
    if (ok) passed += 1
    else failed += 1
    console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`)
  }
  if (forTests.length === 0) {
    count(
      'lint and format',
      node(
        ['node_modules', '@biomejs', 'biome', 'bin', 'biome'],
        ['check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
      ),
    )
    count('types', node(['node_modules', 'typescript', 'bin', 'tsc'], ['--noEmit']))
  }
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-test-'))
  const results = join(folder, 'results.json')
  const ran = node(
    ['node_modules', 'vitest', 'vitest.mjs'],
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...forTests],
  )
  const tests = readResults(results)
  passed += tests.passed
  failed += tests.failed
  if (!ran && tests.failed === 0) failed += 1
  if (forTests.length === 0 && tests.failed === 0) {
    count(
      'generated documents',
      node(['dist', 'startlijn.mjs'], ['docs', '--results', results, ...(writeDocs ? [] : ['--check'])]),
    )
  }
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

main().catch((error) => {
  console.error(error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})
