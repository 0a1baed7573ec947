import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'

const { window } = openJourneyHouse()
const send = (page: Page) => page.click('main form.form button[type=submit]')
const words = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''

test('a policy officer looks whom a local rule touches, sets it, takes a later choice back and ends it', {
  timeout: 120_000,
}, async () => {
  const page = await window('demo-9-beleid')
  const faults: string[] = []
  const choose = async (startsOn: string, within: string) => {
    await page.goto('/regels/R104/instellen')
    await page.fill('[name="values.within"]', within)
    await page.fill('[name=startsOn]', startsOn)
    await send(page)
  }
  await choose('2026-12-01', '999')
  expect(await page.inputValue('[name="values.within"]')).toBe('999')
  expect(await page.getAttribute('[name="values.within"]', 'aria-invalid')).toBe('true')
  faults.push(...(await look(page, 'a number that the rule does not allow')))
  await choose('2026-12-01', '5')
  expect(new URL(page.url()).pathname).toContain('/regels/wat-als/')
  faults.push(...(await look(page, '/regels/wat-als/:id')))
  await send(page)
  await choose('2027-02-01', '6')
  await send(page)
  expect(new URL(page.url()).pathname).toBe('/regels/eigen')
  faults.push(...(await look(page, '/regels/eigen with choices')))
  await page.click('main a[href$="/terugnemen"]')
  faults.push(...(await look(page, '/regels/instelling/:fact/terugnemen')))
  await send(page)
  expect(await page.locator('main tbody tr').count()).toBe(1)
  await page.click('main a[href="/regels/R104/beeindigen"]')
  faults.push(...(await look(page, '/regels/:rule/beeindigen')))
  await page.fill('[name=endsOn]', '2026-12-31')
  await send(page)
  expect(await words(page)).toContain('31 december 2026')
  expect(faults).toEqual([])
  await page.context().close()
})

test('a policy officer writes a rule, sees what is wrong in it, looks whom it touches and lets it hold; a worker sees the persons', {
  timeout: 120_000,
}, async () => {
  const page = await window('demo-9-beleid')
  const faults: string[] = []
  await page.goto('/regels/eigen')
  await page.click('main a[href="/regels/nieuw"]')
  faults.push(...(await look(page, '/regels/nieuw')))
  const sample = await page.inputValue('[name=text]')
  const wrong = sample.replace('milestone: registered', 'milestone: regsitered')
  await page.fill('[name=text]', wrong)
  await send(page)
  expect(await page.inputValue('[name=text]')).toBe(wrong)
  expect(await page.getAttribute('[name=text]', 'aria-invalid')).toBe('true')
  expect(await words(page)).toContain('er is geen mijlpaal regsitered')
  faults.push(...(await look(page, 'a trigger that does not exist')))
  await page.fill('[name=text]', sample)
  await send(page)
  expect(new URL(page.url()).pathname).toContain('/regels/eigen/wat-als/')
  faults.push(...(await look(page, '/regels/eigen/wat-als/:id')))
  await send(page)
  const rule = new URL(page.url()).pathname
  expect(rule).toMatch(/^\/regels\/eigen\/eigen-welkomstgesprek-/)
  faults.push(...(await look(page, '/regels/eigen/:rule')))
  await page.click('main a[href$="/wijzigen"]')
  faults.push(...(await look(page, '/regels/eigen/:rule/wijzigen')))
  await page.fill('[name=startsOn]', '2027-03-01')
  await send(page)
  await send(page)
  expect(new URL(page.url()).pathname).toBe(`${rule}-v2`)
  await page.click('main a[href$="/terugnemen"]')
  faults.push(...(await look(page, '/regels/eigen/:rule/terugnemen')))
  await send(page)
  faults.push(...(await look(page, '/regels/eigen with a rule')))
  await page.click('main a[href$="/beeindigen"]')
  faults.push(...(await look(page, '/regels/eigen/:rule/beeindigen')))
  await page.goto('/regels/nieuw/vragen')
  faults.push(...(await look(page, '/regels/nieuw/vragen')))
  const shapes = await page
    .locator('main td a, main th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(shapes).toHaveLength(7)
  for (const shape of shapes) {
    await page.goto(String(shape))
    faults.push(...(await look(page, String(shape))))
  }
  await page.goto('/regels/nieuw/vragen/uiterste-dag')
  for (const [name, typed] of Object.entries({
    nameNl: 'Bel binnen drie weken',
    nameEn: 'Call within three weeks',
    textNl: 'Wie komt wonen, wordt gebeld.',
    textEn: 'Whoever comes to live is called.',
    count: '3',
    decision: 'Werkafspraken',
  }))
    await page.fill(`[name=${name}]`, typed)
  await page.selectOption('[name=trigger]', 'registered')
  await page.selectOption('[name=satisfied]', 'registered')
  await page.selectOption('[name=duty]', 'civic-integration')
  await send(page)
  expect(await page.getAttribute('[name=satisfied]', 'aria-invalid')).toBe('true')
  expect(await page.inputValue('[name=nameNl]')).toBe('Bel binnen drie weken')
  await page.selectOption('[name=satisfied]', 'first-contact')
  await send(page)
  expect(await words(page)).toContain('Wie raakt dit? Bel binnen drie weken')
  await page.goto('/regels/taal')
  faults.push(...(await look(page, '/regels/taal')))
  await page.context().close()

  const worker = await window('demo-4-klantmanager')
  await worker.goto('/regels/wat-als')
  faults.push(...(await look(worker, '/regels/wat-als')))
  const question = worker.locator('main a[href$="/mensen"]').last()
  await expect
    .poll(async () => {
      await worker.reload()
      return worker.locator('main').textContent()
    })
    .not.toContain('telt nog')
  await question.click()
  expect(await worker.locator('main tbody a[href^="/mensen/"]').count()).toBeGreaterThan(0)
  faults.push(...(await look(worker, '/regels/wat-als/:id/mensen')))
  expect(faults).toEqual([])
  await worker.context().close()
})
