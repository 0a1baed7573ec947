import { describe, expect, test } from 'vitest'
import { demoAccounts, demoPersonLogins } from '../../src/app/demo/accounts.ts'
import { lookAround } from '../../src/app/look-around.ts'
import type { Role } from '../../src/platform/access/role.ts'
import { fillIn } from './act.ts'
import { openJourneyHouse } from './house.ts'

const { at, window } = openJourneyHouse()

const row = 'main tbody tr'
/** What somebody must find behind a stop of the tour: part of the page, and words in it. */
const promised: Readonly<Record<string, readonly [string, RegExp]>> = {
  caseload: [`${row}:has(svg)`, /./],
  yusuf: [row, /Haddad/],
  rima: [row, /Saleh/],
  tesfay: [row, /Gebre/],
  benefit: [row, /Haddad/],
  register: ['main form [name=givenName]', /^$/],
  screen: [row, /COA/],
  couple: [row, /COA/],
  handover: [row, /COA/],
  landing: [row, /./],
  'language-level': [row, /./],
  questions: ['main', /vragen/],
  sites: [row, /Opvang/],
  regions: [row, /Groningen/],
  practices: ['main caption', /94 praktijken/],
  figures: ['main caption', /105 cijfers/],
  rules: ['main', /regels/i],
  organisations: [row, /Arbeidsmarktregio/],
  places: [row, /Taalstage|Werkervaring|Vrijwilligers/i],
  'new-place': ['main form [name=organisation]', /Stroomop/],
  agreements: [row, /Taalstage/],
  'learn-work': [row, /Stroomop/],
  candidates: ['main', /kandida/i],
  import: ['main form [type=file]', /^$/],
  region: [row, /Gemeente Utrecht/],
  cohort: ['main', /vergunning/],
  'own-line': ['main .person-line', /vandaag/],
  'own-plan': ['main', /plan/i],
  'own-civic-integration': ['main h1', /inburgering/i],
  'who-looked': [row, /Bekeken/],
  journal: [row, /Gewijzigd/],
  privacy: [row, /Opvang/],
  accounts: [row, /Dina Visser/],
  'without-contact': [row, /Gemeente/],
}

const guests: readonly (readonly [string | null, Role | null])[] = [
  [null, null],
  ...demoAccounts
    .filter(({ role }, index) => demoAccounts.findIndex((one) => one.role === role) === index)
    .map(({ login, role }) => [login, role] as const),
  ...Object.values(demoPersonLogins).map((login) => [login, 'person'] as const),
]

describe('looking around', () => {
  test.each(guests)('%s finds behind every stop what it promises', async (login, role) => {
    const page = await at(login)
    for (const { href, label } of lookAround(role)) {
      await page.goto('/')
      await page.locator(`main .steps a[href="${href}"]`, { hasText: /./ }).first().click()
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(href)
      const [where, words] = promised[label] ?? ['no promise', /^$/]
      const found = (await page.locator(where).allInnerTexts()).filter((text) => words.test(text.trim()))
      expect([label, found.length > 0]).toEqual([label, true])
    }
  })

  test('a client manager opens Yusuf, and he sees that somebody looked', async () => {
    const manager = await at('demo-4-klantmanager')
    await manager.goto('/mensen?q=Yusuf')
    await manager.click('main a[href^="/mensen/"]')
    expect(await manager.textContent('h1')).toContain('Yusuf')
    const own = await at('demo-0-yusuf')
    await own.goto('/mijn/inzage')
    expect(await own.textContent('table')).toContain('Klantmanager')
  })

  test('bad input gets a sentence at the field and what was typed is kept', async () => {
    const page = await window('demo-1-coa-screener')
    await page.goto('/mensen/nieuw')
    await fillIn(page, { givenName: 'Selam', vNumber: '12' })
    await page.click('main form button[type=submit]')
    expect(await page.inputValue('[name=givenName]')).toBe('Selam')
    expect(await page.textContent('main')).toContain('V-nummer')
    expect(await page.getAttribute('[name=vNumber]', 'aria-invalid')).toBe('true')
    await page.context().close()
  })
})
