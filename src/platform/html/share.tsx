import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'

export type ShareProps = {
  /** how many have it; null where nobody knows */
  readonly part: number | null
  /** of how many, all of whom it is known */
  readonly whole: number
  /** people beside `whole` of whom it is not known: their own hatched piece of the bar */
  readonly unknown?: number
  readonly title?: Child
  /** bounds in percent of what the share may be, where it is an estimate */
  readonly interval?: { readonly low: number; readonly high: number } | undefined
  readonly lane?: string | undefined
  /** where the figure comes from, and of which date */
  readonly source?: string | undefined
  readonly t: Translate
}

/** Below this number a percentage suggests more than was counted: the count alone is shown. */
const fewest = 10

/** Whole percents; only nobody is 0 and only everybody is 100. */
const percentWords = (part: number, whole: number, t: Translate): string => {
  const percent = Math.round((100 * part) / whole)
  if (percent === 0 && part > 0) return t('html.share.under', { percent: 1 })
  if (percent === 100 && part < whole) return t('html.share.over', { percent: 99 })
  return t('html.share.percent', { percent })
}

/** What is left uncovered shows the hatched ground of the picture: unknown. */
const Bar = ({ part, whole, unknown, interval, lane }: ShareProps & { part: number; unknown: number }) => {
  const known = (100 * whole) / (whole + unknown)
  const at = (percent: number) => (known * Math.min(Math.max(percent, 0), 100)) / 100
  return (
    <svg
      class={lane ? `share__bar share__bar--${lane}` : 'share__bar'}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="share__rest" x="0" y="0" width={at(100)} height="12" />
      <rect class="share__part" x="0" y="0" width={at((100 * part) / whole)} height="12" />
      {interval && (
        <rect
          class="share__interval"
          x={at(interval.low)}
          y="5"
          width={at(interval.high) - at(interval.low)}
          height="2"
        />
      )}
    </svg>
  )
}

/** An honest share: how many of how many, how sure, of how many it is not known, and from where. */
export const Share = (props: ShareProps) => {
  const { part, whole, unknown = 0, title, interval, source, t } = props
  const counted = part !== null && whole > 0
  return (
    <figure class="share">
      {title && <figcaption>{title}</figcaption>}
      {counted ? (
        <>
          <Bar {...props} part={part} unknown={unknown} />
          <p>
            {whole >= fewest && <strong>{percentWords(part, whole, t)}</strong>}
            {interval && t('html.share.between', { low: interval.low, high: interval.high })}{' '}
            <bdi>{t(whole >= fewest ? 'html.share.count-beside' : 'html.share.count', { part, whole })}</bdi>
          </p>
        </>
      ) : (
        <p>
          <span class="unknown">{t('html.unknown')}</span>
        </p>
      )}
      {unknown > 0 && (
        <p>
          <span class="unknown">{t('html.share.unknown', { count: unknown })}</span>
        </p>
      )}
      {source && <small>{source}</small>}
    </figure>
  )
}
