import { describe, expect, test } from 'vitest'
import { arrive, follow } from './act.ts'
import { openJourneyHouse, phone } from './house.ts'
import { accessibilityFaults, look } from './look.ts'

const { window } = openJourneyHouse()
const choose = 'main form [name="value"]'

describe('the scan on a phone', () => {
  test('is answered in Arabic, from right to left, without a script; it can be left and gone on with', async () => {
    const page = await window('demo-0-yusuf', { javaScriptEnabled: true, viewport: phone })
    const context = page.context()
    await page.goto('/mijn/scan')
    const arabic = page.locator('main nav a[lang="ar"]')
    if ((await arabic.count()) > 0) await arabic.click()
    else await page.goto('/mijn/scan?taal=ar')
    const scan = page.locator('main .scan')
    expect(await scan.getAttribute('dir')).toBe('rtl')
    expect(await scan.getAttribute('lang')).toBe('ar')
    expect(await page.locator('main h1').innerText()).toBe('استبياني')
    const faults: string[] = [...(await look(page, 'scan-ar'))]

    // from here on as a phone that runs no script
    const plain = await context.browser()?.newContext({
      viewport: phone,
      javaScriptEnabled: false,
      baseURL: new URL(page.url()).origin,
      storageState: await context.storageState(),
    })
    if (!plain) throw new Error('the browser is gone')
    const bare = await plain.newPage()
    await bare.goto('/mijn/scan/thinkingLevel?taal=ar')
    await arrive(bare, bare.locator('main form .actions button'))
    expect(await bare.locator('main [role="alert"] li').innerText()).toBe('اختر إجابة.')
    await bare.check(`${choose}[value="trade"]`)
    await arrive(bare, bare.locator('main form .actions button'))
    expect(new URL(bare.url()).pathname).toBe('/mijn/scan/wish')
    expect(new URL(bare.url()).searchParams.get('taal')).toBe('ar')
    await arrive(bare, bare.locator('main form a.form__cancel'))
    expect(await bare.locator('main .scan dd strong').first().innerText()).toContain('مهنة')
    // what was told in reception stands there with its day, and is confirmed
    await bare.goto('/mijn/scan/yearsOfWork?taal=ar')
    expect(await bare.locator('main .notice').innerText()).toContain('مركز الاستقبال')
    await plain.close()

    for (let left = 0; left < 25; left += 1) {
      await page.goto('/mijn/scan?taal=ar')
      const go = page.locator('main .scan > a.utrecht-button')
      if ((await go.count()) === 0) break
      await go.click()
      if (left < 6 || left === 10) {
        await page.setViewportSize(phone)
        faults.push(...(await accessibilityFaults(page)))
        faults.push(...(left % 3 === 0 ? await look(page, `scan-ar-question-${left}`) : []))
      }
      const first = page.locator(choose).first()
      if ((await first.getAttribute('type')) === 'radio') await first.check()
      else await first.fill((await first.getAttribute('inputmode')) === 'decimal' ? '9' : 'كهربائي')
      await arrive(page, page.locator('main form .actions button'))
    }
    await arrive(page, page.locator('main .scan form button'))
    expect(new URL(page.url()).pathname).toBe('/mijn')
    expect(faults).toEqual([])
  })

  test('Tesfay reads it in Tigrinya with letters that are there, and may choose any other language that has words', async () => {
    const page = await window('demo-0-tesfay', { viewport: phone })
    await page.goto('/mijn/scan')
    const scan = page.locator('main .scan')
    expect(await scan.getAttribute('lang')).toBe('ti')
    expect(await page.locator('main h1').innerText()).toBe('ናተይ መሕትት')
    expect(await scan.locator('.hint').last().innerText()).toContain('ገና')
    expect(
      await page.evaluate<string[]>(
        "document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))",
      ),
    ).toContain('Noto Sans Ethiopic')
    const languages = await page
      .locator('main nav.actions a')
      .evaluateAll((links) => links.map((link) => (link as unknown as { lang: string }).lang))
    expect(languages.toSorted()).toEqual(['ar', 'en', 'fa', 'nl', 'tr'])
    const faults: string[] = []
    for (const language of ['ti', 'fa', 'tr'])
      for (const question of ['', '/speaking', '/yearsOfEducation', '/wish']) {
        await page.goto(`/mijn/scan${question}?taal=${language}`)
        expect(await scan.getAttribute('dir')).toBe(language === 'fa' ? 'rtl' : 'ltr')
        faults.push(...(await look(page, `scan-${language}${question}`)))
      }
    expect(faults).toEqual([])
  })

  test('the worker reads beside it who answered, when, and which step is near', async () => {
    const page = await window('demo-4-klantmanager')
    await page.goto('/mensen?q=Yusuf')
    await arrive(page, page.locator('main th a[href^="/mensen/"]').first())
    await follow(page, '/scan')
    const text = await page.locator('main').innerText()
    expect(text).toContain('door de persoon zelf')
    expect(text).toContain('كهربائي')
    expect(text).toContain('Welke stap is dichtbij?')
    expect(await look(page, 'scan-worker')).toEqual([])
  })
})
