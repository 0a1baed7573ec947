import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { csvOf, inventedBsn } from '../caseload.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'

const { at, window } = openJourneyHouse()
const manager = 'demo-4-klantmanager'

const row = {
  familyName: 'Bestandsen',
  givenName: 'Amina',
  birthDate: '1-2-1990',
  decidedOn: '3-2-2025',
  registeredOn: '1-5-2025',
  bsn: inventedBsn(1),
}
const caseload = csvOf([
  row,
  { ...row, givenName: 'Samir', bsn: inventedBsn(2), planOn: '7-7-2025', route: 'B1', routeFrom: '1-9-2025' },
  { ...row, givenName: 'Fout', bsn: '123456789' },
  // the Yusuf of the demo, without a number
  {
    familyName: 'Haddad',
    givenName: 'Yusuf',
    birthDate: '14-06-1991',
    decidedOn: '3-2-2025',
    level: 'B1',
    levelOn: '1-10-2026',
  },
])

const send = (page: Page) => page.click('main form button[type=submit]')
const upload = async (page: Page, text: string, name = 'caseload.csv') => {
  await page.goto('/import')
  await page.setInputFiles('[name=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await send(page)
}
const words = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''
const addressOf = (page: Page): string => new URL(page.url()).pathname

/** Opens the page again until the work of the server is done; the page works without script, so it does not do so itself. */
const until = async (page: Page, path: string, text: string): Promise<void> => {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(path)
    if ((await words(page)).includes(text)) return
    await page.waitForTimeout(500)
  }
  throw new Error(`"${text}" did not appear`)
}

describe('a caseload from a file', () => {
  test('is looked at, decided on, stored and taken back, without script, and can be read by everybody', async () => {
    const page = await window(manager, { javaScriptEnabled: false })
    const reader = await at(manager)
    const faults: string[] = []
    const lookAt = async (path: string) => {
      await reader.goto(path)
      faults.push(...(await look(reader, `import ${path.replace(/[0-9a-f-]{36}/, 'id')}`)))
    }

    await page.goto('/mensen')
    await page.click('main a[href="/import"]')
    await lookAt('/import')
    await lookAt('/import/kolommen')

    await upload(page, caseload)
    const address = addressOf(page)
    expect(await words(page)).toContain('Er is nog niets opgeslagen')
    expect(await words(page)).toContain('BSN: dit is geen geldig burgerservicenummer')
    await lookAt(address)

    await page.selectOption('[name=toon]', 'faulty')
    await page.click('main search button[type=submit]')
    expect(await page.locator('main tbody tr').count()).toBe(1)
    await lookAt(`${address}/rij/4`)

    await page.goto(`${address}/rij/5`)
    expect(await words(page)).toContain('Hier is al bekend: Yusuf Haddad')
    await lookAt(`${address}/rij/5`)
    await page.check('[name=choice][value=same]')
    await send(page)
    expect(await words(page)).toContain('Ja, dezelfde persoon')

    await page.goto('/mensen?q=Bestandsen')
    expect(await words(page)).not.toContain('Amina')

    await page.goto(`${address}/bevestigen`)
    expect(await words(page)).toContain('3 rijen worden opgeslagen')
    await lookAt(`${address}/bevestigen`)
    await send(page)
    await until(page, address, 'Opgeslagen: caseload.csv')
    await lookAt(address)
    await page.goto('/mensen?q=Bestandsen')
    expect(await words(page)).toContain('Bestandsen, Amina')
    expect(await words(page)).toContain('Bestandsen, Samir')
    expect(await words(page)).not.toContain('Bestandsen, Fout')
    await page.goto('/mensen?q=Yusuf+Haddad')
    expect(await page.locator('main tbody tr').count()).toBe(1)

    await page.goto(`${address}/terugdraaien`)
    await lookAt(`${address}/terugdraaien`)
    await send(page)
    await until(page, address, 'Teruggedraaid: caseload.csv')
    await lookAt(address)
    await page.goto('/mensen?q=Bestandsen')
    expect(await words(page)).not.toContain('Amina')
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('that can not be read gets one sentence at the field, and nothing is kept', async () => {
    const page = await at(manager)
    await upload(page, 'Achternaam;Voornaam\nA;B')
    expect(await page.getAttribute('[name=file]', 'aria-invalid')).toBe('true')
    expect(await words(page)).toContain(
      'Deze kolommen zijn nodig en ontbreken: Geboortedatum, Datum vergunning.',
    )
    await page.goto('/import')
    await send(page)
    expect(await words(page)).toContain('Kies een bestand.')
  })

  test('is cancelled, and its rows are gone', async () => {
    const page = await at(manager)
    await upload(page, caseload, 'toch-niet.csv')
    const address = addressOf(page)
    await page.goto(`${address}/annuleren`)
    await send(page)
    expect(await words(page)).toContain('Dit bestand is verwijderd')
    expect(await words(page)).not.toContain('Amina')
  })

  test('has a sample that can be downloaded and imported as it is', async () => {
    const page = await at(manager)
    for (const ending of ['csv', 'xlsx']) {
      const answer = await page.request.get(`/import/voorbeeld.${ending}`)
      expect(answer.status()).toBe(200)
      await page.goto('/import')
      await page.setInputFiles('[name=file]', {
        name: `voorbeeld.${ending}`,
        mimeType: answer.headers()['content-type'] ?? '',
        buffer: await answer.body(),
      })
      await send(page)
      expect(await words(page)).toContain(`Bekijken: voorbeeld.${ending}`)
      expect(await words(page)).not.toContain('met een fout')
    }
  })
})
