import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { openWork, refreshObligations } from '../obligation/index.ts'
import { addEpisode, type FactId, getLine, type PersonId } from '../person/index.ts'
import { openStudy, recordStudy } from './index.ts'

const { house, manager, stranger, does, register } = await openCivicHouse()

const studying = async () => {
  const person = await register()
  await does(addEpisode)({ person, kind: 'higher-education', startsOn: '2026-09-01', state: 'running' })
  const { episodes } = await readAs(house, manager, (db) => getLine(db, person))
  const study = episodes.find(({ kind }) => kind === 'higher-education')
  if (!study) throw new Error('no study')
  return { person, study: study.fact }
}
const told = async (person: PersonId, study: FactId) =>
  (await does(openStudy)({ person, study })).told.map(({ kind, on, detail }) => [kind, on, detail])

describe('how a study goes', () => {
  test('S69 two months without progress put the student on the list of who guides, until progress is recorded', async () => {
    const { person, study } = await studying()
    const signalled = async (day: string) => {
      await refreshObligations(house.on(day))
      const { rows } = await does(openWork)({ rule: 'study-progress' }, manager, day)
      return rows.some(
        (row) => row.person === person && row.rule === 'study-progress' && row.status === 'overdue',
      )
    }
    expect(await signalled('2026-11-01')).toBe(false)
    expect(await signalled('2026-11-02')).toBe(true)
    await does(recordStudy)(
      { person, study, what: 'progress', on: '2026-11-02', detail: '12 van 60 punten' },
      manager,
      '2026-11-02',
    )
    expect(await signalled('2026-11-03')).toBe(false)
  })

  test('a talk and a stop with its reason stand with the study, and a stopped study runs no more', async () => {
    const { person, study } = await studying()
    await does(recordStudy)({ person, study, what: 'talk', on: '2026-10-01', detail: 'Rekenen is lastig' })
    await does(recordStudy)({ person, study, what: 'stopped', on: '2026-11-10', reason: 'language' })
    expect(await told(person, study)).toEqual([
      ['study-stopped', '2026-11-10', 'language'],
      ['study-talk', '2026-10-01', 'Rekenen is lastig'],
    ])
    await expect(does(recordStudy)({ person, study, what: 'talk', on: '2026-11-20' })).rejects.toMatchObject({
      code: 'education.study-over',
    })
  })

  test.each([
    ['progress without what', { what: 'progress' }, 'detail'],
    ['a stop without its reason', { what: 'stopped' }, 'reason'],
    ['a day before the study', { what: 'talk', on: '2026-08-01' }, 'on'],
    ['tomorrow', { what: 'talk', on: '2026-12-02' }, 'on'],
  ])('%s is refused at its field', async (_, given, field) => {
    const { person, study } = await studying()
    await expect(does(recordStudy)({ person, study, on: '2026-11-01', ...given })).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test('of somebody else is not there', async () => {
    const { person, study } = await studying()
    await expect(
      does(recordStudy)({ person, study, what: 'talk', on: '2026-11-01' }, stranger),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
