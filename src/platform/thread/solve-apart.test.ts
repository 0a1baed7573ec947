import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Problem, randomOf, verify } from '../../../lib/assignment/index.ts'
import { solveApart } from './solve-apart.ts'

let folder = ''
let program = new URL('file:///')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'startlijn-apart-'))
  const file = join(folder, 'thread.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'assignment-thread.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  program = pathToFileURL(file)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const hard = (items: number): Problem => {
  const random = randomOf(11)
  const weight = Float64Array.from({ length: items * 8 }, () => 1 + Math.floor(100 * random()))
  return {
    items,
    bins: 8,
    sense: 'min',
    value: weight.map((own) => 111 - own + Math.floor(20 * random())),
    resources: [{ weight: { perPair: weight }, capacity: new Float64Array(8).fill((items * 50 * 0.8) / 8) }],
    leftOut: null,
  }
}

describe('a problem that is solved apart', () => {
  test('the result of a thread holds, and the caller hears how far it is', async () => {
    const problem = hard(60)
    let heard = 0
    const result = await solveApart(problem, {
      seconds: 0.5,
      program,
      threads: 2,
      onProgress: () => (heard += 1),
    })
    if (result.status !== 'solved') throw new Error(result.status)
    expect(verify(problem, result)).toEqual({ holds: true })
    expect(heard).toBeGreaterThan(0)
  })

  test('the caller goes on meanwhile, and can end it with the best so far', async () => {
    const ending = new AbortController()
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 5)
    setTimeout(() => ending.abort(), 400)
    const result = await solveApart(hard(200), { seconds: 60, gap: 0, program, signal: ending.signal })
    clearInterval(ticking)
    expect(result).toMatchObject({ status: 'solved', ended: 'stopped' })
    expect(turns).toBeGreaterThan(5)
  })

  test('a function can not go to a thread', async () => {
    await expect(solveApart({ ...hard(5), value: () => 1 }, { program })).rejects.toThrow('function')
  })
})
