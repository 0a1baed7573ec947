import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ensureDemo } from '../../src/app/demo/ensure-demo.ts'
import { openHouse } from '../../src/app/kernel.ts'
import { type Serving, serveHouse } from '../../src/app/serve.ts'
import { readSettings } from '../../src/app/settings.ts'
import { launchBrowser } from '../browser.ts'
import { makeDatabase, testSecrets } from '../database.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const closing: (() => Promise<unknown>)[] = []
let browser: Browser
let serving: Serving

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'startlijn-journey-'))
  // the application's login belongs to the whole server: the same password as in the other tests of the run
  await writeFile(join(data, 'secrets.json'), JSON.stringify(testSecrets))
  const database = await makeDatabase(inject('adminUrl'))
  const settings = readSettings({
    STARTLIJN_DATA: data,
    STARTLIJN_PORT: '0',
    STARTLIJN_DEMO: 'on',
    STARTLIJN_DEMO_SIZE: '100',
    STARTLIJN_LOG: 'silent',
    DATABASE_URL: database.url,
  })
  const house = await openHouse(settings, () => undefined)
  await ensureDemo(house, settings, () => undefined)
  serving = await serveHouse(house, settings)
  browser = await launchBrowser()
  closing.push(
    () => browser.close(),
    serving.stop,
    house.close,
    database.drop,
    () => rm(data, { recursive: true, force: true }),
  )
})
afterAll(async () => {
  for (const close of closing) await close()
})

/** Opens a page as an account of the demo, or as nobody; at the width of a desktop or a phone. */
const visit = async (login: string | null, path: string, width = 1240): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true })
  if (login) {
    await page.goto(`${serving.address}/inloggen`)
    await page.click(`button[value="${login}"]`)
  }
  await page.goto(serving.address + path)
  return page
}

const faults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const result = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run(),
  )
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
}

const pages: readonly (readonly [string | null, string])[] = [
  [null, '/'],
  [null, '/inloggen'],
  [null, '/praktijken/6a'],
  [null, '/regels'],
  [null, '/regels/R104'],
  [null, '/regels/wi2021-no-automatic-fine'],
  [null, '/regios'],
  [null, '/privacy'],
  ['demo-4-klantmanager', '/mensen'],
  ['demo-1-coa-screener', '/mensen/nieuw'],
  ['demo-8-werkgever', '/kandidaten'],
  ['demo-8-werkgever', '/plaatsen'],
  ['demo-9-beleid', '/cohort'],
  ['demo-9-regio', '/regio'],
  ['demo-9-privacy', '/journaal'],
  ['demo-0-yusuf', '/mijn'],
  ['demo-0-yusuf', '/mijn/inzage'],
]

describe('looking around', () => {
  test.each(pages)('%s opens %s, for everybody and on a phone', async (login, path) => {
    for (const width of [1240, 360]) {
      const page = await visit(login, path, width)
      expect(await faults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    }
  })

  test('a client manager opens Yusuf, and he sees that somebody looked', async () => {
    const manager = await visit('demo-4-klantmanager', '/mensen?q=Yusuf')
    await manager.click('main a[href^="/mensen/"]')
    expect(await manager.textContent('h1')).toContain('Yusuf')
    expect(await faults(manager)).toEqual([])
    await manager.close()
    const own = await visit('demo-0-yusuf', '/mijn/inzage')
    expect(await own.textContent('table')).toContain('Klantmanager')
    await own.close()
  })

  test('bad input gets a sentence at the field and what was typed is kept', async () => {
    const page = await visit('demo-1-coa-screener', '/mensen/nieuw')
    await page.fill('[name=givenName]', 'Selam')
    await page.fill('[name=vNumber]', '12')
    await page.click('main form button[type=submit]')
    expect(await page.inputValue('[name=givenName]')).toBe('Selam')
    expect(await page.textContent('main')).toContain('V-nummer')
    expect(await page.getAttribute('[name=vNumber]', 'aria-invalid')).toBe('true')
    await page.close()
  })
})
