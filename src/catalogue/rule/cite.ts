import { formatDay } from '../../platform/language/format.ts'
import type { Language, Translate } from '../../platform/language/messages.ts'
import type { Rule, RuleSource } from './rule.ts'

/** How a paragraph is cited: "lid 1, 2", "onder c", or "lid 1, onder b". */
const paragraphWords = (paragraph: string, t: Translate): string => {
  const words = paragraph.replaceAll('onder', t('rule.source.under')).replaceAll(' en ', t('rule.source.and'))
  return /^\d/.test(words) ? t('rule.source.paragraph', { paragraph: words }) : words
}

/** Where a rule stands, as a reader would look it up. */
export const citeSource = (source: RuleSource, t: Translate, language: Language): string => {
  if ('report' in source) return t('rule.source.report', { place: source.place, id: source.report })
  if ('secondary' in source) return source.secondary
  if ('decision' in source)
    return t('rule.source.decision', { decision: source.decision, day: formatDay(source.date, language) })
  if ('section' in source) return t('rule.source.section', { section: source.section })
  const place = [
    source.law,
    source.article && t('rule.source.article', { article: source.article }),
    source.paragraph && paragraphWords(source.paragraph, t),
  ]
    .filter(Boolean)
    .join(', ')
  return source.version === null
    ? t('rule.source.not-read', { place })
    : t('rule.source.read', { place, day: formatDay(source.version, language) })
}

/** From when to when a rule is valid; what is not known is said. */
export const validityWords = ({ valid }: Rule, t: Translate, language: Language): string => {
  const from = valid.from && formatDay(valid.from, language)
  const to = valid.to && formatDay(valid.to, language)
  if (from && to) return t('rule.valid.between', { from, to })
  if (from) return t('rule.valid.from', { from })
  return to ? t('rule.valid.to', { to }) : t('rule.valid.unknown')
}

/** Is its last day past? */
export const hasExpired = ({ valid }: Rule, today: string): boolean => valid.to !== null && valid.to < today
