import { expect, test } from 'vitest'
import { arrive, fillIn, send } from './act.ts'
import { openJourneyHouse } from './house.ts'
import { look } from './look.ts'

const { at } = openJourneyHouse()

test('health: a colleague is named, writes and proposes support, the person answers, and the access ends', async () => {
  const manager = await at('demo-4-klantmanager')
  await manager.goto('/mensen?q=Yusuf')
  const file = (await manager.locator('main th a[href^="/mensen/"]').first().getAttribute('href')) ?? ''
  const faults: string[] = []

  await manager.goto(`${file}/gezondheid/lezers`)
  faults.push(...(await look(manager, 'health-readers')))
  const colleague = await at('demo-9-klantmanager-collega')
  await colleague.goto('/account')
  const name = (await colleague.locator('.page-header a[href="/account"]').first().innerText()).trim()
  await fillIn(manager, { account: { label: name }, reason: 'Spreekt over halve dagen', until: '2027-02-01' })
  await send(manager)

  // who named a colleague does not read along
  expect((await manager.goto(`${file}/gezondheid`))?.status()).toBe(404)
  await colleague.goto(`${file}/gezondheid`)
  faults.push(...(await look(colleague, 'health-note')))
  await fillIn(colleague, {
    neededFor: 'Beginnen met halve dagen',
    text: 'Slaapt slecht',
    support: 'psychological',
    to: 'Praktijk Voorbeeld',
  })
  await send(colleague)

  const own = await at('demo-0-yusuf')
  await own.goto('/mijn/gezondheid')
  faults.push(...(await look(own, 'health-own')))
  await fillIn(own, { answer: 'yes' })
  await send(own)
  await colleague.goto(`${file}/gezondheid`)
  expect(await colleague.locator('main').innerText()).toContain('Praktijk Voorbeeld')

  await manager.goto(`${file}/gezondheid/lezers`)
  await arrive(manager, manager.locator('main a[href$="/einde"]').first())
  faults.push(...(await look(manager, 'health-end')))
  await fillIn(manager, { reason: 'Het gesprek is geweest' })
  await send(manager)
  expect((await colleague.goto(`${file}/gezondheid`))?.status()).toBe(404)
  expect(faults).toEqual([])
})
