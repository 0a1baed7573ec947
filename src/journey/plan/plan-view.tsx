import { episodeLabel, type Vocabulary } from '../../catalogue/vocabulary/index.ts'
import type { Recorded } from '../../platform/database/versioned-record.ts'
import { date } from '../../platform/date.ts'
import { Details, Notice } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { Part, Plan, PlanStep } from './plan.ts'
import { changesBetween, type PlanChange } from './plan-change.ts'
import { type Clash, fullWeek, type heaviestLoad } from './week.ts'

type Words = { readonly words: Vocabulary; readonly visit: Visit }

/** The sum of the heaviest week, what is not known in it, and days of the week that two parts want. */
export const WeekNotices = ({
  load,
  clashes,
  words,
  visit,
}: Words & { load: ReturnType<typeof heaviestLoad>; clashes: readonly Clash<Part>[] }) => {
  const { t, language } = visit
  const days = formatNumber(load.halfDays / 2, language)
  const day = formatDay(load.on, language)
  return (
    <>
      {load.halfDays > fullWeek ? (
        <Notice kind="warning">
          <p>{t('plan.full', { days, day })}</p>
        </Notice>
      ) : (
        load.halfDays > 0 && <p>{t('plan.load', { days, day })}</p>
      )}
      {load.unknown > 0 && <p>{t('plan.load-unknown', { count: load.unknown })}</p>}
      {clashes.map(({ weekday, parts, how }) => (
        <Notice kind="warning">
          <p>
            {t(`plan.clash.${how}`, {
              day: t(`place.weekday.${weekday}`),
              parts: parts.map(({ kind }) => episodeLabel(words, kind, language)).join(t('plan.and')),
            })}
          </p>
        </Notice>
      ))}
    </>
  )
}

/** A step with who does it and when, and whether it is late. */
export const StepWords = ({ step, visit }: { step: PlanStep; visit: Visit }) => {
  const { t, language, today } = visit
  const own = visit.actor?.role === 'person' && step.owner === 'person'
  return (
    <>
      {step.text} ({own ? t('plan.you') : t(`role.${step.owner}`)}
      {step.dueOn &&
        step.doneOn === null &&
        `, ${t('plan.before-day', { day: formatDay(step.dueOn, language) })}`}
      ){step.doneOn && ` ${t('plan.step-done-on', { day: formatDay(step.doneOn, language) })}`}
      {step.doneOn === null && step.dueOn && step.dueOn < today && (
        <>
          {' '}
          <span class="overdue">{t('plan.late')}</span>
        </>
      )}
    </>
  )
}

/** What the person said of the plan. */
export const Response = ({ plan: { response }, visit }: { plan: Plan; visit: Visit }) => {
  const { t, language, actor } = visit
  const own = actor?.role === 'person' ? '-own' : ''
  if (!response) return <p>{t(`plan.no-response${own}`)}</p>
  const day = formatDay(response.on, language)
  return (
    <p>
      {t(`plan.${response.agrees ? 'agreed' : 'disagreed'}${own}`, { day })} {response.comment}
    </p>
  )
}

const changeWords = (change: PlanChange, { words, visit: { t, language } }: Words): string => {
  switch (change.what) {
    case 'part-added':
    case 'part-gone':
    case 'part-changed':
      return t(`plan.changed.${change.what}`, { part: episodeLabel(words, change.part.kind, language) })
    case 'talk-moved': {
      const { from, to, reason } = change.moved
      const day = (on: typeof to) => (on === null ? t('plan.no-day') : formatDay(on, language))
      return t(to === null ? 'plan.changed.talk-off' : 'plan.changed.talk-moved', {
        from: day(from),
        to: day(to),
        reason,
      })
    }
    case 'step-done':
      return t('plan.changed.step-done', { step: change.step })
    case 'response':
      return t(change.agrees ? 'plan.changed.agreed' : 'plan.changed.disagreed')
    default:
      return t(`plan.changed.${change.what}`)
  }
}

/** Every version with its day and what it changed, the newest first. */
export const History = ({ versions, ...words }: Words & { versions: readonly Recorded<Plan>[] }) => {
  const { t, language } = words.visit
  if (versions.length < 2) return null
  return (
    <Details summary={t('plan.history', { count: versions.length })}>
      <ol reversed>
        {versions.map((version, index) => {
          const before = versions[index + 1]
          const changes = before ? changesBetween(before.content, version.content) : []
          return (
            <li>
              {formatDay(date(version.recordedAt.slice(0, 10)), language)}:{' '}
              {before
                ? changes.map((change) => changeWords(change, words)).join('; ') || t('plan.changed.nothing')
                : t('plan.changed.first')}
            </li>
          )
        })}
      </ol>
    </Details>
  )
}
