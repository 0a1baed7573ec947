import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { foundations, journey } from '../src/journey.ts'

export type SourceFile = { readonly path: string; readonly text: string }
export type Violation = { readonly file: string; readonly imports: string; readonly why: string }

const specifier = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

/** Every source file below a folder, with its path from the project in forward slashes. */
export const readSources = (root: string, folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({
      path: relative(root, join(root, folder, path))
        .split(sep)
        .join('/'),
      text: readFileSync(join(root, folder, path), 'utf8'),
    }))

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** Where a file stands: lib 0, platform 1, catalogue 2, the steps in their order, the application last. */
const rankOf = (path: string): number => {
  const [top, part, step] = path.split('/')
  if (top === 'lib') return 0
  if (path === 'src/journey.ts') return 0
  const foundation = (foundations as readonly string[]).indexOf(part ?? '')
  if (foundation >= 0) return 1 + foundation
  if (part === 'journey') {
    const index = (journey as readonly string[]).indexOf(step ?? '')
    return index < 0 ? Number.NaN : 10 + index
  }
  return part === 'app' ? 100 : Number.NaN
}

/** The part a file belongs to: what has one face (`index.ts`) for the others. */
const partOf = (path: string): string => {
  const parts = path.split('/')
  if (parts[0] === 'lib') return parts.slice(0, 2).join('/')
  if (parts[1] === 'journey' || parts[1] === 'catalogue') return parts.slice(0, 3).join('/')
  return parts.slice(0, 2).join('/')
}

const importsOf = ({ path, text }: SourceFile): readonly string[] =>
  [...text.matchAll(specifier)]
    .map((match) => match[1] ?? '')
    .map((name) => (name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name))

const databaseWords = /^(pg|pg-boss|kysely|node:)/
/** A pure file of a step: its concept, named like the step or without a suffix that says otherwise. */
const isPureLibrary = (path: string): boolean => path.startsWith('lib/')

/** What breaks the rules of the house: wrong direction, past another part's face, or a pure engine that reaches outside. */
export const findViolations = (files: readonly SourceFile[]): readonly Violation[] =>
  files.flatMap((file) => {
    const rank = rankOf(file.path)
    if (Number.isNaN(rank))
      return [{ file: file.path, imports: '', why: 'lies in no part that src/journey.ts names' }]
    return importsOf(file).flatMap((imported): Violation[] => {
      const violation = (why: string): Violation[] => [{ file: file.path, imports: imported, why }]
      if (!imported.startsWith('src/') && !imported.startsWith('lib/')) {
        if (imported.startsWith('tests/'))
          return isTest(file.path) ? [] : violation('a test is no part of the product')
        return isPureLibrary(file.path) && !isTest(file.path) && databaseWords.test(imported)
          ? violation('an engine knows no database and no machine')
          : []
      }
      const other = rankOf(imported)
      if (Number.isNaN(other)) return violation('leads to a part that src/journey.ts does not name')
      const same = partOf(file.path) === partOf(imported)
      if (other > rank) return violation('a later part')
      if (isTest(file.path) || same) return []
      const faced =
        imported.startsWith('src/journey/') ||
        imported.startsWith('lib/') ||
        /^src\/catalogue\/[^/]+\//.test(imported)
      return faced && !/\/index\.tsx?$/.test(imported) ? violation('past the face of that part') : []
    })
  })
