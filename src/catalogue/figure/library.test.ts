import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { getFigure, loadFigures } from './index.ts'

const real = join(projectRoot, 'content', 'figures')
const file = 'education.yaml'
let content: string
let folder: string

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'figures-'))
  folder = join(content, 'figures')
  await mkdir(folder)
  await copyFile(join(real, file), join(folder, file))
})
afterEach(() => rm(content, { recursive: true }))

/** Changes the first such line and gives its number. */
const change = async (from: string, to: string): Promise<number> => {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n')
  const at = lines.findIndex((line) => line.includes(from))
  expect(at).toBeGreaterThanOrEqual(0)
  lines[at] = (lines[at] ?? '').replace(from, to)
  await writeFile(join(folder, file), lines.join('\n'))
  return at + 1
}

describe('an editor who makes a mistake reads which file, which line and what is wrong', () => {
  test('a folder with one good file loads; a number that nobody has is an error', async () => {
    const library = await loadFigures(content)
    expect(library.figures.map(({ id }) => id)).toEqual(['F72', 'F73', 'F74', 'F96', 'F101'])
    expect(() => getFigure(library, 'F1')).toThrow('there is no figure F1')
  })

  test('a number that is no number', async () => {
    const line = await change('value: 3373', 'value: many')
    await expect(loadFigures(content)).rejects.toThrow(`${file}, line ${line}: 0.value: `)
  })

  test('an unknown unit', async () => {
    const line = await change('unit: persons', 'unit: people')
    await expect(loadFigures(content)).rejects.toThrow(`${file}, line ${line}: 0.unit: `)
  })

  test('an id twice in one file', async () => {
    const line = await change('id: F73', 'id: F72')
    await expect(loadFigures(content)).rejects.toThrow(`${file}, line ${line}: 1.id: F72 is taken already`)
  })

  test('an id that another file has', async () => {
    await writeFile(join(folder, 'work.yaml'), await readFile(join(folder, file), 'utf8'))
    await expect(loadFigures(content)).rejects.toThrow('work.yaml, line 1: 0.id: F72 is taken already')
  })

  test('a file without figures', async () => {
    await writeFile(join(folder, 'work.yaml'), '[]\n')
    await expect(loadFigures(content)).rejects.toThrow('work.yaml, line 1: holds no figure')
  })
})
