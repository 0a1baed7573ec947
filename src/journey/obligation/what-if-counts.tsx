import { DataTable, LinkButton } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import { fewest, type Told } from './tell-counts.ts'
import type { WhatIf } from './what-if.store.ts'

/** What may be told of whom a question touches. */
export const Counts = ({ told, visit }: { told: Told; visit: Visit }) => {
  const { t, language } = visit
  const count = (value: number | null) =>
    value === null ? (
      <span class="unknown">{t('rule-setting.hidden', { fewest })}</span>
    ) : (
      formatNumber(value, language)
    )
  if (told.total === null) return <p>{t('rule-setting.too-few', { fewest })}</p>
  return (
    <>
      <p>{t('rule-setting.people', { count: told.total })}</p>
      <p>
        {told.changed === null
          ? t(told.rows.length > 0 ? 'rule-setting.changed-hidden' : 'rule-setting.changed-few')
          : t('rule-setting.changed', { count: told.changed })}
      </p>
      {told.rows.length > 0 && (
        <DataTable
          caption={t('rule-setting.status')}
          columns={[
            {
              key: 'status',
              header: t('rule-setting.status'),
              naming: true,
              cell: ({ status }) => t(`rule.status.${status}`),
            },
            { key: 'now', header: t('rule-setting.now'), numeric: true, cell: ({ now }) => count(now) },
            { key: 'then', header: t('rule-setting.then'), numeric: true, cell: ({ asIf }) => count(asIf) },
          ]}
          rows={told.rows}
        />
      )}
    </>
  )
}

/** How far the counting is. */
export const Progress = ({
  whatIf: { done, total },
  href,
  visit: { t },
}: {
  whatIf: WhatIf
  href: string
  visit: Visit
}) => (
  <>
    <p>{total === null ? t('rule-setting.waiting') : t('rule-setting.counting', { done, total })}</p>
    <LinkButton href={href}>{t('rule-setting.reload')}</LinkButton>
  </>
)
