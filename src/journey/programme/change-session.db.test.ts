import { describe, expect, test } from 'vitest'
import { openProgrammeHouse } from '../../../tests/programme-house.ts'
import { changeSession, evaluateSession, openSession, openSessions, planSession } from './index.ts'

const { house, does, adopt } = await openProgrammeHouse()
const elsewhere = await house.visitor('policy', await house.organisation('municipality'))

const moment = { on: '2027-01-12', from: '09:30', until: '12:00' }
const planned = async () => {
  const programme = await adopt('20')
  const { session } = await does(planSession)({
    programme,
    audience: 'guides',
    topic: 'Cultuur op het werk',
    place: 'Stadhuis',
    ...moment,
  })
  return { programme, session }
}
const moved = { what: 'move', on: '2027-01-19', from: '13:00', until: '15:30', reason: 'De zaal is dicht' }

describe('a planned session', () => {
  test('is moved to another moment; the first one and the reason stay to be read', async () => {
    const { programme, session } = await planned()
    await does(changeSession)({ session, version: 1, ...moved })
    const { session: now, history } = await does(openSession)({ session })
    expect(now.content).toMatchObject({ on: '2027-01-19', from: '13:00', until: '15:30', place: null })
    expect(
      history.map(({ content }) => [content.on, content.changed?.what, content.changed?.reason]),
    ).toEqual([
      ['2027-01-19', 'move', 'De zaal is dicht'],
      ['2027-01-12', undefined, undefined],
    ])
    expect((await does(openSessions)({ programme })).counts[0]).toMatchObject({ planned: 1, held: 0 })
  })

  test('that is cancelled counts as planned no longer and is not evaluated, until it goes on after all', async () => {
    const { programme, session } = await planned()
    await does(changeSession)({ session, version: 1, what: 'cancel', reason: 'Te weinig mensen' })
    const cancelled = await does(openSessions)({ programme })
    expect(cancelled.counts).toEqual([])
    expect(cancelled.sessions.map(({ content }) => content.changed?.what)).toEqual(['cancel'])
    await expect(
      does(evaluateSession)({ session, version: 2, came: 3 }, undefined, '2027-01-12'),
    ).rejects.toMatchObject({ code: 'programme.session-cancelled' })
    await does(changeSession)({ session, version: 2, what: 'restore' })
    await does(evaluateSession)({ session, version: 3, came: 12 }, undefined, '2027-01-12')
    expect((await does(openSessions)({ programme })).counts[0]).toMatchObject({
      planned: 1,
      held: 1,
      came: 12,
    })
    expect((await does(openSession)({ session })).history).toHaveLength(4)
  })

  test.each([
    ['a move without a day', { ...moved, on: undefined }, 'on'],
    ['a move to an end before the start', { ...moved, until: '12:00' }, 'until'],
    ['a move without a reason', { ...moved, reason: undefined }, 'reason'],
    ['a move to where it stands', { ...moved, ...moment, place: 'Stadhuis' }, 'on'],
    ['cancelling without a reason', { what: 'cancel' }, 'reason'],
  ])('%s is refused at its field', async (_, given, field) => {
    const { session } = await planned()
    await expect(does(changeSession)({ session, version: 1, ...given })).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test('that was held, goes on already, changed meanwhile or is of somebody else is not changed', async () => {
    const { session } = await planned()
    await expect(does(changeSession)({ session, version: 1, what: 'restore' })).rejects.toMatchObject({
      code: 'programme.no-such-change',
    })
    await expect(does(changeSession)({ session, version: 1, ...moved }, elsewhere)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await does(evaluateSession)({ session, version: 1, came: 12 }, undefined, '2027-01-12')
    await expect(does(changeSession)({ session, version: 2, ...moved })).rejects.toMatchObject({
      code: 'programme.no-such-change',
    })
    const other = await planned()
    await does(changeSession)({ session: other.session, version: 1, ...moved })
    await expect(
      does(changeSession)({ session: other.session, version: 1, what: 'cancel', reason: 'Ziek' }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })
})
