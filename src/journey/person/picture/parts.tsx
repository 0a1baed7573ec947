import type { Child } from 'hono/jsx'
import { ink } from './line-colours.ts'

export type Direction = 'ltr' | 'rtl'

/** Turns time round for scripts that run from right to left; heights stay. */
export type Mirror = {
  readonly direction: Direction
  readonly x: (x: number) => number
  /** the left edge of a box that runs from `left` to `right` in time */
  readonly left: (left: number, right: number) => number
}

export const mirrorOf = (width: number, direction: Direction): Mirror =>
  direction === 'rtl'
    ? { direction, x: (x) => round(width - x), left: (_, right) => round(width - right) }
    : { direction, x: round, left: (left) => round(left) }

/** A tenth of a pixel is enough, and keeps pages small. */
export const round = (value: number): number => Math.round(value * 10) / 10

export const fonts = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif"

/** The frame of every form: one sentence for who can not see it, the facts themselves in the table. */
export const Frame = (props: {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly form: string
  readonly direction: Direction
  readonly title: string
  readonly description: string
  readonly children?: Child
}) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    class={`line-picture line-picture-${props.form}`}
    viewBox={`0 0 ${round(props.width)} ${round(props.height)}`}
    width={round(props.width)}
    height={round(props.height)}
    role="img"
    aria-labelledby={`${props.id}-title ${props.id}-desc`}
    direction={props.direction}
    font-family={fonts}
    font-size="12.5"
    fill={ink.text}
  >
    <title id={`${props.id}-title`}>{props.title}</title>
    <desc id={`${props.id}-desc`}>{props.description}</desc>
    {props.form !== 'miniature' && (
      <defs>
        <pattern
          id={`${props.id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={ink.missingPaper} />
          <line x1="0" y1="0" x2="0" y2="6" stroke={ink.missing} stroke-width="1.8" />
        </pattern>
      </defs>
    )}
    {props.children}
  </svg>
)

/** Two people: the fact holds for the household. */
export const HouseholdMark = ({
  x,
  y,
  colour,
}: {
  readonly x: number
  readonly y: number
  readonly colour: string
}) => (
  <g transform={`translate(${round(x)} ${round(y)})`} fill={colour} class="line-household">
    <circle cx="3.4" cy="2.4" r="2" />
    <circle cx="8.6" cy="2.4" r="2" />
    <path d="M0 10 v-1.6 a3.4 3.4 0 0 1 6.8 0 v1.6 z M7.6 10 v-1.6 a4.4 4.4 0 0 0 -.9 -2.6 a3.2 3.2 0 0 1 5.3 2.6 v1.6 z" />
  </g>
)

/** Words in the picture; Dutch inside an Arabic page keeps its own order of characters. */
export const Words = (props: {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
  readonly bold?: boolean
  readonly colour?: string
  readonly children?: Child
}) => (
  <text
    x={round(props.x)}
    y={round(props.y)}
    text-anchor={props.anchor}
    font-size={props.size}
    font-weight={props.bold ? '600' : undefined}
    fill={props.colour}
    unicode-bidi="plaintext"
  >
    {props.children}
  </text>
)

/** Dark words on a white edge, legible on a hatched ground. */
export const HaloWords = (props: {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
  readonly colour: string
  /** width of the white edge */
  readonly edge?: number
  readonly children?: Child
}) => (
  <text
    x={round(props.x)}
    y={round(props.y)}
    text-anchor={props.anchor}
    font-size={props.size}
    font-weight="600"
    fill={props.colour}
    stroke={ink.paper}
    stroke-width={props.edge ?? 4}
    stroke-linejoin="round"
    paint-order="stroke"
    unicode-bidi="plaintext"
  >
    {props.children}
  </text>
)
