import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { desktop, phone } from './house.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = process.env.STARTLIJN_SCREENSHOTS

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** What a page does wrong for somebody who reads it in another way, by the rules of axe. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe)
  const violations = await page.evaluate<readonly Violation[]>(
    "axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) => violations)",
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Parts of the page that stick out of the window; what scrolls within itself does not. */
const sticksOut = async (page: Page): Promise<readonly string[]> => {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  const seen = page.viewportSize()?.width ?? 0
  return width > seen ? [`scrolls sideways: ${width} of ${seen}`] : []
}

/** A page without its style sheet looks good to every measure. */
const unstyled = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate<number>('document.styleSheets.length')) > 0 ? [] : ['has no style sheet']

/** Keys of messages that stand there in place of their words. */
const untranslated = async (page: Page): Promise<readonly string[]> => {
  const text = await page.evaluate<string>('document.body.innerText')
  return [...text.matchAll(/(?<![\w@./-])[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*){2,}(?![\w/])/g)].map(
    ([key]) => `no words: ${key}`,
  )
}

/**
 * Looks at the page that stands open, on a desktop and on a phone: what is wrong with it, as sentences. With
 * STARTLIJN_SCREENSHOTS it leaves a picture of both in that folder.
 */
export const look = async (page: Page, name: string): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size)
    const found = [
      ...(await accessibilityFaults(page)),
      ...(await sticksOut(page)),
      ...(await unstyled(page)),
      ...(await untranslated(page)),
    ]
    faults.push(...found.map((fault) => `${name} at ${size.width}: ${fault}`))
    if (folder) {
      await mkdir(folder, { recursive: true })
      await page.screenshot({
        path: join(folder, `${name.replaceAll(/[^\w-]+/g, '_')}-${size.width}.png`),
        fullPage: true,
      })
    }
  }
  return faults
}
