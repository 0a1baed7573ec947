import { citeSource } from '../../catalogue/rule/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { Details, Tag } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatEuros } from '../../platform/language/format.ts'
import type { SourceAnswer } from './answer-source.ts'

/** Sources for one route: allowed, not allowed or not known, each with its reasons and where they stand (S67). */
export const SourceList = ({ answers, visit }: { answers: readonly SourceAnswer[]; visit: Visit }) => {
  const { t, language } = visit
  return (
    <ul>
      {answers.map(({ source, answer, conditions }) => (
        <li>
          <strong>{inLanguage(source.name, language)}</strong>{' '}
          <Tag kind={answer.truth === 'yes' ? 'good' : answer.truth === 'no' ? 'warning' : 'info'}>
            {t(`funding.allowed.${answer.truth}`)}
          </Tag>
          <p>{source.text[language]}</p>
          <ul>
            {answer.reasons.some(({ condition, truth }) => condition === 'runs' && truth === 'no') && (
              <li>{t('funding.not-in-its-days')}</li>
            )}
            {conditions.map(({ fact, is, truth, certainty, source: from }) => (
              <li>
                {t(`funding.condition.${fact}-${is}`)} {t(`funding.met.${truth}`)}{' '}
                {truth === 'unknown' && certainty !== 'recalled' && t(`funding.supplied.${fact}`)}{' '}
                {certainty === 'recalled' && t('funding.only-recalled')}{' '}
                <small>{citeSource(from, t, language)}</small>
              </li>
            ))}
          </ul>
          <Details summary={t('funding.more')}>
            <p>
              {source.amount === null
                ? t('funding.no-amount')
                : t('funding.amount-of-source', { amount: formatEuros(source.amount, language) })}
            </p>
            {source.excludes.map((rule) => (
              <p>
                {rule.because[language]} <small>{citeSource(rule.from, t, language)}</small>
              </p>
            ))}
            <p>
              <small>
                {source.source.map((one) => citeSource(one, t, language)).join('; ')},{' '}
                {t(`funding.certainty.${source.certainty}`)}
              </small>
            </p>
          </Details>
        </li>
      ))}
    </ul>
  )
}
