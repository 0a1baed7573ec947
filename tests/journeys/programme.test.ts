import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { arrive, fillIn, follow, send } from './act.ts'
import { patternOf } from './find-pages.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'
import { pagesOfProgrammes } from './pages-of-the-journey.ts'

const { at, window, serving } = openJourneyHouse()
const [policy, manager, teacher] = ['demo-9-beleid', 'demo-4-klantmanager', 'demo-7-taal']
const step = (name: string, work: () => Promise<void>) => test(name, { timeout: 90_000 }, work)

let programme = ''
let group = ''
let enrolment = ''
const looked = new Set<string>()

/** Looks at the page that stands open, once for each of its states. */
const see = async (page: Page, state: string): Promise<void> => {
  const pattern = patternOf(serving().pages, new URL(page.url()).pathname) ?? 'unknown'
  looked.add(pattern)
  expect(await look(page, `programme ${state}`)).toEqual([])
}

const pathOf = (page: Page): string => new URL(page.url()).pathname
const text = (page: Page): Promise<string> => page.locator('main').innerText()

const adopt = async (page: Page, practice: string): Promise<string> => {
  await page.goto('/programmas')
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
  await follow(page, `/praktijken/${practice}/overnemen`)
  await see(page, `adopt ${practice}`)
  await fillIn(page, { startsOn: '2026-10-01', target: '20' })
  await send(page)
  return pathOf(page)
}

/** The entry check of somebody for the programme that was adapted. */
const entryOf = async (name: string): Promise<Page> => {
  const page = await at(manager)
  await page.goto(`/mensen?q=${name}`)
  await arrive(page, page.locator('main th a[href^="/mensen/"]').first())
  await follow(page, '/programma')
  await see(page, `choice ${name}`)
  await follow(page, programme.replace('/programmas', ''))
  return page
}

/** Confirms everything that is unknown and gives a reason for everything that does not fit, as far as it is asked. */
const decideAll = async (page: Page): Promise<void> => {
  for (const box of await page.locator('main [name^="accepted."]').all()) await box.check()
  for (const field of await page.locator('main [name^="exceptions."]').all())
    await field.fill('Besproken met de werkgever')
}

const press = (page: Page): Promise<void> => arrive(page, page.locator('main form .actions button').last())

