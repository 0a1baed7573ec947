import { describe, expect, test } from 'vitest'
import { openWorkHouse } from '../../../tests/work-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { addMonths, date, daysBetween } from '../../platform/date.ts'
import { aftercarePlan, nextContact } from './aftercare.ts'
import { recordAftercare } from './index.ts'

const { house, manager, income, settled, record, opened } = await openWorkHouse()
const first = date('2026-03-01')

describe('aftercare', () => {
  test('S93 the contact plan spans five years and fades out, and a contact moves the next one on', async () => {
    const plan = aftercarePlan(first)
    expect(plan.at(-1)).toBe(addMonths(first, 60))
    const steps = plan.slice(1).map((day, index) => daysBetween(plan[index] ?? first, day))
    for (const [index, step] of steps.slice(1).entries())
      expect(step).toBeGreaterThanOrEqual((steps[index] ?? 0) - 5)
    const person = await settled()
    await record(person)
    expect((await opened(person)).nextContact).toBe('2026-04-01')
    await perform(
      house.kernel,
      recordAftercare,
      { person, on: '2026-11-20', words: 'Gaat goed, wil meer uren' },
      manager,
    )
    expect(await opened(person)).toMatchObject({
      nextContact: '2026-12-01',
      contacts: [{ on: '2026-11-20', words: 'Gaat goed, wil meer uren' }],
    })
    expect(nextContact(first, [{ on: date('2031-03-01') }])).toBeNull()
  })

  test('is not read by who decides over income, and asks for work', async () => {
    const person = await settled()
    const contact = { person, on: '2026-11-20', words: 'x' }
    await expect(perform(house.kernel, recordAftercare, contact, manager)).rejects.toMatchObject({
      code: 'work.no-work',
    })
    await record(person)
    await perform(house.kernel, recordAftercare, contact, manager)
    expect((await opened(person, income)).contacts).toEqual([])
    for (const on of ['2026-12-02', '2026-02-28'])
      await expect(perform(house.kernel, recordAftercare, { ...contact, on }, manager)).rejects.toMatchObject(
        { detail: { fields: { on: {} } } },
      )
  })
})
