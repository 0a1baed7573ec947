import { SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { Agreement } from './agreement.store.ts'

/** Kind and workplace in a few words: how people speak of it. */
export const agreementName = ({ content, employerName }: Agreement, { t }: Visit): string =>
  t('agreement.name', { kind: t(`place.kind.${content.kind}`), employer: employerName })

export const namesOf = (agreement: Agreement, { t }: Visit) => ({
  person: agreement.personName ?? t('agreement.name-hidden'),
  employer: agreement.employerName,
  municipality: agreement.municipalityName,
})

/** What the three agree to: the same words on the page, on the form to sign and on paper. */
export const AgreementText = ({ agreement, visit }: { agreement: Agreement; visit: Visit }) => {
  const { t, language } = visit
  const { content } = agreement
  const names = namesOf(agreement, visit)
  return (
    <>
      <SummaryList
        t={t}
        items={[
          { term: t('agreement.party.person'), description: names.person },
          { term: t('agreement.party.employer'), description: names.employer },
          { term: t('agreement.party.municipality'), description: names.municipality },
          { term: t('agreement.kind'), description: t(`place.kind.${content.kind}`) },
          {
            term: t('agreement.period'),
            description: t('agreement.from-until', {
              from: formatDay(content.startsOn, language),
              until: formatDay(content.endsOn, language),
            }),
          },
          {
            term: t('agreement.halfDays'),
            description: `${formatNumber(content.halfDays, language)}${content.days ? `: ${content.days}` : ''}`,
          },
          { term: t('agreement.learningGoals'), description: content.learningGoals },
          { term: t('agreement.guidance'), description: content.guidance ?? t('agreement.no-guidance') },
          {
            term: t('agreement.visits'),
            description: t('agreement.visits-every', { count: content.visitWeeks }),
          },
          ...(content.followUp ? [{ term: t('agreement.followUp'), description: content.followUp }] : []),
        ]}
      />
      <p>{t('agreement.promise')}</p>
      <p>{t('agreement.no-wage')}</p>
    </>
  )
}
