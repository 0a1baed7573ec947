import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { loadPractices } from './index.ts'

const real = join(projectRoot, 'content', 'practices')
const file = '27c-ability-femina.yaml'
let content: string
let folder: string

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'practices-'))
  folder = join(content, 'practices')
  await mkdir(folder)
  await copyFile(join(real, 'codes.yaml'), join(folder, 'codes.yaml'))
  await copyFile(join(real, file), join(folder, file))
})
afterEach(() => rm(content, { recursive: true }))

const change = async (name: string, from: string, to: string): Promise<void> => {
  const text = await readFile(join(folder, name), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(folder, name), text.replace(from, to))
}

describe('an editor who makes a mistake reads which file, which line and what is wrong', () => {
  test('a folder with one good file loads', async () => {
    expect((await loadPractices(content)).practices.map(({ id }) => id)).toEqual(['27c'])
  })

  test('an unknown code', async () => {
    const before = (await readFile(join(folder, file), 'utf8')).split('\n')
    await change(file, 'benefitRetained: unknown', 'benefitRetained: perhaps')
    const line = before.indexOf('benefitRetained: unknown') + 1
    await expect(loadPractices(content)).rejects.toThrow(`${file}, line ${line}: benefitRetained: `)
  })

  test('a file that is not named after its practice', async () => {
    await change(file, 'id: 27c', 'id: 27d')
    await expect(loadPractices(content)).rejects.toThrow(
      /27c-.*id: is 27d, so the name of the file begins 27d-/,
    )
  })

  test('two files with one id', async () => {
    await copyFile(join(folder, file), join(folder, '27c-copy.yaml'))
    await expect(loadPractices(content)).rejects.toThrow('id: 27c is taken by another file')
  })

  test('a code without words', async () => {
    await change('codes.yaml', 'EARLY_START:', 'EARLIEST_START:')
    await expect(loadPractices(content)).rejects.toThrow(/codes\.yaml, line \d+: successFactors/)
  })
})
