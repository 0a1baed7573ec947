import { expect, test } from 'vitest'
import { arrive, fillIn, send } from './act.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'

const { at } = openJourneyHouse()

test('an assessment leads to open places, and a test week that is over asks for a plan', async () => {
  const manager = await at('demo-4-klantmanager')
  await manager.goto('/mensen?q=Yusuf')
  const file = (await manager.locator('main th a[href^="/mensen/"]').first().getAttribute('href')) ?? ''
  const faults: string[] = []

  await manager.goto(`${file}/assessment`)
  const executor = (await manager.locator('select[name="executor"] option').nth(1).innerText()).trim()
  await fillIn(manager, {
    executor: { label: executor },
    sector1: 'F',
    suitability1: 'yes',
    competences1: 'Leest een schema',
    sector2: 'O',
    suitability2: 'with-preparation',
    competences2: 'Spreekt mensen makkelijk aan',
  })
  await send(manager)
  expect(await manager.locator('main a[href^="/plaatsen/"]').count()).toBeGreaterThan(0)
  faults.push(...(await look(manager, 'assessment')))

  await manager.goto(`${file}/testweek`)
  await fillIn(manager, { company: { label: executor }, startsOn: '2026-11-23', endsOn: '2026-11-27' })
  await send(manager)
  expect(await manager.locator('#assessment .notice--missing').innerText()).toContain(
    'nog geen opleidingsplan',
  )
  await arrive(manager, manager.locator('#assessment a[href$="/uitkomst"]'))
  faults.push(...(await look(manager, 'test-week-outcome')))
  await fillIn(manager, {
    observations: 'Werkte alle dagen mee',
    outcome: 'plan',
    text: 'Drie dagen leren op de werkplaats',
  })
  await send(manager)

  const own = await at('demo-0-yusuf')
  await own.goto('/mijn')
  expect(await own.locator('#assessment').innerText()).toContain('Drie dagen leren op de werkplaats')
  expect(faults).toEqual([])
})
