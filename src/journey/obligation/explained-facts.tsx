import type { Cause, ExpressionWords } from '../../catalogue/rule/index.ts'
import { amountLabel, episodeLabel, milestoneLabel } from '../../catalogue/vocabulary/index.ts'
import { fromDayNumber } from '../../platform/date.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { ExplainedObligation } from './explain-obligation.ts'

export type Shown = { readonly told: ExplainedObligation; readonly visit: Visit }
export type Told = NonNullable<ExplainedObligation['explanation']>

export const wordsOf = ({ told, visit }: Shown): ExpressionWords => ({
  t: visit.t,
  language: visit.language,
  vocabulary: told.vocabulary,
})
export const dayWords = (day: number, { language }: Visit): string => formatDay(fromDayNumber(day), language)

const causeWords = ({ sort, kind, from, to, detail }: Cause, { told, visit }: Shown): string => {
  const { t, language } = visit
  const begin = dayWords(from, visit)
  if (sort === 'birth') return t('obligation-why.cause.birth', { from: begin })
  if (sort === 'amount')
    return t('obligation-why.cause.amount', {
      label: amountLabel(told.vocabulary, kind, language),
      detail: detail ?? '',
      from: begin,
    })
  if (sort === 'milestone')
    return t(detail ? 'obligation-why.cause.milestone-detail' : 'obligation-why.cause.milestone', {
      label: milestoneLabel(told.vocabulary, kind, language),
      detail: detail ?? '',
      from: begin,
    })
  const label = episodeLabel(told.vocabulary, kind, language)
  return to === null
    ? t('obligation-why.cause.running', { label, from: begin })
    : t('obligation-why.cause.ended', { label, from: begin, to: dayWords(to, visit) })
}

/** Facts with their days, each with the way to where it stands. */
export const Facts = ({ causes, shown }: { causes: readonly Cause[]; shown: Shown }) => {
  const { told, visit } = shown
  if (causes.length === 0) return <p>{visit.t('obligation-why.none')}</p>
  return (
    <ul>
      {causes.map((cause) => {
        const table = cause.fact === null ? undefined : told.tables.get(cause.fact)
        return (
          <li>
            {causeWords(cause, shown)}
            {table && told.mayOpenHistory && (
              <>
                {' '}
                <a href={`/mensen/${told.person}/lijn/geschiedenis/${table}/${cause.fact}`}>
                  {visit.t('obligation-why.history')}
                </a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
