import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ContentProblem, readYamlFile } from '../../platform/content.ts'
import { plainTexts } from '../words.ts'
import { Figure } from './figure.ts'

export type FigureLibrary = {
  /** F1 to F105, in the order of their numbers. */
  readonly figures: readonly Figure[]
  readonly byId: ReadonlyMap<string, Figure>
  /** What a search compares, by id: both languages, without accents and capitals. */
  readonly plain: ReadonlyMap<string, string>
}

const inOrder = new Intl.Collator('en', { numeric: true })

const plainOf = ({ id, name, finding, population, denominator, source, section, caution }: Figure): string =>
  plainTexts([id, name, finding, population, denominator, source, section, caution])

/**
 * Figures of content/figures, a file per subject.
 * @throws ContentProblem with file, line and what is wrong, also for an id that stands in it twice.
 */
export const loadFigures = async (contentFolder: string): Promise<FigureLibrary> => {
  const folder = join(contentFolder, 'figures')
  const byId = new Map<string, Figure>()
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()) {
    const ids = new Set(byId.keys())
    // a list that may hold no id of its own or of an earlier file twice, refused at its line
    const Figures = z.array(Figure).superRefine((figures, context) => {
      for (const [index, { id }] of figures.entries()) {
        if (ids.has(id))
          context.addIssue({ code: 'custom', path: [index, 'id'], message: `${id} is taken already` })
        ids.add(id)
      }
    })
    const figures = await readYamlFile(join(folder, file), Figures)
    if (figures.length === 0) throw new ContentProblem(file, 1, 'holds no figure')
    for (const figure of figures) byId.set(figure.id, figure)
  }
  const figures = [...byId.values()].sort((a, b) => inOrder.compare(a.id, b.id))
  return { figures, byId, plain: new Map(figures.map((figure) => [figure.id, plainOf(figure)])) }
}

/** @throws Error for a number that the report does not have: the caller wrote it, nobody typed it. */
export const getFigure = (library: FigureLibrary, id: string): Figure => {
  const figure = library.byId.get(id)
  if (!figure) throw new Error(`there is no figure ${id}`)
  return figure
}

/** The figures that a practice stands behind or is measured by. */
export const figuresOfPractice = (library: FigureLibrary, practice: string): readonly Figure[] =>
  library.figures.filter(({ practices }) => practices.includes(practice))
