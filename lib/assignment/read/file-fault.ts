import type { Problem } from '../problem.ts'

/** A file as it arrives, in pieces of any length: it may be larger than a string can be. */
export type Chunks = AsyncIterable<Uint8Array>

/** What is wrong with a file: a name for it, so that whoever asks says it in words. */
export type FileFaultCode =
  | 'empty'
  | 'not-a-number'
  | 'not-a-count'
  | 'negative'
  | 'too-large'
  | 'too-few'
  | 'too-many'
  | 'which-problem'
  | 'not-text'
  | 'columns'
  | 'fields'
  | 'quote'
  | 'twice'
  | 'not-given'
  | 'missing-capacity'
  | 'json'
  | 'unknown-part'
  | 'missing-part'
  | 'wrong-part'
  | 'wrong-length'
  | 'does-not-exist'

/** A file that can not be read, with the line where that shows. */
export class FileFault extends Error {
  constructor(
    readonly line: number,
    readonly code: FileFaultCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`line ${line}: ${code} ${JSON.stringify(values)}`)
    this.name = 'FileFault'
  }
}

export type ReadProblem = {
  readonly problem: Problem
  /** as the file names them, in the order of the problem; null where it only counts */
  readonly names: { readonly items: readonly string[]; readonly bins: readonly string[] } | null
}

/** More pairs of an item and a bin than this are not laid out. */
export const mostPairs = 400_000_000

/** At most so much of what was found is repeated in a fault. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
