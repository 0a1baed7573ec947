import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, type PersonId } from '../person/index.ts'
import { recordPreparation } from './index.ts'
import { openPreparation } from './record-preparation.ts'
import { preparations } from './screening.store.ts'

const { house, municipality, register, coupled, caseManager, screener, manager } = await openHandoverHouse()
const record = (person: PersonId, input: object, visitor = caseManager) =>
  perform(house.kernel, recordPreparation, { person, on: '2026-03-02', ...input }, visitor)
const onLine = async (person: PersonId) =>
  (await readAs(house, caseManager, (db) => getLine(db, person))).milestones
    .filter(({ kind }) => kind.startsWith('pre-integration'))
    .map(({ kind, on, detail }) => [kind, on, detail])

describe('taking part in the preparation during reception', () => {
  test('S6 who declines is asked why, and the reason is not on the line', async () => {
    const person = await register()
    await expect(record(person, { choice: 'declines' })).rejects.toMatchObject({
      detail: { fields: { reason: { message: 'problem.screening.decline-why' } } },
    })
    await record(person, { choice: 'declines', reason: 'family-arrival' })
    const { preparation } = await perform(house.kernel, openPreparation, { person }, screener)
    expect(preparation?.content).toEqual({
      on: '2026-03-02',
      takesPart: false,
      reason: 'family-arrival',
      explained: null,
    })
    expect(await onLine(person)).toEqual([['pre-integration-declined', '2026-03-02', null]])
  })

  test('another choice is a new version, and takes the milestone of the former back', async () => {
    const person = await register()
    await record(person, { choice: 'declines', reason: 'language-school' })
    await record(person, { version: 1, choice: 'takes-part', on: '2026-03-09' })
    expect(await onLine(person)).toEqual([['pre-integration-started', '2026-03-09', null]])
    await record(person, { version: 2, choice: 'takes-part', on: '2026-03-09' })
    expect(await onLine(person)).toHaveLength(1)
    await expect(record(person, { version: 1, choice: 'takes-part' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  test('health is read by who speaks with the person and by the person, and by no other role of the same organisations', async () => {
    const person = await coupled()
    await record(person, { choice: 'declines', reason: 'health' })
    const seen = async (visitor: typeof manager) =>
      (await readAs(house, visitor, (db) => preparations.find(db, person)))?.content.reason ?? null
    expect(await seen(screener)).toBe('health')
    expect(await seen(await house.visitor('person', null, person))).toBe('health')
    expect(
      await seen(await house.visitor('coa-coupler', (await organisationOf(caseManager)) ?? '')),
    ).toBeNull()
    expect(await seen(await house.visitor('income-consultant', municipality))).toBeNull()
    expect(await seen(await house.visitor('client-manager'))).toBeNull()
  })

  test.each([
    ['a day in the future', { choice: 'takes-part', on: '2027-01-01' }, 'on'],
    ['a reason of who takes part', { choice: 'takes-part', reason: 'other' }, 'reason'],
    ['words about health', { choice: 'declines', reason: 'health', explained: 'x' }, 'explained'],
    ['a reason that is none of these', { choice: 'declines', reason: 'illness' }, 'reason'],
  ])('%s is refused at its field', async (_, input, field) => {
    const person = await register()
    await expect(record(person, input)).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('another role and another organisation may not', async () => {
    const person = await register()
    await expect(record(person, { choice: 'takes-part' }, manager)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    await expect(
      record(person, { choice: 'takes-part' }, await house.visitor('coa-case-manager')),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})

const organisationOf = async (visitor: { account: string }) =>
  (
    await house.asOwner<{ organisation: string }>('select organisation from access.account where id = $1', [
      visitor.account,
    ])
  )[0]?.organisation
