import { isDashed, isGap, type LaneLayout, sizes } from './layout.ts'
import { ink, laneColours } from './line-colours.ts'
import type { BarItem, GapItem } from './line-items.ts'
import { HaloWords, HouseholdMark, type Mirror, round, Words } from './parts.tsx'
import type { PlacedStrip } from './rows.ts'
import type { FullSceneProps as Scene } from './scene.ts'

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

/** The seven lanes with their bars and gaps. */
export const Lanes = (scene: Scene) => (
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
