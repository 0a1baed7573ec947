import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { ensureDemo } from '../../src/app/demo/ensure-demo.ts'
import { type House, openHouse } from '../../src/app/kernel.ts'
import { type Serving, serveHouse } from '../../src/app/serve.ts'
import { readSettings } from '../../src/app/settings.ts'
import { type Clock, fixedClock, type IsoDate } from '../../src/platform/date.ts'
import { launchBrowser } from '../browser.ts'
import { makeDatabase, testSecrets } from '../database.ts'

export type JourneyHouse = {
  readonly house: () => House
  readonly serving: () => Serving
  /** a window of somebody of the demo (or nobody), signed in; the same one each time */
  readonly at: (login: string | null) => Promise<Page>
  /** from here on it is this day for everybody; the demo has its own day until then */
  readonly setDay: (day: IsoDate) => void
  /** another window with settings of its own; the test closes its context */
  readonly window: (login: string | null, options?: BrowserContextOptions) => Promise<Page>
}

export const desktop = { width: 1240, height: 900 }
export const phone = { width: 360, height: 800 }

/**
 * The product as `npm start` serves it, with a small demo, and a browser: once per test file. A role's window is kept,
 * because signing in anew for every page costs more than the pages.
 */
export const openJourneyHouse = (): JourneyHouse => {
  const closing: (() => Promise<unknown>)[] = []
  const windows = new Map<string | null, Promise<Page>>()
  let clock: Clock = fixedClock(new Date(0))
  let opened: { readonly house: House; readonly serving: Serving; readonly browser: Browser } | null = null
  const open = () => {
    if (!opened) throw new Error('the house opens before the first test')
    return opened
  }

  beforeAll(async () => {
    // without its style sheet a page would be looked at as nobody sees it
    await build(true)
    const data = await mkdtemp(join(tmpdir(), 'startlijn-journey-'))
    closing.unshift(() => rm(data, { recursive: true, force: true }))
    // the application's login belongs to the whole server: the same password as in the other tests of the run
    await writeFile(join(data, 'secrets.json'), JSON.stringify(testSecrets))
    const database = await makeDatabase(inject('adminUrl'))
    closing.unshift(database.drop)
    const settings = readSettings({
      STARTLIJN_DATA: data,
      STARTLIJN_PORT: '0',
      STARTLIJN_DEMO: 'on',
      STARTLIJN_DEMO_SIZE: '100',
      STARTLIJN_LOG: 'silent',
      DATABASE_URL: database.url,
    })
    const house = await openHouse(settings, () => undefined)
    closing.unshift(house.close)
    await ensureDemo(house, settings, () => undefined)
    clock = house.kernel.clock
    const moving: Clock = { now: () => clock.now() }
    const serving = await serveHouse({ ...house, kernel: { ...house.kernel, clock: moving } }, settings)
    closing.unshift(serving.stop)
    const browser = await launchBrowser()
    closing.unshift(() => browser.close())
    opened = { house, serving, browser }
  })
  afterAll(async () => {
    for (const close of closing) await close()
  })

  const newContext = async (
    login: string | null,
    options: BrowserContextOptions = {},
  ): Promise<BrowserContext> => {
    const { browser, serving } = open()
    const context = await browser.newContext({
      viewport: desktop,
      locale: 'nl-NL',
      baseURL: serving.address,
      ...options,
    })
    if (login) {
      const answer = await context.request.post('/inloggen', {
        form: { example: login },
        headers: { origin: serving.address },
        maxRedirects: 0,
      })
      if (answer.status() !== 303) throw new Error(`the demo has no account ${login}`)
    }
    return context
  }
  const window = async (login: string | null, options?: BrowserContextOptions): Promise<Page> =>
    (await newContext(login, options)).newPage()

  return {
    house: () => open().house,
    serving: () => open().serving,
    setDay: (day) => {
      clock = fixedClock(day)
    },
    window,
    at: (login) => {
      const known = windows.get(login) ?? window(login)
      windows.set(login, known)
      return known
    },
  }
}
