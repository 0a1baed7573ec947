import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { Decision } from './decision.store.ts'
import type { OpenedStatus } from './open-status.ts'
import { extensionWords } from './status-words.tsx'
import { withdrawDecision } from './withdraw-decision.ts'

/** One decision as a sentence, with its reason. */
export const decisionWords = (
  { content }: Decision,
  words: OpenedStatus['vocabulary'],
  visit: Visit,
): string => {
  const { t, language } = visit
  const list = (names: readonly string[]) =>
    names.map((name) => t(`civic-integration.part.${name}`)).join(', ')
  switch (content.kind) {
    case 'extension':
      return [
        t('civic-integration.decided.extension', {
          time: extensionWords(content, visit),
          ground: t(`civic-integration.ground.${content.ground}`),
        }),
        content.words,
      ]
        .filter(Boolean)
        .join(' ')
    case 'route-change':
      return [
        t('civic-integration.decided.route-change', { route: episodeLabel(words, content.route, language) }),
        content.words,
        content.late && t(`civic-integration.late.${content.late}`),
      ]
        .filter(Boolean)
        .join(' ')
    case 'scaling-down':
      return [
        t('civic-integration.decided.scaling-down', { skills: list(content.skills) }),
        content.effort,
        content.early,
      ]
        .filter(Boolean)
        .join(' ')
    case 'exemption':
      return t('civic-integration.decided.exemption', {
        basis: content.diploma
          ? t(`civic-integration.diploma.${content.diploma}`)
          : t(`civic-integration.basis.${content.basis}`),
      })
    case 'waiver':
      return content.parts.length === 0
        ? t('civic-integration.decided.waiver-whole')
        : t('civic-integration.decided.waiver', { parts: list(content.parts) })
  }
}

export const DecisionList = ({ opened, visit }: { opened: OpenedStatus; visit: Visit }) => {
  const { t, language, actor } = visit
  if (opened.decisions.length === 0) return <p>{t('civic-integration.no-decisions')}</p>
  return (
    <ul class="plain-list">
      {opened.decisions.map((one) => (
        <li>
          <strong>{formatDay(one.on, language)}</strong>: {decisionWords(one, opened.vocabulary, visit)}{' '}
          {mayPerform(withdrawDecision.allow, actor?.role ?? null) && (
            <a class="no-print" href={`/mensen/${opened.person}/inburgering/besluit/${one.fact}/terug`}>
              {t('civic-integration.withdraw.link')}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
