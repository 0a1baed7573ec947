import { weekdays } from '../../catalogue/place/index.ts'
import { clockOf, coverKinds, dayNumber, isPart, laneOfPart, type StoredTime } from './week-time.ts'
import { nameOf, type Shown } from './week-words.tsx'

type Drawn = {
  readonly time: StoredTime
  readonly day: number
  readonly from: number
  readonly until: number
  readonly column: number
  readonly columns: number
}

const left = 52
const top = 30
const dayWidth = 132
const hourHeight = 30
const width = left + 7 * dayWidth

/** What lies at the same time stands side by side. */
const sideBySide = (blocks: readonly Omit<Drawn, 'column' | 'columns'>[]): readonly Drawn[] => {
  const placed: (Omit<Drawn, 'columns'> & { cluster: number })[] = []
  let cluster = 0
  let end = -1
  for (const block of blocks.toSorted((a, b) => a.from - b.from || a.until - b.until)) {
    if (block.from >= end) cluster += 1
    const beside = placed.filter((one) => one.cluster === cluster && one.until > block.from)
    const free = [0, 1, 2, 3, 4, 5, 6, 7].find((column) => !beside.some((one) => one.column === column)) ?? 7
    placed.push({ ...block, column: free, cluster })
    end = Math.max(end, block.until)
  }
  return placed.map(({ cluster: own, ...one }) => ({
    ...one,
    columns: Math.max(...placed.filter((other) => other.cluster === own).map(({ column }) => column)) + 1,
  }))
}

const blocksOn = (times: readonly StoredTime[], day: number) =>
  times.flatMap((time) =>
    time.blocks
      .filter(({ weekday }) => dayNumber(weekday) === day)
      .map(({ from, until }) => ({ time, day, from, until })),
  )

const classOf = ({ kind }: StoredTime): string =>
  isPart(kind) ? `week-block week-block--${laneOfPart[kind]}` : 'week-block week-block--own'

/** As many words as fit; the whole stands in the title and in the list. */
const cut = (text: string, room: number): string => {
  const most = Math.max(3, Math.floor(room / 7.2))
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** The week in hours: days beside each other, a bar for everything that takes time; care that is needed is a light ground. */
export const WeekPicture = (shown: Shown) => {
  const { opened, visit } = shown
  const { t } = visit
  const standing = [...opened.facts.parts.map(({ time }) => time as StoredTime), ...opened.facts.others]
  const times = standing.filter(({ kind }) => kind !== 'care' && !coverKinds.some((one) => one === kind))
  const care = standing.filter(({ kind }) => kind === 'care')
  const all = standing.flatMap(({ blocks }) => blocks)
  if (all.length === 0) return null
  const first = Math.min(8, ...all.map(({ from }) => Math.floor(from / 60)))
  const last = Math.max(18, ...all.map(({ until }) => Math.ceil(until / 60)))
  const y = (minute: number) => top + (minute / 60 - first) * hourHeight
  const height = y(last * 60) + 8
  const clashes = opened.answer.clashes.flatMap((clash) =>
    clash.kind === 'overlap' || clash.kind === 'uncovered' ? [clash] : [],
  )
  return (
    <div class="week-picture">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('week.picture')}
      >
        {weekdays.map((weekday, index) => (
          <>
            <text x={left + index * dayWidth + dayWidth / 2} y={18} class="week-day" text-anchor="middle">
              {t(`place.weekday.${weekday}`)}
            </text>
            {blocksOn(care, index + 1).map(({ from, until }) => (
              <rect
                x={left + index * dayWidth}
                y={y(from)}
                width={dayWidth}
                height={y(until) - y(from)}
                class="week-care"
              >
                <title>{`${t('week.kind.care')} ${clockOf(from)}–${clockOf(until)}`}</title>
              </rect>
            ))}
          </>
        ))}
        {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((hour) => (
          <>
            <line x1={left} x2={width} y1={y(hour * 60)} y2={y(hour * 60)} class="week-rule" />
            <text x={left - 6} y={y(hour * 60) + 4} class="week-hour" text-anchor="end">
              {clockOf(hour * 60)}
            </text>
          </>
        ))}
        {weekdays.map((_, index) => (
          <line
            x1={left + index * dayWidth}
            x2={left + index * dayWidth}
            y1={top}
            y2={height - 8}
            class="week-rule"
          />
        ))}
        {weekdays.flatMap((_, index) =>
          sideBySide(blocksOn(times, index + 1)).map(({ time, from, until, column, columns }) => {
            const room = (dayWidth - 6) / columns
            const x = left + index * dayWidth + 3 + column * room
            const name = nameOf(time, shown)
            const hours = `${clockOf(from)}–${clockOf(until)}`
            return (
              <g>
                <title>{`${name}, ${hours}${time.place ? `, ${time.place}` : ''}`}</title>
                <rect
                  x={x}
                  y={y(from) + 1}
                  width={room - 2}
                  height={y(until) - y(from) - 2}
                  rx="3"
                  class={classOf(time)}
                />
                <text x={x + 6} y={y(from) + 16} class={isPart(time.kind) ? 'week-text' : 'week-text--own'}>
                  {cut(name, room - 14)}
                </text>
                {until - from >= 60 && (
                  <text x={x + 6} y={y(from) + 31} class={isPart(time.kind) ? 'week-text' : 'week-text--own'}>
                    {cut(hours, room - 14)}
                  </text>
                )}
              </g>
            )
          }),
        )}
        {clashes.map(({ day, from, to }) => (
          <g>
            <rect
              x={left + (day - 1) * dayWidth + 1}
              y={y(from)}
              width={dayWidth - 2}
              height={y(to) - y(from)}
              class="week-clash"
            />
            <text x={left + day * dayWidth - 8} y={y(to) - 6} class="week-clash-mark" text-anchor="end">
              {t('week.clash-mark')}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
