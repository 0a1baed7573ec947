import type { IsoDate } from '../../platform/date.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { Language, Translate } from '../../platform/language/messages.ts'
import { inLanguage } from '../words.ts'
import type { Figure } from './figure.ts'

/** The number with its unit, and how the report puts it; words where it gives none. Unknown is never zero. */
export const figureValue = (figure: Figure, t: Translate, language: Language): string => {
  const { value, precision, unit, finding } = figure
  if (value === null || precision === null || unit === null)
    return finding === null ? t('html.unknown') : inLanguage(finding, language)
  const amount = t(`figure.unit.${unit}`, { count: value, value: formatNumber(value, language) })
  return precision === 'stated' ? amount : t(`figure.precision.${precision}`, { amount })
}

const moment = (text: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? formatDay(text as IsoDate, language)
    : /^\d{4}-\d{2}$/.test(text)
      ? formatDay(`${text}-01` as IsoDate, language).replace(/^1 /, '')
      : text

/** When it was so: date or period, cohort, months after entry. Null where the report does not say. */
export const figurePeriod = ({ period }: Figure, t: Translate, language: Language): string | null => {
  const { asOf, cohort, months, note } = period
  const parts = [
    cohort && t('figure.cohort', { year: cohort }),
    months && t('figure.months', { count: months }),
    asOf
      ?.split('/')
      .map((one) => moment(one, language))
      .join('–'),
    note && inLanguage(note, language),
  ].filter((part) => typeof part === 'string')
  return parts.length === 0 ? null : parts.join(', ')
}

/** Where it comes from, to stand below the figure wherever it is shown. */
export const figureSource = (figure: Figure, t: Translate, language: Language): string =>
  t('figure.source-line', {
    source: figure.source === null ? t('figure.source-unknown') : inLanguage(figure.source, language),
    section: inLanguage(figure.section, language),
    id: figure.id,
  })

export type Citation = {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly denominator: string | null
  readonly period: string | null
  readonly source: string
  readonly caution: string | null
  readonly href: string
}

/** A figure for another page: never the number alone, always with of whom, when, from where, and what to beware of. */
export const citeFigure = (figure: Figure, t: Translate, language: Language): Citation => ({
  id: figure.id,
  name: inLanguage(figure.name, language),
  value: figureValue(figure, t, language),
  denominator: figure.denominator && inLanguage(figure.denominator, language),
  period: figurePeriod(figure, t, language),
  source: figureSource(figure, t, language),
  caution: figure.caution && inLanguage(figure.caution, language),
  href: `/cijfers/${figure.id}`,
})
