import { inLanguage } from '../../catalogue/words.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { spreadsheet } from '../../platform/spreadsheet.ts'
import type { ListedFunding } from './list-funding.ts'

/** The registered sources as CSV for a Dutch spreadsheet; what is not known is an empty cell. */
export const fundingCsv = (
  { registered }: ListedFunding,
  { t, language }: Pick<Visit, 't' | 'language'>,
): string => {
  const head = ['name', 'source', 'practice', 'amount', 'starts', 'ends', 'warned', 'standing'].map((key) =>
    t(`funding.csv.${key}`),
  )
  const lines = registered.map((one) => [
    one.name,
    inLanguage(one.sourceName, language),
    one.practiceName === null ? '' : inLanguage(one.practiceName, language),
    one.amount === null ? '' : one.amount.toFixed(2).replace('.', language === 'nl' ? ',' : '.'),
    one.startsOn ?? '',
    one.endsOn ?? '',
    one.warnedFrom ?? '',
    t(`funding.standing.${one.standing}`),
  ])
  return spreadsheet(head, lines)
}
