import { lanes } from '../line.ts'
import { isDashed } from './layout.ts'
import { ink, laneColours } from './line-colours.ts'
import type { LineItems } from './line-items.ts'
import { type Mirror, round } from './parts.tsx'

export const miniature = { width: 240, height: 24, pitch: 3, bar: 2.4 } as const

/** The same lanes and colours in 24 pixels, for a row of a list; the owners lie below as one thin strip. */
export const MiniatureScene = ({ items, mirror }: { readonly items: LineItems; readonly mirror: Mirror }) => {
  const { span, today } = items
  const xOf = (day: number) =>
    ((Math.min(span.to, Math.max(span.from, day)) - span.from) / (span.to - span.from)) * miniature.width
  const strip = (from: number, to: number, y: number) => ({
    x: mirror.left(xOf(from), xOf(to)),
    y: round(y),
    width: round(Math.max(1, xOf(to) - xOf(from))),
  })
  return (
    <g>
      <rect width={miniature.width} height={miniature.height} fill={ink.paper} />
      {lanes.map((_, index) => (
        <rect
          x="0"
          y={round(index * miniature.pitch)}
          width={miniature.width}
          height={miniature.bar}
          fill="#F3F5F7"
        />
      ))}
      {items.bars.map((bar) => {
        const lane = lanes.find((one) => one === bar.track)
        if (!lane) return null
        const index = lanes.indexOf(lane)
        const y = index * miniature.pitch
        const dashed = isDashed(bar, today)
        const to = bar.to ?? Math.max(today, bar.from + 30)
        const solid = dashed ? bar.from : Math.min(to, today)
        return (
          <g data-fact={bar.fact}>
            {solid > bar.from && (
              <rect {...strip(bar.from, solid, y)} height={miniature.bar} fill={laneColours[lane]} />
            )}
            {to > solid && (
              <line
                x1={mirror.x(xOf(solid))}
                x2={mirror.x(xOf(to))}
                y1={round(y + miniature.bar / 2)}
                y2={round(y + miniature.bar / 2)}
                stroke={laneColours[lane]}
                stroke-width="1.2"
                stroke-dasharray="3 2"
                class="line-planned"
              />
            )}
          </g>
        )
      })}
      {items.gaps.map((gap) => (
        <line
          x1={mirror.x(xOf(gap.from))}
          x2={mirror.x(xOf(gap.to))}
          y1={round(lanes.indexOf(gap.lane) * miniature.pitch + miniature.bar / 2)}
          y2={round(lanes.indexOf(gap.lane) * miniature.pitch + miniature.bar / 2)}
          stroke={ink.missing}
          stroke-width={miniature.bar}
          stroke-dasharray="1.5 1.5"
          class="line-gap"
        />
      ))}
      {items.owners.map((owner) => (
        <rect
          {...strip(owner.from, owner.to, 22)}
          height="2"
          fill={owner.name === null ? ink.missing : ink.rule}
        />
      ))}
      <line
        x1={mirror.x(xOf(today))}
        x2={mirror.x(xOf(today))}
        y1="0"
        y2={miniature.height}
        stroke={ink.text}
        stroke-width="1.5"
        class="line-today"
      />
    </g>
  )
}
