import { describe, expect, test } from 'vitest'
import { agreementInput, openAgreementHouse } from '../../../tests/agreement-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { changeAgreement, endAgreement, proposeAgreement, signAgreement } from './index.ts'

const { house, company, municipality, manager, register, propose, proposeFor, signAll, opened } =
  await openAgreementHouse()

const field = (name: string, message: string, params?: object) => ({
  detail: { fields: { [name]: { message: `problem.${message}`, ...(params && { params }) } } },
})

describe('a proposal', () => {
  test('S71 a language internship of more than a year is refused', async () => {
    const person = await register()
    await expect(proposeFor(person, { endsOn: '2027-11-02' })).rejects.toMatchObject(
      field('endsOn', 'agreement.too-long-language-internship', { months: 12 }),
    )
    const agreement = await proposeFor(person, { endsOn: '2027-11-01', days: 'maandag en dinsdag' })
    expect((await opened(agreement)).agreement).toMatchObject({
      state: 'proposed',
      signatures: [],
      content: { halfDays: 4, days: 'maandag en dinsdag', visitWeeks: 4, noUnpaidProduction: true },
    })
  })

  test('S71 a year can not be made longer by a second agreement at the same employer', async () => {
    const { person, agreement, own } = await propose({ startsOn: '2026-01-05', endsOn: '2026-11-30' })
    await signAll(agreement, own)
    const next = { startsOn: '2026-12-01', endsOn: '2027-01-05' }
    await expect(proposeFor(person, next)).rejects.toMatchObject(
      field('endsOn', 'agreement.too-long-language-internship'),
    )
    await proposeFor(person, { ...next, endsOn: '2027-01-04' })
    const elsewhere = await house.organisation('employer')
    await proposeFor(person, { ...next, employer: elsewhere })
  })

  test('S72 a placement without learning goals is refused, and so is one without the promise on displacement', async () => {
    const person = await register()
    for (const learningGoals of ['', '   ', undefined])
      await expect(proposeFor(person, { learningGoals })).rejects.toMatchObject(
        field('learningGoals', 'agreement.learning-goals'),
      )
    await expect(proposeFor(person, { noUnpaidProduction: undefined })).rejects.toMatchObject(
      field('noUnpaidProduction', 'agreement.no-displacement'),
    )
  })

  test('S74 a trial placement lasts at most three months where the programme says so, with the contract that follows', async () => {
    const trial = { kind: 'trial-placement', ownMaximum: '3', followUp: 'Jaarcontract, 32 uur' }
    const first = { ...trial, startsOn: '2026-09-01', endsOn: '2026-10-31' }
    const person = await register()
    const own = await house.visitor('person', null, person)
    await expect(proposeFor(person, { ...first, followUp: undefined })).rejects.toMatchObject(
      field('followUp', 'agreement.follow-up'),
    )
    await expect(proposeFor(person, { ...first, endsOn: '2026-12-01' })).rejects.toMatchObject(
      field('endsOn', 'agreement.too-long-first-term', { months: 2 }),
    )
    await signAll(await proposeFor(person, first), own)
    const longer = { ...trial, startsOn: '2026-11-01' }
    await expect(proposeFor(person, { ...longer, endsOn: '2026-12-01' })).rejects.toMatchObject(
      field('endsOn', 'agreement.too-long-own', { months: 3 }),
    )
    const prolonged = await proposeFor(person, { ...longer, endsOn: '2026-11-30' })
    expect((await opened(prolonged)).agreement.content.followUp).toBe('Jaarcontract, 32 uur')
  })

  test('may not lie in the time of another one, but may when that one stopped before', async () => {
    const { person, agreement, own } = await propose()
    await signAll(agreement, own)
    const again = { startsOn: '2026-11-25', endsOn: '2027-02-28' }
    await expect(proposeFor(person, again)).rejects.toMatchObject(field('startsOn', 'agreement.overlaps'))
    await perform(
      house.kernel,
      endAgreement,
      { agreement, on: '2026-11-20', how: 'broken-off', reason: 'Ander rooster' },
      manager,
    )
    await proposeFor(person, again)
  })

  test.each([
    ['an end before the first day', { endsOn: '2026-10-01' }, 'endsOn'],
    ['no half-days', { halfDays: '' }, 'halfDays'],
    ['a third of a half-day', { halfDays: '3,3' }, 'halfDays'],
    ['a week that is too full', { halfDays: '15' }, 'halfDays'],
    ['half a week between visits', { visitWeeks: '0.5' }, 'visitWeeks'],
    ['a kind that is none', { kind: 'unpaid-work' }, 'kind'],
    ['a day that is none', { startsOn: '2026-02-30' }, 'startsOn'],
    ['the municipality as employer', { employer: municipality }, 'employer'],
  ])('%s is refused at its field', async (_, change, name) => {
    await expect(proposeFor(await register(), change)).rejects.toMatchObject({
      detail: { fields: { [name]: {} } },
    })
  })

  test('is made by who has the file, and nobody else', async () => {
    const person = await register()
    const input = { person, employer: company, ...agreementInput }
    const stranger = await house.visitor('client-manager')
    await expect(perform(house.kernel, proposeAgreement, input, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    const own = await house.visitor('person', null, person)
    await expect(perform(house.kernel, proposeAgreement, input, own)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })
})

describe('a change', () => {
  test('clears the signatures, and a stale one is refused', async () => {
    const { agreement, own } = await propose()
    await perform(house.kernel, signAgreement, { agreement, version: 1 }, own)
    const change = (version: number) =>
      perform(
        house.kernel,
        changeAgreement,
        { agreement, version, ...agreementInput, halfDays: '5' },
        manager,
      )
    await change(1)
    expect((await opened(agreement, own)).agreement).toMatchObject({ version: 2, signatures: [] })
    await expect(change(1)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('of two at the same time, one is refused', async () => {
    const { agreement } = await propose()
    const change = (halfDays: string) =>
      perform(house.kernel, changeAgreement, { agreement, version: 1, ...agreementInput, halfDays }, manager)
    const both = await Promise.allSettled([change('5'), change('6')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await opened(agreement)).agreement.version).toBe(2)
  })

  test('is not possible when all have signed', async () => {
    const { agreement, own } = await propose()
    await signAll(agreement, own)
    await expect(
      perform(house.kernel, changeAgreement, { agreement, version: 1, ...agreementInput }, manager),
    ).rejects.toMatchObject({ code: 'agreement.not-proposed' })
  })
})
