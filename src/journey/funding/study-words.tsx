import { Notice, SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { OpenedMoney } from './open-money.ts'
import type { StudyPolicy } from './study.ts'

/** What the municipality chose; where it chose nothing, why that matters and where to object (S66). */
export const PolicyWords = ({
  policy,
  visit: { t, language },
}: {
  policy: StudyPolicy | null
  visit: Visit
}) =>
  policy === null || !policy.allowed ? (
    <Notice kind="info" title={t(policy === null ? 'funding.study.no-policy' : 'funding.study.not-allowed')}>
      <p>{t(policy === null ? 'funding.study.no-policy-reason' : 'funding.study.not-allowed-reason')}</p>
      <p>{policy?.appeal ?? t('funding.study.appeal')}</p>
    </Notice>
  ) : (
    <SummaryList
      t={t}
      items={[
        {
          term: t('funding.study.policy'),
          description: t('funding.study.allowed-from', { day: formatDay(policy.startsOn, language) }),
        },
        {
          term: t('funding.study.conditions'),
          description: policy.conditions ?? t('funding.study.no-conditions'),
        },
        { term: t('funding.study.job-duty'), description: t(`funding.job-duty.${policy.jobDuty}`) },
        { term: t('funding.study.appeal-heading'), description: policy.appeal ?? t('funding.study.appeal') },
      ]}
    />
  )

export const RequestWords = ({
  study,
  visit: { t, language },
}: {
  study: OpenedMoney['study']
  visit: Visit
}) => {
  if (study === null) return null
  const { course, startsOn, requestedOn, decision } = study.content
  return (
    <SummaryList
      t={t}
      items={[
        { term: t('funding.study.course'), description: `${course}, ${formatDay(startsOn, language)}` },
        { term: t('funding.study.requested'), description: formatDay(requestedOn, language) },
        {
          term: t('funding.study.decision'),
          description: decision
            ? t(`funding.study.${decision.outcome}`, { day: formatDay(decision.on, language) })
            : t('funding.study.waits'),
        },
        ...(decision
          ? [
              { term: t('funding.study.reason'), description: decision.reason },
              {
                term: t('funding.study.conditions'),
                description: decision.conditions ?? t('funding.study.no-conditions'),
              },
              { term: t('funding.study.job-duty'), description: t(`funding.job-duty.${decision.jobDuty}`) },
              { term: t('funding.study.appeal-heading'), description: decision.appeal },
            ]
          : []),
      ]}
    />
  )
}
