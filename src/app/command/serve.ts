import type { Command } from 'commander'
import { translator } from '../../platform/language/messages.ts'
import { exampleLogins } from '../demo/accounts.ts'
import { ensureDemo } from '../demo/ensure-demo.ts'
import { openHouse } from '../kernel.ts'
import { checkPort } from '../port.ts'
import { serveHouse } from '../serve.ts'
import { readSettings } from '../settings.ts'
import { makeProgress } from './progress.ts'

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.on('SIGINT', () => resolve())
    process.on('SIGTERM', () => resolve())
  })

export const addServeCommand = (program: Command): void => {
  program
    .command('serve')
    .description('start database en website; Ctrl-C stopt alles netjes')
    .action(async () => {
      const t = translator('nl')
      const settings = readSettings(process.env)
      const stopped = untilStopped()
      const progress = makeProgress()
      await checkPort(settings)
      const house = await openHouse(settings, progress)
      try {
        if (settings.demo) await ensureDemo(house, settings, progress)
        const serving = await serveHouse(house, settings)
        process.stdout.write(`\n${t('command.serving', { address: serving.address })}\n`)
        if (settings.demo) {
          process.stdout.write(
            `${t('command.demo-accounts')}\n${exampleLogins.map((line) => `  ${line}`).join('\n')}\n`,
          )
        }
        process.stdout.write(`${t('command.stop-hint')}\n`)
        await stopped
        progress('stopping')
        await serving.stop()
      } finally {
        await house.close()
      }
    })
}
