import { describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/project-root.ts'
import { findViolations, readSources } from './imports.ts'

const files = [...readSources(projectRoot, 'src'), ...readSources(projectRoot, 'lib')].filter(
  ({ path }) => !path.startsWith('src/app/islands/'),
)

describe('imports', () => {
  test('point one way, in the order of src/journey.ts, through the face of each part', () => {
    expect(findViolations(files)).toEqual([])
  })

  test('the scan sees the house', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.some(({ path }) => path === 'src/platform/action/perform.ts')).toBe(true)
  })

  test.each([
    ['a later step', 'src/journey/plan/x.ts', "import { y } from '../monitor/index.ts'"],
    ['past a face', 'src/journey/plan/x.ts', "import { y } from '../intake/intake.store.ts'"],
    [
      'a dynamic import of a later step',
      'src/journey/plan/x.ts',
      "const y = await import('../monitor/index.ts')",
    ],
    [
      'a re-export of a later step',
      'src/journey/plan/index.ts',
      "export type { Y } from '../monitor/index.ts'",
    ],
    [
      'a step from the catalogue',
      'src/catalogue/place/x.ts',
      "import { y } from '../../journey/person/index.ts'",
    ],
    [
      'the catalogue from the platform',
      'src/platform/x.ts',
      "import { y } from '../catalogue/place/index.ts'",
    ],
    ['the application from a step', 'src/journey/plan/x.ts', "import { y } from '../../app/steps.ts'"],
    ['a database in an engine', 'lib/conditions/x.ts', "import pg from 'pg'"],
    ['the product in an engine', 'lib/conditions/x.ts', "import { y } from '../../src/platform/date.ts'"],
    ['a test in the product', 'src/journey/plan/x.ts', "import { y } from '../../../tests/database.ts'"],
    ['a folder without a place in the order', 'src/journey/extras/x.ts', ''],
  ])('a planted violation is found: %s', (_, path, text) => {
    expect(findViolations([{ path, text }])).toHaveLength(1)
  })
})
