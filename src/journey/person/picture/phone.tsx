import { lanes } from '../line.ts'
import { isDashed, isGap } from './layout.ts'
import { ink, laneColours } from './line-colours.ts'
import type { LineItems } from './line-items.ts'
import type { LineWords } from './line-words.ts'
import { HouseholdMark, type Mirror, round, Words } from './parts.tsx'
import { type PhoneEntry, type PhoneLayout, phone } from './phone-layout.ts'

type Scene = {
  readonly id: string
  readonly items: LineItems
  readonly layout: PhoneLayout
  readonly words: LineWords
  readonly mirror: Mirror
}

const Header = ({ layout, mirror, words }: Scene) => (
  <g>
    {layout.header.map((line, index) => (
      <Words x={mirror.x(8)} y={layout.headerTop + 14 + index * 19} size={phone.textSize} colour={ink.quiet}>
        {line}
      </Words>
    ))}
    {lanes.map((lane) => {
      const x = mirror.x(layout.laneX(lane) + phone.rail / 2)
      const turn = mirror.direction === 'rtl' ? 90 : -90
      return (
        <g
          transform={`translate(${round(x + (mirror.direction === 'rtl' ? -4.5 : 4.5))} ${round(layout.railTop - 8)}) rotate(${turn})`}
        >
          <Words x={0} y={0} size={13} bold colour={laneColours[lane]}>
            {words.lanes[lane]}
          </Words>
        </g>
      )
    })}
  </g>
)

const Ground = ({ layout, mirror, items }: Scene) => {
  const left = phone.laneLeft - 4
  const right = phone.textLeft - 10
  const wash = (from: number, to: number, fill: string, name: string) => (
    <rect
      x={mirror.left(left, right)}
      y={round(layout.yOf(from))}
      width={right - left}
      height={round(layout.yOf(to) - layout.yOf(from))}
      fill={fill}
      class={name}
    />
  )
  return (
    <g>
      {items.pauses.map((run) => wash(run.from, run.to, ink.pause, 'line-pause'))}
      {items.measures.combined.days.map((run) => wash(run.from, run.to, ink.combined, 'line-combined'))}
      {lanes.map((lane) => (
        <line
          x1={mirror.x(layout.laneX(lane) + phone.rail / 2)}
          x2={mirror.x(layout.laneX(lane) + phone.rail / 2)}
          y1={round(layout.railTop)}
          y2={round(layout.height - 10)}
          stroke={ink.faint}
        />
      ))}
    </g>
  )
}

const Rails = ({ id, layout, mirror, items }: Scene) => (
  <g>
    {layout.rails.map(({ lane, left, width, item }) => {
      const colour = laneColours[lane]
      const x = mirror.left(left, left + width)
      const top = layout.yOf(item.from)
      if (isGap(item))
        return (
          <rect
            x={x}
            y={round(top)}
            width={round(width)}
            height={round(layout.yOf(item.to) - top)}
            fill={`url(#${id}-hatch)`}
            class="line-gap"
          />
        )
      const end = layout.yOf(item.to ?? Math.max(items.today, item.from + 30))
      const solid = isDashed(item, items.today) ? top : Math.min(end, layout.yOf(items.today))
      return (
        <g data-fact={item.fact}>
          <title>{item.label}</title>
          {solid > top && (
            <rect
              x={x}
              y={round(top + 0.5)}
              width={round(width)}
              height={round(Math.max(2, solid - top - 1))}
              rx="3"
              fill={colour}
            />
          )}
          {end - solid > 1 && (
            <rect
              x={round(x + 0.75)}
              y={round(solid + 1)}
              width={round(width - 1.5)}
              height={round(Math.max(2, end - solid - 2))}
              rx="3"
              fill={ink.paper}
              stroke={colour}
              stroke-width="1.5"
              stroke-dasharray="4 3"
              class="line-planned"
            />
          )}
        </g>
      )
    })}
    {items.owners.map((owner, index) => (
      <rect
        x={mirror.left(phone.ownerX, phone.ownerX + phone.ownerWidth)}
        y={round(layout.yOf(owner.from) + 0.5)}
        width={phone.ownerWidth}
        height={round(Math.max(2, layout.yOf(owner.to) - layout.yOf(owner.from) - 1))}
        rx="2"
        fill={owner.name === null ? `url(#${id}-hatch)` : index % 2 === 0 ? ink.rule : '#A9B6BF'}
      />
    ))}
  </g>
)

