import { describe, expect, test } from 'vitest'
import { testDay } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { openSettlementHouse } from '../../../tests/settlement-house.ts'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { perform } from '../../platform/action/perform.ts'
import {
  addEpisode,
  addMilestone,
  closeLine,
  confirmEpisode,
  correctEpisode,
  correctInterruption,
  correctMilestone,
  getLine,
  interruptLine,
  openHistory,
  openLineFacts,
  type PersonId,
  restoreVersion,
  statesOf,
} from './index.ts'

const { house, caseManager, manager, register, join } = await openSettlementHouse()
const { kernel } = house
const lineOf = (person: PersonId) => readAs(house, caseManager, (db) => getLine(db, person))
const field = (name: string, message: string) => ({
  detail: { fields: { [name]: { message: `problem.${message}` } } },
})

const withCourse = async (days: { startsOn: string; endsOn?: string }) => {
  const person = await register('Amal')
  const { fact } = await perform(
    kernel,
    addEpisode,
    { person, kind: 'language-course', ...days, halfDays: '3' },
    caseManager,
  )
  return { person, fact }
}

describe('putting something on the line that has no step of its own', () => {
  test.each([
    ['2027-01-01', undefined, 'planned'],
    ['2026-09-01', undefined, 'running'],
    ['2026-01-01', '2026-05-01', 'done'],
  ])('what lasts from %s to %s is %s', async (startsOn, endsOn, state) => {
    const { person, fact } = await withCourse({ startsOn, ...(endsOn && { endsOn }) })
    const episode = (await lineOf(person)).episodes.find((one) => one.fact === fact)
    expect(episode).toMatchObject({ state, halfDays: 3, hours: null, track: 'language' })
  })

  test('a contract is refused: it comes with its own step', async () => {
    const person = await register('Amal')
    await expect(
      perform(kernel, addEpisode, { person, kind: 'employment', startsOn: '2026-09-01' }, caseManager),
    ).rejects.toMatchObject(field('kind', 'field.choose'))
  })

  test('a level needs a level, an exam part its name, and neither lies ahead', async () => {
    const person = await register('Amal')
    const add = (input: object) => perform(kernel, addMilestone, { person, ...input }, caseManager)
    await expect(add({ kind: 'level-reached', on: '2026-10-01' })).rejects.toMatchObject(
      field('detail', 'person.level'),
    )
    await expect(add({ kind: 'exam-part', on: '2026-10-01' })).rejects.toMatchObject(
      field('detail', 'field.needed'),
    )
    await expect(add({ kind: 'arrival', on: '2026-12-02' })).rejects.toMatchObject(
      field('on', 'field.date-future'),
    )
    await add({ kind: 'level-reached', on: '2026-10-01', detail: 'A2' })
    await add({ kind: 'term-end', on: '2028-02-01' })
    expect((await lineOf(person)).milestones.map((one) => one.kind)).toEqual([
      'permit-decision',
      'level-reached',
      'term-end',
    ])
  })

  test('whoever has no duty for a person puts nothing on the line', async () => {
    const person = await register('Amal')
    await expect(
      perform(kernel, addMilestone, { person, kind: 'arrival', on: '2026-01-01' }, manager),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('correcting', () => {
  test('makes a new version, and a form of an older version is refused', async () => {
    const { person, fact } = await withCourse({ startsOn: '2026-09-01' })
    const correct = (input: object) =>
      perform(
        kernel,
        correctEpisode,
        { person, fact, startsOn: '2026-09-08', state: 'running', ...input },
        caseManager,
      )
    await correct({ version: 1, hours: '9,5' })
    expect((await lineOf(person)).episodes.find((one) => one.fact === fact)).toMatchObject({
      version: 2,
      startsOn: '2026-09-08',
      hours: 9.5,
    })
    await expect(correct({ version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test.each([
    [{ startsOn: '2026-12-24', state: 'running' }, 'state', 'person.not-begun'],
    [{ startsOn: '2026-09-01', endsOn: '2026-10-01', state: 'running' }, 'state', 'person.ended'],
    [{ startsOn: '2026-09-01', state: 'done' }, 'endsOn', 'field.needed'],
    [{ startsOn: '2026-09-01', endsOn: '2027-10-01', state: 'done' }, 'state', 'person.not-ended'],
    [{ startsOn: '2026-09-01', endsOn: '2026-08-01', state: 'done' }, 'endsOn', 'field.date-order'],
  ])(
    'a state that does not agree with its days is refused at its field: %o',
    async (input, name, message) => {
      const { person, fact } = await withCourse({ startsOn: '2026-09-01' })
      await expect(
        perform(kernel, correctEpisode, { person, fact, version: 1, ...input }, caseManager),
      ).rejects.toMatchObject(field(name, message))
    },
  )

  test('a fact of somebody else is not found under this person, and nothing is journalled', async () => {
    const { fact } = await withCourse({ startsOn: '2026-09-01' })
    const other = await register('Nour')
    await expect(
      perform(
        kernel,
        correctEpisode,
        { person: other, fact, version: 1, startsOn: '2026-09-01', state: 'running' },
        caseManager,
      ),
    ).rejects.toMatchObject({ kind: 'not-found' })
    const rows = await house.asOwner(
      "select 1 from startlijn.journal where person = $1 and action = 'person.correct-episode'",
      [other],
    )
    expect(rows).toEqual([])
  })

  test('what holds for a household is corrected for everybody, and journalled for everybody', async () => {
    const { house: own, partners, manager: there } = await openSettlementHouse()
    const [first, second] = await partners()
    const read = (person: PersonId) => readAs(own, there, (db) => getLine(db, person))
    const coupled = (await read(first)).milestones.find((one) => one.kind === 'coupled')
    await perform(
      own.kernel,
      correctMilestone,
      { person: first, fact: coupled?.fact, version: 1, on: '2025-02-20' },
      there,
    )
    for (const person of [first, second])
      expect((await read(person)).milestones.find((one) => one.kind === 'coupled')?.on).toBe('2025-02-20')
    const rows = await own.asOwner<{ person: string }>(
      "select person from startlijn.journal where action = 'person.correct-milestone'",
    )
    expect(rows.map((one) => one.person).sort()).toEqual([first, second].sort())
  })

  test('what was retracted can be put back, and the history tells all of it', async () => {
    const { person, fact } = await withCourse({ startsOn: '2026-09-01' })
    await perform(
      kernel,
      correctEpisode,
      { person, fact, version: 1, startsOn: '2026-09-01', state: 'running', retracted: 'yes' },
      caseManager,
    )
    expect((await lineOf(person)).episodes.some((one) => one.fact === fact)).toBe(false)
    const back = { person, table: 'episode', fact, seen: 2, version: 1 }
    await perform(kernel, restoreVersion, back, caseManager)
    expect((await lineOf(person)).episodes.find((one) => one.fact === fact)).toMatchObject({
      version: 3,
      halfDays: 3,
    })
    await expect(perform(kernel, restoreVersion, back, caseManager)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    const { versions } = await perform(kernel, openHistory, { person, table: 'episode', fact }, caseManager)
    expect(versions.map(({ version, retracted, name }) => [version, retracted, name])).toEqual([
      [3, false, 'coa-case-manager (test)'],
      [2, true, 'coa-case-manager (test)'],
      [1, false, 'coa-case-manager (test)'],
    ])
  })

  test('whoever may not see the person sees no history either', async () => {
    const { person, fact } = await withCourse({ startsOn: '2026-09-01' })
    await expect(
      perform(kernel, openHistory, { person, table: 'episode', fact }, manager),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('what was planned', () => {
  const planned = async () => {
    const { person, fact } = await withCourse({ startsOn: '2026-12-15', endsOn: '2027-06-30' })
    return { person, fact, later: house.on('2027-01-10') }
  }
  const answer = async (input: object) => {
    const { person, fact, later } = await planned()
    await perform(later, confirmEpisode, { person, fact, ...input }, caseManager)
    return (await lineOf(person)).episodes.find((one) => one.fact === fact)
  }

  test('began, on the day that is said', async () => {
    expect(await answer({ what: 'began', on: '2027-01-04' })).toMatchObject({
      state: 'running',
      startsOn: '2027-01-04',
    })
  })

  test('begins later and stays planned', async () => {
    expect(await answer({ what: 'later', on: '2027-02-01' })).toMatchObject({
      state: 'planned',
      startsOn: '2027-02-01',
    })
  })

  test('does not go ahead and leaves the line', async () => {
    expect(await answer({ what: 'not' })).toBeUndefined()
  })

  test.each([
    [{ what: 'began' }, 'field.needed'],
    [{ what: 'began', on: '2027-01-11' }, 'field.date-future'],
    [{ what: 'later', on: '2027-01-10' }, 'person.day-ahead'],
    [{ what: 'later', on: '2027-07-01' }, 'person.after-end'],
  ])('%o is refused at its day', async (input, message) => {
    await expect(answer(input)).rejects.toMatchObject(field('on', message))
  })

  test('is answered once', async () => {
    const { person, fact, later } = await planned()
    const began = { person, fact, what: 'began', on: '2027-01-04' }
    await perform(later, confirmEpisode, began, caseManager)
    await expect(perform(later, confirmEpisode, began, caseManager)).rejects.toMatchObject({
      code: 'person.not-planned',
    })
  })

  test('a language provider answers only for what it provides itself', async () => {
    const { person, fact, later } = await planned()
    await expect(
      perform(
        later,
        confirmEpisode,
        { person, fact, what: 'began', on: '2027-01-04' },
        await house.visitor('language-provider'),
      ),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('an interruption', () => {
  test('is ended by a new version; its reason shows to nobody who was not named', async () => {
    const person = await register('Amal')
    await perform(kernel, interruptLine, { person, startsOn: '2026-08-01', reason: 'health' }, caseManager)
    const [interruption] = (await lineOf(person)).interruptions
    await perform(
      kernel,
      correctInterruption,
      { person, fact: interruption?.fact, version: 1, startsOn: '2026-08-01', endsOn: '2026-11-30' },
      caseManager,
    )
    expect((await lineOf(person)).interruptions).toMatchObject([{ version: 2, endsOn: '2026-11-30' }])
    expect((await perform(kernel, openLineFacts, { person }, caseManager)).reasons.size).toBe(0)
    const self = await house.visitor('person', null, person)
    const own = await readAs(house, self, async (db) =>
      (await import('./person.store.ts')).findInterruptionReasons(db, person),
    )
    expect([...own.values()]).toEqual(['health'])
  })
})

describe('closing a line', () => {
  const closedAs = async (person: PersonId) =>
    statesOf(await lineOf(person), await vocabulary(), testDay).closure?.closure ?? null

  test.each([
    ['departed', 'departure'],
    ['died', 'death'],
    ['permit-lost', 'permit-lost'],
    ['naturalised', null],
  ])('%s closes it as %s, and taking it back opens it again', async (kind, closure) => {
    const person = await register('Amal')
    await perform(kernel, closeLine, { person, kind, on: '2026-11-01' }, caseManager)
    expect(await closedAs(person)).toBe(closure)
    const fact = (await lineOf(person)).milestones.find((one) => one.kind === kind)?.fact
    await perform(
      kernel,
      correctMilestone,
      { person, fact, version: 1, on: '2026-11-01', retracted: 'on' },
      caseManager,
    )
    expect(await closedAs(person)).toBeNull()
  })

  test('twice on one day is refused', async () => {
    const person = await register('Amal')
    const close = { person, kind: 'departed', on: '2026-11-01' }
    await perform(kernel, closeLine, close, caseManager)
    await expect(perform(kernel, closeLine, close, caseManager)).rejects.toMatchObject({
      code: 'person.closed-known',
    })
  })
})

test('joining a household is read back by both, so that the test above of the household says something', async () => {
  const [first, second] = [await register('Amal'), await register('Nour')]
  await join(second, first)
  const [one, other] = [await lineOf(first), await lineOf(second)]
  expect(other.memberships.at(-1)?.household).toBe(one.memberships[0]?.household)
})
