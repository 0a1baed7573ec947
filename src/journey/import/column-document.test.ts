import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { columnNames, columns, requiredColumns } from './column.ts'

describe('docs/import.md', () => {
  test('has every column, whether it is needed, and every word that is understood', async () => {
    const text = await readFile(join(projectRoot, 'docs', 'import.md'), 'utf8')
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| column'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
    expect(rows.map(([, header, needed, , words]) => [header, needed, words])).toEqual(
      columnNames.map((name) => [
        columns[name].header,
        requiredColumns.includes(name) ? 'yes' : '',
        columns[name].synonyms.join(', '),
      ]),
    )
  })
})
