import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readYamlFile } from '../../platform/content.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { practices, programmes, vocabulary } from '../knowledge.ts'
import { findPractice } from '../practice/index.ts'
import { checkProgramme, leavesBound } from './check-programme.ts'
import { daypartCited } from './cited.ts'
import { Expected, expectedFaults } from './expected.ts'
import { answer, fits } from './fits.ts'
import { expectedFile } from './library.ts'
import { factsOf } from './needs.ts'
import type { Programme } from './programme.ts'

const library = await programmes()
const practiceLibrary = await practices()
const kinds = await vocabulary()
const practiceOf = ({ practice }: Programme) => {
  const found = findPractice(practiceLibrary, practice)
  if (!found) throw new Error(practice)
  return found
}
const expected = await readYamlFile(join(projectRoot, 'content', 'programmes', expectedFile), Expected)
/** As loading does: against the record, the vocabulary and the examples, and against the list of what it consists of. */
const faultsOf = (programme: Programme) => [
  ...checkProgramme(programme, practiceOf(programme), kinds),
  ...expectedFaults(programme, expected),
]

describe.each([...library.values()].map((programme) => [programme.practice, programme] as const))(
  'practice %s as a programme',
  (_, programme) => {
    test('without any of its conditions it does not load', () => {
      for (const { id } of programme.conditions) {
        const conditions = programme.conditions.filter((one) => one.id !== id)
        expect([id, faultsOf({ ...programme, conditions }).length > 0]).toEqual([id, true])
      }
    })

    test('a step that is only for some is for everybody without its condition, and then it does not load', () => {
      for (const step of programme.steps.filter(({ when }) => when !== null && !leavesBound(when))) {
        const steps = programme.steps.map((one) => (one === step ? { ...one, when: null } : one))
        expect([step.id, faultsOf({ ...programme, steps }).length > 0]).toEqual([step.id, true])
      }
    })

    test('without any of its steps, or with another length or load, it does not load', () => {
      for (const [index, step] of programme.steps.entries()) {
        const without = { ...programme, steps: programme.steps.filter((_, at) => at !== index) }
        expect([step.id, faultsOf(without).length > 0]).toEqual([step.id, true])
        for (const field of ['lasts', 'within', 'every', 'load'] as const) {
          const said = step[field]
          if (said === null) continue
          const other = { ...step, [field]: { ...said, from: said.from + 0.37 } }
          const steps = programme.steps.map((one, at) => (at === index ? other : one))
          expect([step.id, field, faultsOf({ ...programme, steps }).length > 0]).toEqual([
            step.id,
            field,
            true,
          ])
        }
      }
    })

    test('without any of its measures, or a step that nobody expects, it does not load', () => {
      expect(faultsOf(programme)).toEqual([])
      for (const index of programme.metrics.keys()) {
        const metrics = programme.metrics.filter((_, at) => at !== index)
        expect([index, faultsOf({ ...programme, metrics }).length > 0]).toEqual([index, true])
      }
      const [first] = programme.steps
      const more = first ? [...programme.steps, { ...first, id: 'one-more' }] : []
      expect(faultsOf({ ...programme, steps: more }).map(({ reason }) => reason)).toContain(
        'one-more stands not among the steps of expected.yaml',
      )
    })

    test('with another volume, part of the day, or length or load of the whole, it does not load', () => {
      const { lasts, load } = programme
      if (lasts !== null)
        expect(faultsOf({ ...programme, lasts: { ...lasts, from: lasts.from + 0.37 } })).not.toEqual([])
      if (load !== null)
        expect(faultsOf({ ...programme, load: { ...load, from: load.from + 0.37 } })).not.toEqual([])
      for (const step of programme.steps) {
        const becomes = (other: typeof step) =>
          faultsOf({ ...programme, steps: programme.steps.map((one) => (one === step ? other : one)) })
        if (step.volume !== null)
          expect(becomes({ ...step, volume: { ...step.volume, lessonHours: 80 } })).not.toEqual([])
        if (daypartCited(practiceOf(programme), step.cites) !== undefined)
          expect(becomes({ ...step, daypart: null })).not.toEqual([])
      }
    })

    test('what is not known of a person is unknown, with who can supply it', () => {
      for (const one of programme.conditions) {
        const unknown = answer(one, factsOf({}))
        expect(unknown.truth).toBe('unknown')
        expect(unknown.reasons[0]?.suppliedBy).toBe(leavesBound(one) ? 'organisation' : one.suppliedBy)
      }
      expect(fits(programme, factsOf({})).truth).toBe('unknown')
    })
  },
)

test('no two programmes are the same in substance', () => {
  const substance = [...library.values()].map(({ conditions, steps }) =>
    JSON.stringify([
      conditions.map(({ needs, asks }) => [needs, asks]),
      steps.map(({ name, takes, lasts, load, after }) => [name, takes, lasts, load, after]),
    ]),
  )
  expect(new Set(substance).size).toBe(library.size)
})

const found = (practice: string): Programme => {
  const programme = library.get(practice)
  if (!programme) throw new Error(practice)
  return programme
}

test('somebody at B1 misses B2 for the associate degree, and the preparation that closes the gap is named', () => {
  const programme = found('10')
  const atB1 = factsOf({ level: 'B1' }, factsOf(programme.examples.fits))
  const refused = fits(programme, atB1)
  expect(refused.truth).toBe('no')
  expect(refused.reasons.filter(({ truth }) => truth === 'no')).toMatchObject([
    { detail: { fact: 'level', bound: 'B2', value: 'B1' }, unlockedBy: 'preparation' },
  ])
  const forB1 = programme.steps.filter(({ when }) => when !== null && answer(when, atB1).truth === 'yes')
  expect(forB1).toMatchObject([{ id: 'preparation', lasts: { from: 6, unit: 'months' }, load: { from: 2 } }])
})

test('the evaluated sessions of the intercultural training are counted for each audience apart', () => {
  const programme = found('20')
  expect(faultsOf(programme)).toEqual([])
  const together = { evaluated: ['guide-sessions', 'staff-training'] }
  const metrics = programme.metrics.map((one) => ({ ...one, counts: together }))
  expect(faultsOf({ ...programme, metrics })[0]?.reason).toContain('different audiences')
})
