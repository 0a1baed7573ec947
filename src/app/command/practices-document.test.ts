import { expect, test } from 'vitest'
import { practices, programmes } from '../../catalogue/knowledge.ts'
import { practicesDocument } from './practices-document.ts'

const known = (await practices()).practices
const running = await programmes()
const rowOf = (id: string, document: string) =>
  document.split('\n').find((row) => row.startsWith(`| ${id} |`))

test('one row for each practice: a programme with its parts, the others with their role', () => {
  const document = practicesDocument(known, running, [])
  expect(document.split('\n').filter((row) => /^\| (\d|T)/.test(row))).toHaveLength(94)
  expect(rowOf('22', document)).toContain('programme: 3 conditions, 5 steps, 4 metrics')
  expect(rowOf('T22', document)).toContain('in the catalogue as law')
  expect(rowOf('22', practicesDocument(known, new Map(), []))).toContain('not yet')
})

test('what the report leaves out stands there, and what it says does not', () => {
  const row = rowOf('22', practicesDocument(known, running, []))
  expect(row).toContain(
    'length of lessons; load of guidance, lessons; denominator of results.0; number of results.2 |',
  )
  expect(rowOf('39', practicesDocument(known, running, []))).toContain('bound of enough-dutch')
  expect(rowOf('27c', practicesDocument(known, running, []))).toContain('load of project; any result |')
})

test('a test shows the practice that it names, not one whose number begins the same', () => {
  const document = practicesDocument(known, running, [
    { file: 'a.test.ts', names: ['practice 2 is enrolled', 'x'] },
    { file: 'a.test.ts', names: ['practice 27a is enrolled', 'refused'] },
  ])
  expect(rowOf('27a', document)).toContain('| a.test.ts: practice 27a is enrolled |')
  expect(rowOf('22', document)).not.toContain('a.test.ts')
})
