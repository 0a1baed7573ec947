import { findPractice } from '../../catalogue/practice/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { Notice } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import { clashesWith, type DayClash, inWeekOrder } from './entry-week.ts'
import type { openEntry } from './open-entry.ts'
import type { WeekLoad } from './schedule.ts'

export type ShownEntry = Awaited<ReturnType<typeof openEntry.run>>

/** The level that is missed, and what closes the gap. */
export const Gap = ({ shown, visit: { t, language } }: { shown: ShownEntry; visit: Visit }) =>
  shown.gap === null ? null : (
    <Notice kind="warning" title={t('programme.gap', shown.gap)}>
      {shown.preparations.length === 0 ? (
        <p>{t('programme.no-preparation')}</p>
      ) : (
        <>
          <p>{t('programme.preparation')}</p>
          <ul>
            {shown.preparations.map(({ practice, step }) => {
              const record = findPractice(shown.practices, practice)
              const found = shown.library.get(practice)?.steps.find(({ id }) => id === step)
              return (
                <li>
                  <a href={`/praktijken/${practice}`}>
                    {found && inLanguage(found.name, language)}: {record && inLanguage(record.name, language)}
                  </a>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Notice>
  )

const clashWords = (
  { group, weekday, how, with: other }: DayClash,
  { kinds }: ShownEntry,
  { t, language }: Visit,
) => {
  const kind = 'kind' in other ? kinds.get(other.kind) : undefined
  return t(`programme.clash.${how}`, {
    group,
    weekday: t(`programme.weekday.${weekday}`),
    other: 'group' in other ? other.group : kind ? inLanguage(kind, language) : other.kind,
  })
}

/** What the week becomes with the days that stand in the form, and on which days of it something stands already. */
export const EntryWeek = ({
  shown,
  load,
  group,
  visit,
}: {
  shown: ShownEntry
  load: WeekLoad
  /** the group that was chosen; without one each group is looked at */
  group: string
  visit: Visit
}) => {
  const { t, language } = visit
  const looked = shown.groups.filter(({ id }) => group === '' || id === group)
  const clashes = inWeekOrder(looked.flatMap((one) => clashesWith(one, shown.taken)))
  const halves = (halfDays: number) =>
    t('programme.half-days', {
      count: halfDays,
      number: formatNumber(halfDays, language),
      days: formatNumber(halfDays / 2, language),
    })
  return (
    <Notice kind={load.together > 10 || clashes.length > 0 ? 'warning' : 'info'} title={t('programme.week')}>
      <p>{t('programme.week-own', { load: halves(load.own) })}</p>
      <p>{t('programme.week-together', { load: halves(load.together) })}</p>
      {load.unknown.length > 0 && <p>{t('programme.week-unknown', { count: load.unknown.length })}</p>}
      {load.withoutDay.length > 0 && (
        <p>{t('programme.week-without-day', { count: load.withoutDay.length })}</p>
      )}
      {clashes.length > 0 && (
        <ul>
          {clashes.map((clash) => (
            <li>{clashWords(clash, shown, visit)}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/mensen/${shown.person}/week`}>{t('programme.to-week')}</a>
      </p>
    </Notice>
  )
}
