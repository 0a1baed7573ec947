import type { LineItems } from './line-items.ts'
import type { LineWords } from './line-words.ts'
import type { FullLayout } from './picture-layout.ts'
import type { Mirror } from './picture-parts.tsx'

/** What the parts of the full picture draw from. */
export type FullSceneProps = {
  readonly id: string
  readonly items: LineItems
  readonly layout: FullLayout
  readonly words: LineWords
  readonly mirror: Mirror
}
