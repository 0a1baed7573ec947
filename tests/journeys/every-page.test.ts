import { beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts, demoPersonLogins } from '../../src/app/demo/accounts.ts'
import { fileRoles } from '../../src/platform/access/role.ts'
import { type Found, findPages } from './find-pages.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'

const { at, serving } = openJourneyHouse()

const logins = [null, ...demoAccounts.map(({ login }) => login), ...Object.values(demoPersonLogins)]

describe('every page', () => {
  const reached = new Map<string, Found & { readonly login: string | null }>()

  beforeAll(async () => {
    for (const login of logins) {
      for (const found of await findPages(await at(login), serving().pages)) {
        if (!reached.has(found.pattern)) reached.set(found.pattern, { ...found, login })
      }
    }
  })

  test('is reached by somebody of the demo, by links alone', () => {
    expect([...new Set(serving().pages)].filter((pattern) => !reached.has(pattern))).toEqual([])
  })

  test('can be read by everybody, on a desktop and on a phone', async () => {
    const faults: string[] = []
    for (const { login, path, pattern } of reached.values()) {
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
        const link = page.locator('main td a[href^="/mensen/"], main th a[href^="/mensen/"]')
        if ((await link.count()) === 0) continue
        await link.first().click()
        faults.push(...(await look(page, `${name} ${role}`)))
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(6)
    expect(faults).toEqual([])
  })
})
