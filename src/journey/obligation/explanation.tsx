import { isShortTerm } from '../../../lib/legal-term/index.ts'
import {
  type Cause,
  type Condition,
  durationWords,
  type ExpressionWords,
  eventWords,
  stateWords,
} from '../../catalogue/rule/index.ts'
import {
  amountLabel,
  episodeLabel,
  milestoneLabel,
  type Vocabulary,
} from '../../catalogue/vocabulary/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { fromDayNumber, toDayNumber } from '../../platform/date.ts'
import { Section } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { ExplainedObligation } from './explain-obligation.ts'

export type Shown = { readonly told: ExplainedObligation; readonly visit: Visit }
export type Told = NonNullable<ExplainedObligation['explanation']>

export const wordsOf = ({ told, visit }: Shown): ExpressionWords => ({
  t: visit.t,
  language: visit.language,
  vocabulary: told.vocabulary,
})
const dayWords = (day: number, { language }: Visit): string => formatDay(fromDayNumber(day), language)

const causeWords = ({ sort, kind, from, to, detail }: Cause, { told, visit }: Shown): string => {
  const { t, language } = visit
  const begin = dayWords(from, visit)
  if (sort === 'birth') return t('obligation-why.cause.birth', { from: begin })
  if (sort === 'amount')
    return t('obligation-why.cause.amount', {
      label: amountLabel(told.vocabulary, kind, language),
      detail: detail ?? '',
      from: begin,
    })
  if (sort === 'milestone')
    return t(detail ? 'obligation-why.cause.milestone-detail' : 'obligation-why.cause.milestone', {
      label: milestoneLabel(told.vocabulary, kind, language),
      detail: detail ?? '',
      from: begin,
    })
  const label = episodeLabel(told.vocabulary, kind, language)
  return to === null
    ? t('obligation-why.cause.running', { label, from: begin })
    : t('obligation-why.cause.ended', { label, from: begin, to: dayWords(to, visit) })
}

