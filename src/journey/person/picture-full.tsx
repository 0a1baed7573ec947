import { ink, laneColours } from './line-colours.ts'
import type { BarItem, GapItem, LineItems } from './line-items.ts'
import type { LineWords } from './line-words.ts'
import { type FullLayout, isDashed, isGap, type LaneLayout, sizes } from './picture-layout.ts'
import { HaloWords, HouseholdMark, type Mirror, round, Words } from './picture-parts.tsx'
import type { PlacedStrip } from './picture-rows.ts'
import { wrap } from './text-width.ts'

type Scene = {
  readonly id: string
  readonly items: LineItems
  readonly layout: FullLayout
  readonly words: LineWords
  readonly mirror: Mirror
}

const Grid = ({ layout, mirror, items }: Scene) => (
  <g>
    {items.pauses.map((pause) => (
      <rect
        x={mirror.left(layout.xOf(pause.from), layout.xOf(pause.to))}
        y={round(layout.plot.top)}
        width={round(layout.xOf(pause.to) - layout.xOf(pause.from))}
        height={round(layout.noteTop - layout.plot.top)}
        fill={ink.pause}
      />
    ))}
    {items.measures.combined.days.map((run) => (
      <rect
        x={mirror.left(layout.xOf(run.from), layout.xOf(run.to))}
        y={round(layout.plot.top)}
        width={round(layout.xOf(run.to) - layout.xOf(run.from))}
        height={round(layout.noteTop - layout.plot.top)}
        fill={ink.combined}
        class="line-combined"
      />
    ))}
    {layout.months.map((tick) => (
      <line
        x1={mirror.x(tick.x)}
        x2={mirror.x(tick.x)}
        y1={round(layout.plot.top)}
        y2={round(layout.axisTop + 4)}
        stroke={tick.year ? ink.rule : ink.faint}
      />
    ))}
  </g>
)

const Band = ({ layout, mirror, words }: Scene) => (
  <g class="line-band">
    {layout.band.length > 0 && (
      <Words x={mirror.x(layout.plot.left - 12)} y={layout.bandTop + 14} anchor="end" colour={ink.quiet}>
        {words.status}
      </Words>
    )}
    {layout.band.map((strip) => (
      <g data-fact={strip.item.fact}>
        <title>{strip.item.label}</title>
        <rect
          x={mirror.left(strip.left, strip.right)}
          y={round(layout.bandTop + strip.row * sizes.bandRow)}
          width={round(strip.right - strip.left)}
          height={sizes.bandRow - 3}
          rx="3"
          fill={ink.band}
        />
        {strip.label && (
          <Words x={mirror.x(strip.label.left)} y={layout.bandTop + strip.row * sizes.bandRow + 14} size={12}>
            {strip.label.text}
          </Words>
        )}
      </g>
    ))}
  </g>
)

const Flags = ({ layout, mirror }: Scene) => (
  <g class="line-milestones">
    {layout.flags.map((flag) => {
      const isToday = flag.item === 'today'
      const x = mirror.x(flag.x)
      const y = layout.flagBase - 10 - flag.row * sizes.flagRow
      return (
        <g data-facts={flag.item === 'today' ? undefined : flag.item.facts.join(' ')}>
          <line
            x1={x}
            x2={x}
            y1={round(y - 10)}
            y2={round(isToday ? layout.ownersTop + sizes.ribbon + 4 : layout.flagBase)}
            stroke={isToday ? ink.text : '#9AA7B1'}
            stroke-width={isToday ? 2.5 : 1}
            class={isToday ? 'line-today' : undefined}
          />
          {!isToday && (
            <path
              d={`M${x} ${round(layout.flagBase - 5)} l5 5 l-5 5 l-5 -5z`}
              fill={ink.text}
              stroke={ink.paper}
            />
          )}
          <Words
            x={mirror.x(flag.side === 'after' ? flag.left : flag.right)}
            y={y}
            anchor={flag.side === 'after' ? 'start' : 'end'}
            size={sizes.flagText}
            bold={isToday}
          >
            {flag.text}
          </Words>
        </g>
      )
    })}
  </g>
)

const rowTop = (lane: LaneLayout, row: number): number =>
  lane.top + sizes.lanePad / 2 + 2 + row * sizes.laneRow

/** The end of something that was broken off is torn, in the direction of time. */
const torn = (left: number, right: number, y: number, mirror: Mirror): string => {
  const step = sizes.bar / 4
  const inwards = Math.min(5, (right - left) / 3)
  const points = [0, 1, 2, 3, 4].map(
    (at) => `${mirror.x(at % 2 === 0 ? right : right - inwards)} ${round(y + at * step)}`,
  )
  return `M${mirror.x(left)} ${round(y)} L${points.join(' L')} L${mirror.x(left)} ${round(y + sizes.bar)} z`
}

