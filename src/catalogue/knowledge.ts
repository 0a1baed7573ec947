import { join } from 'node:path'
import { z } from 'zod'
import { readYamlFile } from '../platform/content.ts'
import { projectRoot } from '../platform/project-root.ts'
import { loadFigures } from './figure/index.ts'
import { loadPractices } from './practice/index.ts'
import { loadProgrammes } from './programme/index.ts'
import { loadRegions } from './region/index.ts'
import { compileRules, loadRules, makeCompiler } from './rule/index.ts'
import { loadVocabulary } from './vocabulary/index.ts'

const contentFolder = join(projectRoot, 'content')

/** A value that is read at the first use and kept: content does not change while a process runs. */
const once = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  let reading: Promise<Value> | undefined
  return () => {
    reading ??= read()
    return reading
  }
}

export const vocabulary = once(() => loadVocabulary(contentFolder))
export const regions = once(() => loadRegions(contentFolder))
export const practices = once(() => loadPractices(contentFolder))
/** The practices that run, by the id of the practice. */
export const programmes = once(async () =>
  loadProgrammes(contentFolder, { practices: await practices(), vocabulary: await vocabulary() }),
)
export const figures = once(() => loadFigures(contentFolder))

const Requirements = z.array(z.looseObject({ id: z.string() }))

export const rules = once(async () => {
  const requirements = await readYamlFile(join(contentFolder, 'requirements.yaml'), Requirements)
  return loadRules(contentFolder, {
    practices: new Set((await practices()).practices.map(({ id }) => id)),
    requirements: new Set(requirements.map(({ id }) => id)),
    vocabulary: await vocabulary(),
  })
})

/** The rules that a computer keeps, by id, in the order of the library. */
export const keptRules = once(
  async () =>
    new Map(
      compileRules(makeCompiler(), (await rules()).rules).map((compiled) => [compiled.rule.id, compiled]),
    ),
)
