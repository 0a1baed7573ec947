import { lanes } from '../line.ts'
import { isDashed } from './layout.ts'
import { ink, laneColours } from './line-colours.ts'
import type { LineItems, OwnerItem } from './line-items.ts'
import { type Mirror, round } from './parts.tsx'

export const miniature = { width: 240, height: 24, pitch: 3, bar: 2.4 } as const

const empty = lanes
  .map((_, index) => `M0 ${round(index * miniature.pitch + miniature.bar / 2)}h${miniature.width}`)
  .join('')

/** The same lanes and colours in 24 pixels, for a row of a list; the owners lie below as one thin strip. */
export const MiniatureScene = ({ items, mirror }: { readonly items: LineItems; readonly mirror: Mirror }) => {
  const { span, today } = items
  const xOf = (day: number) =>
    ((Math.min(span.to, Math.max(span.from, day)) - span.from) / (span.to - span.from)) * miniature.width
  const across = (from: number, to: number, y: number) =>
    `M${mirror.x(from)} ${round(y + miniature.bar / 2)}H${mirror.x(to)}`
  const box = (from: number, to: number, y: number) => ({
    x: mirror.left(xOf(from), xOf(to)),
    y: round(y),
    width: round(Math.max(1, xOf(to) - xOf(from))),
  })
  const strips = (owners: readonly OwnerItem[]) =>
    owners
      .map(({ from, to }) => box(from, to, 22))
      .map(({ x, y, width }) => `M${x} ${y}h${width}v2h-${width}z`)
      .join('')
  const owned = strips(items.owners.filter(({ name }) => name !== null))
  const unowned = strips(items.owners.filter(({ name }) => name === null))
  return (
    <>
      <rect width={miniature.width} height={miniature.height} fill={ink.paper} />
      <path d={empty} stroke="#F3F5F7" stroke-width={miniature.bar} />
      {items.bars.map((bar) => {
        const lane = lanes.find((one) => one === bar.track)
        if (!lane) return null
        const y = lanes.indexOf(lane) * miniature.pitch
        const to = bar.to ?? Math.max(today, bar.from + 30)
        const solid = isDashed(bar, today) ? bar.from : Math.min(to, today)
        const done = solid > bar.from
        return (
          <>
            {(done || to <= solid) && (
              <rect
                {...box(bar.from, solid, y)}
                height={miniature.bar}
                fill={laneColours[lane]}
                data-fact={bar.fact}
              />
            )}
            {to > solid && (
              <path
                d={across(xOf(solid), xOf(to), y)}
                stroke={laneColours[lane]}
                stroke-width="1.2"
                stroke-dasharray="3 2"
                class="line-planned"
                data-fact={done ? undefined : bar.fact}
              />
            )}
          </>
        )
      })}
      {items.gaps.map((gap) => (
        <path
          d={across(xOf(gap.from), xOf(gap.to), lanes.indexOf(gap.lane) * miniature.pitch)}
          stroke={ink.missing}
          stroke-width={miniature.bar}
          stroke-dasharray="1.5 1.5"
          class="line-gap"
        />
      ))}
      {owned && <path d={owned} fill={ink.rule} />}
      {unowned && <path d={unowned} fill={ink.missing} />}
      <path
        d={`M${mirror.x(xOf(today))} 0v${miniature.height}`}
        stroke={ink.text}
        stroke-width="1.5"
        class="line-today"
      />
    </>
  )
}
