import { join } from 'node:path'
import { z } from 'zod'
import { readYamlFile } from '../platform/content.ts'
import { projectRoot } from '../platform/project-root.ts'
import { loadFigures } from './figure/index.ts'
import { loadFunding } from './funding/index.ts'
import { loadPractices } from './practice/index.ts'
import { loadRegions } from './region/index.ts'
import { type CompiledRule, compileRule, compileRules, loadRules, makeCompiler } from './rule/index.ts'
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
export const programmes = once(async () => {
  // places, which a programme may name, ask this file for the regions: whoever imports a place first would find nothing here yet
  const { loadProgrammes } = await import('./programme/index.ts')
  return loadProgrammes(contentFolder, { practices: await practices(), vocabulary: await vocabulary() })
})
export const figures = once(() => loadFigures(contentFolder))
/** Amounts of the law and sources of money for a route. */
export const funding = once(async () =>
  loadFunding(contentFolder, new Set((await vocabulary()).episodeKinds.keys())),
)
/** Ways to learn, with what they ask; profiles and language modules with them. */
export const education = once(async () => {
  // its pages ask this file for the library: read when asked, as with the programmes
  const { loadEducation } = await import('./education/index.ts')
  return loadEducation(contentFolder, { practices: await practices(), vocabulary: await vocabulary() })
})

const Requirements = z.array(z.looseObject({ id: z.string() }))

/** What a rule may name. */
export const knownToRules = once(async () => ({
  practices: new Set((await practices()).practices.map(({ id }) => id)),
  requirements: new Set(
    (await readYamlFile(join(contentFolder, 'requirements.yaml'), Requirements)).map(({ id }) => id),
  ),
  vocabulary: await vocabulary(),
}))

export const rules = once(async () => loadRules(contentFolder, await knownToRules()))

let shared: ReturnType<typeof makeCompiler> | undefined
/** Rules that are read together share it: every expression is worked out once. Made at the first use, in whatever order files load. */
const compiler = (): ReturnType<typeof makeCompiler> => {
  shared ??= makeCompiler()
  return shared
}

/** The rules that a computer keeps, by id, in the order of the library. */
export const keptRules = once(
  async () =>
    new Map(compileRules(compiler(), (await rules()).rules).map((compiled) => [compiled.rule.id, compiled])),
)

const mostOwn = 5000
const ownCompiled = new Map<string, CompiledRule>()

/** A rule that an organisation wrote, ready to be kept beside the others; `key` changes whenever the rule does. */
export const compileOwn = (
  key: string,
  rule: CompiledRule['rule'],
  { successor, owner }: Pick<CompiledRule, 'successor' | 'owner'>,
): CompiledRule => {
  const before = ownCompiled.get(key)
  if (before) return before
  if (ownCompiled.size >= mostOwn) ownCompiled.clear()
  const compiled = compileRule(compiler(), rule, successor, owner)
  ownCompiled.set(key, compiled)
  return compiled
}
