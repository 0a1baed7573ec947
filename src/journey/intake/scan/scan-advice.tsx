import { Details } from '../../../platform/html/index.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import type { Advice } from './advice.ts'

/** Which steps are near, may be near or are not, each with every reason; the choice stays with people. */
export const AdviceList = ({ advice, visit }: { advice: readonly Advice[]; visit: Visit }) => {
  const { t } = visit
  return (
    <>
      <p>{t('intake.advice.explained')}</p>
      {advice.map(({ step, answer }) => (
        <Details
          summary={`${t(`intake.step.${step}`)}: ${t(`intake.advice.near.${answer.truth}`)}`}
          open={answer.truth === 'yes'}
        >
          <ul>
            {answer.reasons.map(({ condition, truth, detail, suppliedBy, unlockedBy }) => (
              <li>
                {t(`intake.advice.condition.${condition}.${truth}`, {
                  ...detail,
                  ...(condition === 'first' &&
                    detail.first && { first: t(`intake.advice.first.${detail.first}`) }),
                })}
                {suppliedBy && ` ${t(`intake.advice.supplied.${suppliedBy}`)}`}
                {unlockedBy && ` ${t(`intake.advice.unlocked.${unlockedBy}`)}`}
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}