const startX = (entry: PhoneEntry, layout: PhoneLayout): number =>
  entry.lane
    ? layout.laneX(entry.lane) + phone.rail
    : entry.kind === 'owner'
      ? phone.ownerX + phone.ownerWidth
      : phone.textLeft - 18

const Mark = ({ entry, scene }: { entry: PhoneEntry; scene: Scene }) => {
  const { mirror, id } = scene
  const y = entry.top + 11
  const x = phone.textLeft - 9
  if (entry.kind === 'milestone')
    return <path d={`M${mirror.x(x)} ${round(y - 5)} l5 5 l-5 5 l-5 -5z`} fill={ink.text} />
  if (entry.kind === 'bar' || entry.kind === 'gap')
    return (
      <rect
        x={mirror.left(x - 5, x + 4)}
        y={round(y - 4.5)}
        width="9"
        height="9"
        rx="2"
        fill={entry.kind === 'gap' ? `url(#${id}-hatch)` : entry.planned ? ink.paper : entry.colour}
        stroke={entry.colour}
        stroke-width="1.5"
        stroke-dasharray={entry.planned ? '2.5 1.5' : undefined}
      />
    )
  return (
    <circle
      cx={mirror.x(x)}
      cy={round(y)}
      r="3.5"
      fill={entry.kind === 'combined' ? entry.colour : ink.rule}
    />
  )
}

const Entry = ({ entry, scene }: { entry: PhoneEntry; scene: Scene }) => {
  const { mirror, layout } = scene
  const y = entry.top + 15.5
  const last = entry.title.length - 1
  return (
    <g data-facts={entry.facts.join(' ') || undefined}>
      {entry.kind !== 'today' && (
        <line
          x1={mirror.x(startX(entry, layout))}
          x2={mirror.x(phone.textLeft - 16)}
          y1={round(entry.top + 11)}
          y2={round(entry.top + 11)}
          stroke={ink.rule}
          stroke-dasharray="1 2"
        />
      )}
      {entry.kind !== 'today' && <Mark entry={entry} scene={scene} />}
      {entry.title.map((line, index) => (
        <Words
          x={mirror.x(phone.textLeft)}
          y={y + index * phone.line}
          size={phone.textSize}
          bold={entry.kind === 'today' || entry.kind === 'gap' || entry.kind === 'bar'}
          colour={entry.colour}
        >
          {line}
        </Words>
      ))}
      {entry.household && (
        <HouseholdMark
          x={mirror.left(phone.width - 18, phone.width - 6)}
          y={entry.top + 5}
          colour={entry.colour}
        />
      )}
      {entry.detail && (
        <Words
          x={mirror.x(phone.textLeft + (entry.inline ? entry.titleWidth + 8 : 0))}
          y={y + last * phone.line + (entry.inline ? 0 : 15)}
          size={phone.detailSize}
          colour={ink.quiet}
        >
          {entry.detail}
        </Words>
      )}
    </g>
  )
}

/** The line on a phone: time runs down, lanes are columns, words stand beside. */
export const PhoneScene = (scene: Scene) => {
  const { layout, mirror, items } = scene
  const todayY = round(layout.yOf(items.today))
  return (
    <g>
      <rect width={layout.width} height={round(layout.height)} fill={ink.paper} />
      <Header {...scene} />
      <Ground {...scene} />
      {layout.entries.map((entry) => (
        <Entry entry={entry} scene={scene} />
      ))}
      <Rails {...scene} />
      <line
        x1={mirror.x(4)}
        x2={mirror.x(phone.width - 4)}
        y1={todayY}
        y2={todayY}
        stroke={ink.text}
        stroke-width="2.5"
        class="line-today"
      />
    </g>
  )
}
