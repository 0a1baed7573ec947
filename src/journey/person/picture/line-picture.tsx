import type { OrganisationId } from '../../../catalogue/organisation/index.ts'
import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import type { IsoDate } from '../../../platform/date.ts'
import type { Language } from '../../../platform/language/messages.ts'
import type { Line } from '../line.ts'
import { FullScene } from './full.tsx'
import { fullLayout } from './layout.ts'
import { itemsOf, type PictureInput } from './line-items.ts'
import { summaryOf } from './line-summary.ts'
import { type LineWords, lineWords } from './line-words.ts'
import { MiniatureScene, miniature } from './miniature.tsx'
import { type Direction, Frame, mirrorOf } from './parts.tsx'
import { PhoneScene } from './phone.tsx'
import { phoneLayout } from './phone-layout.ts'

export type LinePictureProps = {
  readonly line: Line
  readonly vocabulary: Vocabulary
  /** the day of the stroke; what lies after it is a plan */
  readonly today: IsoDate
  readonly language: Language
  readonly size: 'full' | 'phone' | 'miniature'
  readonly organisationName: (id: OrganisationId) => string
  /** time runs from right to left in rtl */
  readonly direction?: Direction
  /** words of another language than the two that are built in */
  readonly words?: LineWords
  /** unique on the page; needed only where one person is drawn twice in one size */
  readonly id?: string
}

/** One person's line as a picture: 1180 wide in full, 360 on a phone, 240 by 24 in a list. No script, no style. */
export const LinePicture = (props: LinePictureProps) => {
  const words = props.words ?? lineWords[props.language]
  const direction = props.direction ?? 'ltr'
  const id = props.id ?? `line-${props.size}-${props.line.person}`
  const input: PictureInput = { ...props, words }
  const items = itemsOf(input)
  const frame = { id, direction, form: props.size, ...summaryOf(input, items) }
  if (props.size === 'miniature')
    return (
      <Frame {...frame} width={miniature.width} height={miniature.height}>
        <MiniatureScene items={items} mirror={mirrorOf(miniature.width, direction)} />
      </Frame>
    )
  if (props.size === 'phone') {
    const layout = phoneLayout(items, words, props.language)
    return (
      <Frame {...frame} width={layout.width} height={layout.height}>
        <PhoneScene {...{ id, items, layout, words, mirror: mirrorOf(layout.width, direction) }} />
      </Frame>
    )
  }
  const layout = fullLayout(items, words, props.language)
  return (
    <Frame {...frame} width={layout.width} height={layout.height}>
      <FullScene {...{ id, items, layout, words, mirror: mirrorOf(layout.width, direction) }} />
    </Frame>
  )
}
