import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let lastHandled = 0

const stopAll = (): void => {
  for (const child of running) child.kill('SIGINT')
}

/**
 * A signal that the program handles itself is left to it. npm passes Ctrl-C on although the terminal already has, so the
 * same signal shortly afterwards is the same wish. A signal that nobody handles ends us, and the server with us.
 */
const onSignal = (signal: NodeJS.Signals): void => {
  if (process.listenerCount(signal) > 1) {
    lastHandled = Date.now()
    return
  }
  if (Date.now() - lastHandled < 2000) return
  stopAll()
  for (const each of signals) process.removeListener(each, onSignal)
  process.kill(process.pid, signal)
}

/** A server must not outlive us, however we end (kill -9 excepted: then the next start finds it). Gives back what lets go. */
export const guard = (child: ChildProcess): (() => void) => {
  if (running.size === 0) {
    process.on('exit', stopAll)
    // first in the row, so that a handler that listens only once is still counted
    for (const signal of signals) process.prependListener(signal, onSignal)
  }
  running.add(child)
  return () => {
    running.delete(child)
    if (running.size > 0) return
    process.removeListener('exit', stopAll)
    for (const signal of signals) process.removeListener(signal, onSignal)
  }
}
