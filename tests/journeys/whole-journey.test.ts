import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/app/demo/store-accounts.ts'
import { date } from '../../src/platform/date.ts'
import { newIdentifier } from '../../src/platform/identifier.ts'
import { fillIn, follow, send, tabTo } from './act.ts'
import { patternOf } from './find-pages.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'
import { pagesOfTheJourney } from './pages-of-the-journey.ts'

const { at, window, house, serving, setDay } = openJourneyHouse()
const own = 'journey-selam'
const step = (name: string, work: () => Promise<void>) => test(name, { timeout: 60_000 }, work)

let person = ''
let agreement = ''
const looked = new Set<string>()
const seen = new Set<string>()

/** Looks at the page that stands open, once per kind of page and reader. */
const see = async (page: Page, who = ''): Promise<void> => {
  const pattern = patternOf(serving().pages, new URL(page.url()).pathname) ?? 'unknown'
  if (seen.has(who + pattern)) return
  seen.add(who + pattern)
  looked.add(pattern)
  expect(await look(page, `journey ${who} ${pattern}`)).toEqual([])
}

const fileOf = async (login: string): Promise<Page> => {
  const page = await at(login)
  await page.goto('/mensen?q=Selam')
  await page.locator(`main a[href="/mensen/${person}"]`).first().click()
  return page
}

