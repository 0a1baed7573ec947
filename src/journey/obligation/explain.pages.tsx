import { citeSource, type Rule, validityWords } from '../../catalogue/rule/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { Notice, Section, SummaryList } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { explainObligation } from './explain-obligation.ts'
import { Applies, Exception, Satisfaction, Started } from './explained-conditions.tsx'
import type { Shown } from './explained-facts.tsx'
import { Missing } from './explained-missing.tsx'
import { ChosenNumber, Counting } from './explained-term.tsx'
import { ruleHref } from './work-words.tsx'

const owed = ({ owedBy, owedTo }: Rule, t: Visit['t']): string =>
  owedTo === null
    ? t(`rule.party.${owedBy}`)
    : t('rule.owed', { by: t(`rule.party.${owedBy}`), to: t(`rule.party.${owedTo}`) })

/** Which rule, of which version, from where, and how sure that is. */
const WhichRule = ({ rule, visit: { t, language } }: { rule: Rule; visit: Visit }) => (
  <Section id="regel" title={t('obligation-why.rule')}>
    <p>{inLanguage(rule.text, language)}</p>
    {rule.certainty !== 'verified' && (
      <Notice
        kind={rule.certainty === 'recalled' ? 'warning' : 'info'}
        title={t(`rule.certainty-title.${rule.certainty}`)}
      >
        <p>{t(`rule.certainty-explained.${rule.certainty}`)}</p>
      </Notice>
    )}
    {rule.rank !== 'law' && (
      <p>{t(rule.rank === 'local' ? 'obligation-why.own-norm' : 'obligation-why.chain-norm')}</p>
    )}
    <SummaryList
      t={t}
      items={[
        { term: t('obligation-why.who'), description: owed(rule, t) },
        { term: t('obligation-why.valid'), description: validityWords(rule, t, language) },
        {
          term: t('obligation-why.source'),
          description: rule.source.map((source) => citeSource(source, t, language)).join('; '),
        },
        { term: t('obligation-why.certainty'), description: t(`rule.certainty.${rule.certainty}`) },
      ]}
    />
    <p>
      <a href={ruleHref(rule.id)}>{t('obligation-why.rule-link')}</a> ({rule.id})
    </p>
  </Section>
)

const Answer = ({ told, visit }: Shown) => {
  const { t, language } = visit
  const { status, due, met } = told.stored
  return (
    <Section id="antwoord" title={t('obligation-why.answer')}>
      <p>
        <strong>{t(`rule.status.${status}`)}</strong>
      </p>
      {due && <p>{t('obligation-why.due', { day: formatDay(due, language) })}</p>}
      {met && <p>{t('obligation-why.met', { day: formatDay(met, language) })}</p>}
    </Section>
  )
}

/** Why something stands on a work list: the rule, the facts, the number and the counting. */
export const explainPage = page({
  path: '/mensen/:person/verplichting/:rule/:occurrence',
  action: explainObligation,
  title: ({ rule }, { language }) => inLanguage(rule.execution.title, language),
  view: (told, visit) => {
    const { t, language } = visit
    const { person, identity, rule, explanation: why } = told
    const shown = { told, visit }
    return (
      <>
        <p>
          <a href={`/mensen/${person}`}>
            {identity.givenName} {identity.familyName}
          </a>
        </p>
        <h1>{inLanguage(rule.execution.title, language)}</h1>
        <p>{t('obligation-why.title')}</p>
        <Answer {...shown} />
        {why ? (
          <>
            <Missing why={why} shown={shown} />
            <Exception why={why} shown={shown} />
            <Started why={why} shown={shown} />
            <Counting why={why} shown={shown} />
            <ChosenNumber why={why} shown={shown} />
            <Satisfaction why={why} shown={shown} />
            <Applies why={why} shown={shown} />
          </>
        ) : (
          <Notice kind="info" title={t('obligation-why.too-little')}>
            <p>{t('obligation-why.too-little-explained')}</p>
          </Notice>
        )}
        <WhichRule rule={rule} visit={visit} />
      </>
    )
  },
})