const Bar = ({ strip, lane, scene }: { strip: PlacedStrip<BarItem>; lane: LaneLayout; scene: Scene }) => {
  const { mirror, items, layout, words } = scene
  const colour = laneColours[lane.lane]
  const y = rowTop(lane, strip.row)
  const bar = strip.item
  const dashed = isDashed(bar, items.today)
  const solidEnd = Math.min(strip.right, dashed ? strip.left : strip.filled)
  const inside = strip.label?.where === 'inside'
  const onPaper = dashed || !inside
  return (
    <g data-fact={bar.fact} class={`line-bar line-bar-${bar.state}`}>
      <title>{bar.household ? `${bar.label} (${words.household})` : bar.label}</title>
      {solidEnd > strip.left &&
        (bar.state === 'broken-off' && strip.right - strip.left > 8 ? (
          <path d={torn(strip.left, solidEnd, y, mirror)} fill={colour} />
        ) : (
          <rect
            x={mirror.left(strip.left, solidEnd)}
            y={round(y)}
            width={round(solidEnd - strip.left)}
            height={sizes.bar}
            rx={solidEnd - strip.left > 10 ? 4 : 1.5}
            fill={colour}
          />
        ))}
      {strip.right - solidEnd > 2 && (
        <rect
          x={mirror.left(solidEnd + (dashed ? 0.5 : 1.5), strip.right - 0.5)}
          y={round(y + 0.75)}
          width={round(strip.right - solidEnd - (dashed ? 1 : 2))}
          height={sizes.bar - 1.5}
          rx="4"
          fill={ink.paper}
          fill-opacity="0.7"
          stroke={colour}
          stroke-width="1.5"
          stroke-dasharray="5 4"
          class="line-planned"
        />
      )}
      {bar.household && (
        <HouseholdMark
          x={mirror.direction === 'rtl' ? mirror.x(strip.left + 6) - 12 : strip.left + 6}
          y={y + 6}
          colour={dashed ? colour : ink.paper}
        />
      )}
      {bar.to === null && !dashed && (
        <path
          d={`M${mirror.x(layout.todayX + 3)} ${round(y + 6)} L${mirror.x(layout.todayX + 8)} ${round(y + sizes.bar / 2)} L${mirror.x(layout.todayX + 3)} ${round(y + sizes.bar - 6)}`}
          fill="none"
          stroke={colour}
          stroke-width="2"
        />
      )}
      {strip.label && (
        <Words
          x={mirror.x(strip.label.left)}
          y={rowTop(lane, strip.label.row) + (strip.label.where === 'below' ? 13 : 16)}
          size={sizes.text}
          colour={onPaper ? colour : ink.paper}
        >
          {strip.label.text}
        </Words>
      )}
    </g>
  )
}

const GapBox = ({ strip, lane, scene }: { strip: PlacedStrip<GapItem>; lane: LaneLayout; scene: Scene }) => {
  const y = rowTop(lane, strip.row)
  const { mirror } = scene
  return (
    <g class="line-gap">
      <title>{strip.item.label}</title>
      <rect
        x={mirror.left(strip.left, strip.right)}
        y={round(y)}
        width={round(strip.right - strip.left)}
        height={sizes.bar}
        rx="3"
        fill={`url(#${scene.id}-hatch)`}
      />
      {strip.label?.where === 'inside' && (
        <HaloWords
          x={mirror.x((strip.left + strip.right) / 2)}
          y={y + 16}
          anchor="middle"
          size={12}
          colour={ink.missing}
        >
          {strip.label.text}
        </HaloWords>
      )}
      {strip.label && strip.label.where !== 'inside' && (
        <Words
          x={mirror.x(strip.label.left)}
          y={rowTop(lane, strip.label.row) + 13}
          size={12}
          bold
          colour={ink.missing}
        >
          {strip.label.text}
        </Words>
      )}
    </g>
  )
}

const Lanes = (scene: Scene) => (
  <g>
    {scene.layout.lanes.map((lane) => (
      <g class={`line-lane line-lane-${lane.lane}`}>
        <line
          x1={scene.mirror.x(scene.layout.plot.left)}
          x2={scene.mirror.x(scene.layout.plot.right)}
          y1={round(lane.top + lane.height)}
          y2={round(lane.top + lane.height)}
          stroke={ink.faint}
        />
        <Words
          x={scene.mirror.x(scene.layout.plot.left - 12)}
          y={lane.top + sizes.lanePad / 2 + 18}
          anchor="end"
          size={14}
          bold
          colour={laneColours[lane.lane]}
        >
          {scene.words.lanes[lane.lane]}
        </Words>
        {lane.strips.map((strip) => {
          const { item } = strip
          return isGap(item) ? (
            <GapBox strip={{ ...strip, item }} lane={lane} scene={scene} />
          ) : (
            <Bar strip={{ ...strip, item }} lane={lane} scene={scene} />
          )
        })}
      </g>
    ))}
  </g>
)

