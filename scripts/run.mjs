import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './prepare.mjs'

/** npm runs us below a shell that dies of a signal without handing it on: left alone, we take the signal as meant for us. */
const followParent = () => {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}

/**
 * Runs the built program in this very process: Ctrl-C, signals and the exit code need nobody to hand them on, and who
 * kills this process kills the program.
 */
export const run = async (args) => {
  const program = join(root, 'dist', 'startlijn.mjs')
  if (process.env.npm_lifecycle_event) followParent()
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, program, ...args]
  await import(pathToFileURL(program).href)
}
