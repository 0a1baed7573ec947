import { Lanes } from './lanes.tsx'
import { sizes } from './layout.ts'
import { ink, laneColours } from './line-colours.ts'
import { HaloWords, HouseholdMark, round, Words } from './parts.tsx'
import type { FullSceneProps as Scene } from './scene.ts'
import { wrap } from './text-width.ts'

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
          <Words x={mirror.x(flag.left)} y={y} size={sizes.flagText} bold={isToday}>
            {flag.text}
          </Words>
        </g>
      )
    })}
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
    <Words
      x={mirror.x(layout.plot.left - 12)}
      y={layout.ownersTop + 16}
      anchor="end"
      size={11}
      colour={ink.quiet}
    >
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
