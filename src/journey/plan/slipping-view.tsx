import { episodeLabel, type Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { daysBetween, type IsoDate } from '../../platform/date.ts'
import { DataTable } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { Slipping } from './slipping.ts'

type Shown = { readonly parts: readonly Slipping[]; readonly words: Vocabulary; readonly visit: Visit }

const laterWords = (days: number | null, { t }: Visit): string | null =>
  days === null || days === 0
    ? null
    : t(days > 0 ? 'plan.slip.later' : 'plan.slip.earlier', { count: Math.abs(days) })

const width = 640
const rowHeight = 34

/** Two bars a part: thin is as it was planned, thick as it is on the line. */
const Bars = ({ parts, words, visit }: Shown) => {
  const { t, language, today } = visit
  const real = parts.flatMap((one) => one.real ?? [])
  const days = [...parts.map(({ planned }) => planned), ...real].flatMap(({ startsOn, endsOn }) => [
    startsOn,
    endsOn ?? today,
  ])
  const first = days.reduce((a, b) => (b < a ? b : a), today)
  const last = days.reduce((a, b) => (b > a ? b : a), today)
  const span = Math.max(1, daysBetween(first, last))
  const x = (day: IsoDate) => (daysBetween(first, day) / span) * width
  const bar = ({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate | null }) => ({
    x: x(startsOn),
    width: Math.max(2, x(endsOn ?? last) - x(startsOn)),
  })
  return (
    <div class="plan-bars">
      <svg
        viewBox={`0 0 ${width} ${parts.length * rowHeight + 4}`}
        width={width}
        height={parts.length * rowHeight + 4}
        role="img"
        aria-label={t('plan.slip.picture')}
      >
        {parts.map((part, index) => {
          const y = index * rowHeight
          const lane = words.episodeKinds.get(part.kind)?.track ?? 'status'
          return (
            <g>
              <title>{episodeLabel(words, part.kind, language)}</title>
              <text x="0" y={y + 12} class="plan-bars__name">
                {episodeLabel(words, part.kind, language)}
              </text>
              <rect
                {...bar(part.planned)}
                y={y + 17}
                height="4"
                class={`plan-bar plan-bar--planned plan-bar--${lane}`}
              />
              {part.real && (
                <rect {...bar(part.real)} y={y + 23} height="8" class={`plan-bar plan-bar--${lane}`} />
              )}
            </g>
          )
        })}
        <line x1={x(today)} x2={x(today)} y1="0" y2={parts.length * rowHeight} class="week-rule" />
      </svg>
    </div>
  )
}

/** As it was planned beside as it went: "planned 3 February, began 17 February, 14 days later". */
export const SlippingView = (shown: Shown) => {
  const { parts, words, visit } = shown
  const { t, language } = visit
  if (parts.length === 0) return null
  return (
    <>
      <Bars {...shown} />
      <DataTable
        caption={t('plan.slip.title')}
        rows={parts}
        columns={[
          {
            key: 'kind',
            header: t('plan.kind'),
            naming: true,
            cell: ({ kind }) => episodeLabel(words, kind, language),
          },
          {
            key: 'planned',
            header: t('plan.slip.planned'),
            cell: ({ planned: { startsOn, endsOn } }) =>
              t(endsOn === null ? 'plan.slip.from' : 'plan.slip.from-until', {
                from: formatDay(startsOn, language),
                until: endsOn === null ? '' : formatDay(endsOn, language),
              }),
          },
          {
            key: 'real',
            header: t('plan.slip.real'),
            cell: ({ real }) =>
              real === null
                ? t('plan.slip.gone')
                : t(real.state === 'planned' ? 'plan.slip.state-planned' : `plan.slip.${real.state}`, {
                    from: formatDay(real.startsOn, language),
                    until: real.endsOn === null ? t('plan.open-end') : formatDay(real.endsOn, language),
                  }),
          },
          {
            key: 'slip',
            header: t('plan.slip.difference'),
            cell: ({ beginsLater, endsLater }) => {
              const begin = laterWords(beginsLater, visit)
              const end = laterWords(endsLater, visit)
              return (
                <>
                  {begin && <div>{t('plan.slip.begin', { how: begin })}</div>}
                  {end && <div>{t('plan.slip.end', { how: end })}</div>}
                  {!begin && !end && t('plan.slip.none')}
                </>
              )
            },
          },
        ]}
      />
    </>
  )
}
