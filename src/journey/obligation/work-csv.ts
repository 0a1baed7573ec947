import { citeSource } from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { spreadsheet } from '../../platform/spreadsheet.ts'
import type { FoundWork } from './ask-work.ts'
import { dueWords, missingWords, type Rules, workTitle } from './work-words.tsx'

/** The rows of a work list as CSV for a Dutch spreadsheet (semicolons, UTF-8 mark). */
export const workCsv = (
  { rows, names, owners, more }: Pick<FoundWork, 'rows' | 'names' | 'owners' | 'more'>,
  rules: Rules,
  vocabulary: Vocabulary,
  visit: Visit,
): string => {
  const { t, language } = visit
  const head = ['who', 'what', 'status', 'due', 'in-words', 'rank', 'source', 'owner', 'snoozed'].map((key) =>
    t(`obligation.csv.${key}`),
  )
  const lines = rows.map((work) => [
    names[work.person] ?? t('obligation.no-name'),
    workTitle(rules, work, visit),
    t(`obligation.status.${work.status}`),
    work.due ?? '',
    work.status === 'unknown' ? missingWords(work, vocabulary, visit) : dueWords(work, visit),
    t(`obligation.rank.${work.rank}`),
    rules
      .get(work.rule)
      ?.rule.source.map((one) => citeSource(one, t, language))
      .join('; ') ?? '',
    (owners[work.person] ?? []).map(({ name }) => name).join(', '),
    work.snoozedUntil ?? '',
  ])
  // a file that is not whole says so itself
  return spreadsheet(head, more ? [...lines, [t('obligation.csv.cut', { count: rows.length })]] : lines)
}