describe('Selam, from the permit to work that lasts, each step by who does it', () => {
  step('COA registers her, and a double click stores her once', async () => {
    setDay(date('2026-03-02'))
    const page = await at('demo-1-coa-screener')
    await page.goto('/mensen')
    await follow(page, '/mensen/nieuw')
    await see(page)
    await fillIn(page, {
      givenName: 'Selam',
      familyName: 'Abraha',
      birthDate: '1995-04-12',
      language: 'ti',
      origin: 'ER',
      phone: '06 00000009',
      decidedOn: '2026-03-02',
      validFrom: '2025-09-01',
      validUntil: '2030-08-31',
      arrivedOn: '2025-09-03',
      vNumber: '2000000099',
    })
    await page.locator('main form[method="post"] .actions button').dblclick()
    await page.waitForURL(/\/mensen\/[0-9a-f-]{36}\?said=/)
    person = new URL(page.url()).pathname.split('/')[2] ?? ''
    expect(await page.textContent('h1')).toBe('Selam Abraha')

    await page.goBack()
    expect(await page.textContent('h1')).toBe('Iemand inschrijven')
    await page.goto('/mensen?q=Selam')
    expect(await page.locator(`main a[href^="/mensen/"]:has-text("Abraha")`).count()).toBe(1)
  })

  step('COA screens her; a login that ends meanwhile keeps what was typed', async () => {
    setDay(date('2026-03-10'))
    const page = await fileOf('demo-1-coa-screener')
    await follow(page, '/screening')
    await see(page)
    await fillIn(page, {
      yearsOfEducation: '12',
      educationLevel: 'vocational',
      courses: 'Lassen, twee jaar',
      yearsOfWork: '7',
      occupation: 'Lasser',
      isco: '7212',
      ambition: 'Weer lassen, in een werkplaats',
      speaking: 'A1',
      listening: 'A1',
      reading: 'A1',
    })
    await page.context().clearCookies()
    await page.locator('main form[method="post"] .actions button').click()
    expect(await page.textContent('main')).toContain('Wat u hebt ingevuld is bewaard')
    await page.click('button[value="demo-1-coa-screener"]')
    await page.click('main form button[type=submit]')
    expect(await page.inputValue('[name=occupation]')).toBe('Lasser')
    await send(page)
    expect(await page.textContent('#screening')).toContain('Lasser')
  })

  step(
    'of two windows with the same profile the second hears that it was changed, and keeps its words',
    async () => {
      const first = await fileOf('demo-1-coa-screener')
      await follow(first, '/screening/afronden')
      await see(first)
      const second = await first.context().newPage()
      await second.goto(first.url())
      await fillIn(first, { on: '2026-03-10', writing: 'A0', unknownBecause: 'Diploma is nog onderweg' })
      await send(first)
      await fillIn(second, {
        on: '2026-03-10',
        ambition: 'Lasser worden op een scheepswerf',
        unknownBecause: 'Nog niet gevraagd',
      })
      await second.locator('main form[method="post"] .actions button').click()
      expect(await second.textContent('main [role=alert]')).toMatch(/iemand anders/i)
      expect(await second.inputValue('[name=ambition]')).toBe('Lasser worden op een scheepswerf')
      await second.close()
    },
  )

  step('COA couples her to a region and a municipality, by a score that is explained', async () => {
    setDay(date('2026-03-12'))
    const page = await fileOf('demo-2-coa-koppelaar')
    await follow(page, '/koppeling')
    await see(page)
    await page.fill('main form[method=get] [name=nationalTarget]', '10000')
    await page.selectOption('main form[method=get] [name=family]', 'GM0344')
    await page.click('main form[method=get] button')
    expect(await page.textContent('main table')).toContain('Midden-Utrecht')
    await fillIn(page, { municipality: 'GM0344', on: '2026-03-12', reason: 'Haar zus woont in Utrecht' })
    await send(page)
    expect(await page.textContent('#koppeling')).toContain('Utrecht')
  })

  step('COA sends the package; the municipality asks with the keyboard alone, COA answers', async () => {
    setDay(date('2026-03-16'))
    const coa = await fileOf('demo-3-coa-casemanager')
    await follow(coa, '/overdracht/sturen')
    await see(coa)
    await send(coa)

    const page = await fileOf('demo-4-klantmanager')
    await tabTo(page, 'a[href$="/overdracht/vraag"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/vraag$/)
    await tabTo(page, 'textarea[name=question]')
    await page.keyboard.type('Heeft zij lascertificaten?')
    await tabTo(page, 'main form button')
    await page.keyboard.press('Enter')
    await page.waitForURL(/said=/)
    expect(await page.textContent('#overdracht')).toContain('Heeft zij lascertificaten?')

    setDay(date('2026-03-18'))
    await coa.reload()
    await coa.locator('main a[href*="/overdracht/antwoord/"]').first().click()
    await see(coa)
    await fillIn(coa, { answer: 'Ja, twee, uit Asmara; kopieën volgen.' })
    await send(coa)
  })

  step('the municipality confirms; there is no way to decline', async () => {
    setDay(date('2026-03-19'))
    const page = await fileOf('demo-4-klantmanager')
    expect(await page.textContent('#overdracht')).toContain('kopieën volgen')
    expect(await page.locator('main :is(a, button):text-matches("weiger|afwijz|afslaan", "i")').count()).toBe(
      0,
    )
    await follow(page, '/overdracht/bevestigen')
    await see(page)
    expect(await page.textContent('main')).toContain('Lasser')
    await send(page)
  })

  step('COA, the municipality and she meet for the warm handover', async () => {
    setDay(date('2026-03-26'))
    const page = await fileOf('demo-3-coa-casemanager')
    await follow(page, '/overdracht/gesprek')
    await see(page)
    await fillIn(page, {
      on: '2026-03-26',
      present: ['coa', 'municipality', 'person', 'interpreter'],
      agreed: 'Werkplaats zoeken waar zij kan lassen',
      task1: 'Certificaten laten waarderen',
      owner1: 'coa',
      due1: '2026-04-15',
    })
    await send(page)
    expect(await page.textContent('#overdracht')).toContain('Certificaten laten waarderen')
  })

  step('the client manager gives the key, registers her and finds a guide', async () => {
    setDay(date('2026-04-20'))
    const page = await fileOf('demo-4-klantmanager')
    const forms: readonly (readonly [string, Parameters<typeof fillIn>[1]])[] = [
      ['/kennisgeving', { on: '2026-03-17' }],
      ['/sleutel', { on: '2026-04-13' }],
      ['/inschrijving', { on: '2026-04-15' }],
      [
        '/begeleiding',
        {
          organisation: { label: 'Welkom in Utrecht (voorbeeld)' },
          startsOn: '2026-04-15',
          endsOn: '2026-10-14',
        },
      ],
    ]
    for (const [path, fields] of forms) {
      await follow(page, path)
      await see(page)
      await fillIn(page, fields)
      await send(page)
    }
    expect(await page.textContent('#vestiging')).toContain('15 april 2026')
  })

  step('the income consultant starts the benefit, without JavaScript', async () => {
    const page = await window('demo-5-inkomen', { javaScriptEnabled: false })
    await page.goto(`/mensen/${person}`)
    await follow(page, '/bijstand')
    looked.add('/mensen/:person/bijstand')
    await fillIn(page, { kind: 'social-assistance', startsOn: '2026-04-15', appliedOn: '2026-04-14' })
    await send(page)
    expect(await page.textContent('#vestiging')).toContain('15 april 2026')
    await page.context().close()
  })

  step('the guide keeps the list of the first weeks, in English', async () => {
    setDay(date('2026-04-28'))
    const page = await fileOf('demo-6-begeleider')
    await page.click('header a[hreflang=en]')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await see(page, 'social-guide in English')
    await follow(page, '/eerste-weken')
    await see(page)
    expect(await page.textContent('main')).toContain('Health insurance')
    await fillIn(page, { done: ['benefit', 'insurance', 'bank', 'doctor'] })
    await send(page)
  })

  step('she tells her wish in her own portal', async () => {
    await asOwner(house().adminUrl, (client) =>
      client.query(
        "insert into access.account (id, login, name, role, person, synthetic) values ($1, $2, 'Selam Abraha', 'person', $3, true)",
        [newIdentifier(), own, person],
      ),
    )
    setDay(date('2026-05-04'))
    const page = await at(own)
    await page.goto('/mijn')
    await see(page, 'person')
    await follow(page, '/mijn/wens')
    await see(page)
    await fillIn(page, { wish: 'Ik wil weer lassen, en Nederlands leren op het werk.' })
    await send(page)
  })

  step('the client manager scans, and reasons the next step of the intake', async () => {
    setDay(date('2026-05-20'))
    const page = await fileOf('demo-4-klantmanager')
    await follow(page, '/intake/afronden')
    await see(page)
    expect(await page.inputValue('[name=wish]')).toContain('weer lassen')
    await fillIn(page, {
      on: '2026-05-20',
      nextStep: 'work',
      reason: 'Zeven jaar ervaring als lasser; een werkplaats met taalcoach past.',
      learnability: 'B1',
      learnabilityTestedOn: '2026-05-12',
      speaking: 'A2',
      selfReliance: 'alone',
      toldRightToBeHeardAlone: 'yes',
      distanceClass: 'small',
      distanceEvidence: 'Vakbekwaam, twee certificaten.',
    })
    await send(page)
    expect(await page.textContent('#intake')).toContain('Zeven jaar ervaring')
  })

  step('the plan sets language and work side by side, and she answers', async () => {
    setDay(date('2026-06-15'))
    const page = await fileOf('demo-4-klantmanager')
    await follow(page, '/plan')
    await see(page)
    await fillIn(page, {
      on: '2026-06-15',
      goal: 'Lasser in een werkplaats, met Nederlands op B1',
      route: 'route-b1',
      routeStartsOn: '2026-06-22',
      routeHalfDays: '3',
      routeProvider: { label: 'Taalschool Domtoren (voorbeeld)' },
      kind1: 'language-internship',
      startsOn1: '2026-07-06',
      halfDays1: '4',
      step1: 'Kennismaken met de werkplaats',
      owner1: 'person',
      due1: '2026-07-01',
      talks: '4',
    })
    await send(page)
    const her = await at(own)
    await her.goto('/mijn')
    await follow(her, '/mijn/plan')
    await see(her)
    await fillIn(her, { agrees: 'yes', comment: 'Graag op dinsdag en donderdag naar de werkplaats.' })
    await send(her)
    await page.reload()
    expect(await page.textContent('#plan')).toContain('Graag op dinsdag')
  })

  step('an employer registers a place, and sees a card without a name until she agrees', async () => {
    setDay(date('2026-06-17'))
    const employer = await at('demo-8-werkgever')
    await employer.goto('/plaatsen')
    await follow(employer, '/plaatsen/nieuw')
    await see(employer)
    await fillIn(employer, {
      kind: 'language-internship',
      title: 'Taalstage in de laswerkplaats',
      sector: 'Metaal',
      level: 'A1',
      weekdays: ['tuesday', 'thursday'],
      halfDays: '4',
      guidance: 'Lasmeester en taalmaatje',
      municipality: { label: 'Utrecht' },
      places: '1',
    })
    await send(employer)
    const place = new URL(employer.url()).pathname.split('/')[2] ?? ''

    const manager = await fileOf('demo-4-klantmanager')
    await follow(manager, '/match')
    await see(manager)
    await follow(manager, `/match/${place}`)
    await see(manager)
    await send(manager)

    const card = async (): Promise<string> => {
      await employer.goto('/kandidaten')
      return (await employer.textContent('main')) ?? ''
    }
    expect(await card()).not.toContain('Selam')
    const her = await at(own)
    await her.goto('/mijn')
    await her.locator('main a[href^="/mijn/match/"]').first().click()
    await see(her)
    await fillIn(her, { answer: 'accepted' })
    await send(her)
    expect(await card()).toContain('Lasser')
    await see(employer, 'employer')
    await employer.locator('main a[href^="/kandidaten/"]').first().click()
    await see(employer)
    await fillIn(employer, { answer: 'accepted' })
    await send(employer)
    expect(await card()).toContain('Selam')
  })

  step('three parties sign one agreement', async () => {
    setDay(date('2026-06-24'))
    const manager = await fileOf('demo-4-klantmanager')
    await follow(manager, '/overeenkomst')
    await see(manager)
    await fillIn(manager, {
      employer: { label: 'Installatiebedrijf Stroomop (voorbeeld)' },
      kind: 'language-internship',
      startsOn: '2026-07-06',
      endsOn: '2026-10-02',
      halfDays: '4',
      learningGoals: 'Vaktaal van het lassen; overleggen op de werkvloer',
      visitWeeks: '4',
      noUnpaidProduction: 'yes',
    })
    await send(manager)
    agreement = new URL(manager.url()).pathname
    for (const path of ['op-papier', 'wijzigen', 'intrekken']) {
      await follow(manager, `${agreement}/${path}`)
      await see(manager)
      await manager.goto(agreement)
    }
    for (const login of ['demo-4-klantmanager', 'demo-8-werkgever', own]) {
      const page = await at(login)
      await page.goto(agreement)
      await see(page, login)
      await follow(page, '/tekenen')
      await see(page)
      await send(page)
    }
    const signed = await at('demo-8-werkgever')
    await signed.goto(agreement)
    expect(await signed.textContent('#handtekeningen')).not.toContain('nog niet')
  })

  step('the internship begins, ends and becomes a contract; the benefit ends in part', async () => {
    const manager = await at('demo-4-klantmanager')
    await manager.goto(agreement)
    await follow(manager, '/afzeggen')
    await see(manager)
    setDay(date('2026-07-08'))
    await manager.goto(agreement)
    await follow(manager, '/begonnen')
    await see(manager)
    await fillIn(manager, { on: '2026-07-06' })
    await send(manager)
    setDay(date('2026-08-03'))
    await manager.goto(agreement)
    await follow(manager, '/bezoek')
    await see(manager)
    await fillIn(manager, { on: '2026-08-03', finding: 'Last zelfstandig; vaktaal gaat vooruit.' })
    await send(manager)

    setDay(date('2026-10-05'))
    await manager.goto(agreement)
    await follow(manager, '/beeindigen')
    await see(manager)
    await fillIn(manager, { on: '2026-10-02', how: 'ended', reason: 'Zij mag blijven' })
    await send(manager)
    const page = await fileOf('demo-4-klantmanager')
    await follow(page, '/contract')
    await see(page)
    await fillIn(page, {
      employer: { label: 'Installatiebedrijf Stroomop (voorbeeld)' },
      kind: 'employment',
      startsOn: '2026-10-05',
      endsOn: '2027-10-04',
      hours: '24',
      signedOn: '2026-10-02',
    })
    await send(page)
    await page.locator('main a[href*="/contract/"][href$="/einde"]').first().click()
    await see(page)

    const income = await at('demo-5-inkomen')
    await income.goto(`/mensen/${person}`)
    await follow(income, '/uitkering')
    await see(income)
    await fillIn(income, { how: 'partly', from: '2026-10-05', reason: 'Contract van 24 uur' })
    await send(income)
    expect(await income.textContent('#werk')).toContain('24')
    await income.goto(`/mensen/${person}/uitkering/terug`)
    await see(income)
  })

  step('she sees her own line, on a phone, on paper and from right to left, and who looked', async () => {
    setDay(date('2026-12-01'))
    const page = await at(own)
    await page.goto('/mijn')
    await see(page, 'person with work')
    expect(await page.textContent('main .person-line')).toContain('Taalstage')
    await page.evaluate("document.documentElement.dir = 'rtl'")
    expect(await look(page, 'journey own line from right to left')).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.navigation').isVisible()).toBe(false)
    expect(await page.locator('.line-full').isVisible()).toBe(true)
    expect(await look(page, 'journey own line on paper')).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await page.goto('/mijn/inzage')
    await see(page, 'person')
    let table = (await page.textContent('main table')) ?? ''
    for (const older of await page.locator('main .pagination a[href*="page="]').all()) {
      const shown = await page.request.get((await older.getAttribute('href')) ?? '')
      table += await shown.text()
    }
    for (const reader of [
      'Screener COA, COA',
      'Koppelaar COA, COA',
      'Casemanager COA, COA',
      'Klantmanager, Gemeente Utrecht',
      'Inkomensconsulent, Gemeente Utrecht',
      'Maatschappelijk begeleider, Welkom in Utrecht (voorbeeld)',
    ])
      expect(table).toContain(reader)
  })

  step('policy sees cohorts, the region sees counts, and neither sees her', async () => {
    const policy = await at('demo-9-beleid')
    await policy.goto('/cohort')
    await see(policy)
    const region = await at('demo-9-regio')
    await region.goto('/regio')
    await see(region)
    for (const page of [policy, region]) {
      expect(await page.textContent('main')).not.toContain('Selam')
      expect((await page.goto(`/mensen/${person}`))?.status()).toBe(403)
    }
  })

  step('her client manager says that the lessons began, and corrects what does not fit', async () => {
    const page = await fileOf('demo-4-klantmanager')
    await page.locator('main a[href$="/begin"]').first().click()
    await see(page)
    await fillIn(page, { what: 'began', on: '2026-06-22' })
    await send(page)
    await follow(page, '/lijn')
    await follow(page, '/lijn/onderbreking')
    await see(page)
    await fillIn(page, { startsOn: '2026-11-02', endsOn: '2026-11-13' })
    await send(page)
    await follow(page, '/lijn')
    await page.locator('main a[href*="/lijn/onderbreking/"]').first().click()
    await see(page)
  })

  step('she lets employers see her name, and may take that back', async () => {
    const page = await at(own)
    await page.goto('/mijn')
    await page.locator('main a[href^="/mijn/toestemming/geven/"]').first().click()
    await see(page)
    await send(page)
    await page.locator('main a[href^="/mijn/toestemming/intrekken/"]').first().click()
    await see(page)
    const manager = await fileOf('demo-4-klantmanager')
    await manager.locator('main a[href*="/toestemming/intrekken/"]').first().click()
    await see(manager)
  })

  step('a client manager of another municipality does not find her', async () => {
    const page = await at('demo-9-klantmanager-amersfoort')
    expect((await page.goto(`/mensen/${person}`))?.status()).toBe(404)
  })

  afterAll(() => {
    // every-page.test.ts relies on these having been looked at here
    expect(pagesOfTheJourney.filter((pattern) => !looked.has(pattern))).toEqual([])
  })
})
