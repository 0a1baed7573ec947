import type { Locator, Page } from 'playwright-core'

/** What somebody fills in: words or a value, the boxes that are ticked, or a choice by its words. */
export type Typed = string | readonly string[] | { readonly label: string }

const form = 'main form[method="post"]'

const fill = async (page: Page, name: string, typed: Typed): Promise<void> => {
  const fields = page.locator(`${form} [name="${name}"]:not([type="hidden"])`)
  const kind = await fields.first().evaluate((field) => {
    const { tagName, type } = field as unknown as { tagName: string; type: string }
    return tagName === 'SELECT' ? 'select' : type
  })
  if (kind === 'select') {
    await fields.selectOption(typeof typed === 'string' ? typed : 'label' in typed ? typed : [...typed])
  } else if (kind === 'radio') {
    await page.check(`${form} [name="${name}"][value="${String(typed)}"]`)
  } else if (kind === 'checkbox') {
    for (const value of typeof typed === 'string' ? [typed] : (typed as readonly string[]))
      await page.check(`${form} [name="${name}"][value="${value}"]`)
  } else await fields.fill(String(typed))
}

/** Fills in the form that stands open, as a person does: what is folded away is unfolded first. */
export const fillIn = async (page: Page, fields: Readonly<Record<string, Typed>>): Promise<void> => {
  const folded = page.locator(`${form} details:not([open]) > summary`)
  while ((await folded.count()) > 0) await folded.first().click()
  for (const [name, typed] of Object.entries(fields)) await fill(page, name, typed)
}

/** Clicks what leads to another page, and waits until all of that page is there. */
export const arrive = async (page: Page, by: Locator): Promise<void> => {
  const loaded = page.waitForEvent('load')
  await by.click()
  await loaded
}

/** What the page says in answer: one sentence that it is done, or what must change. */
const answerOf = (page: Page): Promise<string> =>
  page.locator('main .notice[role="status"], main .notice[role="alert"], main h1').first().innerText()

/** Sends the form and gives what was said of it. @throws where it was refused, with the words of the refusal */
export const send = async (page: Page): Promise<string> => {
  await arrive(page, page.locator(`${form} .actions button`).last())
  const said = await answerOf(page)
  if (!page.url().includes('said=')) throw new Error(`refused on ${new URL(page.url()).pathname}: ${said}`)
  return said
}

/** Follows the link on the page whose address ends so. */
export const follow = async (page: Page, end: string): Promise<void> => {
  await arrive(page, page.locator(`main a[href$="${end}"]`).first())
}

/** Goes on with the key of the keyboard until what is meant has the focus, which can be seen. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate<{ matches: boolean; outline: string } | null>(
      `(() => { const here = document.activeElement; return here && here.matches(${JSON.stringify(selector)}) ? { matches: true, outline: getComputedStyle(here).outlineStyle } : null })()`,
    )
    if (!here) continue
    if (here.outline === 'none') throw new Error(`the focus on ${selector} can not be seen`)
    return
  }
  throw new Error(`${selector} is not reached with the keyboard`)
}