/** Facts with their days, each with the way to where it stands. */
const Facts = ({ causes, shown }: { causes: readonly Cause[]; shown: Shown }) => {
  const { told, visit } = shown
  if (causes.length === 0) return <p>{visit.t('obligation-why.none')}</p>
  return (
    <ul>
      {causes.map((cause) => {
        const table = cause.fact === null ? undefined : told.tables.get(cause.fact)
        return (
          <li>
            {causeWords(cause, shown)}
            {table && told.mayOpenHistory && (
              <>
                {' '}
                <a href={`/mensen/${told.person}/lijn/geschiedenis/${table}/${cause.fact}`}>
                  {visit.t('obligation-why.history')}
                </a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export const Started = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { t } = shown.visit
  const { trigger } = why.obligation
  return (
    <Section id="begin" title={t('obligation-why.started')}>
      {trigger === null ? (
        <p>
          {t('obligation-why.not-started', {
            event: eventWords(shown.told.rule.execution.trigger, wordsOf(shown)),
          })}
        </p>
      ) : (
        <>
          <p>
            {t(
              trigger > toDayNumber(shown.told.today)
                ? 'obligation-why.starts-on'
                : 'obligation-why.started-on',
              { day: dayWords(trigger, shown.visit) },
            )}
          </p>
          <Facts causes={why.trigger} shown={shown} />
        </>
      )}
    </Section>
  )
}

const ConditionItem = ({ condition, shown }: { condition: Condition; shown: Shown }) => (
  <li>
    {stateWords(condition.state, wordsOf(shown))}:{' '}
    <strong>{shown.visit.t(`obligation-why.answers.${condition.answer}`)}</strong>
    {condition.causes.length > 0 && <Facts causes={condition.causes} shown={shown} />}
  </li>
)

export const Applies = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { t } = shown.visit
  const { hiddenConditions } = shown.told
  return (
    <Section id="voorwaarden" title={t('obligation-why.applies')}>
      {why.conditions.length > 0 ? (
        <>
          <p>{t('obligation-why.applies-on', { day: dayWords(why.conditionsOn, shown.visit) })}</p>
          <ul>
            {why.conditions.map((condition) => (
              <ConditionItem condition={condition} shown={shown} />
            ))}
          </ul>
        </>
      ) : (
        hiddenConditions === 0 && <p>{t('obligation-why.always')}</p>
      )}
      {hiddenConditions > 0 && <p>{t('obligation-why.hidden-condition')}</p>}
    </Section>
  )
}

/** How the due day follows from the day that set it off. */
export const Counting = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { told, visit } = shown
  const { t, language } = visit
  const { counted, trigger } = why.obligation
  if (!counted || trigger === null) return null
  const { execution } = told.rule
  const moved = counted.moved
  const unmoved =
    execution.counting === 'plain' ? 'count-plain' : isShortTerm(counted.term) ? 'count-legal' : 'count-long'
  return (
    <Section id="telling" title={t('obligation-why.counted')}>
      <p>
        {t('obligation-why.count-term', {
          term: durationWords(counted.term, { t }),
          trigger: dayWords(trigger, visit),
        })}{' '}
        {t(execution.includesFirstDay ? 'obligation-why.count-first' : 'obligation-why.count-after')}
      </p>
      <p>
        {moved
          ? t(`obligation-why.moved.${moved}`, {
              plain: dayWords(counted.plain, visit),
              day: dayWords(counted.legal, visit),
            })
          : t(`obligation-why.${unmoved}`)}
      </p>
      {execution.extensions.map(({ text, unit }, index) => {
        const by = counted.extendedBy[index] ?? 0
        return (
          <p>
            {by === 0
              ? t('obligation-why.not-extended')
              : t('obligation-why.extended', {
                  text: inLanguage(text, language),
                  term: t(`rule.term.${unit}`, { count: by }),
                })}
          </p>
        )
      })}
    </Section>
  )
}

export const Satisfaction = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { t } = shown.visit
  const { execution } = shown.told.rule
  const { met } = why.obligation
  return (
    <Section id="voldoen" title={t('obligation-why.satisfy')}>
      {met !== null && (
        <>
          <p>{t('obligation-why.satisfied-on', { day: dayWords(met, shown.visit) })}</p>
          <Facts causes={why.satisfied} shown={shown} />
        </>
      )}
      <p>
        {t('obligation-why.satisfy-by', { event: eventWords(execution.satisfied, wordsOf(shown)) })}{' '}
        {t(execution.early ? 'obligation-why.early' : 'obligation-why.not-early')}
      </p>
    </Section>
  )
}

export const Exception = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { t, language } = shown.visit
  const { reason, exception } = why.obligation
  const said = exception === null ? undefined : shown.told.rule.execution.exceptions[exception]
  if (reason !== 'closed' && !said) return null
  return (
    <Section id="uitzondering" title={t('obligation-why.exception')}>
      <p>{said ? inLanguage(said.text, language) : t('obligation-why.closed')}</p>
      {said && <Facts causes={why.exception} shown={shown} />}
    </Section>
  )
}

/** The number of the rule, who chose it and since when. */
export const ChosenNumber = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { told, visit } = shown
  const { t } = visit
  const name = (organisation: string) => told.organisations.get(organisation) ?? t('html.unknown')
  const since = (day: number | null) => (day === null ? t('html.unknown') : dayWords(day, visit))
  const { parameter, adopted } = why
  if (!parameter && !adopted) return null
  const value = (count: number) => (parameter ? t(`rule.term.${parameter.unit}`, { count }) : '')
  return (
    <Section id="getal" title={t('obligation-why.parameter')}>
      {adopted && (
        <p>{t('obligation-why.adopted', { organisation: name(adopted.by), since: since(adopted.since) })}</p>
      )}
      {parameter && (
        <p>
          {parameter.setBy === null
            ? t('obligation-why.parameter-usual', { value: value(parameter.value) })
            : t('obligation-why.parameter-set', {
                organisation: name(parameter.setBy),
                value: value(parameter.value),
                since: since(parameter.since),
                usual: value(parameter.usual),
              })}{' '}
          {t('obligation-why.parameter-kept')}
        </p>
      )}
    </Section>
  )
}

const strandOfTrack: Readonly<Record<string, string>> = {
  living: 'reception-and-housing',
  status: 'reception-and-housing',
  income: 'income',
  language: 'language',
  education: 'work-and-education',
  work: 'work-and-education',
  participation: 'guidance',
  guidance: 'guidance',
}

/** What is not known, in words, and who can supply it. */
const missingWords = (
  fact: string,
  vocabulary: Vocabulary,
  words: ExpressionWords,
): readonly [string, string] => {
  const { t, language } = words
  if (fact === 'birth-date') return [t('obligation-why.birth-date'), 'identity']
  const amount = vocabulary.amountKinds.get(fact.replace(/^amount:/, ''))
  if (amount)
    return [
      t('obligation-why.amount-missing', { what: amountLabel(vocabulary, amount.code, language) }),
      strandOfTrack[amount.track] ?? 'closure',
    ]
  const milestone = vocabulary.milestoneKinds.get(fact)
  if (milestone) return [milestoneLabel(vocabulary, fact, language), milestone.strand]
  const code = fact.replace(/^episode:/, '')
  const kind = [...vocabulary.episodeKinds.values()].find(
    (one) => one.code === code || (one.traits as readonly string[]).includes(code),
  )
  return [
    t('obligation-why.episode-missing', { what: stateWords({ running: [code] }, words) }),
    strandOfTrack[kind?.track ?? ''] ?? 'closure',
  ]
}

export const Missing = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { t, language } = shown.visit
  const { vocabulary } = shown.told
  const { status, reason, missing } = why.obligation
  if (status !== 'unknown') return null
  if (reason === 'wrong-order') {
    const [first = '', second = ''] = (missing[0] ?? '').split(' > ')
    const label = (kind: string) =>
      kind === 'birth-date' ? t('obligation-why.birth-date') : milestoneLabel(vocabulary, kind, language)
    return (
      <Section id="ontbreekt" title={t('obligation-why.missing')}>
        <p>{t('obligation-why.wrong-order', { first: label(first), second: label(second) })}</p>
      </Section>
    )
  }
  return (
    <Section id="ontbreekt" title={t('obligation-why.missing')}>
      <ul>
        {missing.map((fact) => {
          const [what, supplier] = missingWords(fact, vocabulary, wordsOf(shown))
          return (
            <li>
              {t('obligation-why.missing-fact', { what, who: t(`obligation-why.supplier.${supplier}`) })}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
