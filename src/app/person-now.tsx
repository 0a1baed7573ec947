import { episodeLabel, milestoneLabel, type Vocabulary } from '../catalogue/vocabulary/index.ts'
import { filteredRoutes, kindsWith, type Line } from '../journey/person/index.ts'
import type { IsoDate } from '../platform/date.ts'
import { Tag } from '../platform/html/index.ts'
import type { Visit } from '../platform/http/visit.ts'
import { formatShortDay } from '../platform/language/format.ts'
import type { Beside } from './open-caseload.ts'

const talks = ['first-contact', 'information-talk', 'review-talk', 'absence-talk', 'aftercare-talk']

const shownKinds = new WeakMap<Vocabulary, ReadonlySet<string>>()
const shownOf = (vocabulary: Vocabulary): ReadonlySet<string> => {
  const shown =
    shownKinds.get(vocabulary) ??
    new Set([...filteredRoutes, ...kindsWith(vocabulary, 'benefit', 'paid-work', 'workplace')])
  shownKinds.set(vocabulary, shown)
  return shown
}

export type NowRow = {
  readonly line: Line
  readonly vocabulary: Vocabulary
  readonly organisationName: (id: string) => string
  readonly beside: Beside | undefined
  readonly visit: Visit
}

/** Route, work or work place with where that is, and benefit, as they run today. */
export const runningWords = ({
  line,
  vocabulary,
  organisationName,
  visit: { language, today },
}: NowRow): readonly string[] =>
  line.episodes
    .filter(
      ({ kind, state, startsOn, endsOn }) =>
        shownOf(vocabulary).has(kind) &&
        state === 'running' &&
        startsOn <= today &&
        (endsOn === null || endsOn >= today),
    )
    .map(({ kind, provider, label }) => {
      const where = label ?? (provider ? organisationName(provider) : null)
      const what = episodeLabel(vocabulary, kind, language)
      return where ? `${what} (${where})` : what
    })

type Talks = {
  readonly last: Line['milestones'][number] | undefined
  readonly next: IsoDate | null
  /** the talk that the plan named has passed, and none was recorded on or after that day */
  readonly missed: IsoDate | null
}

/** The last talk that was recorded, and the next: by the plan, or one that stands on the line already. */
export const talksOf = (line: Line, planned: IsoDate | null, today: IsoDate): Talks => {
  const held = line.milestones.filter(({ kind }) => talks.includes(kind))
  const last = held.findLast(({ on }) => on <= today)
  const coming = held.filter(({ on }) => on > today).map(({ on }) => on)
  const [next = null] = [...coming, ...(planned !== null && planned >= today ? [planned] : [])].sort()
  const passed = planned !== null && planned < today && (!last || last.on < planned)
  return { last, next, missed: passed ? planned : null }
}

/** What runs today and whether health asks for support, as far as the visitor may know. */
export const PersonNow = (row: NowRow) => {
  const { t } = row.visit
  const words = runningWords(row)
  return (
    <>
      {words.length > 0 ? words.join('; ') : t('obligation.people.nothing-known')}
      {row.beside?.health === 'yes' && <small>{t('app.people.health')}</small>}
    </>
  )
}

export const PersonTalks = ({ line, vocabulary, beside, visit: { t, language, today } }: NowRow) => {
  const { last, next, missed } = talksOf(line, beside?.talk ?? null, today)
  const day = (on: IsoDate) => formatShortDay(on, language)
  return (
    <>
      {next && day(next)}
      {missed && !next && <Tag kind="warning">{t('app.people.missed-talk', { day: day(missed) })}</Tag>}
      {!next && !missed && beside?.talk === null && (
        <span class="unknown">{t('app.people.no-next-talk')}</span>
      )}
      <small>
        {last
          ? t('obligation.people.contact', {
              what: milestoneLabel(vocabulary, last.kind, language),
              day: day(last.on),
            })
          : t('obligation.people.no-contact')}
      </small>
    </>
  )
}
