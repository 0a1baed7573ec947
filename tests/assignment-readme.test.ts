import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { type Chunks, readCsv, readJson, solve, verify } from '../lib/assignment/index.ts'
import { projectRoot } from '../src/platform/project-root.ts'

const text = readFileSync(join(projectRoot, 'lib/assignment/README.md'), 'utf8')
const example = (language: string): string => {
  const found = text.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))?.[1]
  if (found === undefined) throw new Error(`no example in ${language}`)
  return found
}
const chunks = async function* (file: string): Chunks {
  yield new TextEncoder().encode(file)
}

test('the example in the README of the assignment engine runs and gives what it says', () => {
  const { code } = transformSync(example('ts').replace(/^import.*\n/, ''), { loader: 'ts' })
  const run = new Function('solve', 'verify', `${code}; return { result, verdict: verify(problem, result) }`)
  const { result, verdict } = run(solve, verify)
  expect(result).toMatchObject({ status: 'solved', objective: 13, bound: 13, gap: 0 })
  expect([...result.assignment]).toEqual([0, 0, 1])
  expect(verdict).toEqual({ holds: true })
})

test('its files are one problem, in JSON and as a table', async () => {
  const json = await readJson(chunks(example('json')))
  const csv = await readCsv(chunks(example('csv')))
  expect(csv.problem).toMatchObject({
    items: 2,
    bins: 2,
    leftOut: -1,
    forbidden: Uint8Array.from([0, 0, 0, 1]),
  })
  expect(json.problem.resources).toEqual(csv.problem.resources)
  expect(solve(json.problem)).toMatchObject({ status: 'solved', objective: 3 })
})
