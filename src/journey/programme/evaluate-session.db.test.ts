import { describe, expect, test } from 'vitest'
import { openProgrammeHouse } from '../../../tests/programme-house.ts'
import { evaluateSession, openResult, openSession, openSessions, planSession } from './index.ts'

const { house, does, adopt } = await openProgrammeHouse()
const elsewhere = await house.visitor('policy', await house.organisation('municipality'))

const session = { topic: 'Cultuur op het werk', on: '2026-11-03', from: '09:30', until: '12:00' }
const held = async (
  programme: string,
  audience: string,
  [came, useful, partly, notUseful]: readonly number[],
) => {
  const planned = await does(planSession)({ programme, audience, ...session })
  await does(evaluateSession)({ session: planned.session, version: 1, came, useful, partly, notUseful })
  return planned.session
}

describe('sessions of an intercultural training', () => {
  test('S48 sessions for guides, staff and participants are planned, and their evaluation is counted by group', async () => {
    const programme = await adopt('20')
    await held(programme, 'guides', [14, 10, 3, 0])
    await held(programme, 'guides', [12, 11, 0, 1])
    await held(programme, 'staff', [8, 5, 2, 1])
    await does(planSession)({ programme, audience: 'participants', ...session, on: '2027-01-12' })
    const { counts, sources, sessions } = await does(openSessions)({ programme })
    const told = { hidden: false }
    expect(counts).toEqual([
      {
        audience: 'guides',
        planned: 2,
        held: 2,
        evaluated: 2,
        came: 26,
        useful: 21,
        partly: 3,
        notUseful: 1,
        ...told,
      },
      {
        audience: 'staff',
        planned: 1,
        held: 1,
        evaluated: 1,
        came: 8,
        useful: 5,
        partly: 2,
        notUseful: 1,
        ...told,
      },
      {
        audience: 'participants',
        planned: 1,
        held: 0,
        evaluated: 0,
        came: null,
        useful: null,
        partly: null,
        notUseful: null,
        ...told,
      },
    ])
    expect(sources.map(({ id }) => id)).toEqual(['20', '23'])
    expect(sessions).toHaveLength(4)
    const { rows } = await does(openResult)({ programme })
    expect(rows.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [2, 2],
      [1, 1],
      [0, 0],
    ])
  })

  test('to another organisation a small group is not told, nor what would give it away, nor any session', async () => {
    const programme = await adopt('20')
    await held(programme, 'guides', [30, 12, 15, 3])
    await held(programme, 'staff', [6, 5, 1, 0])
    await held(programme, 'participants', [40, 20, 20, 0])
    const { counts, sessions } = await does(openSessions)({ programme }, elsewhere)
    expect(counts.map(({ came, useful, partly, notUseful }) => [came, useful, partly, notUseful])).toEqual([
      [30, null, 15, null],
      [null, null, null, null],
      [40, 20, 20, 0],
    ])
    expect(counts.map(({ hidden }) => hidden)).toEqual([true, true, false])
    expect(sessions).toEqual([])
  })

  test('a programme without steps for an audience, as of practice 23, has its sessions too', async () => {
    const programme = await adopt('23')
    const id = await held(programme, 'staff', [10, 10, 0, 0])
    expect((await does(openSession)({ session: id })).session.content).toMatchObject({
      audience: 'staff',
      step: null,
    })
  })

  test('who came without what they thought is held and not evaluated', async () => {
    const programme = await adopt('20')
    const planned = await does(planSession)({ programme, audience: 'guides', ...session })
    await does(evaluateSession)({ session: planned.session, version: 1, came: '11' })
    expect((await does(openSessions)({ programme })).counts[0]).toMatchObject({
      held: 1,
      evaluated: 0,
      came: 11,
    })
  })

  test.each([
    ['an end before the start', { until: '09:00' }, 'until'],
    ['a step for others', { step: 'staff-training' }, 'step'],
    ['an audience that is not there', { audience: 'everybody' }, 'audience'],
  ])('%s is refused at its field', async (_, change, field) => {
    const programme = await adopt('20')
    await expect(
      does(planSession)({ programme, audience: 'guides', ...session, ...change }),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test.each([
    ['more answers than people', { came: 3, useful: 2, partly: 2, notUseful: 0 }, 'came'],
    ['one answer without the others', { came: 3, useful: 2, notUseful: 0 }, 'partly'],
  ])('%s is refused at its field', async (_, given, field) => {
    const programme = await adopt('20')
    const planned = await does(planSession)({ programme, audience: 'guides', ...session })
    await expect(
      does(evaluateSession)({ session: planned.session, version: 1, ...given }),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('a session that is still to come, of somebody else, or changed meanwhile is not evaluated', async () => {
    const programme = await adopt('20')
    const later = await does(planSession)({ programme, audience: 'guides', ...session, on: '2027-01-12' })
    await expect(
      does(evaluateSession)({ session: later.session, version: 1, came: 3 }),
    ).rejects.toMatchObject({ code: 'programme.session-to-come' })
    const id = await held(programme, 'guides', [14, 10, 3, 0])
    await expect(does(evaluateSession)({ session: id, version: 1, came: 3 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await expect(
      does(evaluateSession)({ session: id, version: 2, came: 3 }, elsewhere),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      does(planSession)({ programme, audience: 'guides', ...session }, elsewhere),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
