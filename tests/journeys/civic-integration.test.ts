import { beforeAll, describe, expect, test } from 'vitest'
import { fillIn, send } from './act.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'
import { pagesOfCivicIntegration } from './pages-of-the-journey.ts'

const { at } = openJourneyHouse()
const manager = () => at('demo-4-klantmanager')
const colleague = () => at('demo-9-klantmanager-collega')
const own = () => at('demo-0-yusuf')

const looked = new Set<string>()
const faults: string[] = []
/** Opens a page, looks at it on a desktop and on a phone, fills it in where it asks something, and sends it. */
const on = async (
  who: typeof manager,
  pattern: string,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const page = await who()
  await page.goto(path)
  looked.add(pattern)
  faults.push(...(await look(page, pattern)))
  if (Object.keys(fields).length === 0) return page.locator('main').innerText()
  await fillIn(page, fields)
  await send(page)
  return new URL(page.url()).pathname
}

let file = ''
beforeAll(async () => {
  const page = await manager()
  await page.goto('/mensen?q=Yusuf')
  file = (await page.locator('main th a[href^="/mensen/"]').first().getAttribute('href')) ?? ''
})

describe('civic integration in a browser', () => {
  test('an agreement that was not kept goes from a question to a colleague who looks too', async () => {
    const dossier = await on(manager, '/mensen/:person/afspraken/signaal', `${file}/afspraken/signaal`, {
      words: 'Drie keer niet bij de les',
    })
    const step = (name: string) =>
      [`/mensen/:person/afspraken/:dossier/${name}`, `${dossier}/${name}`] as const
    await on(manager, ...step('waarschuwing'), { newDay: '2026-12-15', words: 'Kom dinsdag weer' })
    await on(manager, ...step('gesprek'), { words: 'Mijn zoon was ziek' })
    await on(manager, ...step('voorstel'), {
      measure: 'more-help',
      benefitLowered: 'no',
      words: 'Opvang helpt',
    })
    const waiting = await on(manager, '/mensen/:person/afspraken/:dossier', dossier)
    expect(waiting).toContain('Een collega moet meekijken')
    await on(colleague, ...step('besluit'), { decision: 'confirm', words: 'Eens' })
    const mine = dossier.replace(/^\/mensen\/[^/]+/, '/mijn')
    await on(own, '/mijn/afspraken/:dossier', mine, { words: 'Dank u' })
    await on(manager, ...step('sluiten'), { outcome: 'good-reason', words: 'Opvang is geregeld' })
    expect(await on(own, '/mijn/afspraken/:dossier', mine)).toContain('afgesloten')
  })

  test('sixteen weeks more move the last day, and it moves back', async () => {
    await on(manager, '/mensen/:person/inburgering/verlenging', `${file}/inburgering/verlenging`, {
      weeks: '16',
      ground: 'personal',
    })
    const page = await manager()
    expect(await page.locator('main').innerText()).toContain('27 oktober 2028')
    const back = await page.locator('main a[href$="/terug"]').getAttribute('href')
    await on(manager, '/mensen/:person/inburgering/besluit/:decision/terug', back ?? '')
    await send(page)
    expect(await page.locator('main').innerText()).toContain('7 juli 2028')
  })

  test('under the law of 2013 a course that is too dear is warned about, also for the person', async () => {
    const page = await manager()
    await page.goto(`${file}/lijn/periode`)
    await fillIn(page, { kind: 'regime-2013', startsOn: '2026-11-01' })
    await send(page)
    await page.goto(`${file}/lijn/aantal`)
    await fillIn(page, { kind: 'loan-used', on: '2026-11-02', value: '6500' })
    await send(page)
    for (const [who, pattern, path] of [
      [manager, '/mensen/:person/inburgering/lening', `${file}/inburgering/lening`],
      [own, '/mijn/inburgering/lening', '/mijn/inburgering/lening'],
    ] as const) {
      await on(who, pattern, path, { price: '4000' })
      const told = await (await who()).locator('main').innerText()
      expect(told).toContain('past niet')
      expect(told).toContain('500 te weinig')
    }
  })

  test('every page of it can be read by everybody, on a desktop and on a phone', () => {
    expect(faults).toEqual([])
    expect(pagesOfCivicIntegration.filter((pattern) => !looked.has(pattern))).toEqual([])
  })
})
