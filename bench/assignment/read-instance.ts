import { createReadStream } from 'node:fs'
import { type Chunks, type Problem, readOrLibrary } from '../../lib/assignment/index.ts'
import { sizedProblem } from '../../lib/assignment/sized-problem.fixture.ts'

/** What is measured: `sized:ITEMS:BINS` with `:narrow` for half the memory, or a file of the OR-Library. */
export const readInstance = async (name: string): Promise<Problem> => {
  const [kind, items, bins, width] = name.split(':')
  if (kind === 'sized')
    return sizedProblem({ items: Number(items), bins: Number(bins), seed: 1 }, width !== 'narrow')
  return (await readOrLibrary(createReadStream(name) as Chunks)).problem
}
