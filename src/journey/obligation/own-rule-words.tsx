import { citeSource, eventWords, type OwnRule, stateWords, termWords } from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** What a rule of an organisation says, in words: what begins it, for whom, how long, and what fulfils it. */
export const OwnRuleWords = ({
  record: { kind, execution, source },
  id,
  vocabulary,
  visit: { t, language },
}: {
  readonly record: OwnRule
  /** not there yet while the rule is only asked about */
  readonly id: string | null
  readonly vocabulary: Vocabulary
  readonly visit: Visit
}) => {
  const words = { t, language, vocabulary }
  const { trigger, applies, term, repeat, satisfied } = execution
  return (
    <SummaryList
      t={t}
      items={[
        { term: t('rule.kind-label'), description: t(`rule.kind.${kind}`) },
        { term: t('own-rule.trigger'), description: eventWords(trigger, words) },
        { term: t('own-rule.applies'), description: stateWords(applies, words) },
        {
          term: t('own-rule.term'),
          description: termWords(term, words),
        },
        ...(repeat ? [{ term: t('own-rule.repeats'), description: stateWords(repeat.during, words) }] : []),
        { term: t('own-rule.satisfied'), description: eventWords(satisfied, words) },
        {
          term: t('rule.source-label'),
          description: source.map((one) => citeSource(one, t, language)).join('; '),
        },
        ...(id === null ? [] : [{ term: t('rule.id'), description: id }]),
      ]}
    />
  )
}
