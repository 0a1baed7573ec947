import type { Answer, Reason, Truth } from '../../../lib/conditions/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import type { Fit } from './match.ts'

/** What a condition looked at, in the words of the reader: days of the week and numbers. */
const detailOf = (reason: Reason, { t, language }: Visit): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reason.detail).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? formatNumber(value, language)
        : name === 'days' && value !== ''
          ? value
              .split(',')
              .map((day) => t(`place.weekday.${day}`))
              .join(', ')
          : value,
    ]),
  )

/** A distance within one municipality is not measured from its middle. */
const wordOf = ({ condition, truth, detail }: Reason): string =>
  condition === 'distance' && detail.km === 0 ? 'here' : truth

/** Each condition with its answer; for unknown who can tell it, for no what would make it yes. */
export const Reasons = ({
  answer,
  visit,
  without = [],
}: {
  answer: Answer
  visit: Visit
  without?: readonly string[]
}) => {
  const { t } = visit
  return (
    <ul class="plain-list">
      {answer.reasons
        .filter(({ condition }) => !without.includes(condition))
        .map((reason) => (
          <li>
            <strong>{t(`matching.truth.${reason.truth}`)}</strong>{' '}
            {t(`matching.condition.${reason.condition}.${wordOf(reason)}`, detailOf(reason, visit))}
            {reason.suppliedBy && ` ${t('matching.supplied-by', { role: t(`role.${reason.suppliedBy}`) })}`}
            {reason.unlockedBy && ` ${t(`matching.unlock.${reason.unlockedBy}`)}`}
          </li>
        ))}
    </ul>
  )
}

export const fitWord = (truth: Truth, { t }: Visit): string => t(`matching.fit.${truth}`)

/** The conditions, and apart from them whether it is what somebody wishes. */
export const FitReasons = ({ fit, visit }: { fit: Fit; visit: Visit }) => (
  <Reasons answer={{ ...fit.answer, reasons: [...fit.answer.reasons, ...fit.wish.reasons] }} visit={visit} />
)
