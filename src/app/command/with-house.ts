import { type House, openHouse } from '../kernel.ts'
import { readSettings, type Settings } from '../settings.ts'
import { makeProgress } from './progress.ts'

/** Opens the house for one command and closes it whatever happens. */
export const withHouse = async <Result>(
  work: (house: House, settings: Settings) => Promise<Result>,
  { quiet = true }: { quiet?: boolean } = {},
): Promise<Result> => {
  const settings = readSettings(process.env)
  const house = await openHouse(settings, makeProgress(quiet))
  try {
    return await work(house, settings)
  } finally {
    await house.close()
  }
}
