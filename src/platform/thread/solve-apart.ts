import { Worker } from 'node:worker_threads'
import { type Problem, ProblemFault, type Progress, type Result } from '../../../lib/assignment/index.ts'
import type { ApartTask } from './assignment-thread.ts'

export type ApartOptions = {
  readonly seconds?: number
  readonly gap?: number
  readonly seed?: number
  /** threads that search side by side, each with a seed of its own; the best result counts. One when not given. */
  readonly threads?: number
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** the built program of a thread (`assignment-thread.ts`) */
  readonly program: URL
}

type Message = { readonly progress: Progress } | { readonly result: Result } | { readonly fault: string }

const isBetter = (problem: Problem, one: Result, other: Result): boolean => {
  if (one.status !== 'solved') return other.status === 'not-found' && one.status === 'infeasible'
  if (other.status !== 'solved') return true
  return problem.sense === 'max' ? one.objective > other.objective : one.objective < other.objective
}

/**
 * Solves in threads of their own, so that the caller stays responsive. Arrays are copied to a thread unless they lie in
 * shared memory; values given by a function can not cross and are refused. An aborted signal ends with the best so far.
 * More threads help small, hard problems; a large one is nearly optimal after the prices, which one thread finds.
 * @throws ProblemFault as `solve` does
 */
export const solveApart = async (problem: Problem, options: ApartOptions): Promise<Result> => {
  const { threads = 1, seed = 1, signal, onProgress, program, seconds, gap } = options
  const functions = [
    problem.value,
    problem.forbidden,
    ...problem.resources.map(({ weight }) => Object.values(weight)[0]),
  ]
  if (functions.some((part) => typeof part === 'function'))
    throw new ProblemFault('problem', 'has a function in it, which can not go to a thread')
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const halt = () => Atomics.store(stop, 0, 1)
  if (signal?.aborted) halt()
  signal?.addEventListener('abort', halt, { once: true })
  const run = (own: number): Promise<Result> =>
    new Promise((resolve, reject) => {
      const task: ApartTask = {
        problem,
        options: { seed: own, ...(seconds !== undefined && { seconds }), ...(gap !== undefined && { gap }) },
        stop,
      }
      const worker = new Worker(program, { workerData: task })
      worker.on('message', (message: Message) => {
        if ('progress' in message) onProgress?.(message.progress)
        else if ('fault' in message) reject(new ProblemFault('problem', message.fault))
        else {
          // who reached the gap that was asked, or knows that nothing can, ends the others
          if (
            message.result.status === 'infeasible' ||
            (message.result.status === 'solved' && message.result.ended === 'gap')
          )
            halt()
          resolve(message.result)
        }
      })
      worker.on('error', reject)
      worker.on('exit', (code) => {
        if (code !== 0) reject(new Error(`A thread ended with code ${code}.`))
      })
    })
  try {
    const results = await Promise.all(Array.from({ length: Math.max(1, threads) }, (_, at) => run(seed + at)))
    return results.reduce((best, one) => (isBetter(problem, one, best) ? one : best))
  } finally {
    halt()
    signal?.removeEventListener('abort', halt)
  }
}
