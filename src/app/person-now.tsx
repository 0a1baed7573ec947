import { episodeLabel, milestoneLabel, type Vocabulary } from '../catalogue/vocabulary/index.ts'
import { filteredRoutes, kindsWith, type Line } from '../journey/person/index.ts'
import type { Visit } from '../platform/http/visit.ts'
import { formatShortDay } from '../platform/language/format.ts'

const contacts = ['first-contact', 'information-talk', 'review-talk', 'absence-talk', 'aftercare-talk']

const shownKinds = new WeakMap<Vocabulary, ReadonlySet<string>>()
const shownOf = (vocabulary: Vocabulary): ReadonlySet<string> => {
  const shown =
    shownKinds.get(vocabulary) ??
    new Set([...filteredRoutes, ...kindsWith(vocabulary, 'benefit', 'paid-work', 'workplace')])
  shownKinds.set(vocabulary, shown)
  return shown
}

/** Route, work or work place with where that is, and benefit, as they run today; below it the last talk that was recorded. */
export const PersonNow = ({
  line,
  vocabulary,
  organisationName,
  visit: { t, language, today },
}: {
  readonly line: Line
  readonly vocabulary: Vocabulary
  readonly organisationName: (id: string) => string
  readonly visit: Visit
}) => {
  const shown = shownOf(vocabulary)
  const running = line.episodes.filter(
    ({ kind, state, startsOn, endsOn }) =>
      shown.has(kind) && state === 'running' && startsOn <= today && (endsOn === null || endsOn >= today),
  )
  const contact = line.milestones.findLast(({ kind, on }) => contacts.includes(kind) && on <= today)
  const words = running.map(({ kind, provider, label }) => {
    const where = label ?? (provider ? organisationName(provider) : null)
    const what = episodeLabel(vocabulary, kind, language)
    return where ? `${what} (${where})` : what
  })
  return (
    <>
      {words.length > 0 ? words.join('; ') : t('obligation.people.nothing-known')}
      <small>
        {contact
          ? t('obligation.people.contact', {
              what: milestoneLabel(vocabulary, contact.kind, language),
              day: formatShortDay(contact.on, language),
            })
          : t('obligation.people.no-contact')}
      </small>
    </>
  )
}
