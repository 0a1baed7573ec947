import type { FullLayout } from './layout.ts'
import type { LineItems } from './line-items.ts'
import type { LineWords } from './line-words.ts'
import type { Mirror } from './parts.tsx'

/** What the parts of the full picture draw from. */
export type FullSceneProps = {
  readonly id: string
  readonly items: LineItems
  readonly layout: FullLayout
  readonly words: LineWords
  readonly mirror: Mirror
}