describe('a practice as a programme, from taking it over to what it reached', () => {
  step('a policy officer takes over practices 31 and 21a, and 31 is as the report has it', async () => {
    const page = await at(policy)
    await adopt(page, '31')
    expect(await text(page)).toContain('u voert de praktijk uit zoals zij in het rapport staat')
    await see(page, 'adopted 31')
    programme = await adopt(page, '21a')
  })

  step('the bound that the report leaves open is filled in, and every difference stays visible', async () => {
    const page = await at(policy)
    await follow(page, '/aanpassen')
    await see(page, 'adapt')
    await fillIn(page, {
      'conditions.enough-dutch.bound': 'A1',
      'steps.internship.load': '5',
      'steps.lessons.provider': { label: 'Taalschool Domtoren (voorbeeld)' },
    })
    await send(page)
    const differences = await page.locator('#verschillen').innerText()
    expect(differences).toContain('Taalstage, dagdelen per week: van 4 naar 5')
    expect(differences).toContain('Taalschool Domtoren')
    expect(differences).toContain('A1')
    await see(page, 'adapted')
  })

  step(
    'a group that ends before it begins is refused at its field, and one with room for one is planned',
    async () => {
      const page = await at(policy)
      await follow(page, '/groep')
      await see(page, 'plan group')
      await fillIn(page, {
        ...{ name: 'Taal op dinsdag', step: 'lessons', level: 'A2', capacity: '1' },
        ...{ startsOn: '2026-11-16', weeks: '13', place: 'Buurthuis' },
        ...{ 'blocks.1.weekday': 'tuesday', 'blocks.1.from': '12:00', 'blocks.1.until': '09:00' },
      })
      await press(page)
      expect(await page.locator('main [role="alert"] li').allInnerTexts()).toEqual([
        'De les eindigt voor zij begint.',
      ])
      await fillIn(page, { 'blocks.1.from': '09:00', 'blocks.1.until': '12:00' })
      await send(page)
      group = pathOf(page)
      expect(await text(page)).toContain('Buurthuis')
      await see(page, 'group empty')
    },
  )

  step(
    'the entry check reckons the week again, refuses with the reason, and enrols what was decided',
    async () => {
      const page = await entryOf('Yusuf')
      await see(page, 'entry')
      const before = await page.locator('main .notice').allInnerTexts()
      expect(before.join()).toContain('Dit programma vraagt in de drukste week')
      await fillIn(page, { 'days.lessons': '2028-01-10', 'days.internship': '2026-12-07' })
      await arrive(page, page.locator('main form button[name="_resume"]'))
      const after = await page.locator('main .notice').allInnerTexts()
      expect(after.join()).not.toEqual(before.join())
      expect(await page.locator('main [name="days.lessons"]').inputValue()).toBe('2028-01-10')

      await fillIn(page, {
        'told.motivated': 'no',
        ...{ startsOn: '2026-11-16', 'days.lessons': '2026-11-16', 'days.internship': '2026-11-16' },
      })
      await page.locator('main [name="group"]').selectOption({ index: 1 })
      await press(page)
      expect((await page.locator('main [role="alert"] li').allInnerTexts()).join()).toContain(
        'Deze voorwaarde klopt niet voor deze persoon',
      )
      await see(page, 'entry refused')
      await decideAll(page)
      await send(page)
      enrolment = pathOf(page)
      expect(await text(page)).toContain('Besproken met de werkgever')
      await see(page, 'enrolled')
    },
  )

  step('who comes after the last seat waits', async () => {
    const page = await entryOf('Rima')
    await fillIn(page, { 'told.motivated': 'yes', startsOn: '2026-11-16', waiting: 'yes' })
    await page.locator('main [name="group"]').selectOption({ index: 1 })
    await decideAll(page)
    await press(page)
    if ((await page.locator('main [role="alert"]').count()) > 0) {
      await decideAll(page)
      await send(page)
    }
    expect(await text(page)).toContain('wachtlijst')
    await see(page, 'waiting')
    await page.goto(programme)
    await follow(page, '/indeling/lessons')
    expect(await text(page)).toContain('Rima')
    await see(page, 'proposal of groups')
  })

  step('the language school sees who sits in the group and records who was there', async () => {
    const page = await at(teacher)
    await page.goto('/programmas')
    await follow(page, programme)
    await follow(page, group)
    await see(page, 'group of the school')
    await follow(page, '/aanwezig')
    await see(page, 'attendance')
    await page.locator('main [type="radio"][value="absent"]').first().check()
    await send(page)
    expect(await text(page)).toContain('Yusuf')
    await see(page, 'group after a lesson')
  })

  step('the steps are followed to the end, each as it may', async () => {
    const page = await at(manager)
    await page.goto(enrolment)
    const seen = new Set<string>()
    for (let turn = 0; turn < 25; turn += 1) {
      const moves = page.locator('main a[href$="/begin"], main a[href$="/complete"], main a[href$="/hold"]')
      const addresses = await moves.evaluateAll((links) =>
        links.map((link) => (link as unknown as { pathname: string }).pathname),
      )
      const next =
        addresses.find((one) => one.endsWith('/hold') && !seen.has(one)) ??
        addresses.find((one) => !one.endsWith('/hold'))
      if (next === undefined) break
      await arrive(page, page.locator(`main a[href$="${next}"]`).first())
      const move = next.split('/').at(-1) ?? ''
      if (!seen.has(move)) await see(page, `move ${move}`)
      seen.add(next).add(move)
      await fillIn(page, { on: '2026-11-30' })
      await send(page)
    }
    expect(await text(page)).not.toContain('gepland,')
    await see(page, 'steps done')
  })

  step('progress and an outcome are recorded, and the participation is completed', async () => {
    const page = await at(manager)
    await follow(page, '/voortgang')
    await see(page, 'progress')
    await fillIn(page, { what: 'Voert zelf een gesprek met klanten', on: '2026-11-30' })
    await send(page)
    await follow(page, '/uitkomst')
    await see(page, 'outcome')
    await fillIn(page, { outcome: 'paid-work', on: '2026-12-01' })
    await send(page)
    await follow(page, '/einde')
    await see(page, 'end')
    await fillIn(page, { how: 'completed', on: '2026-12-01' })
    await send(page)
    expect(await text(page)).toContain('betaald werk')
    await see(page, 'ended')
  })

  step('the seat that came free is given to who waits, and the group is changed', async () => {
    const page = await at(manager)
    await page.goto(group)
    await arrive(page, page.locator('main a[href*="/plaatsen/"]').first())
    await see(page, 'place')
    await send(page)
    expect(await text(page)).toContain('Rima')
    const own = await at(policy)
    await own.goto(group)
    await follow(own, '/wijzigen')
    await see(own, 'change group')
    await fillIn(own, { capacity: '4' })
    await send(own)
  })

  step('the result stands beside that of the report, on the screen, on paper and as a table', async () => {
    const page = await at(policy)
    await page.goto(programme)
    await follow(page, '/resultaat')
    await see(page, 'result')
    const rows = await page.locator('main tbody tr').allInnerTexts()
    expect(rows[1]).toMatch(/\b1\b/)
    const { address } = serving()
    const answer = await page.request.get(`${address}${programme}/resultaat.csv`)
    expect(answer.headers()['content-disposition']).toContain('startlijn-programma.csv')
    expect((await answer.text()).split('\r\n')).toHaveLength(4)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main .no-print').first().isVisible()).toBe(false)
    expect(await page.locator('main table').isVisible()).toBe(true)
    await see(page, 'result on paper')
    await page.emulateMedia({ media: null })
  })

  step('the person reads how it went', async () => {
    const page = await window('demo-0-yusuf')
    await page.goto('/mijn')
    await follow(page, enrolment)
    expect(await text(page)).toContain('Taalstage')
    expect(await page.locator('main form').count()).toBe(0)
    await see(page, 'own')
  })

  afterAll(() => {
    // every-page.test.ts relies on these having been looked at here
    expect(pagesOfProgrammes.filter((pattern) => !looked.has(pattern))).toEqual([])
  })
})
