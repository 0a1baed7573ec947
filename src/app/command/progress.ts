import { translator } from '../../platform/language/messages.ts'

const t = translator('nl')

/** Says on standard error what is being done, each step on a line with the seconds it began at. */
export const makeProgress = (quiet = false): ((step: string, detail?: string) => void) => {
  const started = Date.now()
  return (step, detail = '') => {
    if (quiet) return
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5)
    process.stderr.write(`${seconds} s  ${t(`command.progress.${step}`)}${detail ? ` ${detail}` : ''}\n`)
  }
}
