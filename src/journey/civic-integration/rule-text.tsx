import type { Rule } from '../../catalogue/rule/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** What a rule says, how much or how long, how sure that is, and where it stands. */
export const RuleText = ({ rule, visit: { t, language } }: { rule: Rule; visit: Visit }) => (
  <>
    <strong>{inLanguage(rule.name, language)}</strong>: {inLanguage(rule.text, language)}
    {rule.limit && ` ${t('civic-integration.limit', { limit: inLanguage(rule.limit, language) })}`}
    {rule.certainty !== 'verified' && ` (${t(`rule.certainty.${rule.certainty}`)})`}{' '}
    <a href={`/regels/${rule.id}`}>
      {t('civic-integration.source', { name: inLanguage(rule.name, language) })}
    </a>
  </>
)

export const RuleTexts = ({ rules, visit }: { rules: readonly Rule[]; visit: Visit }) => (
  <ul>
    {rules.map((rule) => (
      <li>
        <RuleText rule={rule} visit={visit} />
      </li>
    ))}
  </ul>
)
