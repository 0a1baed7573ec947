import type { Command } from 'commander'
import { z } from 'zod'
import { loadDemo } from '../demo/ensure-demo.ts'
import { openHouse } from '../kernel.ts'
import { readSettings, Settings, SettingsProblem } from '../settings.ts'
import { makeProgress } from './progress.ts'

const size = Settings.in.shape.STARTLIJN_DEMO_SIZE

/** The demo at a size of one's own: what is there stays, the rest is added. */
export const addDemoCommand = (program: Command): void => {
  program
    .command('demo')
    .description('laad verzonnen mensen, tot een aantal personen; wat er al is blijft staan')
    .option('--size <persons>', 'aantal personen (100 tot 200000); standaard STARTLIJN_DEMO_SIZE')
    .action(async (options: { size?: string }) => {
      const settings = readSettings(process.env)
      if (!settings.demo) throw new SettingsProblem(['STARTLIJN_DEMO: must be "on" to load invented people'])
      const asked = size.safeParse(options.size ?? settings.demoSize)
      if (!asked.success) throw new SettingsProblem([`--size: ${z.prettifyError(asked.error)}`])
      const progress = makeProgress()
      const house = await openHouse(settings, progress)
      try {
        const began = Date.now()
        const { persons, before } = await loadDemo(house, asked.data, progress)
        const seconds = Math.round((Date.now() - began) / 100) / 10
        process.stdout.write(`${JSON.stringify({ persons, loaded: persons - before, seconds })}\n`)
      } finally {
        await house.close()
      }
    })
}
