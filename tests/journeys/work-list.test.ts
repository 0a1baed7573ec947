import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'

const { at, window } = openJourneyHouse()
const manager = 'demo-4-klantmanager'

const words = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''
const send = (page: Page) => page.click('main form.form button[type=submit]')

describe('the work list in a browser', () => {
  test('begins the day: most urgent first, narrowed by link, why on request, put off and back, without script', async () => {
    const page = await window(manager, { javaScriptEnabled: false })
    await page.goto('/')
    expect(await page.locator('nav a').first().getAttribute('href')).toBe('/werk')
    await page.goto('/werk')
    const rows = page.locator('main tbody tr')
    expect(await rows.count()).toBeGreaterThan(5)
    await page.selectOption('[name=status]', 'overdue')
    await page.click('main search button[type=submit]')
    expect(new URL(page.url()).searchParams.get('status')).toBe('overdue')
    const first = rows.first()
    const person = await first.locator('th a').getAttribute('href')
    await first.locator('summary').click()
    expect(await first.locator('details').textContent()).toMatch(/termijn/)
    await first.locator('a[href^="/werk/uitstellen/"]').click()
    const address = page.url()
    await send(page)
    expect(await words(page)).toContain('Waarom')
    expect(await page.getAttribute('[name=reason]', 'aria-invalid')).toBe('true')
    await page.fill('[name=until]', '2026-12-20')
    await page.fill('[name=reason]', 'Start volgende week')
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/werk')
    await page.goto('/werk?snoozed=yes&whose=team')
    expect(await words(page)).toContain('Start volgende week')
    expect(await rows.first().locator('th a').getAttribute('href')).toBe(person)
    // the page that takes it back, for who comes there by itself; its script for the check needs a page of its own
    const other = await at(manager)
    await other.goto(`${address}/terug`)
    expect(await look(other, '/werk/uitstellen/:person/:rule/:occurrence/terug')).toEqual([])
    await page.goto(address)
    await page.click('form[action$="/terug"] button')
    await page.goto('/werk?snoozed=yes&whose=team')
    expect(await words(page)).toContain('Niets gevonden')
    await page.context().close()
  })

  test('several people go to a colleague with one form, and the own list holds who was given', async () => {
    const page = await window(manager, { javaScriptEnabled: false })
    await page.goto('/werk/overdragen?whose=team&status=overdue')
    const boxes = page.locator('[name=persons]')
    expect(await boxes.count()).toBeGreaterThan(2)
    await send(page)
    expect(await words(page)).toContain('Kies minstens één persoon')
    const given = [await boxes.nth(0).getAttribute('value'), await boxes.nth(1).getAttribute('value')]
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.selectOption('[name=account]', { label: 'Dina Visser (Klantmanager)' })
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/werk')
    await page.goto('/werk?whose=mine')
    const hrefs = await page
      .locator('main tbody th a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const one of given) expect(hrefs).toContain(`/mensen/${one}`)
    const file = await page.request.get('/werk/lijst.csv?whose=mine')
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect((await file.text()).split('\r\n').length).toBe(hrefs.length + 2)
    await page.context().close()
  })

  test('every page of it can be read by everybody, at both widths', async () => {
    const page = await at(manager)
    const faults: string[] = []
    for (const path of [
      '/werk',
      '/werk?list=no-offer&whose=team',
      '/werk?whose=nobody&status=unknown',
      '/werk?rule=wi2013-pvt&duty=work',
      '/werk/overdragen?whose=team',
      '/werk/team',
      '/werk/team/waarneming',
      '/werk/team/vervangen',
      '/werk/overzicht?whose=team',
      '/mensen',
    ]) {
      await page.goto(path)
      faults.push(...(await look(page, `work list ${path}`)))
    }
    await page.goto('/werk?whose=team')
    for (const selector of ['main tbody th a', 'main tbody a[href^="/werk/uitstellen/"]']) {
      await page.goto('/werk?whose=team')
      const href = await page.locator(selector).first().getAttribute('href')
      await page.goto(href ?? '')
      faults.push(...(await look(page, `work list ${selector.includes('uit') ? 'snooze' : 'person'}`)))
    }
    const tesfay = await at('demo-0-tesfay')
    await tesfay.goto('/mijn')
    expect(await tesfay.textContent('#nu-doen')).toContain('Wat er nu moet gebeuren')
    faults.push(...(await look(tesfay, 'work list portal')))
    expect(faults).toEqual([])
  })
})
