import type { Vocabulary } from '../catalogue/vocabulary/index.ts'
import { milestoneLabel } from '../catalogue/vocabulary/index.ts'
import { dueWords, type Rules, workTitle } from '../journey/obligation/index.ts'
import type { Visit } from '../platform/http/visit.ts'
import { spreadsheet } from '../platform/spreadsheet.ts'
import type { OpenedCaseload } from './open-caseload.ts'
import { runningWords, talksOf } from './person-now.tsx'

/** The caseload as a file: what a row of the list shows, with days as a spreadsheet reads them. */
export const peopleCsv = (
  { persons, organisations, attention, colleagues, beside, sees, more: cut }: OpenedCaseload,
  rules: Rules,
  vocabulary: Vocabulary,
  visit: Visit,
): string => {
  const { t, today, language } = visit
  const column = (name: string) => t(`app.people.csv.${name}`)
  const head = [
    ...['who', 'born', 'now', 'next', 'next-due', 'overdue', 'overdue-due', 'in-words', 'more'],
    ...[
      'talk',
      'talk-on',
      ...(sees.plan ? ['next-talk', 'missed-talk'] : []),
      ...(sees.intake ? ['health'] : []),
      'owner',
    ],
  ].map(column)
  const rows = persons.map(({ person, familyName, givenName, birthDate, line }) => {
    const besides = beside[person]
    const running = runningWords({
      line,
      vocabulary,
      organisationName: (id) => organisations[id] ?? t('app.unknown'),
      beside: besides,
      visit,
    })
    const { next = null, overdue = null, more = 0 } = attention[person] ?? {}
    const talks = talksOf(line, besides?.talk ?? null, today)
    return [
      `${familyName}, ${givenName}`,
      birthDate ?? '',
      running.join(', '),
      next ? workTitle(rules, next, visit) : '',
      next?.due ?? '',
      overdue ? workTitle(rules, overdue, visit) : '',
      overdue?.due ?? '',
      overdue ? dueWords(overdue, visit) : '',
      String(more),
      talks.last ? milestoneLabel(vocabulary, talks.last.kind, language) : '',
      talks.last?.on ?? '',
      ...(sees.plan ? [talks.next ?? '', talks.missed ?? ''] : []),
      ...(sees.intake ? [besides?.health ? column(`health-${besides.health}`) : ''] : []),
      (colleagues[person] ?? []).map(({ name }) => name).join(', '),
    ]
  })
  // a file that is not whole says so itself
  return spreadsheet(head, cut ? [...rows, [t('app.people.csv.cut', { count: persons.length })]] : rows)
}
