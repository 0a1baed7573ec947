import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { interruptLine, type PersonId } from '../person/index.ts'
import { answerSupport, endReader, nameReader, openHealth, openOwnHealth, writeHealth } from './index.ts'
import { openReaders } from './name-reader.ts'

const { house, municipality, manager, stranger, coupled, meet } = await openHandoverHouse()
const colleague = await house.visitor('client-manager', municipality)
const today = house.on('2026-11-20')

const someone = async () => {
  const person = await coupled()
  await meet(person)
  return { person, own: await house.visitor('person', null, person) }
}
type Visitor = typeof manager
const name = (person: PersonId, account: string, extra: object = {}) =>
  perform(
    today,
    nameReader,
    { person, account, reason: 'Spreekt over halve dagen', until: '2027-01-31', ...extra },
    manager,
  )
const note = { neededFor: 'Beginnen met halve dagen', text: 'Slaapt slecht door wat er gebeurd is' }
const write = (person: PersonId, visitor: Visitor, extra: object = {}) =>
  perform(today, writeHealth, { person, ...note, ...extra }, visitor)
const textsSeen = (visitor: Visitor, person: PersonId) =>
  readAs(house, visitor, (db) =>
    sql`select content from startlijn.health_note where person = ${person}`.execute(db),
  )

describe('who reads about health', () => {
  test('S38 a client manager without the right sees no health text, in no way; a named one proposes the care route', async () => {
    const { person } = await someone()
    await expect(write(person, manager)).rejects.toMatchObject({ kind: 'not-found' })
    await name(person, colleague.account)
    await write(person, colleague, { support: 'care-route', to: 'Huisarts' })
    await expect(perform(today, openHealth, { person }, manager)).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await textsSeen(manager, person)).rows).toEqual([])
    const read = await perform(today, openHealth, { person }, colleague)
    expect(read.note?.content).toMatchObject({ ...note, support: { kind: 'care-route', answer: null } })
  })

  test('S50 psychological support is referred to with a yes of the person; only who is named and the person see it', async () => {
    const { person, own } = await someone()
    await name(person, colleague.account)
    await write(person, colleague, { support: 'psychological', to: 'Praktijk Voorbeeld' })
    const { note: asked } = await perform(today, openOwnHealth, {}, own)
    await perform(today, answerSupport, { version: asked?.version, answer: 'yes' }, own)
    const { note: told } = await perform(today, openHealth, { person }, colleague)
    expect(told?.content.support).toMatchObject({
      kind: 'psychological',
      to: 'Praktijk Voorbeeld',
      answer: { agrees: true, on: '2026-11-20' },
    })
    for (const visitor of [manager, stranger]) expect((await textsSeen(visitor, person)).rows).toEqual([])
    // another proposal asks anew, the same one keeps the answer
    await write(person, colleague, { version: 2, support: 'psychological', to: 'Praktijk Voorbeeld' })
    await write(person, colleague, { version: 3, support: 'medical', to: 'Huisarts' })
    const { note: changed } = await perform(today, openHealth, { person }, colleague)
    expect(changed?.content.support).toMatchObject({ kind: 'medical', answer: null })
  })

  test('the right ends on its day, or at once; that it was there stays to be read', async () => {
    const { person, own } = await someone()
    await name(person, colleague.account, { until: '2026-12-31' })
    await perform(house.on('2026-12-31'), openHealth, { person }, colleague)
    await expect(perform(house.on('2027-01-01'), openHealth, { person }, colleague)).rejects.toMatchObject({
      kind: 'not-found',
    })
    const ended = { person, account: colleague.account, reason: 'Is klaar' }
    await perform(today, endReader, ended, manager)
    await expect(perform(today, openHealth, { person }, colleague)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(perform(today, endReader, ended, manager)).rejects.toMatchObject({ kind: 'not-found' })
    const { readers } = await perform(today, openOwnHealth, {}, own)
    expect(readers).toMatchObject([{ account: colleague.account, until: '2026-11-19', reason: 'Is klaar' }])
  })

  test('who is named also reads why a line was interrupted', async () => {
    const { person } = await someone()
    const time = { person, startsOn: '2026-10-01', endsOn: '2026-10-31' }
    await perform(today, interruptLine, { ...time, reason: 'health' }, manager)
    await name(person, colleague.account)
    const { interruptions } = await perform(today, openHealth, { person }, colleague)
    expect(interruptions).toMatchObject([{ startsOn: '2026-10-01', reason: 'health' }])
  })

  test.each([
    ['a day that is over', { until: '2026-11-01' }, 'until'],
    ['longer than a year', { until: '2027-12-01' }, 'until'],
    ['no reason', { reason: '' }, 'reason'],
    ['somebody of elsewhere', { account: stranger.account }, 'account'],
  ])('%s is refused at its field', async (_, extra, field) => {
    const { person } = await someone()
    await expect(name(person, colleague.account, extra)).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test.each([
    ['a support without a place', { support: 'medical' }, 'to'],
    ['a place without a support', { to: 'Huisarts' }, 'support'],
    ['no reason why it is needed', { neededFor: '' }, 'neededFor'],
  ])('%s is refused at its field', async (_, extra, field) => {
    const { person } = await someone()
    await name(person, colleague.account)
    await expect(write(person, colleague, extra)).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test('another municipality names nobody, and nothing is answered that was not proposed', async () => {
    const { person, own } = await someone()
    await expect(perform(today, openReaders, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(perform(today, answerSupport, { version: 0, answer: 'yes' }, own)).rejects.toMatchObject({
      code: 'circumstances.nothing-proposed',
    })
  })
})
