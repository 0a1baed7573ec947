import type { Reason } from '../../../lib/conditions/index.ts'
import {
  type CheckedCondition,
  type Closes,
  conditionWords,
  SourceWords,
} from '../../catalogue/education/index.ts'
import { inLanguage, type Quantity } from '../../catalogue/practice/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import type { OpenedSchooling } from './check-routes.ts'

export type Shown = { readonly opened: OpenedSchooling; readonly visit: Visit }

/** What is known and was not enough, or what is not known, in words. */
const reasonWords = ({ condition, truth, detail }: Reason, { t }: Visit): string | null => {
  const { own, skill } = detail
  if (truth === 'yes') return null
  if (condition === 'level' && skill !== undefined)
    return t(truth === 'no' ? 'education.own.level' : 'education.own.level-unknown', {
      skill: t(`screening.${skill}`),
      own: own ?? '',
    })
  if (truth === 'unknown') return null
  if (condition === 'dutchLevel')
    return t('education.own.schooling', { own: t(`education.dutch-level.${own}`) })
  if (condition === 'age') return t('education.own.age', { own: own ?? '' })
  return null
}

const countable = ['years', 'months', 'weeks', 'days', 'half-days', 'hours']

/** A length or a load of the report, as a number or a range; null where it gives none. */
const quantityWords = ({ value, unit }: Quantity, { t, language }: Visit): string | null => {
  if (value === null || !countable.includes(unit)) return null
  const number = (one: number) => formatNumber(one, language)
  return typeof value === 'number'
    ? t(`education.amount.${unit}`, { count: value, number: number(value) })
    : t(`education.amount.${unit}`, { count: value.to, number: `${number(value.from)}–${number(value.to)}` })
}

/** Another route, or a step of a practice with its length and weekly load as the report gives them. */
const Closing = ({ closes, opened, visit }: Shown & { closes: Closes }) => {
  const { t, language } = visit
  if ('route' in closes) {
    const found = opened.routes.find(({ route }) => route.id === closes.route)
    return found ? (
      <>
        <a href={`#${closes.route}`}>{inLanguage(found.route.name, language)}</a> (
        {t(`education.truth.${found.entry.truth}`)})
      </>
    ) : null
  }
  const practice = opened.library.practices.find(({ id }) => id === closes.practice)
  if (!practice) return null
  const step = closes.step === null ? undefined : practice.steps[closes.step]
  const amount = (value: NonNullable<typeof step>['duration']) => value && quantityWords(value, visit)
  const lasts = step ? amount(step.duration) : null
  const load = step ? amount(step.weeklyLoad) : null
  return (
    <>
      {step && `${inLanguage(step.name, language)}: `}
      {step?.content && `${inLanguage(step.content, language)}. `}
      {lasts && `${lasts}. `}
      {load && `${t('education.per-week', { load })}. `}
      <a href={`/praktijken/${practice.id}`}>{inLanguage(practice.name, language)}</a>
    </>
  )
}

/** A condition with its answer: what it asks, where that stands, what is known, who knows more or what closes the gap. */
export const ConditionLine = ({ checked, opened, visit }: Shown & { checked: CheckedCondition }) => {
  const { t } = visit
  const { condition, answer } = checked
  const known = answer.reasons.flatMap((reason) => reasonWords(reason, visit) ?? [])
  const suppliers = [...new Set(answer.reasons.flatMap(({ suppliedBy }) => suppliedBy ?? []))]
  return (
    <li>
      <strong>{t(`education.truth.${answer.truth}`)}</strong>:{' '}
      {conditionWords(condition, opened.library.questions, visit)}
      {known.length > 0 && `. ${known.join('; ')}`}. <SourceWords sourced={condition} visit={visit} />
      {answer.truth === 'unknown' && suppliers.length > 0 && (
        <p>
          {t('education.ask', { who: suppliers.map((who) => t(`education.supplier.${who}`)).join(', ') })}
        </p>
      )}
      {answer.truth === 'no' && (
        <>
          <p>{t(`education.unlock.${condition.unlockedBy}`)}</p>
          {condition.closedBy.length > 0 && (
            <ul>
              {condition.closedBy.map((closes) => (
                <li>
                  <Closing closes={closes} opened={opened} visit={visit} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  )
}
