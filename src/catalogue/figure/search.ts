import { holdsEveryWord, plainWords } from '../words.ts'
import type { Figure, FigureSubject } from './figure.ts'
import type { FigureLibrary } from './library.ts'

export type FigureSearch = {
  /** words in either language, all of which must occur; the beginning of a word is enough */
  readonly text?: string | undefined
  readonly subject?: FigureSubject | undefined
}

/** Figures that hold every typed word and lie in the subject, in the order of their numbers; F26 finds that one. */
export const searchFigures = (library: FigureLibrary, { text, subject }: FigureSearch): readonly Figure[] => {
  const typed = text ?? ''
  const numbered = library.byId.get(plainWords(typed).toUpperCase())
  return library.figures.filter((figure) => {
    if (subject !== undefined && !figure.subjects.includes(subject)) return false
    if (numbered) return figure === numbered
    return holdsEveryWord(library.plain.get(figure.id) ?? '', typed)
  })
}
