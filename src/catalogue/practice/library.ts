import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ContentProblem, readYamlFile } from '../../platform/content.ts'
import { PracticeCodes } from './code.ts'
import { Practice } from './practice.ts'
import { type SearchableText, searchableTexts } from './searchable.ts'

export type PracticeLibrary = {
  /** In the order of the report: frames 1 to 39, then the practices of the running text. */
  readonly practices: readonly Practice[]
  readonly codes: PracticeCodes
  /** What a search looks through, by practice id. */
  readonly texts: ReadonlyMap<string, readonly SearchableText[]>
}

const codesFile = 'codes.yaml'

const inOrder = new Intl.Collator('en', { numeric: true })

/**
 * Practices and codes of content/practices.
 * @throws ContentProblem with file, line and what is wrong, also for a file that is not named after its practice.
 */
export const loadPractices = async (contentFolder: string): Promise<PracticeLibrary> => {
  const folder = join(contentFolder, 'practices')
  const codes = await readYamlFile(join(folder, codesFile), PracticeCodes)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== codesFile).sort()
  const byId = new Map<string, Practice>()
  for (const file of files) {
    const practice = await readYamlFile(join(folder, file), Practice)
    if (!file.startsWith(`${practice.id}-`))
      throw new ContentProblem(
        file,
        1,
        `id: is ${practice.id}, so the name of the file begins ${practice.id}-`,
      )
    if (byId.has(practice.id))
      throw new ContentProblem(file, 1, `id: ${practice.id} is taken by another file`)
    byId.set(practice.id, practice)
  }
  const practices = [...byId.values()].sort((a, b) => inOrder.compare(a.id, b.id))
  const texts = new Map(practices.map((practice) => [practice.id, searchableTexts(practice, codes)]))
  return { practices, codes, texts }
}

/** A practice by its id (27a, T3). */
export const findPractice = (library: PracticeLibrary, id: string): Practice | undefined =>
  library.practices.find((practice) => practice.id === id)
