import { beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts, demoPersonLogins } from '../../src/app/demo/accounts.ts'
import { fileRoles } from '../../src/platform/access/role.ts'
import { type Found, findPages } from './find-pages.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'
import {
  pagesOfAnImport,
  pagesOfATestWeek,
  pagesOfCivicIntegration,
  pagesOfHealth,
  pagesOfOwnRules,
  pagesOfProgrammes,
  pagesOfTheJourney,
  pagesOfTheWeek,
  pagesOfTheWorkList,
} from './pages-of-the-journey.ts'

const { at, serving } = openJourneyHouse()

const logins = [null, ...demoAccounts.map(({ login }) => login), ...Object.values(demoPersonLogins)]

/** Lists are long: who searches finds these, and what only they show. */
const searched: Readonly<Record<string, readonly string[]>> = {
  'demo-4-klantmanager': ['/mensen?q=Yusuf', '/mensen?q=Rima', '/werk?list=no-offer&whose=team'],
}

/** No page of its own: it sends on. */
const redirects = ['/taal/:language']

describe('every page', () => {
  const reached = new Map<string, Found & { readonly login: string | null }>()

  beforeAll(async () => {
    for (const login of logins) {
      const starts = searched[login ?? ''] ?? []
      for (const found of await findPages(await at(login), serving().pages, starts)) {
        if (!reached.has(found.pattern)) reached.set(found.pattern, { ...found, login })
      }
    }
  }, 300_000)

  test('is reached by links alone, in the demo or on the journey of one person', () => {
    const elsewhere = [
      ...redirects,
      ...pagesOfAnImport,
      ...pagesOfATestWeek,
      ...pagesOfCivicIntegration,
      ...pagesOfHealth,
      ...pagesOfOwnRules,
      ...pagesOfProgrammes,
      ...pagesOfTheJourney,
      ...pagesOfTheWeek,
      // its address is no page but the table of the page beside it
      '/programmas/:programme/resultaat.csv',
      ...pagesOfTheWorkList,
    ]
    expect(
      [...new Set(serving().pages)].filter(
        (pattern) => !reached.has(pattern) && !elsewhere.includes(pattern),
      ),
    ).toEqual([])
  })

  test('can be read by everybody, on a desktop and on a phone', { timeout: 300_000 }, async () => {
    const faults: string[] = []
    for (const { login, path, pattern, isPage } of reached.values()) {
      if (!isPage) continue
      const page = await at(login)
      await page.goto(path)
      faults.push(...(await look(page, pattern)))
    }
    expect(faults).toEqual([])
  })

  test('of the three people to follow can be read by every role that reaches it', async () => {
    const faults: string[] = []
    let seen = 0
    for (const { login, role } of demoAccounts.filter((one) => fileRoles.includes(one.role))) {
      const page = await at(login)
      for (const name of ['Yusuf', 'Rima', 'Tesfay']) {
        await page.goto(`/mensen?q=${name}`)
        const link = page.locator('main th a[href^="/mensen/"]')
        if ((await link.count()) === 0) continue
        await link.first().click()
        faults.push(...(await look(page, `${name} ${role}`)))
        seen += 1
      }
    }
    expect(faults).toEqual([])
    expect(seen).toBeGreaterThan(8)
  })
})
