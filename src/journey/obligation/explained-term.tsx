import { isShortTerm } from '../../../lib/legal-term/index.ts'
import { durationWords } from '../../catalogue/rule/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { Section } from '../../platform/html/index.ts'
import { dayWords, type Shown, type Told } from './explained-facts.tsx'

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
