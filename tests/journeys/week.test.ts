import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, fillIn, send, type Typed } from './act.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'

const { window } = openJourneyHouse()
const words = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''

test('a client manager fills a week, sees the clash, takes over a proposal, and makes and ends the address of a calendar', {
  timeout: 180_000,
}, async () => {
  const page = await window('demo-4-klantmanager')
  const faults: string[] = []
  await page.goto('/mensen?q=Yusuf')
  await arrive(page, page.locator('main th a[href^="/mensen/"]').first())
  const person = new URL(page.url()).pathname
  const add = async (fields: Readonly<Record<string, Typed>>) => {
    await page.goto(`${person}/week/tijd`)
    await fillIn(page, { startsOn: '2026-11-02', ...fields })
    await send(page)
  }
  await add({ kind: 'lesson', weekdays: ['tuesday'], from: '9:00', until: '12:00', municipality: 'Utrecht' })
  await add({ kind: 'work', weekdays: ['tuesday'], from: '8', until: '16', municipality: 'Utrecht' })
  await page.goto(`${person}/week`)
  faults.push(...(await look(page, '/mensen/:person/week with a clash')))
  expect(await words(page)).toContain('vallen op dinsdag samen, van 9:00 tot 12:00')
  expect(await page.locator('.week-accept').count()).toBeGreaterThanOrEqual(2)
  await arrive(page, page.locator('.week-accept button').first())
  expect(await words(page)).toContain('De week past.')
  faults.push(...(await look(page, '/mensen/:person/week that fits')))

  await arrive(page, page.locator('main th a[href*="/week/tijd/"]').first())
  faults.push(...(await look(page, '/mensen/:person/week/tijd/:time')))
  await page.click('main a[href$="/weg"]')
  faults.push(...(await look(page, '/mensen/:person/week/tijd/:time/weg')))
  await send(page)

  await page.goto(`${person}/week/agenda`)
  await page.click('main form[action$="/agenda"] button')
  const address = (await page.textContent('main code')) ?? ''
  faults.push(...(await look(page, '/mensen/:person/week/agenda with an address')))
  const calendar = await page.request.get(address)
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  await page.click('main form[action$="/intrekken"] button')
  expect((await page.request.get(address)).status()).toBe(404)
  expect(faults).toEqual([])
  await page.context().close()
})

test('a person opens the own week, keeps a fixed time with a reason, and takes it out again', {
  timeout: 120_000,
}, async () => {
  const page = await window('demo-0-yusuf')
  const faults: string[] = []
  await page.goto('/mijn/week/tijd')
  await fillIn(page, { kind: 'fixed', weekdays: ['friday'], from: '13', until: '14:30', reason: 'religion' })
  await send(page)
  expect(await words(page)).toContain('Geloof')
  faults.push(...(await look(page, '/mijn/week')))
  await arrive(page, page.locator('main th a', { hasText: 'Vaste tijd' }))
  faults.push(...(await look(page, '/mijn/week/tijd/:time')))
  await page.click('main a[href$="/weg"]')
  faults.push(...(await look(page, '/mijn/week/tijd/:time/weg')))
  await send(page)
  expect(await words(page)).not.toContain('Geloof')
  expect(faults).toEqual([])
  await page.context().close()
})

test('a client manager translates a plan, and the person reads it in two languages', {
  timeout: 120_000,
}, async () => {
  const page = await window('demo-4-klantmanager')
  const faults: string[] = []
  await page.goto('/mensen?q=Yusuf')
  await arrive(page, page.locator('main th a[href^="/mensen/"]').first())
  const person = new URL(page.url()).pathname
  await page.goto(`${person}/plan/vertalen/ar`)
  faults.push(...(await look(page, '/mensen/:person/plan/vertalen/:language')))
  await fillIn(page, { text1: 'العودة إلى مهنة الكهربائي', text2: 'ترتيب التدريب اللغوي' })
  await send(page)
  faults.push(...(await look(page, '/mensen/:person/plan/naast')))
  await page.context().close()
  const own = await window('demo-0-yusuf')
  await own.goto('/mijn/plan/naast?taal=ar')
  expect(await words(own)).toContain('ترتيب التدريب اللغوي')
  expect(await own.locator('section[lang=ar][dir=rtl]').count()).toBe(1)
  faults.push(...(await look(own, '/mijn/plan/naast')))
  expect(faults).toEqual([])
  await own.context().close()
})

test('a policy officer records a contract with a language provider and changes it', {
  timeout: 120_000,
}, async () => {
  const page = await window('demo-9-beleid')
  const faults: string[] = []
  await page.goto('/taalaanbieders/nieuw')
  const provider = await page.locator('select[name=provider] option').nth(1).getAttribute('value')
  await fillIn(page, { provider: provider ?? '', startsOn: '2026-01-01', choice: 'free', evening: 'yes' })
  await send(page)
  faults.push(...(await look(page, '/taalaanbieders with a contract')))
  await page.click('main th a[href^="/taalaanbieders/"]')
  faults.push(...(await look(page, '/taalaanbieders/:agreement')))
  await fillIn(page, { endsOn: '2026-12-31' })
  await send(page)
  expect(await words(page)).toContain('31 december 2026')
  expect(faults).toEqual([])
  await page.context().close()
})
