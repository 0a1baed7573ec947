import { parentPort, workerData } from 'node:worker_threads'
import { type Options, type Problem, solve } from '../../../lib/assignment/index.ts'

/** What a thread is given: plain data, a seed, and one shared number that turns 1 when it should stop. */
export type ApartTask = {
  readonly problem: Problem
  readonly options: Pick<Options, 'seconds' | 'gap' | 'seed'>
  readonly stop: Int32Array
}

const { problem, options, stop } = workerData as ApartTask

try {
  const result = solve(problem, {
    ...options,
    stopped: () => Atomics.load(stop, 0) === 1,
    onProgress: (progress) => parentPort?.postMessage({ progress }),
  })
  parentPort?.postMessage({ result })
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) })
}
