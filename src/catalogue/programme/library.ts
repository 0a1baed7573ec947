import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ContentProblem, readLocatedYaml, readYamlFile } from '../../platform/content.ts'
import { findPractice, type PracticeLibrary } from '../practice/index.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { checkProgramme } from './check-programme.ts'
import { Expected, expectedFaults } from './expected.ts'
import { Programme } from './programme.ts'

/** What every programme consists of, so that no part of one goes unnoticed. */
export const expectedFile = 'expected.yaml'

/** By the id of the practice. */
export type ProgrammeLibrary = ReadonlyMap<string, Programme>

/**
 * The programmes of content/programmes, each checked against the record of its practice.
 * @throws ContentProblem with file, line and the first thing that is wrong.
 */
export const loadProgrammes = async (
  contentFolder: string,
  known: { readonly practices: PracticeLibrary; readonly vocabulary: Vocabulary },
): Promise<ProgrammeLibrary> => {
  const folder = join(contentFolder, 'programmes')
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml') && name !== expectedFile)
    .sort()
  const expected = await readYamlFile(join(folder, expectedFile), Expected)
  const library = new Map<string, Programme>()
  for (const file of files) {
    const { value, problemAt } = await readLocatedYaml(join(folder, file), Programme)
    const practice = findPractice(known.practices, value.practice)
    if (!practice) throw problemAt(['practice'], `there is no practice ${value.practice}`)
    if (practice.role !== 'programme')
      throw problemAt(['practice'], `${value.practice} is no programme but a ${practice.role}`)
    if (!file.startsWith(`${value.practice}-`))
      throw new ContentProblem(
        file,
        1,
        `practice: is ${value.practice}, so the name of the file begins ${value.practice}-`,
      )
    if (library.has(value.practice))
      throw problemAt(['practice'], `${value.practice} is taken by another file`)
    const fault = [
      ...checkProgramme(value, practice, known.vocabulary),
      ...expectedFaults(value, expected),
    ][0]
    if (fault) throw problemAt(fault.path, fault.reason)
    library.set(value.practice, value)
  }
  const gone = Object.keys(expected).find((practice) => !library.has(practice))
  if (gone !== undefined) throw new ContentProblem(expectedFile, 1, `${gone}: has no programme`)
  return library
}