const noteColours = {
  combined: laneColours.work,
  early: ink.quiet,
  waiting: ink.missing,
  pause: ink.quiet,
} as const

const Notes = ({ layout, mirror }: Scene) => (
  <g class="line-notes">
    {layout.notes.map((note) => {
      const y = layout.noteTop + note.row * sizes.noteRow + 8
      const colour = noteColours[note.kind]
      const [from, to] = [mirror.x(note.left), mirror.x(note.right)]
      return (
        <g>
          <path
            d={`M${from} ${round(y - 4)} v8 M${from} ${round(y)} H${to} M${to} ${round(y - 4)} v8`}
            stroke={colour}
            stroke-width="1.5"
          />
          {note.text !== '' && (
            <HaloWords x={mirror.x(note.words.left)} y={y + 4} size={12} colour={colour} edge={8}>
              {note.text}
            </HaloWords>
          )}
        </g>
      )
    })}
  </g>
)

const Axis = ({ layout, mirror, items, words }: Scene) => (
  <g class="line-axis" font-size="12" fill={ink.quiet}>
    {layout.months.map((tick) =>
      Math.abs(tick.x - layout.todayX) < 11 ? null : (
        <Words x={mirror.x(tick.x)} y={layout.axisTop + 17} anchor="middle" bold={tick.year}>
          {tick.text}
        </Words>
      ),
    )}
    {wrap(items.origin ? words.monthsSince[items.origin.from] : words.monthsSince.unknown, 96, 12).map(
      (part, index) => (
        <Words x={mirror.x(layout.plot.left - 12)} y={layout.axisTop + 17 + index * 16} anchor="end">
          {part}
        </Words>
      ),
    )}
    {layout.years.map((year) => (
      <g>
        <line
          x1={mirror.x(year.x)}
          x2={mirror.x(year.x)}
          y1={round(layout.axisTop + 24)}
          y2={round(layout.axisTop + 36)}
          stroke={ink.rule}
        />
        <Words x={mirror.x(year.x + 5)} y={layout.axisTop + 35}>
          {year.text}
        </Words>
      </g>
    ))}
  </g>
)

const Ribbon = ({ id, layout, mirror, words }: Scene) => (
  <g class="line-owners">
    <Words x={mirror.x(layout.plot.left - 12)} y={layout.ownersTop + 16} anchor="end" colour={ink.quiet}>
      {words.responsible}
    </Words>
    {layout.owners.map((owner, index) => (
      <g>
        <title>{owner.item.name ?? words.nobody}</title>
        <rect
          x={mirror.left(owner.left, owner.right)}
          y={round(layout.ownersTop)}
          width={round(owner.right - owner.left)}
          height={sizes.ribbon}
          rx="3"
          fill={
            owner.item.name === null ? `url(#${id}-hatch)` : index % 2 === 0 ? ink.ribbon : ink.ribbonNext
          }
        />
        {owner.label &&
          (owner.item.name === null ? (
            <HaloWords
              x={mirror.x((owner.left + owner.right) / 2)}
              y={layout.ownersTop + 16}
              anchor="middle"
              size={12}
              colour={ink.missing}
            >
              {owner.label.text}
            </HaloWords>
          ) : (
            <Words x={mirror.x(owner.label.left)} y={layout.ownersTop + 16} size={12}>
              {owner.label.text}
            </Words>
          ))}
      </g>
    ))}
  </g>
)

const HouseholdKey = ({ layout, mirror, words }: Scene) => {
  const y = layout.ownersTop + sizes.ribbon + 8
  const x = layout.plot.left
  return (
    <g>
      <HouseholdMark x={mirror.direction === 'rtl' ? mirror.x(x) - 12 : x} y={y} colour={ink.quiet} />
      <Words x={mirror.x(x + 17)} y={y + 9} size={12} colour={ink.quiet}>
        {words.household}
      </Words>
    </g>
  )
}

/** The whole line, for a wide screen and for paper. */
export const FullScene = (scene: Scene) => (
  <g>
    <rect width={scene.layout.width} height={round(scene.layout.height)} fill={ink.paper} />
    <Grid {...scene} />
    <Band {...scene} />
    <Lanes {...scene} />
    <Axis {...scene} />
    <Ribbon {...scene} />
    <Flags {...scene} />
    <Notes {...scene} />
    {scene.items.bars.some((bar) => bar.household) && <HouseholdKey {...scene} />}
  </g>
)
