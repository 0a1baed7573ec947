import { type Condition, eventWords, stateWords } from '../../catalogue/rule/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { toDayNumber } from '../../platform/date.ts'
import { Section } from '../../platform/html/index.ts'
import { dayWords, Facts, type Shown, type Told, wordsOf } from './explained-facts.tsx'

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
