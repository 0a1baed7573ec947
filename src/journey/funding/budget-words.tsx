import { SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatEuros } from '../../platform/language/format.ts'
import type { OpenedMoney } from './open-money.ts'
import { approvedOf, leftOf, spentOf } from './training-budget.ts'

/** What was asked, approved and spent of the training budget (S49). */
export const BudgetWords = ({
  budget,
  visit: { t, language },
}: {
  budget: OpenedMoney['budget']
  visit: Visit
}) => {
  if (budget === null) return <p>{t('funding.budget.none')}</p>
  const { requests, spent } = budget.content
  return (
    <>
      <SummaryList
        t={t}
        items={[
          {
            term: t('funding.budget.approved'),
            description: formatEuros(approvedOf(budget.content), language),
          },
          { term: t('funding.budget.spent'), description: formatEuros(spentOf(budget.content), language) },
          { term: t('funding.budget.left'), description: formatEuros(leftOf(budget.content), language) },
        ]}
      />
      <ul>
        {requests.map(({ amount, purpose, on, decision }) => (
          <li>
            {formatDay(on, language)}: {purpose}, {formatEuros(amount, language)}.{' '}
            {decision ? t(`funding.budget.outcome.${decision.outcome}`) : t('funding.budget.waits')}{' '}
            {decision?.reason}
          </li>
        ))}
        {spent.map(({ amount, what, on }) => (
          <li>
            {formatDay(on, language)}:{' '}
            {t('funding.budget.paid', { what, amount: formatEuros(amount, language) })}
          </li>
        ))}
      </ul>
    </>
  )
}
