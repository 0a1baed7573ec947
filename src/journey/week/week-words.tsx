import type { Clash } from '../../../lib/timetable/index.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import type { OpenedWeek } from './open-week.ts'
import type { Proposed } from './week-answer.ts'
import { careId, fullWeekId } from './week-problem.ts'
import { clockOf, type StoredTime, type WeekBlock, weekdayOfNumber } from './week-time.ts'

export type Shown = { readonly opened: OpenedWeek; readonly visit: Visit }

/** What a time is called: its own words, those of its part on the line, or those of its kind. */
export const nameOf = (time: StoredTime, { opened, visit: { t, language } }: Shown): string => {
  const episode = opened.line.episodes.find(({ fact }) => fact === time.episode)
  if (time.label !== null) return time.label
  return episode ? episodeLabel(opened.words, episode.kind, language) : t(`week.kind.${time.kind}`)
}

const nameOfFact = (id: string, shown: Shown): string => {
  const { t } = shown.visit
  if (id === careId) return t('week.kind.care')
  const time = shown.opened.all.find(({ fact }) => fact === id)
  return time ? nameOf(time, shown) : t('week.something')
}

/** Tuesday and Thursday 9:00–12:00; Friday 13:00–15:00. */
export const blockWords = (blocks: readonly WeekBlock[], { t }: Pick<Visit, 't'>): string => {
  const hours = new Map<string, string[]>()
  for (const { weekday, from, until } of blocks) {
    const key = `${clockOf(from)}–${clockOf(until)}`
    hours.set(key, [...(hours.get(key) ?? []), t(`place.weekday.${weekday}`)])
  }
  return [...hours].map(([key, days]) => `${days.join(', ')} ${key}`).join('; ')
}

/** A clash in one sentence. */
export const clashWords = (clash: Clash, shown: Shown): string => {
  const { t } = shown.visit
  const dayOf = (day: number) => t(`place.weekday.${weekdayOfNumber(day)}`)
  switch (clash.kind) {
    case 'overlap': {
      const [one, other] = clash.between.map(({ id }) => nameOfFact(id, shown))
      return t('week.clash.overlap', {
        one: one ?? '',
        other: other ?? '',
        day: dayOf(clash.day),
        from: clockOf(clash.from),
        until: clockOf(clash.to),
      })
    }
    case 'travel': {
      const [one, other] = clash.between.map(({ id }) => nameOfFact(id, shown))
      return t('week.clash.travel', {
        one: one ?? '',
        other: other ?? '',
        day: dayOf(clash.day),
        needed: clash.needed,
        available: Math.max(0, clash.available),
      })
    }
    case 'uncovered':
      return t('week.clash.uncovered', {
        part: nameOfFact(clash.part, shown),
        day: dayOf(clash.day),
        from: clockOf(clash.from),
        until: clockOf(clash.to),
      })
    case 'limit':
      return clash.limit === fullWeekId
        ? t('week.clash.full', { found: clash.found, asked: clash.asked })
        : t('week.something')
    case 'closed':
      return t('week.clash.closed', { part: nameOfFact(clash.part, shown), day: dayOf(clash.day) })
    case 'missing':
      return t('week.clash.missing', { part: nameOfFact(clash.part, shown) })
  }
}

/** What a proposal changes, in words: which part goes where. */
export const ProposalWords = ({ proposed, ...shown }: Shown & { readonly proposed: Proposed }) => {
  const { t, language } = shown.visit
  const { week } = proposed
  return (
    <>
      {proposed.moves.map(({ part, to }) => {
        const found = shown.opened.facts.parts.find(({ time }) => time.fact === part)
        const way = found?.ways.find(({ id }) => id === to)
        if (!found || !way || way.way === 'now') return null
        return (
          <p>
            <strong>{t(`week.way.${way.way}`)}</strong>: {nameOf(found.time, shown)}
            {way.name && ` (${way.name})`}, {blockWords(way.blocks, shown.visit)}
            {way.place && `, ${way.place}`}. {t(`week.standing.${way.standing}`)}
          </p>
        )
      })}
      {proposed.care && (
        <p>
          <strong>{t('week.care-needed')}</strong>. {t('week.care-explained')}
        </p>
      )}
      <p>
        {t('week.proposal-load', {
          count: week.load.halfDays,
          halfDays: formatNumber(week.load.halfDays, language),
          hours: formatNumber(Math.round(week.load.minutes / 30) / 2, language),
        })}{' '}
        {week.travelMinutes > 0 && t('week.proposal-travel', { minutes: week.travelMinutes })}{' '}
        {week.unknownTravel.length > 0 && t('week.proposal-unknown', { count: week.unknownTravel.length })}
      </p>
    </>
  )
}
