import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { prepare, root } from './prepare.mjs'

const node = (script, args) =>
  spawnSync(process.execPath, [join(root, ...script), ...args], { cwd: root, stdio: 'inherit' }).status === 0

/** What vitest wrote; a run that wrote nothing, or ran nothing, has failed. */
const readResults = (file) => {
  if (!existsSync(file)) return { passed: 0, failures: ['vitest ended without results'] }
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      name: `${relative(root, name)}: ${fullName}`,
      status,
    })),
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failures = tests.filter(({ status }) => status === 'failed').map(({ name }) => name)
  for (const { name, status, assertionResults } of testResults) {
    // a file that could not be loaded, or whose preparation failed, has failed without a failed test
    const isSilent = status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
    if (isSilent) failures.push(`${relative(root, name)}: could not be run`)
  }
  if (passed + failures.length === 0) failures.push('no test ran')
  return { passed, failures }
}

const runTests = (args, results) => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const ended = node(['node_modules', 'vitest', 'vitest.mjs'], ['run', ...reporters, ...args])
  const { passed, failures } = readResults(results)
  return {
    passed,
    failures: ended || failures.length > 0 ? failures : ['vitest reports an error outside the tests'],
  }
}

/** The documents that are made from the product are those of this version; until that command exists nothing is claimed. */
const checkDocuments = (results, isWritten) => {
  const args = ['docs', '--results', results, ...(isWritten ? [] : ['--check'])]
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'startlijn.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (stderr.includes("unknown command 'docs'")) return undefined
  process.stderr.write(stderr)
  return status === 0
}

/**
 * Checks everything and prints, as the last line, how many checks and tests passed and failed.
 * Words after `--` go to vitest, and then only the tests that they choose are run.
 */
export const checkEverything = async (words) => {
  await prepare(false)
  const forVitest = words.filter((word) => word !== '--write-docs' && word !== '--')
  const isPart = forVitest.length > 0
  const failures = []
  let passed = 0
  const count = (name, isGood) => {
    if (isGood) passed += 1
    else failures.push(name)
  }
  if (!isPart) {
    const strict = ['check', '--error-on-warnings', '--diagnostic-level=warn', '.']
    count('lint and format', node(['node_modules', '@biomejs', 'biome', 'bin', 'biome'], strict))
    count('types', node(['node_modules', 'typescript', 'bin', 'tsc'], ['--noEmit']))
  }
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-results-'))
  try {
    const results = join(folder, 'results.json')
    const tests = runTests(forVitest, results)
    passed += tests.passed
    failures.push(...tests.failures)
    if (!isPart && existsSync(results)) {
      const documents = checkDocuments(results, words.includes('--write-docs'))
      if (documents !== undefined) count('generated documents', documents)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const name of failures) console.log(`failed: ${name}`)
  console.log(`${passed} passed, ${failures.length} failed`)
  process.exitCode = failures.length === 0 ? 0 : 1
}
