import { inLanguage } from '../../catalogue/words.ts'
import type { IsoDate } from '../../platform/date.ts'
import { Actions, DataTable, LinkButton, Section } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { OwnRulePart } from './own-rule.store.ts'

type Written = { readonly part: OwnRulePart; readonly lastDay: IsoDate | null }

/** What the own organisation wrote itself, part by part, and the way to write more. */
export const WrittenRules = ({
  written,
  today,
  visit: { t, language },
}: {
  readonly written: readonly Written[]
  readonly today: IsoDate
  readonly visit: Visit
}) => (
  <Section id="geschreven" title={t('own-rule.written-rules')}>
    {written.length === 0 ? (
      <p>{t('own-rule.none-written')}</p>
    ) : (
      <DataTable
        caption={t('own-rule.written-table')}
        columns={[
          {
            key: 'rule',
            header: t('rule-setting.rule'),
            naming: true,
            cell: ({ part }) => (
              <a href={`/regels/eigen/${part.rule}`}>{inLanguage(part.record.name, language)}</a>
            ),
          },
          {
            key: 'from',
            header: t('rule-setting.from'),
            cell: ({ part }) => formatDay(part.startsOn, language),
          },
          {
            key: 'until',
            header: t('rule-setting.until'),
            cell: ({ lastDay }) =>
              lastDay === null ? t('rule-setting.no-end') : formatDay(lastDay, language),
          },
          {
            key: 'change',
            header: t('rule-setting.change'),
            cell: ({ part, lastDay }) =>
              part.startsOn > today ? (
                <a href={`/regels/eigen/${part.rule}/terugnemen`}>{t('rule-setting.withdraw')}</a>
              ) : lastDay === null ? (
                <a href={`/regels/eigen/${part.rule}/beeindigen`}>{t('rule-setting.end')}</a>
              ) : (
                ''
              ),
          },
        ]}
        rows={written}
      />
    )}
    <Actions>
      <LinkButton href="/regels/nieuw">{t('own-rule.new')}</LinkButton>
      <LinkButton href="/regels/wat-als">{t('own-rule.questions')}</LinkButton>
    </Actions>
  </Section>
)
