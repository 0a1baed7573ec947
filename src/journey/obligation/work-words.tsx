import { type CompiledRule, isOwnRule } from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { addDays, addMonths, daysBetween, type IsoDate, monthsBetween } from '../../platform/date.ts'
import { Tag } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatShortDay } from '../../platform/language/format.ts'
import type { PersonWork } from './work.store.ts'

export type Rules = ReadonlyMap<string, CompiledRule>
type Told = Pick<PersonWork, 'rule' | 'status' | 'due' | 'rank' | 'missing'>

/** What has to be done, in the reader's language; a rule that is no longer kept goes by its id. */
export const workTitle = (rules: Rules, { rule }: Pick<Told, 'rule'>, { language }: Visit): string =>
  rules.get(rule)?.rule.execution.title[language] ?? rule

/** The fact that is not known, by the word that a form has for it. */
export const missingWord = (code: string, vocabulary: Vocabulary, { t, language }: Visit): string => {
  const [sort, name = code] = code.includes(':') ? code.split(':') : ['milestone', code]
  const known =
    sort === 'amount'
      ? vocabulary.amountKinds
      : sort === 'episode'
        ? vocabulary.episodeKinds
        : vocabulary.milestoneKinds
  const word = known.get(name)?.[language]
  if (word) return word
  const said = t(`obligation.missing.${name}`)
  return said === `obligation.missing.${name}` ? name : said
}

export const missingWords = (
  { missing }: Pick<Told, 'missing'>,
  vocabulary: Vocabulary,
  visit: Visit,
): string =>
  missing.length === 0
    ? visit.t('obligation.missing-order')
    : visit.t('obligation.missing-what', {
        what: missing.map((code) => missingWord(code, vocabulary, visit)).join(', '),
      })

/** The due day in words, in months where it is far away. Only a term of the law is late by the law; what ranks below it says so. */
export const dueWords = ({ status, due, rank }: Told, { t, today }: Pick<Visit, 't' | 'today'>): string => {
  if (due === null) return t('obligation.no-day')
  const days = daysBetween(today, due)
  if (status === 'overdue') return t(`obligation.late.${rank}`, { count: -days })
  if (days === 0) return t(`obligation.today.${rank}`)
  const months = monthsBetween(today, due)
  if (months >= 4) return t(`obligation.months-ahead.${rank}`, { count: months })
  return t(`obligation.ahead.${rank}`, { count: days })
}

/** Does it ask for attention already: nearer to its day than the rule says? */
export const isNear = (rules: Rules, { rule, status, due }: Told, today: IsoDate): boolean => {
  const warnsAt = rules.get(rule)?.rule.execution.warnsAt
  if (status !== 'open' || due === null || !warnsAt) return false
  const { days = 0, weeks = 0, months = 0, years = 0 } = warnsAt
  return addDays(addMonths(due, -(months + 12 * years)), -(days + 7 * weeks)) <= today
}

/** Until when, with its day below it; red for what is overdue by the law. */
export const WorkDue = ({
  work,
  rules,
  vocabulary,
  visit,
}: {
  readonly work: Told
  readonly rules: Rules
  readonly vocabulary: Vocabulary
  readonly visit: Visit
}) => {
  if (work.status === 'unknown') return <span class="unknown">{missingWords(work, vocabulary, visit)}</span>
  const words = dueWords(work, visit)
  return (
    <>
      {work.status === 'overdue' || isNear(rules, work, visit.today) ? (
        <Tag kind={work.status === 'overdue' && work.rank === 'law' ? 'missing' : 'warning'}>{words}</Tag>
      ) : (
        words
      )}
      {work.due && <small>{formatShortDay(work.due, visit.language)}</small>}
    </>
  )
}

export const explainHref = ({
  person,
  rule,
  occurrence,
}: {
  readonly person: string
  readonly rule: string
  readonly occurrence: IsoDate
}): string => `/mensen/${person}/verplichting/${rule}/${occurrence}`

/** Where a rule stands: one of an organisation has a page of its own. */
export const ruleHref = (rule: string): string =>
  isOwnRule(rule) ? `/regels/eigen/${rule}` : `/regels/${rule}`

export const snoozeHref = (work: Parameters<typeof explainHref>[0]): string =>
  `/werk/uitstellen/${work.person}/${work.rule}/${work.occurrence}`
