import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { findMunicipalityInfo } from '../../catalogue/region/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { GroupContent } from '../programme/index.ts'
import { hashOf, weekOfFeed } from './feed.store.ts'
import { lessonContent } from './read-week.ts'
import { dayNumber, WeekTime } from './week-time.ts'

/**
 * The week behind the address of a calendar: kinds, hours and places, no words that somebody typed about somebody. Without
 * such an address there is nothing. @throws Problem not-found
 */
export const readFeed = action('week.read-feed', {
  input: z.object({ secret: z.string().max(100) }),
  allow: 'public',
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, concerns }, { secret }) => {
    const rows = await weekOfFeed(db, hashOf(secret))
    const [first] = rows
    if (!first) throw notFound()
    concerns(first.person)
    const library = await regions()
    const times = rows.flatMap(({ fact, content, lesson }) => {
      if (fact === null) return []
      return [
        {
          fact,
          ...(lesson === null
            ? WeekTime.parse(content)
            : lessonContent(GroupContent.parse({ ...Object(lesson), name: '-' }))),
        },
      ]
    })
    return times.flatMap(({ fact, kind, blocks, municipality, place, startsOn, endsOn }) =>
      blocks.map(({ weekday, from, until }, index) => ({
        id: `${fact}-${index}`,
        kind,
        place: [place, municipality && findMunicipalityInfo(library, municipality)?.name]
          .filter(Boolean)
          .join(', '),
        day: dayNumber(weekday),
        from,
        until,
        startsOn,
        endsOn,
      })),
    )
  },
})
