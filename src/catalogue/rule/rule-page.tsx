import type { Child } from 'hono/jsx'
import { Notice, SummaryList } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { Language, Translate } from '../../platform/language/messages.ts'
import { inLanguage } from '../words.ts'
import { citeSource, hasExpired, validityWords } from './cite.ts'
import { openRule } from './open-rule.ts'
import type { Rule } from './rule.ts'

/** What a reader must know before relying on the text: out of date, from memory, or from a second hand. */
const Warnings = ({ rule, today, t }: { rule: Rule; today: string; t: Translate }) => (
  <>
    {hasExpired(rule, today) && (
      <Notice kind="info" title={t('rule.expired-title')}>
        <p>{t('rule.expired-explained')}</p>
      </Notice>
    )}
    {rule.certainty !== 'verified' && (
      <Notice
        kind={rule.certainty === 'recalled' ? 'warning' : 'info'}
        title={t(`rule.certainty-title.${rule.certainty}`)}
      >
        <p>{t(`rule.certainty-explained.${rule.certainty}`)}</p>
      </Notice>
    )}
  </>
)

const sourcesOf = (rule: Rule, t: Translate, language: Language): Child => {
  const sources = rule.source.map((source) => (
    <span lang={'secondary' in source ? 'nl' : undefined}>{citeSource(source, t, language)}</span>
  ))
  if (sources.length === 1) return sources[0]
  return (
    <ul>
      {sources.map((source) => (
        <li>{source}</li>
      ))}
    </ul>
  )
}

/** The numbers that an organisation may set, and what happens in made-up cases: for a rule that a computer keeps. */
const Kept = ({ rule, t, language }: { rule: Rule; t: Translate; language: Language }) => (
  <>
    {Object.values(rule.parameters).map(({ unit, default: usual, minimum, maximum }) => (
      <p>
        {t('rule.parameter', {
          usual: t(`rule.term.${unit}`, { count: usual }),
          minimum: String(minimum),
          maximum: t(`rule.term.${unit}`, { count: maximum }),
        })}
      </p>
    ))}
    <h2>{t('rule.examples')}</h2>
    <ul>
      {rule.examples.map(({ when, on, status, due }) => (
        <li>
          {typeof when === 'string' ? <span lang="nl">{when}</span> : inLanguage(when, language)}:{' '}
          {t(due ? 'rule.example-due' : 'rule.example', {
            day: formatDay(on, language),
            status: t(`rule.status.${status}`),
            due: due ? formatDay(due, language) : '',
          })}
        </li>
      ))}
    </ul>
  </>
)

const RuleLinks = ({ rules, language }: { rules: readonly Rule[]; language: Language }) => (
  <ul>
    {rules.map(({ id, name }) => (
      <li>
        <a href={`/regels/${id}`}>{inLanguage(name, language)}</a> ({id})
      </li>
    ))}
  </ul>
)

const owed = ({ owedBy, owedTo }: Rule, t: Translate): string =>
  owedTo === null
    ? t(`rule.party.${owedBy}`)
    : t('rule.owed', { by: t(`rule.party.${owedBy}`), to: t(`rule.party.${owedTo}`) })

export const rulePage = page({
  // what an organisation chose itself has a page of its own
  path: '/regels/:rule{(?!(?:eigen|nieuw|taal|wat-als)$)[\\w-]+}',
  action: openRule,
  title: ({ rule }, { language }) => inLanguage(rule.name, language),
  view: ({ rule, today, successor, replaces, versions, practices }, { t, language }) => (
    <>
      <h1>{inLanguage(rule.name, language)}</h1>
      <Warnings rule={rule} today={today} t={t} />
      <p>{inLanguage(rule.text, language)}</p>
      <SummaryList
        t={t}
        items={[
          {
            term: t('rule.limit'),
            description: rule.limit === null ? t('rule.no-limit') : inLanguage(rule.limit, language),
          },
          ...(rule.exceptions === null
            ? []
            : [{ term: t('rule.exceptions'), description: inLanguage(rule.exceptions, language) }]),
          { term: t('rule.who'), description: owed(rule, t) },
          { term: t('rule.kind-label'), description: t(`rule.kind.${rule.kind}`) },
          { term: t('rule.regime-label'), description: t(`rule.regime.${rule.regime}`) },
          {
            term: t('rule.rank-label'),
            description: rule.adoptable ? t('rule.adoptable') : t(`rule.rank.${rule.rank}`),
          },
          { term: t('rule.use-label'), description: t(`rule.use-explained.${rule.use}`) },
          ...(rule.because
            ? [{ term: t('rule.because-label'), description: t(`rule.because.${rule.because}`) }]
            : []),
          { term: t('rule.valid-label'), description: validityWords(rule, t, language) },
          { term: t('rule.certainty-label'), description: t(`rule.certainty.${rule.certainty}`) },
          {
            term: t('rule.source-label'),
            description: sourcesOf(rule, t, language),
          },
          { term: t('rule.id'), description: rule.id },
        ]}
      />
      {rule.execution && <Kept rule={rule} t={t} language={language} />}
      {successor !== null && (
        <>
          <h2>{t('rule.successor')}</h2>
          <RuleLinks rules={[successor]} language={language} />
        </>
      )}
      {versions.length > 0 && (
        <>
          <h2>{t('rule.versions')}</h2>
          <RuleLinks rules={versions} language={language} />
        </>
      )}
      {replaces.length > 0 && (
        <>
          <h2>{t('rule.replaces')}</h2>
          <RuleLinks rules={replaces} language={language} />
        </>
      )}
      {practices.length > 0 && (
        <>
          <h2>{t('rule.practices')}</h2>
          <ul>
            {practices.map(({ id, name }) => (
              <li>
                <a href={`/praktijken/${id}`}>{inLanguage(name, language)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {rule.requirements.length > 0 && (
        <p>
          {t('rule.requirements', {
            count: rule.requirements.length,
            ids: rule.requirements.join(', '),
          })}
        </p>
      )}
      <p>
        <a href={`/regels?regime=${rule.regime}`}>{t('rule.more')}</a>
      </p>
    </>
  ),
})
