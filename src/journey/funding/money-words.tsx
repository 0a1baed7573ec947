import type { Child } from 'hono/jsx'
import type { FoundAmount } from '../../catalogue/funding/index.ts'
import { citeSource } from '../../catalogue/rule/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatEuros } from '../../platform/language/format.ts'
import type { Remark } from './income.ts'
import type { Range } from './range.ts'

/** A range in words; a bound that nobody knows says so. */
export const rangeWords = ({ from, to }: Range, { t, language }: Visit): Child => {
  if (from === null && to === null) return <span class="unknown">{t('html.unknown')}</span>
  if (to === null && from !== null) return t('funding.range.at-least', { from: formatEuros(from, language) })
  if (from === null && to !== null) return t('funding.range.at-most', { to: formatEuros(to, language) })
  if (from === to && from !== null) return formatEuros(from, language)
  return t('funding.range.between', {
    from: formatEuros(from ?? 0, language),
    to: formatEuros(to ?? 0, language),
  })
}

/** An amount of the law with its day, where it stands and how sure it is. */
export const amountWords = (found: FoundAmount, { t, language }: Visit): Child => {
  if (found.state === 'unknown') return <span class="unknown">{t('html.unknown')}</span>
  const amount = formatEuros(found.value, language)
  const from = formatDay(found.from, language)
  const source = found.legal
    ? `${citeSource(found.legal.source, t, language)}, ${t(`funding.certainty.${found.legal.certainty}`)}`
    : t('funding.entered')
  return found.state === 'dated'
    ? t('funding.amount-dated', { amount, from, to: formatDay(found.to, language), source })
    : t('funding.amount-known', { amount, from, source })
}

/** One assumption or one thing that is not known. */
export const RemarkWords = ({
  remark,
  kind,
  visit,
}: {
  remark: Remark
  kind: 'assumption' | 'unknown'
  visit: Visit
}) => (
  <>
    {visit.t(`funding.hours.${kind}.${remark.key}`)}
    {remark.found && remark.found.state !== 'unknown' && <> {amountWords(remark.found, visit)}</>}
  </>
)
