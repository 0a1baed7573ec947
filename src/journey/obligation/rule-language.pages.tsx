import { DataTable, Section } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { type GuideTable, openRuleLanguage } from './rule-language.ts'

const tables: readonly GuideTable[] = ['events', 'states', 'execution', 'record']

/** Words of the guide, with what stands between backticks as code. */
const Marked = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
)

/** The language of rules: what can be written, and what it means. */
export const ruleLanguagePage = page({
  path: '/regels/taal',
  action: openRuleLanguage,
  input: () => ({}),
  title: (_, { t }) => t('own-rule.language'),
  view: (guide, { t }) => (
    <>
      <p>
        <a href="/regels/nieuw">{t('own-rule.new')}</a>
      </p>
      <h1>{t('own-rule.language')}</h1>
      <p>{t('own-rule.language-explained')}</p>
      {tables.map((table) => (
        <Section id={table} title={t(`own-rule.guide.${table}`)}>
          <div lang="nl">
            <DataTable
              caption={t('own-rule.guide-table', { title: t(`own-rule.guide.${table}`) })}
              columns={[
                {
                  key: 'written',
                  header: t('own-rule.written'),
                  naming: true,
                  cell: ({ written }) => <Marked text={written} />,
                },
                {
                  key: 'meaning',
                  header: t('own-rule.meaning'),
                  cell: ({ meaning }) => <Marked text={meaning} />,
                },
              ]}
              rows={guide[table]}
            />
          </div>
        </Section>
      ))}
    </>
  ),
})
